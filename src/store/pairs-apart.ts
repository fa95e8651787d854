import type { ContactNo } from "../domain/contact/contact";
import type { ContactPair, PairsChange } from "../domain/contact/duplicates/pairs-apart";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { write, type Note } from "./write";

/** All pairs that were found to be two. */
export async function pairsApart({ pairsApart: pairs }: Database): Promise<readonly ContactPair[]> {
  return (await pairs.toArray()).map(({ oneNo, otherNo }) => [oneNo, otherNo]);
}

/** Remembers that two are two, or forgets it: see {@link ContactBook.setApart}. */
export function setApart(kept: Kept, pair: ContactPair, areTwo: boolean): Promise<void> {
  const { database } = kept;
  const errand = {
    name: areTwo ? "set apart" : "set together",
    tables: [database.pairsApart],
    whatFailed: "It was not kept that these are two contacts.",
  };
  const change = areTwo ? { removed: [], added: [pair] } : { removed: [pair], added: [] };
  return write(kept, errand, (note) => changePairs(database, change, note));
}

/** Forgets pairs and remembers others, inside a transaction. Nothing is done twice. */
export async function changePairs(
  { pairsApart: pairs }: Database,
  { removed, added }: PairsChange,
  note: Note,
): Promise<void> {
  for (const [oneNo, otherNo] of removed) {
    if ((await pairs.get([oneNo, otherNo])) === undefined) continue;
    await pairs.delete([oneNo, otherNo]);
    note({ how: "removed", kind: "contactPair", no: `${oneNo}/${otherNo}`, record: null });
  }
  for (const [oneNo, otherNo] of added) {
    if ((await pairs.get([oneNo, otherNo])) !== undefined) continue;
    await pairs.put({ oneNo, otherNo });
    note({ how: "added", kind: "contactPair", nos: [`${oneNo}/${otherNo}`] });
  }
}

/** Forgets every pair that the contact is one of, inside a transaction. */
export async function forgetPairs({ pairsApart: pairs }: Database, no: ContactNo): Promise<void> {
  await pairs.filter(({ oneNo, otherNo }) => oneNo === no || otherNo === no).delete();
}
