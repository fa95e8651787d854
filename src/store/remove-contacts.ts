import type { Contact, ContactNo } from "../domain/contact/contact";
import { countContacts } from "./contact-facts";
import { contactOf, contactsOf } from "./contact-rows";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { refuseOnSegments, replaceContacts } from "./update-contacts";
import { write, type Note } from "./write";

/** Removes the contacts in one transaction: see {@link ContactBook.remove}. */
export function removeContacts(kept: Kept, nos: readonly ContactNo[]): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "remove contacts",
    tables: [database.contacts, database.segmentLines],
    whatFailed: "The contacts were not removed.",
  };
  return write(kept, errand, async (note) => {
    const found = await contactsOf(database, [...new Set(nos)]);
    await removeAll(
      database,
      found.filter((contact) => contact !== undefined),
      note,
    );
  });
}

/** Removes the contacts inside a transaction over contacts and segment lines. */
export async function removeAll(
  database: Database,
  removed: readonly Contact[],
  note: Note,
): Promise<void> {
  if (removed.length === 0) return;
  const gone = new Set(removed.map(({ no }) => no));
  await refuseOnSegments(database, [...gone]);
  const left = await personsOf(database, removed);
  await replaceContacts(
    database,
    left.filter(({ no }) => !gone.has(no)).map((person) => ({ ...person, companyNo: "" })),
    note,
  );
  await database.contacts.bulkDelete([...gone]);
  for (const record of removed) note({ how: "removed", kind: "contact", no: record.no, record });
  await countContacts(database, -removed.length);
}

async function personsOf(
  { contacts }: Database,
  found: readonly Contact[],
): Promise<readonly Contact[]> {
  const companies = found.filter(({ type }) => type === "company");
  const rows = await Promise.all(
    companies.map(({ no }) => contacts.where("companyNo").equals(no).toArray()),
  );
  return rows.flat().map(contactOf);
}
