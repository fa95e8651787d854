import type { ContactNo, ContactType } from "../domain/contact/contact";
import type { ContactDefaults } from "../domain/contact/contact-defaults";
import {
  type ExistingContacts,
  existingContacts,
} from "../domain/contact/import/existing-contacts";
import {
  type ImportDraft,
  type ImportPolicy,
  type ImportTable,
  type RefusedRow,
  STANDARD_IMPORT_POLICY,
} from "../domain/contact/import/import-draft";
import { importDrafter } from "../domain/contact/import/import-drafter";
import type { ColumnMapping } from "../domain/contact/import/import-field";
import { rowReader, type ToldRow } from "../domain/contact/import/read-row";
import { vcardTable } from "../domain/contact/import/vcard-table";
import type { ContactField, ContactFilter, FieldCondition } from "../domain/segment/contact-filter";
import { fail, type Result, succeed } from "../domain/result";
import type { ContactBook } from "../ports/contact-book";
import type { Erasure } from "../ports/erasure-book";
import { forEachInSlices, type Run } from "./breathe";
import type { Doors } from "./doors";
import { type CsvProblem, readCsv } from "./import-contacts-csv";
import { decodeText, type TextProblem } from "./import-contacts-text";
import { wereErased } from "./erasure/erasure-hashes";
import type { WorkbookProblem } from "../merge/contact-workbook";

/** Why a file cannot be imported. */
export type ImportProblem = TextProblem | CsvProblem | WorkbookProblem;

/** A file's table, and how its bytes were read. */
export interface ContactFile {
  readonly table: ImportTable;
  /** As the WHATWG calls it: "utf-8", "windows-1252"; "" for a workbook. */
  readonly encoding: string;
}

/**
 * The table in a CSV file, whatever its encoding, separator and line ends are; in an Excel workbook; or the cards of a
 * vCard file as one.
 */
export async function readContactFile(
  bytes: Uint8Array,
  fileName: string,
  run: Run & { readonly encoding?: string } = {},
): Promise<Result<ContactFile, ImportProblem>> {
  if (isWorkbook(bytes)) return readWorkbookFile(bytes, fileName, run);
  const decoded = await decodeText(bytes, run);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const table = isVcard(text) ? readVcards(text, fileName) : await readCsv(text, fileName, run);
  return table.ok ? succeed({ table: table.value, encoding }) : fail(table.problem);
}

/** A zip file, or what Office wrapped its old and its encrypted files in. */
function isWorkbook(bytes: Uint8Array): boolean {
  const [zip, old] = [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].map((signature) => signature.every((byte, index) => bytes[index] === byte));
  return zip === true || old === true;
}

/** What reads workbooks is large, and only there for those who bring one. */
async function readWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
  run: Run,
): Promise<Result<ContactFile, ImportProblem>> {
  const { readContactWorkbook } = await import("./import-contacts-workbook");
  const table = await readContactWorkbook(bytes, fileName, run);
  return table.ok ? succeed({ table: table.value, encoding: "" }) : fail(table.problem);
}

function isVcard(text: string): boolean {
  return /^\s*BEGIN:VCARD\s/i.test(text.slice(0, 1_000));
}

function readVcards(text: string, fileName: string): Result<ImportTable, CsvProblem> {
  const table = vcardTable(text, fileName);
  return table.rows.length === 0 ? fail({ kind: "hasNoRows" }) : succeed(table);
}

/** How an import is drafted. */
export interface DraftRun extends Run {
  readonly policy?: ImportPolicy;
}

/** What importing the table would do, with the contacts as they are now. Writes nothing. */
export async function draftImport(
  { store, today }: Doors,
  table: ImportTable,
  mapping: ColumnMapping,
  { policy = STANDARD_IMPORT_POLICY, ...run }: DraftRun = {},
): Promise<ImportDraft> {
  const rows = await readRows(table, mapping, { today: today(), ...run });
  const drafter = importDrafter({
    fileName: table.fileName,
    existing: await readExisting(store.contacts, rows, run),
    defaults: importDefaults((await store.setup.read()).contactDefaults),
    policy,
    today: today(),
  });
  const erasures = await wereErased(
    await store.erasures.read(),
    rows.map(({ told }) => told),
    quietly(run),
  );
  const takeAll = (type: ContactType) => (row: ToldRow, index: number) => {
    const source = table.rows[index];
    const isTaken = row.told.type === type && erasures[index] === undefined;
    if (source !== undefined && isTaken) drafter.take(source, row);
  };
  await forEachInSlices(rows, takeAll("company"), quietly(run));
  await forEachInSlices(rows, takeAll("person"), secondHalf(run));
  return withErased(drafter.draft(), table, erasures);
}

