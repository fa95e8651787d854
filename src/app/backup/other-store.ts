import { readLetterState } from "../../merge/letter-state-xml";
import type { Doors } from "../doors";
import { firstValue } from "../first-value";

/** Whether the letter was written with contacts of another store, while there are none in this one. */
export async function lacksItsStore({ store, letter }: Doors): Promise<boolean> {
  if ((await firstValue(store.contacts.count)) > 0) return false;
  const { storeId } = readLetterState(await letter.readState());
  return storeId !== "" && storeId !== (await store.setup.read()).storeId;
}
