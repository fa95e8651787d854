import { STANDARD_CONTACT_DEFAULTS } from "../domain/contact/contact-defaults";
import {
  NO_COMPANY_INFORMATION,
  type CompanyInformation,
} from "../domain/contact/company-information";
import { cleanCell } from "../domain/contact/import/clean-cell";
import type { ImportTable, RowProblem } from "../domain/contact/import/import-draft";
import type { ImportField } from "../domain/contact/import/import-field";
import { STANDARD_SALUTATION_FORMULAS } from "../domain/contact/standard-salutation-formulas";
import {
  objectionTo,
  reservationsAbout,
  type Objection,
  type Reservation,
} from "../domain/interaction/reasons-not-to-write";
import { rawName } from "../domain/letter/format-value";
import type { MergeRecord } from "../domain/letter/letter-content";
import type { LetterState } from "../domain/letter/letter-state";
import type { Logging } from "../domain/segment/check-logging";
import { newHeader } from "../domain/segment/new-header";
import { newLine } from "../domain/segment/new-line";
import type { Segment } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { byNo } from "./by-no";
import {
  draftLetter,
  noCustomValues,
  testOfContact,
  type DraftedLetter,
  type LetterSources,
  type LetterSetup,
} from "./draft-letter";
import { readFileContacts, type FileContact } from "./file-contacts";
import type { FileMapping } from "./map-file-columns";

