import { type BulkChange, bulkChanged } from "../domain/contact/bulk-change";
import type { Contact, ContactNo } from "../domain/contact/contact";
import type { Doors } from "./doors";

/** Contacts as they were and as they became, so that it can be taken back. */
export interface ContactsChanged {
  readonly before: readonly Contact[];
  readonly after: readonly Contact[];
}

/** Of these contacts, those that the change would change, as they are and as they would become. Writes nothing. */
export async function previewBulkChange(
  { store }: Doors,
  nos: readonly ContactNo[],
  change: BulkChange,
): Promise<ContactsChanged> {
  const contacts = await store.contacts.contacts(nos);
  const changed = contacts
    .map((before) => ({ before, after: bulkChanged(before, change) }))
    .filter(({ before, after }) => before !== after);
  return {
    before: changed.map(({ before }) => before),
    after: changed.map(({ after }) => after),
  };
}

/** Changes the contacts, all of them or none. Rejects with code "conflict" when one changed meanwhile. */
export async function changeContacts(
  { store }: Doors,
  { before, after }: ContactsChanged,
): Promise<void> {
  if (after.length > 0) await store.contacts.update(after, before);
}

/** Puts the contacts back as they were. Rejects with code "conflict" when one of them changed since. */
export function takeBackContacts(doors: Doors, { before, after }: ContactsChanged): Promise<void> {
  return changeContacts(doors, { before: after, after: before });
}
