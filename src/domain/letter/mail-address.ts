import type { Contact } from "../contact/contact";
import { postalAddress, type PostalAddress } from "../contact/postal-address";
import { countryName } from "./letter-words";

/** Where a letter is sent from and in which language, as far as its address block needs to know. */
export interface Mailing {
  readonly alternativeAddressCode: string;
  readonly ourCountry: string;
  readonly language: string;
}

/**
 * The lines on the envelope: a person's company, the name, the address, and the country where it is not ours.
 * Lines without content are left out.
 *
 * @param company the person's own, if there is one.
 */
export function mailAddressLines(
  contact: Contact,
  company: Contact | undefined,
  mailing: Mailing,
): readonly string[] {
  const address = postalAddress(contact, mailing.alternativeAddressCode);
  const isAbroad = address.country !== "" && address.country !== mailing.ourCountry;
  return [
    contact.type === "person" ? (company?.name ?? "") : "",
    contact.name,
    contact.name2,
    address.address,
    address.address2,
    ...placeLines(address),
    isAbroad ? countryName(address.country, mailing.language) : "",
  ]
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const TOWN_COUNTY_CODE = new Set(["US", "CA", "AU"]);
const TOWN_THEN_CODE = new Set(["GB", "IE"]);

/** Town and post code in the country's own order; most of the world, and all of the Union, puts the code first. */
function placeLines({ postCode, city, county, country }: PostalAddress): readonly string[] {
  if (TOWN_COUNTY_CODE.has(country)) {
    const place = [city, county].filter((part) => part !== "").join(", ");
    return [`${place} ${postCode}`];
  }
  if (TOWN_THEN_CODE.has(country)) return [city, county, postCode];
  return [`${postCode} ${city}`, county];
}
