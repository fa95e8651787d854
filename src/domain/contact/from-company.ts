import type { Contact } from "./contact";
import type { InheritanceSwitches } from "./contact-defaults";

type Person = Omit<Contact, "no">;
type TextKey = {
  [Key in keyof Person]: string extends Person[Key] ? Key : never;
}[keyof Person];

const ADDRESS_KEYS = ["address", "address2", "postCode", "city", "county"] as const;

const OTHER_KEYS = {
  salesperson: ["salespersonCode"],
  territory: ["territory"],
  language: ["language"],
  communication: ["phone", "mobile", "email", "homePage"],
} as const satisfies Partial<Record<keyof InheritanceSwitches, readonly TextKey[]>>;

/**
 * The person with what the company says and the person does not: salesperson, territory, country, language, address
 * and communication, as far as switched on. An address is taken whole, and only by who has none of their own. What
 * still is the `former` company's counts as not said.
 */
export function fromCompany<Someone extends Person>(
  person: Someone,
  company: Contact,
  inherit: InheritanceSwitches,
  former?: Contact,
): Someone {
  const isOpen = (key: TextKey) => person[key] === "" || person[key] === former?.[key];
  const keys = openKeys(inherit, isOpen).filter((key) => person[key] !== company[key]);
  return keys.length === 0 ? person : { ...person, ...valuesOf(company, keys) };
}

/**
 * The persons that change with their company: what a person has in common with the company as it was follows it, as
 * far as switched on. Those who stay as they are are left out.
 */
export function personsFollowing(
  persons: readonly Contact[],
  before: Contact,
  after: Contact,
  inherit: InheritanceSwitches,
): readonly Contact[] {
  return persons.flatMap((person) => {
    const keys = openKeys(inherit, (key) => person[key] === before[key]);
    return keys.some((key) => person[key] !== after[key])
      ? [{ ...person, ...valuesOf(after, keys) }]
      : [];
  });
}

function openKeys(
  inherit: InheritanceSwitches,
  isOpen: (key: TextKey) => boolean,
): readonly TextKey[] {
  const others = (Object.keys(OTHER_KEYS) as (keyof typeof OTHER_KEYS)[])
    .filter((key) => inherit[key])
    .flatMap((key): readonly TextKey[] => OTHER_KEYS[key])
    .filter(isOpen);
  const isAddressOpen = ADDRESS_KEYS.every(isOpen);
  return [
    ...others,
    ...(inherit.address && isAddressOpen ? ADDRESS_KEYS : []),
    ...(inherit.country && isAddressOpen && isOpen("country") ? (["country"] as const) : []),
  ];
}

function valuesOf(company: Contact, keys: readonly TextKey[]): Partial<Person> {
  return Object.fromEntries(keys.map((key) => [key, company[key]]));
}
