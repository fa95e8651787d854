import type { Table } from "dexie";
import type { CopiedKind } from "../../ports/backup-book";
import type { Database } from "../database";

/** What is of this device alone, or is made from the rest. */
const NOT_COPIED = ["facts", "projections", "interactionLogKeys"];

/** The tables that a copy of the store is made of. */
export function copiedTables(database: Database): readonly Table<object>[] {
  return database.tables.filter(({ name }) => !NOT_COPIED.includes(name)) as Table<object>[];
}

/** The tables whose rows stand for a segment, each with the field that names it. */
export const SEGMENT_PARTS = {
  segments: "no",
  segmentLines: "segmentNo",
  criteriaSteps: "segmentNo",
  undoneSteps: "segmentNo",
  segmentLetters: "ownerNo",
  passages: "segmentNo",
} as const;

export type SegmentPart = keyof typeof SEGMENT_PARTS;

/** Whether the rows of the table belong to segments. */
export function isSegmentPart(table: string): table is SegmentPart {
  return table in SEGMENT_PARTS;
}

/** The segment that a row belongs to. */
export function segmentNoOf(table: SegmentPart, row: object): string {
  return String(Reflect.get(row, SEGMENT_PARTS[table]));
}

/** What the user calls the rows of the tables that are compared row by row. */
export const KIND_OF_ROWS: Readonly<Partial<Record<string, CopiedKind>>> = {
  contacts: "contact",
  passages: "passage",
  loggedPassages: "passage",
  loggedSegments: "loggedSegment",
  salespersons: "setup",
  salutationFormulas: "setup",
  interactionTemplates: "setup",
  interactionTemplateLetters: "setup",
  interactionGroups: "setup",
  campaigns: "setup",
  codes: "setup",
  setup: "setup",
  savedCriteria: "setup",
};

/** Rows that hold many records are read few at a time. */
const LARGE_ROWS: Readonly<Partial<Record<string, number>>> = {
  interactionLogBlocks: 4,
  segmentLines: 4,
  loggedOrigins: 2,
  splits: 10,
  letterBlocks: 1,
  sharedLetters: 2,
  segmentLetters: 2,
  interactionTemplateLetters: 2,
  changes: 20,
};

/** How many rows of the table are worked on at once. */
export function rowsAtOnce(table: string): number {
  return LARGE_ROWS[table] ?? 250;
}

/** The primary key of a row. */
export function keyOf(table: Table<object>, row: object): KeyOfRow {
  const { keyPath } = table.schema.primKey;
  const part = (field: string) => Reflect.get(row, field) as string | number;
  return Array.isArray(keyPath) ? keyPath.map(part) : part(String(keyPath));
}

export type KeyOfRow = string | number | readonly (string | number)[];
