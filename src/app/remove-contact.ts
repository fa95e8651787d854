import type { Contact, ContactNo } from "../domain/contact/contact";
import { StoreError } from "../ports/errors";
import type { Doors } from "./doors";
import { removeContacts } from "./edit-contact";

/** A contact that was removed, with all that is needed to bring it back. */
export interface RemovedContact {
  readonly contact: Contact;
  /** Persons who were at it, when it was a company; they stay, without one. */
  readonly persons: readonly Contact[];
}

/** Removes the contact. Rejects with code "conflict", naming the open segments, when it is on one. */
export async function removeContact(doors: Doors, no: ContactNo): Promise<RemovedContact> {
  const { store } = doors;
  const [contact] = await store.contacts.contacts([no]);
  if (contact === undefined) throw new StoreError(`Contact ${no} is gone already.`, "conflict");
  const members = contact.type === "company" ? await store.contacts.membersOf([no]) : [];
  await removeContacts(doors, [no]);
  return { contact, persons: members.filter(({ companyNo }) => companyNo === no) };
}

/** Brings the contact back as it was, and its persons, but for those who have another company by now. */
export async function restoreContact(
  { store }: Doors,
  { contact, persons }: RemovedContact,
): Promise<void> {
  await store.contacts.restore([contact]);
  const today = await store.contacts.contacts(persons.map(({ no }) => no));
  const without = today.filter(({ companyNo }) => companyNo === "");
  await store.contacts.update(without.map((person) => ({ ...person, companyNo: contact.no })));
}
