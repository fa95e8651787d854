import type { MergeField, MergeFieldGroup } from "./merge-field";

/** The groups in the order that the field list shows them. */
export const MERGE_FIELD_GROUPS = [
  "contact",
  "company",
  "salesperson",
  "ourCompany",
  "segment",
  "salutation",
  "addressBlock",
  "custom",
] as const satisfies readonly MergeFieldGroup[];

const ADDRESS = {
  address: "Address",
  address2: "Address 2",
  postCode: "Post Code",
  city: "City",
  county: "County",
  country: "Country",
} as const;

const COMMUNICATION = {
  phone: "Phone No.",
  mobile: "Mobile Phone No.",
  email: "E-Mail",
  email2: "E-Mail 2",
  homePage: "Home Page",
} as const;

const CARD = {
  no: "No.",
  type: "Type",
  name: "Name",
  name2: "Name 2",
  firstName: "First Name",
  middleName: "Middle Name",
  surname: "Surname",
  initials: "Initials",
  jobTitle: "Job Title",
  organizationalLevel: "Organizational Level",
  externalId: "External ID",
  ...ADDRESS,
  territory: "Territory",
  ...COMMUNICATION,
  vatRegistrationNo: "VAT Registration No.",
  language: "Language",
  correspondenceType: "Correspondence Type",
  salutationCode: "Salutation Code",
  mailingGroups: "Mailing Groups",
  jobResponsibilities: "Job Responsibilities",
  createdOn: "Created On",
} as const;

const COMPANY = {
  no: "Company No.",
  name: "Company Name",
  name2: "Company Name 2",
  externalId: "Company External ID",
  address: "Company Address",
  address2: "Company Address 2",
  postCode: "Company Post Code",
  city: "Company City",
  county: "Company County",
  country: "Company Country",
  territory: "Company Territory",
  phone: "Company Phone No.",
  mobile: "Company Mobile Phone No.",
  email: "Company E-Mail",
  email2: "Company E-Mail 2",
  homePage: "Company Home Page",
  vatRegistrationNo: "Company VAT Registration No.",
  industryGroups: "Company Industry Groups",
  businessRelations: "Company Business Relations",
} as const;

const SALESPERSON = {
  code: "Salesperson Code",
  name: "Salesperson Name",
  jobTitle: "Salesperson Job Title",
  phone: "Salesperson Phone No.",
  email: "Salesperson E-Mail",
} as const;

const OUR_COMPANY = {
  name: "Our Name",
  address: "Our Address",
  address2: "Our Address 2",
  postCode: "Our Post Code",
  city: "Our City",
  country: "Our Country",
  phone: "Our Phone No.",
  email: "Our E-Mail",
  homePage: "Our Home Page",
  vatRegistrationNo: "Our VAT Registration No.",
} as const;

const SEGMENT = {
  no: "Segment No.",
  description: "Segment Description",
  subject: "Subject",
  campaignNo: "Campaign No.",
  campaign: "Campaign Description",
  interactionTemplate: "Interaction Template",
  interactionGroup: "Interaction Group",
  lineDescription: "Segment Line Description",
  time: "Time of Interaction",
} as const;

/** The parts of each record that a letter can take, with the caption of the field. */
export const FIELD_CAPTIONS = {
  contact: CARD,
  company: COMPANY,
  salesperson: SALESPERSON,
  ourCompany: OUR_COMPANY,
  segment: SEGMENT,
  document: { date: "Document Date", today: "Today" },
  salutation: { formal: "Formal Salutation", informal: "Informal Salutation" },
  addressBlock: { mail: "Mail Address" },
} as const;

/** The first part of a field's name: the record that the value comes from. */
export type FieldSource = keyof typeof FIELD_CAPTIONS;

/** The name of a field that any letter can take: "contact.firstName". */
export type FieldName = {
  [Source in FieldSource]: `${Source}.${keyof (typeof FIELD_CAPTIONS)[Source] & string}`;
}[FieldSource];

const GROUP = {
  contact: "contact",
  company: "company",
  salesperson: "salesperson",
  ourCompany: "ourCompany",
  segment: "segment",
  document: "segment",
  salutation: "salutation",
  addressBlock: "addressBlock",
} as const satisfies Record<FieldSource, MergeFieldGroup>;

/** Every field that any letter can take, group by group. Custom fields come from the contacts: {@link customField}. */
export const MERGE_FIELDS: readonly MergeField[] = (
  Object.entries(FIELD_CAPTIONS) as [FieldSource, Readonly<Record<string, string>>][]
).flatMap(([source, captions]) =>
  Object.entries(captions).map(([part, caption]) => ({
    name: `${source}.${part}`,
    group: GROUP[source],
    caption,
  })),
);

const FIELDS_BY_NAME: ReadonlyMap<string, MergeField> = new Map(
  MERGE_FIELDS.map((field) => [field.name, field]),
);

const LONGEST_NAME = 40;

/**
 * The field that has this name, or undefined. A custom field is found by its form alone, whether or not a
 * contact has the attribute.
 */
export function mergeField(name: string): MergeField | undefined {
  const known = FIELDS_BY_NAME.get(name);
  if (known !== undefined) return known;
  if (!/^(custom|profile)\.[A-Za-z0-9._-]+$/.test(name) || name.length > LONGEST_NAME) {
    return undefined;
  }
  return { name, group: "custom", caption: decodePart(name.slice(name.indexOf(".") + 1)) };
}

/** The field of a custom attribute: "Membership No" → "custom.Membership_20_No". */
export function customField(attributeName: string): MergeField {
  return { name: encodeName("custom", attributeName), group: "custom", caption: attributeName };
}

/** The field of a profile question, whose value is the contact's answers. */
export function profileField(question: string): MergeField {
  return { name: encodeName("profile", question), group: "custom", caption: question };
}

/** Keeps [A-Za-z0-9-], writes any other character as its code between underscores; too long a name ends in a hash. */
function encodeName(source: "custom" | "profile", text: string): string {
  const encoded = text.replaceAll(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  const name = `${source}.${encoded === "" ? "_" : encoded}`;
  if (name.length <= LONGEST_NAME) return name;
  const hash = hashOf(text);
  return `${name.slice(0, LONGEST_NAME - hash.length - 1)}.${hash}`;
}

function decodePart(part: string): string {
  return part.replaceAll(/_([0-9a-f]{1,6})_/g, (whole, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** FNV-1a, 32 bits, in base 36: tells two long names apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
