import type { Contact, ContactNo, DoNotContact } from "../contact";

type CellOf = (contact: Contact, company: Contact | undefined) => string;

const text =
  (field: { [Key in keyof Contact]: Contact[Key] extends string ? Key : never }[keyof Contact]) =>
  (contact: Contact): string =>
    contact[field];

const flag =
  (field: { [Key in keyof Contact]: Contact[Key] extends boolean ? Key : never }[keyof Contact]) =>
  (contact: Contact): string =>
    contact[field] ? "Yes" : "No";

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

/** The columns in Business Central's words, so that an import knows them again without being told. */
const COLUMNS: Readonly<Record<string, CellOf>> = {
  "No.": text("no"),
  "External ID": text("externalId"),
  Type: ({ type }) => (type === "company" ? "Company" : "Person"),
  Name: text("name"),
  "Name 2": text("name2"),
  "First Name": text("firstName"),
  "Middle Name": text("middleName"),
  Surname: text("surname"),
  Initials: text("initials"),
  "Company No.": text("companyNo"),
  "Company Name": (_contact, company) => company?.name ?? "",
  "Job Title": text("jobTitle"),
  "Organizational Level Code": text("organizationalLevel"),
  Address: text("address"),
  "Address 2": text("address2"),
  "Post Code": text("postCode"),
  City: text("city"),
  County: text("county"),
  "Country/Region Code": text("country"),
  "Territory Code": text("territory"),
  "Phone No.": text("phone"),
  "Mobile Phone No.": text("mobile"),
  "E-Mail": text("email"),
  "E-Mail 2": text("email2"),
  "Home Page": text("homePage"),
  "VAT Registration No.": text("vatRegistrationNo"),
  "Salesperson Code": text("salespersonCode"),
  "Language Code": text("language"),
  "Correspondence Type": ({ correspondenceType }) => CORRESPONDENCE[correspondenceType],
  "Salutation Code": text("salutationCode"),
  "Mailing Groups": list("mailingGroups"),
  "Job Responsibilities": list("jobResponsibilities"),
  "Industry Groups": list("industryGroups"),
  "Business Relations": list("businessRelations"),
  "Exclude from Segment": flag("excludeFromSegment"),
  "Privacy Blocked": flag("privacyBlocked"),
  Minor: flag("minor"),
  "Parental Consent Received": flag("parentalConsentReceived"),
  Deceased: flag("deceased"),
  "Do not mail": objection("doNotMail"),
  "Do not e-mail": objection("doNotEmail"),
  "Created On": text("createdOn"),
};

const CORRESPONDENCE = { "": "", hardCopy: "Hard Copy", email: "E-Mail" } as const;

/** A header and a row for each contact: all of the card, and a column for every attribute that one of them has. */
export function contactTable(
  contacts: readonly Contact[],
  companies: ReadonlyMap<ContactNo, Contact>,
): readonly (readonly string[])[] {
  const attributes = attributeNames(contacts);
  const cells = Object.values(COLUMNS);
  const rowOf = (contact: Contact) => [
    ...cells.map((cellOf) => cellOf(contact, companies.get(contact.companyNo))),
    ...attributes.map((name) => attributeValue(contact, name)),
  ];
  return [[...Object.keys(COLUMNS), ...attributes], ...contacts.map(rowOf)];
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
