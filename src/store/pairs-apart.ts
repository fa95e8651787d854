import type { ContactNo } from "../domain/contact/contact";
import type { ContactPair } from "../ports/contact-book";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { write } from "./write";

/** All pairs that were found to be two. */
export async function pairsApart({ pairsApart: pairs }: Database): Promise<readonly ContactPair[]> {
  return (await pairs.toArray()).map(({ oneNo, otherNo }) => [oneNo, otherNo]);
}

/** Remembers that two are two, or forgets it: see {@link ContactBook.setApart}. */
export function setApart(
  kept: Kept,
  [oneNo, otherNo]: ContactPair,
  areTwo: boolean,
): Promise<void> {
  const { pairsApart: pairs } = kept.database;
  const errand = {
    name: areTwo ? "set apart" : "set together",
    tables: [pairs],
    whatFailed: "It was not kept that these are two contacts.",
  };
  return write(kept, errand, async (note) => {
    const no = `${oneNo}/${otherNo}`;
    const isKnown = (await pairs.get([oneNo, otherNo])) !== undefined;
    if (isKnown === areTwo) return;
    if (areTwo) {
      await pairs.put({ oneNo, otherNo });
      note({ how: "added", kind: "contactPair", nos: [no] });
    } else {
      await pairs.delete([oneNo, otherNo]);
      note({ how: "removed", kind: "contactPair", no, record: null });
    }
  });
}

/** Forgets every pair that the contact is one of, inside a transaction. */
export async function forgetPairs({ pairsApart: pairs }: Database, no: ContactNo): Promise<void> {
  await pairs.filter(({ oneNo, otherNo }) => oneNo === no || otherNo === no).delete();
}