/** Whoever was erased is not taken, and it is said why. */
function withErased(
  draft: ImportDraft,
  { rows }: ImportTable,
  erasures: readonly (Erasure | undefined)[],
): ImportDraft {
  const erased = rows.flatMap(({ rowNo, cells }, index): readonly RefusedRow[] => {
    const erasedOn = erasures[index]?.erasedOn;
    if (erasedOn === undefined) return [];
    return [{ rowNo, cells, problems: [{ kind: "wasErased", erasedOn }] }];
  });
  if (erased.length === 0) return draft;
  const refused = [...draft.refused, ...erased].sort((one, other) => one.rowNo - other.rowNo);
  return { ...draft, refused };
}

/** A company's phone and e-mail address are not its people's: ten letters must not go to one mailbox. */
export function importDefaults(defaults: ContactDefaults): ContactDefaults {
  return { ...defaults, inherit: { ...defaults.inherit, communication: false } };
}

async function readRows(
  { columns, rows, fileName }: ImportTable,
  mapping: ColumnMapping,
  { today, ...run }: Run & { readonly today: string },
): Promise<readonly ToldRow[]> {
  const read = rowReader({ columns, mapping, today, source: fileName });
  const told: ToldRow[] = [];
  await forEachInSlices(rows, ({ cells }) => told.push(read(cells)), firstHalf(run));
  return told;
}

function firstHalf({ onProgress, ...run }: Run): Run {
  return { ...run, onProgress: (done, total) => onProgress?.(done, 2 * total) };
}

function secondHalf({ onProgress, ...run }: Run): Run {
  return { ...run, onProgress: (done, total) => onProgress?.(total + done, 2 * total) };
}

function quietly({ signal }: Run): Run {
  return signal === undefined ? {} : { signal };
}

/** Everyone whom a row could be about or belong to, and the companies of those. */
async function readExisting(
  book: ContactBook,
  rows: readonly ToldRow[],
  run: Run,
): Promise<ExistingContacts> {
  const found = await book.contacts(await book.matching(await anyoneMeant(rows, run)));
  const nos = new Set(found.map(({ no }) => no));
  const companyNos = new Set(found.map(({ companyNo }) => companyNo));
  const companies = await book.contacts([...companyNos].filter((no) => no !== "" && !nos.has(no)));
  const existing = existingContacts();
  await forEachInSlices([...found, ...companies], existing.add, quietly(run));
  return existing;
}

/** Who has a number, e-mail address or name that a row tells: one question is faster than a look-up for each row. */
async function anyoneMeant(rows: readonly ToldRow[], run: Run): Promise<ContactFilter> {
  const ids = new Set<string>();
  const emails = new Set<string>();
  const names = new Set<string>();
  const collect = ({ no, companyNo, companyName, told }: ToldRow) => {
    for (const id of [no, companyNo, told.externalId ?? ""]) ids.add(id);
    emails.add(told.email ?? "");
    for (const name of [told.name ?? "", companyName]) names.add(name);
  };
  await forEachInSlices(rows, collect, quietly(run));
  const conditions = [
    isOneOf("no", ids),
    isOneOf("externalId", ids),
    isOneOf("email", emails),
    isOneOf("email2", emails),
    isOneOf("name", names),
  ];
  return { contact: { kind: "any", conditions } };
}

function isOneOf(field: ContactField, values: ReadonlySet<string>): FieldCondition<ContactField> {
  const told = [...values].filter((value) => value !== "");
  return { kind: "field", field, comparison: "is", values: told };
}

/** Imports what was drafted, all of it or nothing; gives the numbers of the new contacts. */
export function importContacts(
  { store }: Doors,
  { added, changed, fileName }: ImportDraft,
  run: Run = {},
): Promise<readonly ContactNo[]> {
  return store.contacts.bring({ added, changed, fileName }, run);
}
