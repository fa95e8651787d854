import { foldText } from "../../fold-text";
import { isDay } from "../../day";
import type { Contact, ContactType, CustomAttribute, DoNotContact } from "../contact";
import type { NewContact } from "../draft-contact";
import { joinName } from "../split-name";
import type { RowProblem } from "./import-draft";
import type { ColumnMapping, ImportField } from "./import-field";
import { hasBusinessAddress, readAddress } from "./read-address";
import { readContactType, readCorrespondenceType, readFlag, readSalutation } from "./read-choice";
import { phoneProblems, readEmails, readPhones } from "./read-communication";
import { readLanguage } from "./read-language";
import { rowValuesReader, type RowValues } from "./row-values";
import { splitList } from "./split-list";

/** What a row tells of a contact; nothing that is empty. */
export interface ToldRow {
  readonly told: Partial<NewContact> & Pick<NewContact, "type">;
  /** The number that the contact has in the file's own system; "" for none. */
  readonly no: string;
  readonly companyNo: string;
  readonly companyName: string;
  /** Whether the address is the company's as well. */
  readonly hasBusinessAddress: boolean;
  readonly problems: readonly RowProblem[];
}

/** How rows are read. */
export interface RowSetting {
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
  /** Calendar day of the import, "2026-11-23". */
  readonly today: string;
  /** Where an objection comes from: "contacts.csv". */
  readonly source: string;
}

/** Reads the rows of one file: what the cells tell, and everything that is wrong with them. */
export function rowReader(setting: RowSetting): (cells: readonly string[]) => ToldRow {
  const valuesOf = rowValuesReader(setting.columns, setting.mapping);
  const isMapped = (field: ImportField) => setting.mapping.includes(field);
  const fields = {
    texts: TEXT_FIELDS.filter(isMapped),
    flags: [...FLAGS, ...OBJECTIONS].filter(isMapped),
    lists: LIST_FIELDS.filter(isMapped),
  };
  return (cells) => {
    const values = valuesOf(cells);
    const row = toldRow(values, fields, setting);
    return { ...row, problems: [...cellProblems(cells, setting), ...row.problems] };
  };
}

/** The fields that any column is taken for, of those that are read alike. */
interface MappedFields {
  readonly texts: readonly (typeof TEXT_FIELDS)[number][];
  readonly flags: readonly (typeof FLAGS | typeof OBJECTIONS)[number][];
  readonly lists: readonly (typeof LIST_FIELDS)[number][];
}

function toldRow(values: RowValues, fields: MappedFields, setting: RowSetting): ToldRow {
  const type = typeOf(values);
  const emails = readEmails(values);
  const choices = readChoices(values);
  const flags = readFlags(values, fields.flags, setting);
  const name = nameOf(values, type);
  const told: Partial<NewContact> = {
    type,
    ...present({ name }),
    ...(type === "person" ? present(partsOf(values)) : {}),
    ...present(Object.fromEntries(fields.texts.map((field) => [field, values.text(field)]))),
    ...present(readAddress(values)),
    ...present(readPhones(values)),
    ...present(emails.told),
    ...present(choices.told),
    ...flags.told,
    ...present(listsOf(values, fields.lists)),
    ...present({ customAttributes: attributesOf(values) }),
  };
  return {
    told: { ...told, type },
    no: values.text("no"),
    companyNo: type === "person" ? values.text("companyNo") : "",
    companyName: type === "person" ? values.text("companyName") : "",
    hasBusinessAddress: hasBusinessAddress(values),
    problems: [
      ...(name === "" ? [{ kind: "nameIsMissing" } as const] : []),
      ...emails.problems,
      ...phoneProblems(values),
      ...choices.problems,
      ...flags.problems,
    ],
  };
}

function cellProblems(cells: readonly string[], { columns }: RowSetting): readonly RowProblem[] {
  const cellCount = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  return cellCount > columns.length
    ? [{ kind: "tooManyCells", cellCount, columnCount: columns.length }]
    : [];
}

