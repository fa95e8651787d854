import type { NewContact } from "../draft-contact";
import type { ImportField } from "./import-field";
import { readCountry } from "./read-country";
import type { RowValues } from "./row-values";

type Address = Pick<
  NewContact,
  "address" | "address2" | "postCode" | "city" | "county" | "country"
>;

const BUSINESS = {
  address: "address",
  address2: "address2",
  postCode: "postCode",
  city: "city",
  county: "county",
  country: "country",
} as const satisfies Record<keyof Address, ImportField>;

const HOME = {
  address: "homeAddress",
  address2: "homeAddress2",
  postCode: "homePostCode",
  city: "homeCity",
  county: "homeCounty",
  country: "homeCountry",
} as const satisfies Record<keyof Address, ImportField>;

/**
 * The address that a row tells: the business one, or the one at home where there is no business one. Lines beyond the
 * second join the second.
 */
export function readAddress(values: RowValues): Address {
  const business = addressOf(values, BUSINESS);
  const hasStreetOrPlace = business.address + business.postCode + business.city !== "";
  const address = hasStreetOrPlace ? business : addressOf(values, HOME);
  return { ...address, country: readCountry(address.country || business.country) };
}

/** Whether the row's address is that of a business, so that the company may have it, too. */
export function hasBusinessAddress(values: RowValues): boolean {
  return values.text("address") + values.text("postCode") + values.text("city") !== "";
}

function addressOf(
  values: RowValues,
  fields: Readonly<Record<keyof Address, ImportField>>,
): Address {
  const [address = "", ...more] = values.text(fields.address).split(/\s*\n\s*/);
  const parts = {
    address,
    address2: [...more, ...values.texts(fields.address2)].join(", ").replace(/\s*\n\s*/g, ", "),
    postCode: values.text(fields.postCode),
    city: values.text(fields.city),
    county: values.text(fields.county),
    country: values.text(fields.country),
  };
  return isWhole(parts) ? (wholeAddress(address) ?? parts) : parts;
}

function isWhole({ postCode, city }: Address): boolean {
  return postCode === "" && city === "";
}

/** Mailchimp keeps an address in one cell, its six parts two blanks apart. */
function wholeAddress(cell: string): Address | undefined {
  const parts = cell.split(/ {2}/).map((part) => part.trim());
  const [address = "", address2 = "", city = "", county = "", postCode = "", country = ""] = parts;
  return parts.length === 6 ? { address, address2, city, county, postCode, country } : undefined;
}
