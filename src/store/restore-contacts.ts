import type { Contact } from "../domain/contact/contact";
import { StoreError } from "../ports/errors";
import { countContacts } from "./contact-facts";
import { contactRow, contactsOf } from "./contact-rows";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { write, type Note } from "./write";

/** Puts removed contacts back in one transaction: see {@link ContactBook.restore}. */
export function restoreContacts(kept: Kept, contacts: readonly Contact[]): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "restore contacts",
    tables: [database.contacts],
    whatFailed: "The contacts were not brought back.",
  };
  return write(kept, errand, (note) => restoreAll(database, contacts, note));
}

/** Puts the contacts back inside a transaction. Rejects with code "conflict" when one is there already. */
export async function restoreAll(
  database: Database,
  contacts: readonly Contact[],
  note: Note,
): Promise<void> {
  if (contacts.length === 0) return;
  const nos = contacts.map(({ no }) => no);
  const present = (await contactsOf(database, nos)).find((contact) => contact !== undefined);
  if (present !== undefined) {
    throw new StoreError(`Contact ${present.no} is there already.`, "conflict");
  }
  await database.contacts.bulkAdd(contacts.map(contactRow));
  note({ how: "added", kind: "contact", nos });
  await countContacts(database, contacts.length);
}
