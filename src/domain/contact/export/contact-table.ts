import type { Contact, ContactNo, DoNotContact } from "../contact";

/** What an exported table says, in the user's language; an import knows it again in every language of the pane. */
export interface ContactTableWords {
  readonly captions: Readonly<Record<ContactColumn, string>>;
  readonly company: string;
  readonly person: string;
  readonly hardCopy: string;
  readonly email: string;
  readonly yes: string;
  readonly no: string;
}

/** A column of the table. */
export type ContactColumn = keyof typeof CELLS;

type CellOf = (contact: Contact, words: ContactTableWords, company: Contact | undefined) => string;

const text =
  (field: { [Key in keyof Contact]: Contact[Key] extends string ? Key : never }[keyof Contact]) =>
  (contact: Contact): string =>
    contact[field];

const flag =
  (field: { [Key in keyof Contact]: Contact[Key] extends boolean ? Key : never }[keyof Contact]) =>
  (contact: Contact, { yes, no }: ContactTableWords): string =>
    contact[field] ? yes : no;

const list =
  (field: "mailingGroups" | "jobResponsibilities" | "industryGroups" | "businessRelations") =>
  (contact: Contact): string =>
    contact[field].map((code) => (/[;,|"]/.test(code) ? `"${code}"` : code)).join("; ");

const objection =
  (field: "doNotMail" | "doNotEmail") =>
  (contact: Contact): string =>
    dayOf(contact[field]);

function dayOf(objectionMade: DoNotContact | null): string {
  return objectionMade?.date ?? "";
}

const correspondence: CellOf = ({ correspondenceType }, words) =>
  correspondenceType === "" ? "" : words[correspondenceType];

const CELLS = {
  no: text("no"),
  externalId: text("externalId"),
  type: ({ type }, words) => words[type],
  name: text("name"),
  name2: text("name2"),
  firstName: text("firstName"),
  middleName: text("middleName"),
  surname: text("surname"),
  initials: text("initials"),
  companyNo: text("companyNo"),
  companyName: (_contact, _words, company) => company?.name ?? "",
  jobTitle: text("jobTitle"),
  organizationalLevel: text("organizationalLevel"),
  address: text("address"),
  address2: text("address2"),
  postCode: text("postCode"),
  city: text("city"),
  county: text("county"),
  country: text("country"),
  territory: text("territory"),
  phone: text("phone"),
  mobile: text("mobile"),
  email: text("email"),
  email2: text("email2"),
  homePage: text("homePage"),
  vatRegistrationNo: text("vatRegistrationNo"),
  salespersonCode: text("salespersonCode"),
  language: text("language"),
  correspondenceType: correspondence,
  salutationCode: text("salutationCode"),
  mailingGroups: list("mailingGroups"),
  jobResponsibilities: list("jobResponsibilities"),
  industryGroups: list("industryGroups"),
  businessRelations: list("businessRelations"),
  excludeFromSegment: flag("excludeFromSegment"),
  privacyBlocked: flag("privacyBlocked"),
  minor: flag("minor"),
  parentalConsentReceived: flag("parentalConsentReceived"),
  deceased: flag("deceased"),
  doNotMail: objection("doNotMail"),
  doNotEmail: objection("doNotEmail"),
  createdOn: text("createdOn"),
} as const satisfies Readonly<Record<string, CellOf>>;

/** The columns in their order. */
export const CONTACT_COLUMNS = Object.keys(CELLS) as readonly ContactColumn[];

/** A header and a row for each contact: all of the card, and a column for every attribute that one of them has. */
export function contactTable(
  contacts: readonly Contact[],
  companies: ReadonlyMap<ContactNo, Contact>,
  words: ContactTableWords,
): readonly (readonly string[])[] {
  const attributes = attributeNames(contacts);
  const cells: readonly CellOf[] = Object.values(CELLS);
  const rowOf = (contact: Contact) => [
    ...cells.map((cellOf) => cellOf(contact, words, companies.get(contact.companyNo))),
    ...attributes.map((name) => attributeValue(contact, name)),
  ];
  return [
    [...CONTACT_COLUMNS.map((column) => words.captions[column]), ...attributes],
    ...contacts.map(rowOf),
  ];
}

function attributeNames(contacts: readonly Contact[]): readonly string[] {
  return [
    ...new Set(
      contacts.flatMap(({ customAttributes }) => customAttributes.map(({ name }) => name)),
    ),
  ].toSorted();
}

function attributeValue({ customAttributes }: Contact, wanted: string): string {
  return customAttributes.find(({ name }) => name === wanted)?.value ?? "";
}
