import type { Contact, ContactNo } from "../contact/contact";
import { foldText } from "../fold-text";

/**
 * The contacts in the order of a segment's lines: company name, company number, type (the company before its persons),
 * name, number. Who has no company comes first.
 *
 * @param companies at least the companies of these persons, by number.
 */
export function inSegmentOrder(
  contacts: readonly Contact[],
  companies: ReadonlyMap<ContactNo, Contact>,
): readonly Contact[] {
  return contacts
    .map((contact) => ({ contact, key: orderKey(contact, companies) }))
    .sort((left, right) => (left.key < right.key ? -1 : Number(left.key > right.key)))
    .map(({ contact }) => contact);
}

const BEFORE_ANY_LETTER = "\u0000";

function orderKey(contact: Contact, companies: ReadonlyMap<ContactNo, Contact>): string {
  const company = contact.type === "company" ? contact : companies.get(contact.companyNo);
  return [
    foldText(company?.name ?? ""),
    company?.no ?? "",
    contact.type,
    foldText(contact.name),
    contact.no,
  ].join(BEFORE_ANY_LETTER);
}