/** How the letters of a file are to be drafted. */
export interface FileLettersWanted {
  readonly mapping: FileMapping;
  /** What the letter knows of itself. */
  readonly letter: LetterState;
  /** BCP 47 language tag of all letters. */
  readonly language: string;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  /** Field name → text that it has in every letter. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Someone of the file who must not be written to. */
export interface LeftOutRow {
  readonly rowNo: number;
  readonly reason: Objection | Reservation;
}

/** Something of a row that is not as it should be. */
export interface DoubtfulRow {
  readonly rowNo: number;
  readonly problem: RowProblem;
}

/** A letter for each row, without any contacts being kept. Lines and contacts are called by their row's number. */
export interface FileLetters {
  readonly letters: readonly DraftedLetter[];
  readonly logging: Logging;
  readonly leftOut: readonly LeftOutRow[];
  /** Their cells stand in the wrong columns: no letter should be made from them. */
  readonly broken: readonly DoubtfulRow[];
  /** A value of theirs was not understood. */
  readonly doubtful: readonly DoubtfulRow[];
}

/**
 * Drafts a letter for each row as the pane does for each line of a segment. A field of the letter that is called as a
 * column takes its cells as they are. Whoever must not be written to is left out.
 */
export function draftFileLetters(table: ImportTable, wanted: FileLettersWanted): FileLetters {
  const contacts = readFileContacts(table, wanted.mapping.columns, wanted.today);
  const lines = contacts.map((each) => lineOf(each, wanted));
  const drafts = contacts.map((each, index) => {
    const line = lines[index];
    const reason = line === undefined ? undefined : reasonAgainst(each, line);
    return { each, line, reason };
  });
  const staying = drafts.flatMap(({ each, line, reason }) =>
    line === undefined || reason !== undefined ? [] : [{ each, line }],
  );
  const sources = sourcesOf(
    contacts,
    staying.map(({ line }) => line),
    wanted,
  );
  const columns = columnNames(table);
  const problems = rowProblems(contacts, wanted.mapping.columns);
  return {
    letters: staying.map(({ each, line }) => {
      const drafted = draftLetter(line, each.contact, sources);
      return { ...drafted, ...ownValues(drafted, each, { columns, wanted }) };
    }),
    logging: {
      segment: sources.segment,
      contacts: sources.contacts,
      loggedSegmentNos: new Set(),
      fatiguedLineNos: new Set(),
      reason: "",
    },
    leftOut: drafts.flatMap(({ each, reason }) =>
      reason === undefined ? [] : [{ rowNo: each.row.rowNo, reason }],
    ),
    broken: problems.filter(({ problem }) => isBroken(problem)),
    doubtful: problems.filter(({ problem }) => !isBroken(problem)),
  };
}

function lineOf({ row, contact }: FileContact, wanted: FileLettersWanted): SegmentLine {
  const header = headerOf(wanted);
  return { lineNo: row.rowNo, ...newLine(header, contact, { interactionTemplates: [] }) };
}

function headerOf({ language, today, letter }: FileLettersWanted): Segment["header"] {
  const header = newHeader({ description: "", today, salespersonCode: "", language });
  return { ...header, no: letter.segmentNo };
}

function reasonAgainst(
  { contact }: FileContact,
  line: SegmentLine,
): LeftOutRow["reason"] | undefined {
  return objectionTo(contact, line.correspondenceType) ?? reservationsAbout(contact, line)[0];
}

function sourcesOf(
  contacts: readonly FileContact[],
  lines: readonly SegmentLine[],
  wanted: FileLettersWanted,
): LetterSources {
  const all = contacts.flatMap(({ contact, company }) =>
    company === undefined ? [contact] : [company, contact],
  );
  const segment = { header: headerOf(wanted), criteria: [], undone: [], lines, nextLineNo: 0 };
  return {
    segment,
    setup: setupOf(wanted),
    today: wanted.today,
    contacts: byNo(all),
    passages: new Map(),
    conditions: wanted.letter.conditions.map((each) => testOfContact(each, wanted.today)),
    noCustomValues: noCustomValues(all),
  };
}

function setupOf({ language, texts }: FileLettersWanted): LetterSetup {
  return {
    storeId: "",
    company: ourCompany(texts),
    salespersons: [],
    salutationFormulas: STANDARD_SALUTATION_FORMULAS,
    interactionTemplates: [],
    interactionGroups: [],
    campaigns: [],
    codes: [],
    contactDefaults: STANDARD_CONTACT_DEFAULTS,
    defaultLanguage: language,
    fatigueRule: null,
    userName: "",
    userSalespersonCode: "",
  };
}

function ourCompany(texts: FileLettersWanted["texts"]): CompanyInformation {
  const parts = Object.keys(NO_COMPANY_INFORMATION) as (keyof CompanyInformation)[];
  const told = parts.flatMap((part) => {
    const text = texts[`ourCompany.${part}`];
    return text === undefined ? [] : [[part, text] as const];
  });
  return { ...NO_COMPANY_INFORMATION, ...Object.fromEntries(told) };
}

/** Each caption with its column; of columns that are called the same, the first. */
function columnNames({ columns }: ImportTable): ReadonlyMap<string, number> {
  const named = columns.map((caption, index) => [caption, index] as const);
  return new Map(named.filter(([caption]) => caption !== "").reverse());
}

interface OwnValues {
  readonly columns: ReadonlyMap<string, number>;
  readonly wanted: FileLettersWanted;
}

/** The letter's name and record with what the file and the hand say beside what the contact is. */
function ownValues(
  { name, content }: DraftedLetter,
  { row, told }: FileContact,
  { columns, wanted }: OwnValues,
): Pick<DraftedLetter, "name" | "content"> {
  const { fields, meanings } = wanted.mapping;
  const cells = (indexes: ReadonlyMap<string, number>) =>
    Object.fromEntries(
      [...indexes].map(([field, index]) => [field, cleanCell(row.cells[index] ?? "")]),
    );
  const known: MergeRecord = { ...content.record, "contact.no": told.no };
  const record = {
    ...known,
    ...cells(columns),
    ...Object.fromEntries([...meanings].flatMap(([field, ours]) => meaning(known, field, ours))),
    ...cells(fields),
    ...ownTexts(wanted.texts),
  };
  return { name: name === "" ? `row ${row.rowNo}` : name, content: { ...content, record } };
}

function meaning(record: MergeRecord, field: string, ours: string): readonly [string, string][] {
  const raw = record[rawName(ours)];
  const shown: [string, string] = [field, record[ours] ?? ""];
  return raw === undefined ? [shown] : [shown, [rawName(field), raw]];
}

/** Those of us stand in the record already, as letters show them. */
function ownTexts(texts: FileLettersWanted["texts"]): FileLettersWanted["texts"] {
  const others = Object.entries(texts).filter(([field]) => !(field in OUR_FIELDS));
  return Object.fromEntries(others);
}

const OUR_FIELDS = Object.fromEntries(
  Object.keys(NO_COMPANY_INFORMATION).map((part) => [`ourCompany.${part}`, true]),
);

const NAMES: ReadonlySet<ImportField> = new Set([
  "name",
  "firstName",
  "middleName",
  "surname",
  "companyName",
]);

/** That a name is missing is only said where the file has any. */
function rowProblems(
  contacts: readonly FileContact[],
  columns: FileMapping["columns"],
): readonly DoubtfulRow[] {
  const hasNames = columns.some((field) => field !== null && NAMES.has(field));
  return contacts.flatMap(({ row, told }) => {
    const malformed = row.isMalformed ? [{ kind: "quotesAreMalformed" } as const] : [];
    return [...malformed, ...told.problems]
      .filter(({ kind }) => hasNames || kind !== "nameIsMissing")
      .map((problem) => ({ rowNo: row.rowNo, problem }));
  });
}

function isBroken({ kind }: RowProblem): boolean {
  return kind === "quotesAreMalformed" || kind === "tooManyCells";
}
