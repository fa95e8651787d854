import type { Contact, ContactNo } from "../domain/contact/contact";
import { foldText } from "../domain/fold-text";
import { unreachable } from "../domain/unreachable";
import type { ContactSort, ContactValueField } from "../ports/contact-book";
import {
  clearText,
  emptyDictionaryColumn,
  packDictionaryColumn,
  putText,
  textCounts,
  textIn,
  unpackDictionaryColumn,
  type DictionaryColumn,
  type PackedDictionaryColumn,
} from "./dictionary-column";
import type { Breathe } from "./breathe";
import { inBlocks } from "./in-blocks";
import { searchText, significantDigits } from "./search-words";

/**
 * What the list of contacts needs of each of them, in memory: every contact has a slot, and every column a value
 * for the slot. Kept current by {@link putContact} and {@link dropContact}; {@link settle} ends a batch of them.
 */
export interface ContactColumns {
  readonly slots: Map<ContactNo, number>;
  /** "" in a slot that a removed contact left. */
  readonly nos: string[];
  readonly companyNos: string[];
  /** Folded, to sort by; without line feeds. */
  readonly names: string[];
  /** What the contact is found by; once settled, the company's name too. */
  readonly texts: string[];
  readonly dictionaries: Readonly<Record<DictionaryName, DictionaryColumn>>;
  /** Slots put or dropped since the last settling. */
  readonly unsettled: Set<number>;
}

type DictionaryName = ContactValueField | "type" | "createdOn";

/** The values of a contact as one text, line feeds between several; line feeds within them aside. */
const DICTIONARY_VALUES: Readonly<Record<DictionaryName, (contact: Contact) => string>> = {
  type: ({ type }) => type,
  createdOn: ({ createdOn }) => createdOn,
  country: ({ country }) => country,
  city: ({ city }) => city,
  territory: ({ territory }) => territory,
  language: ({ language }) => language,
  salutationCode: ({ salutationCode }) => salutationCode,
  salespersonCode: ({ salespersonCode }) => salespersonCode,
  organizationalLevel: ({ organizationalLevel }) => organizationalLevel,
  mailingGroups: ({ mailingGroups }) => mailingGroups.join("\n"),
  jobResponsibilities: ({ jobResponsibilities }) => jobResponsibilities.join("\n"),
  industryGroups: ({ industryGroups }) => industryGroups.join("\n"),
  businessRelations: ({ businessRelations }) => businessRelations.join("\n"),
};

const DICTIONARY_NAMES = Object.keys(DICTIONARY_VALUES) as readonly DictionaryName[];

/** Columns of no contacts. */
export function emptyContactColumns(): ContactColumns {
  return {
    slots: new Map(),
    nos: [],
    companyNos: [],
    names: [],
    texts: [],
    dictionaries: mapDictionaries(emptyDictionaryColumn),
    unsettled: new Set(),
  };
}

/** Puts a contact in its slot, or in a new one. */
export function putContact(columns: ContactColumns, contact: Contact): void {
  const slot = columns.slots.get(contact.no) ?? columns.nos.length;
  columns.slots.set(contact.no, slot);
  columns.nos[slot] = contact.no;
  columns.companyNos[slot] = contact.companyNo;
  columns.names[slot] = sortText(contact.name);
  columns.texts[slot] = ownText(contact);
  for (const name of DICTIONARY_NAMES) {
    putText(columns.dictionaries[name], slot, DICTIONARY_VALUES[name](contact));
  }
  columns.unsettled.add(slot);
}

/** Leaves a removed contact's slot empty. */
export function dropContact(columns: ContactColumns, no: ContactNo): void {
  const slot = columns.slots.get(no);
  if (slot === undefined) return;
  columns.slots.delete(no);
  for (const column of [columns.nos, columns.companyNos, columns.names, columns.texts]) {
    column[slot] = "";
  }
  for (const name of DICTIONARY_NAMES) clearText(columns.dictionaries[name], slot);
  columns.unsettled.add(slot);
}

/**
 * Lets the persons that were put be found by their companies' names as they are now. Gives the slots whose place in
 * some order may have changed. Whoever puts a company under a new name puts its persons again.
 */
export async function settle(
  columns: ContactColumns,
  breathe: Breathe,
): Promise<ReadonlySet<number>> {
  const changed = new Set(columns.unsettled);
  const companyText = rememberedCompanyText(columns);
  for (const part of inBlocks([...changed], SLOTS_PER_BREATH)) {
    for (const slot of part) columns.texts[slot] = (columns.texts[slot] ?? "") + companyText(slot);
    await breathe();
  }
  columns.unsettled.clear();
  return changed;
}

