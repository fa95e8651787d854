import type { Contact, ContactNo } from "../domain/contact/contact";

/** The contacts by number. */
export function byNo(contacts: readonly Contact[]): ReadonlyMap<ContactNo, Contact> {
  return new Map(contacts.map((contact) => [contact.no, contact]));
}
