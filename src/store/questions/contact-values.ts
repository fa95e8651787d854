import type { Contact } from "../../domain/contact/contact";
import type { ContactField, ContactFilter } from "../../domain/segment/contact-filter";
import { blankContact } from "../../domain/contact/draft-contact";
import { listText } from "./record-lists";

/** A contact with what a question sees of it besides. */
export interface SeenContact {
  readonly contact: Contact;
  /** The company of a person, if there is one. */
  readonly company: Contact | undefined;
}

/** The sections of a filter whose records stand in lists. */
export type ListSection = Exclude<keyof ContactFilter, "contact" | "interactions">;

export type ContactColumn = ContactField | ListSection;

const LIST_VALUES: Readonly<Record<ListSection, (seen: SeenContact) => string>> = {
  mailingGroups: ({ contact }) => codesText(contact.mailingGroups),
  jobResponsibilities: ({ contact }) => codesText(contact.jobResponsibilities),
  industryGroups: (seen) => codesText(companySide(seen)?.industryGroups),
  businessRelations: (seen) => codesText(companySide(seen)?.businessRelations),
  profileAnswers: ({ contact }) =>
    listText(contact.profileAnswers.map(({ question, answer }) => ({ question, answer }))),
  customAttributes: ({ contact }) =>
    listText(contact.customAttributes.map(({ name, value }) => ({ name, value }))),
};

export const LIST_SECTIONS = Object.keys(LIST_VALUES) as readonly ListSection[];

const BLANK: Contact = { ...blankContact("person", ""), no: "" };

const FIELDS = (Object.keys(BLANK) as (keyof Contact)[]).filter((key): key is ContactField =>
  ["string", "boolean"].includes(typeof BLANK[key]),
);

/** Every column, the one of numbers first. */
export const CONTACT_COLUMNS: readonly ContactColumn[] = [
  ...new Set<ContactColumn>(["no", ...FIELDS]),
  ...LIST_SECTIONS,
];

/** What stands in the column for the contact. */
export function contactValue(column: ContactColumn, seen: SeenContact): string {
  return isListSection(column) ? LIST_VALUES[column](seen) : String(seen.contact[column]);
}

/** What stands in a slot that is known by its number only: of a contact that is not there. */
export function nobody(no: string): SeenContact {
  return { contact: { ...BLANK, no }, company: undefined };
}

function isListSection(column: ContactColumn): column is ListSection {
  return column in LIST_VALUES;
}

/** Where the groups and relations stand that only companies have. */
function companySide({ contact, company }: SeenContact): Contact | undefined {
  return contact.type === "company" ? contact : company;
}

function codesText(codes: readonly string[] | undefined): string {
  return listText((codes ?? []).map((code) => ({ code })));
}