/** So many slots are dealt with in a few milliseconds. */
const SLOTS_PER_BREATH = 5_000;

/** The folded name of the contact's company; a company's own. */
function companyName(columns: ContactColumns, slot: number): string {
  const companySlot = columns.slots.get(columns.companyNos[slot] ?? "");
  if (companySlot !== undefined) return columns.names[companySlot] ?? "";
  return textIn(columns.dictionaries.type, slot) === "company" ? (columns.names[slot] ?? "") : "";
}

/** Texts compare as the contacts sort; "company" is the order of segments. */
export function sortKey(columns: ContactColumns, sort: ContactSort, slot: number): string {
  const no = columns.nos[slot] ?? "";
  const name = columns.names[slot] ?? "";
  const { type, city, createdOn } = columns.dictionaries;
  switch (sort) {
    case "name":
      return `${name}\0${no}`;
    case "no":
      return no;
    case "company": {
      const companyNo = textIn(type, slot) === "company" ? no : (columns.companyNos[slot] ?? "");
      return [companyName(columns, slot), companyNo, textIn(type, slot), name, no].join("\0");
    }
    case "city":
      return [sortText(textIn(city, slot)), name, no].join("\0");
    case "createdOn":
      return `${textIn(createdOn, slot)}\0${no}`;
    default:
      return unreachable(sort);
  }
}

/** The values in use, most used first. */
export function valuesInUse(columns: ContactColumns, field: ContactValueField): readonly string[] {
  const counts = new Map<string, number>();
  for (const [text, count] of textCounts(columns.dictionaries[field])) {
    for (const value of text.split("\n")) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  counts.delete("");
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
/** The columns as they are kept: long texts are read many times faster than many short ones. */
export interface PackedContactColumns {
  readonly nos: string;
  readonly companyNos: string;
  readonly names: string;
  readonly texts: string;
  readonly dictionaries: Readonly<Record<DictionaryName, PackedDictionaryColumn>>;
}

/** Raised whenever packed columns of before would be misread. */
export const PACKED_FORM = 1;

/** Settled columns as {@link unpackContactColumns} reads them back. */
export function packContactColumns(columns: ContactColumns): PackedContactColumns {
  const { nos, companyNos, names, texts, dictionaries } = columns;
  return {
    nos: nos.join("\n"),
    companyNos: companyNos.join("\n"),
    names: names.join("\n"),
    texts: texts.join("\n"),
    dictionaries: mapDictionaries((name) => packDictionaryColumn(dictionaries[name])),
  };
}

/** The columns that were packed, settled. */
export async function unpackContactColumns(
  packed: PackedContactColumns,
  breathe: Breathe,
): Promise<ContactColumns> {
  const nos = packed.nos === "" ? [] : packed.nos.split("\n");
  const slots = new Map(nos.map((no, slot) => [no, slot]));
  slots.delete("");
  const columns = { ...emptyContactColumns(), slots, nos };
  for (const name of ["companyNos", "names", "texts"] as const) {
    await breathe();
    columns[name] = packed[name].split("\n");
  }
  for (const name of DICTIONARY_NAMES) {
    await breathe();
    unpackDictionaryColumn(packed.dictionaries[name], columns.dictionaries[name]);
  }
  return columns;
}

function mapDictionaries<Value>(
  make: (name: DictionaryName) => Value,
): Readonly<Record<DictionaryName, Value>> {
  const entries = DICTIONARY_NAMES.map((name) => [name, make(name)] as const);
  return Object.fromEntries(entries) as Record<DictionaryName, Value>;
}

function ownText({ no, name, name2, city, email, email2 }: Contact): string {
  return searchText([name, name2, city, email, email2, no, significantDigits(no)]);
}

/** What the contact's company is found by, put together once per company. */
function rememberedCompanyText({ slots, companyNos, names }: ContactColumns) {
  const texts = new Map<string, string>();
  return (slot: number): string => {
    const companyNo = companyNos[slot] ?? "";
    if (companyNo === "") return "";
    const known = texts.get(companyNo);
    if (known !== undefined) return known;
    const text = searchText([names[slots.get(companyNo) ?? -1] ?? ""]);
    texts.set(companyNo, text);
    return text;
  };
}

function sortText(text: string): string {
  return foldText(text).replaceAll("\n", " ");
}
