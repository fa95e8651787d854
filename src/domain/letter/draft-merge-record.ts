import type { CompanyInformation } from "../contact/company-information";
import type { Contact } from "../contact/contact";
import { postalAddress } from "../contact/postal-address";
import { salutation } from "../contact/salutation";
import type { SalutationFormula } from "../contact/salutation-formula";
import type { Salesperson } from "../contact/salesperson";
import { customValues } from "./custom-fields";
import { longDay } from "./date-picture";
import { rawName } from "./format-value";
import type { MergeRecord } from "./letter-content";
import { countryName, languageName, letterWords } from "./letter-words";
import { mailAddressLines } from "./mail-address";
import { FIELD_CAPTIONS, type FieldSource } from "./merge-field-catalogue";

/** What the segment and its line say about one letter. */
export interface LetterOccasion {
  readonly segmentNo: string;
  readonly segmentDescription: string;
  readonly lineDescription: string;
  readonly subject: string;
  readonly campaignNo: string;
  readonly campaignDescription: string;
  readonly interactionTemplate: string;
  readonly interactionGroup: string;
  /** Calendar day, "2026-11-23". */
  readonly date: string;
  /** Time of day, "14:05"; "" for none. */
  readonly time: string;
  readonly alternativeAddressCode: string;
  /** BCP 47 language tag of the letter. */
  readonly language: string;
}

/** The records that one contact's letter takes its values from. */
export interface MergeSource {
  readonly contact: Contact;
  /** The company that a person belongs to. */
  readonly company: Contact | undefined;
  readonly salesperson: Salesperson | undefined;
  readonly ourCompany: CompanyInformation;
  readonly formulas: readonly SalutationFormula[];
  readonly defaultLanguage: string;
  readonly occasion: LetterOccasion;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
}

/**
 * The text of every field for one contact, keyed by the field's name; "" for what is not known. Days stand
 * in full in the letter's language, an address block has a line each, parted by "\n". Days and numbers stand
 * a second time as machines write them, under {@link rawName}.
 */
export function draftMergeRecord(source: MergeSource): MergeRecord {
  const { contact, company, salesperson, ourCompany, occasion } = source;
  const { language } = occasion;
  const theirCompany = contact.type === "company" ? contact : company;
  const record: Record<string, string> = {};
  addValues(record, "contact", contactValues(contact, occasion));
  addValues(record, "company", companyValues(theirCompany, language));
  addValues(record, "salesperson", salesperson);
  addValues(record, "ourCompany", ourValues(ourCompany, language));
  addValues(record, "segment", segmentValues(occasion));
  addValues(record, "salutation", salutationValues(source));
  addValues(record, "addressBlock", { mail: addressBlock(source) });
  addDay(record, "contact.createdOn", contact.createdOn, language);
  addDay(record, "document.date", occasion.date, language);
  addDay(record, "document.today", source.today, language);
  return Object.assign(record, customValues(contact, language));
}

type Values = Readonly<Record<string, unknown>>;

/** Adds the values of the source that are fields, lists as one text; what is missing is "". */
function addValues(
  record: Record<string, string>,
  source: FieldSource,
  values: object | undefined,
): void {
  for (const { name, part } of FIELDS.get(source) ?? []) {
    record[name] = textOf((values as Values | undefined)?.[part]);
  }
}

/** Records are made by the thousand, each of a hundred fields: the names are put together once. */
const FIELDS: ReadonlyMap<string, readonly { readonly part: string; readonly name: string }[]> =
  new Map(
    Object.entries(FIELD_CAPTIONS).map(([source, captions]) => [
      source,
      Object.keys(captions).map((part) => ({ part, name: `${source}.${part}` })),
    ]),
  );

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : "";
}

function contactValues(contact: Contact, occasion: LetterOccasion): Values {
  const { language, alternativeAddressCode } = occasion;
  const address = postalAddress(contact, alternativeAddressCode);
  const words = letterWords(language);
  const { correspondenceType } = contact;
  return {
    ...contact,
    ...address,
    type: words[contact.type],
    country: countryName(address.country, language),
    language: languageName(contact.language, language),
    correspondenceType: correspondenceType === "" ? "" : words[correspondenceType],
  };
}

function companyValues(company: Contact | undefined, language: string): Values {
  return company === undefined
    ? {}
    : { ...company, country: countryName(company.country, language) };
}

function ourValues(ourCompany: CompanyInformation, language: string): Values {
  return { ...ourCompany, country: countryName(ourCompany.country, language) };
}

function segmentValues(occasion: LetterOccasion): Values {
  return {
    ...occasion,
    no: occasion.segmentNo,
    description: occasion.segmentDescription,
    campaign: occasion.campaignDescription,
  };
}

function salutationValues({ contact, company, ...source }: MergeSource): Values {
  const setup = {
    formulas: source.formulas,
    languages: [source.occasion.language, contact.language, source.defaultLanguage],
    companyName: company?.name ?? "",
  };
  return {
    formal: salutation(contact, "formal", setup),
    informal: salutation(contact, "informal", setup),
  };
}

function addressBlock({ contact, company, ourCompany, occasion }: MergeSource): string {
  const mailing = {
    alternativeAddressCode: occasion.alternativeAddressCode,
    ourCountry: ourCompany.country,
    language: occasion.language,
  };
  return mailAddressLines(contact, company, mailing).join("\n");
}

function addDay(
  record: Record<string, string>,
  fieldName: string,
  day: string,
  language: string,
): void {
  record[fieldName] = longDay(day, language);
  record[rawName(fieldName)] = day;
}
