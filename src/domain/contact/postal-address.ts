import { foldText } from "../fold-text";
import type { AlternativeAddress, Contact } from "./contact";

/** Where a letter goes, without the name. A part that is not known is "". */
export type PostalAddress = Pick<
  Contact,
  "address" | "address2" | "postCode" | "city" | "county" | "country"
>;

/**
 * The alternative address that holds on the day: of those begun and not yet ended, the one that began last.
 * Undefined when only the contact's own address does.
 *
 * @param day calendar day, "2026-11-23".
 */
export function activeAlternativeAddress(
  contact: Contact,
  day: string,
): AlternativeAddress | undefined {
  return contact.alternativeAddresses
    .filter(({ startDate, endDate }) => startDate <= day && (endDate === "" || endDate >= day))
    .reduce<AlternativeAddress | undefined>(
      (latest, next) => (latest && latest.startDate > next.startDate ? latest : next),
      undefined,
    );
}

/** The address of this code, or the contact's own for "" and for a code that the contact has not. */
export function postalAddress(contact: Contact, alternativeAddressCode: string): PostalAddress {
  return (
    contact.alternativeAddresses.find(({ code }) => code === alternativeAddressCode) ?? contact
  );
}

/** The same for all who live at the same address, and "" for an address without a street or a place. */
export function householdKey(address: PostalAddress): string {
  const place = address.postCode + address.city;
  if (address.address.trim() === "" || place.trim() === "") return "";
  const { address: street, address2, postCode, city, country } = address;
  return [street, address2, postCode, city, country].map(withoutPunctuation).join("|");
}

function withoutPunctuation(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
