import type { Contact, ContactType } from "../../domain/contact/contact";
import { ADDRESS_TEXTS, NAME_TEXTS } from "../../domain/contact/contact-texts";
import type { ContactValueField } from "../../ports/contact-book";

/** The texts of a contact that are typed or picked, one value each. */
export type TextField = {
  [Key in keyof Contact]: Contact[Key] extends string ? Key : never;
}[keyof Contact];

export type FlagField =
  "excludeFromSegment" | "privacyBlocked" | "minor" | "parentalConsentReceived" | "deceased";

export type TagField =
  "mailingGroups" | "jobResponsibilities" | "industryGroups" | "businessRelations";

export type FieldGroup = "name" | "address" | "communication" | "letters" | "groups" | "more";

/** The groups of the card in their order, and which texts stand in them. */
export const TEXT_FIELDS: Readonly<Record<FieldGroup, readonly TextField[]>> = {
  name: NAME_TEXTS,
  address: ADDRESS_TEXTS,
  communication: ["email", "phone", "mobile", "email2", "homePage"],
  letters: ["salutationCode", "language", "correspondenceType", "salespersonCode"],
  groups: [],
  more: ["externalId", "vatRegistrationNo", "createdOn"],
};

export const FIELD_GROUPS = [
  "name",
  "address",
  "communication",
  "letters",
  "groups",
  "more",
] as const satisfies readonly FieldGroup[];

const OF_PERSONS: readonly (keyof Contact)[] = [
  "companyNo",
  "firstName",
  "middleName",
  "surname",
  "initials",
  "jobTitle",
  "organizationalLevel",
  "jobResponsibilities",
  "minor",
  "parentalConsentReceived",
  "deceased",
];

const OF_COMPANIES: readonly (keyof Contact)[] = ["industryGroups", "businessRelations"];

/** Whether contacts of this type have the field at all. */
export function hasField(type: ContactType, field: keyof Contact): boolean {
  return !(type === "company" ? OF_PERSONS : OF_COMPANIES).includes(field);
}

/** The fields whose values are suggested while typing. */
export const SUGGESTED: Readonly<Partial<Record<TextField, ContactValueField>>> = {
  city: "city",
  country: "country",
  territory: "territory",
  language: "language",
  salutationCode: "salutationCode",
  salespersonCode: "salespersonCode",
  organizationalLevel: "organizationalLevel",
};

export const FLAG_FIELDS: readonly FlagField[] = [
  "excludeFromSegment",
  "privacyBlocked",
  "minor",
  "parentalConsentReceived",
  "deceased",
];

export const TAG_FIELDS: readonly TagField[] = [
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
];

/** The keyboard and the help that the field asks of the browser. */
export const INPUT_TYPES: Readonly<Partial<Record<TextField, "email" | "tel" | "url">>> = {
  email: "email",
  email2: "email",
  phone: "tel",
  mobile: "tel",
  homePage: "url",
};
