import type { ContactNo } from "../../domain/contact/contact";
import type { Erasure } from "../../ports/erasure-book";
import type { Database } from "../database";
import { forgetContacts } from "./forget-contacts";

/**
 * Forgets again whom a backup has brought back, inside a transaction over all tables: those of the ledger that are of
 * this store, and those who were found to be the same under another number.
 */
export async function forgetAgain(
  database: Database,
  comingBack: readonly Pick<Erasure, "contactNo" | "pseudonym">[],
): Promise<void> {
  const storeId = (await database.facts.get("storeId"))?.value;
  const ledger = await database.erasures.toArray();
  const ofThisStore = ledger.filter((erasure) => erasure.storeId === storeId);
  const pseudonyms = new Map(
    [...comingBack, ...ofThisStore].map(({ contactNo, pseudonym }) => [contactNo, pseudonym]),
  );
  const present = await presentOf(database, [...pseudonyms.keys()]);
  const contacts = present.map((no) => ({ no, pseudonym: pseudonyms.get(no) ?? "" }));
  if (contacts.length > 0) await forgetContacts(database, contacts);
}

/** Those of whom there is a card, an interaction or a passage. */
async function presentOf(
  { contacts, interactionLogKeys, passages }: Database,
  nos: readonly ContactNo[],
): Promise<readonly ContactNo[]> {
  if (nos.length === 0) return [];
  const rows = await contacts.bulkGet([...nos]);
  const present = new Set(nos.filter((_, index) => rows[index] !== undefined));
  await interactionLogKeys.each(({ contactNos }) => {
    for (const no of nos) if (contactNos.includes(`\n${no}\n`)) present.add(no);
  });
  await passages.each(({ contactNo }) => {
    if (nos.includes(contactNo)) present.add(contactNo);
  });
  return [...present];
}
