import type { Contact } from "../contact/contact";
import { postalAddress } from "../contact/postal-address";
import type { FrozenContact } from "./interaction-log-entry";

/**
 * The contact as a letter of today uses it, to be kept however the card changes. The address is the one of this
 * code; its empty lines are left out.
 *
 * @param company the contact's own, if it has one.
 */
export function freezeContact(
  contact: Contact,
  company: Contact | undefined,
  alternativeAddressCode: string,
): FrozenContact {
  const { address, address2, postCode, city, county, country } = postalAddress(
    contact,
    alternativeAddressCode,
  );
  const lines = [address, address2, `${postCode} ${city}`, county, country];
  return {
    name: contact.name,
    companyName: contact.type === "company" ? contact.name : (company?.name ?? ""),
    addressLines: lines.map((line) => line.trim()).filter((line) => line !== ""),
    email: contact.email,
  };
}
