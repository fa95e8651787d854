import type { ContactDefaults } from "./contact-defaults";
import type { Contact, ContactType } from "./contact";
import { fromCompany } from "./from-company";
import { blockedAsMinor } from "./minor";
import { joinName, splitName } from "./split-name";

/** A contact that has no number yet. */
export type NewContact = Omit<Contact, "no">;

/** Where a new contact comes from. */
export interface DraftSetting {
  /** The company of a person, if there is one. */
  readonly company: Contact | undefined;
  readonly defaults: ContactDefaults;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
}

/**
 * A new contact from what is told of it. What is not told comes from the company, then from the defaults; a person's
 * name is split into its parts, or put together from them.
 */
export function draftContact(
  told: Partial<NewContact> & { readonly type: ContactType },
  { company, defaults, today }: DraftSetting,
): NewContact {
  const contact = { ...NOTHING_KNOWN, createdOn: today, ...told, ...names(told) };
  const inherited =
    company === undefined ? contact : fromCompany(contact, company, defaults.inherit);
  return blockedAsMinor(withDefaults(inherited, defaults));
}

/** A contact of whom nothing is known. */
export function blankContact(type: ContactType, today: string): NewContact {
  return { ...NOTHING_KNOWN, type, createdOn: today };
}

const NOTHING_KNOWN: Omit<NewContact, "type" | "createdOn"> = {
  companyNo: "",
  name: "",
  name2: "",
  firstName: "",
  middleName: "",
  surname: "",
  initials: "",
  jobTitle: "",
  organizationalLevel: "",
  externalId: "",
  address: "",
  address2: "",
  postCode: "",
  city: "",
  county: "",
  country: "",
  territory: "",
  phone: "",
  mobile: "",
  email: "",
  email2: "",
  homePage: "",
  vatRegistrationNo: "",
  salespersonCode: "",
  language: "",
  correspondenceType: "",
  salutationCode: "",
  excludeFromSegment: false,
  privacyBlocked: false,
  minor: false,
  parentalConsentReceived: false,
  deceased: false,
  doNotMail: null,
  doNotEmail: null,
  consents: [],
  mailingGroups: [],
  jobResponsibilities: [],
  industryGroups: [],
  businessRelations: [],
  profileAnswers: [],
  alternativeAddresses: [],
  customAttributes: [],
};

function names(told: Partial<NewContact> & { readonly type: ContactType }): Partial<NewContact> {
  if (told.type === "company") return {};
  const parts = {
    firstName: told.firstName ?? "",
    middleName: told.middleName ?? "",
    surname: told.surname ?? "",
  };
  const joined = joinName(parts);
  const name = (told.name ?? "").trim();
  if (joined === "") return { name, ...splitName(name) };
  return name === "" ? { name: joined } : { name };
}

function withDefaults(contact: NewContact, defaults: ContactDefaults): NewContact {
  const { companySalutationCode, personSalutationCode, values } = defaults;
  const salutationCode = contact.type === "company" ? companySalutationCode : personSalutationCode;
  const wanted = { ...values, salutationCode };
  const missing = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
    (key) => contact[key] === "" && wanted[key] !== "",
  );
  if (missing.length === 0) return contact;
  return { ...contact, ...Object.fromEntries(missing.map((key) => [key, wanted[key]])) };
}