/** What the file says; else whoever has a name of their own beside a company's is a person. */
function typeOf(values: RowValues): ContactType {
  const said = readContactType(values.text("type"));
  if (said !== undefined) return said;
  if (joinName(partsOf(values)) !== "") return "person";
  const companyName = values.text("companyName");
  if (companyName === "") return "person";
  const name = values.text("name");
  return name === "" || foldText(name) === foldText(companyName) ? "company" : "person";
}

function partsOf(values: RowValues) {
  return {
    firstName: values.text("firstName"),
    middleName: values.text("middleName"),
    surname: values.text("surname"),
  };
}

function nameOf(values: RowValues, type: ContactType): string {
  const joined = [joinName(partsOf(values)), values.text("nameSuffix")].join(" ").trim();
  const name = values.text("name");
  if (type === "company") return name || values.text("companyName") || joined;
  return joinName(partsOf(values)) === "" ? name : name || joined;
}

const TEXT_FIELDS = [
  "name2",
  "initials",
  "jobTitle",
  "organizationalLevel",
  "externalId",
  "territory",
  "homePage",
  "vatRegistrationNo",
  "salespersonCode",
] as const satisfies readonly (ImportField & keyof NewContact)[];

interface Told {
  readonly told: Partial<NewContact>;
  readonly problems: readonly RowProblem[];
}

function readChoices(values: RowValues): Told {
  const language = values.text("language");
  const tag = language === "" ? "" : readLanguage(language);
  const way = values.text("correspondenceType");
  const correspondenceType = way === "" ? "" : readCorrespondenceType(way);
  return {
    told: {
      language: tag ?? "",
      correspondenceType: correspondenceType ?? "",
      salutationCode: salutationCodeOf(values),
    },
    problems: [
      ...(tag === undefined ? [unknown("language", language)] : []),
      ...(correspondenceType === undefined ? [unknown("correspondenceType", way)] : []),
    ],
  };
}

function unknown(field: ImportField, value: string): RowProblem {
  return { kind: "valueIsUnknown", field, value };
}

function salutationCodeOf(values: RowValues): string {
  return (
    values.text("salutationCode") ||
    (readSalutation(values.text("namePrefix")) ?? readSalutation(values.text("gender")) ?? "")
  );
}

const FLAGS = [
  "excludeFromSegment",
  "privacyBlocked",
  "minor",
  "parentalConsentReceived",
  "deceased",
] as const satisfies readonly (ImportField & keyof NewContact)[];

const OBJECTIONS = ["doNotMail", "doNotEmail"] as const;

function readFlags(values: RowValues, fields: MappedFields["flags"], setting: RowSetting): Told {
  const read = fields.map((field) => {
    const text = values.text(field);
    return { field, text, flag: text === "" ? false : isDay(text) || readFlag(text) };
  });
  const raised = read.filter(({ flag }) => flag === true);
  return {
    told: Object.fromEntries(
      raised.map(({ field, text }) => [
        field,
        isObjection(field) ? objection(text, setting) : true,
      ]),
    ),
    problems: read
      .filter(({ flag }) => flag === undefined)
      .map(({ field, text }) => unknown(field, text)),
  };
}

function isObjection(field: ImportField): boolean {
  return OBJECTIONS.some((each) => each === field);
}

function objection(text: string, { today, source }: RowSetting): DoNotContact {
  return { date: isDay(text) ? text : today, source };
}

const LIST_FIELDS = [
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
] as const satisfies readonly (ImportField & keyof Contact)[];

function listsOf(values: RowValues, fields: MappedFields["lists"]): Partial<NewContact> {
  return Object.fromEntries(
    fields.map((field) => [field, [...new Set(values.texts(field).flatMap(splitList))]]),
  );
}

/** A form of address that is no salutation, as "Dr", is kept as an attribute. */
function attributesOf(values: RowValues): readonly CustomAttribute[] {
  const prefix = values
    .labeled("namePrefix")
    .filter(({ value }) => readSalutation(value) === undefined);
  return [...values.labeled("customAttribute"), ...prefix].map(({ label, value }) => ({
    name: label,
    type: "text",
    value,
  }));
}

/** The values that are not empty. */
function present(values: Partial<NewContact>): Partial<NewContact> {
  const told: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    const isEmpty = value === "" || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) told[field] = value;
  }
  return told;
}
