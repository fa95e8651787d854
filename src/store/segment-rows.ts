import { Dexie, type Table } from "dexie";
import type { ContactNo } from "../domain/contact/contact";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import type { UniquePassage } from "../ports/segment-book";
import type { Database } from "./database";
import { inBlocks } from "./in-blocks";
import { removeLetters } from "./kept-letters";
import type { StepRow } from "./rows";

/** So many lines are kept in one row: an edit writes few of them, a reading reads few rows. */
const LINES_PER_BLOCK = 250;

/** The tables that a segment stands in. */
export function segmentTables({ segments, segmentLines, criteriaSteps, undoneSteps }: Database) {
  return [segments, segmentLines, criteriaSteps, undoneSteps];
}

/** The segment with its lines and criteria, inside a transaction or a watch; undefined when it is gone. */
export async function readSegment(database: Database, no: SegmentNo): Promise<Segment | undefined> {
  const [row, blocks, criteria, undone] = await Promise.all([
    database.segments.get(no),
    linesOf(database, no).toArray(),
    stepsOf(database.criteriaSteps, no).toArray(),
    stepsOf(database.undoneSteps, no).toArray(),
  ]);
  return (
    row && {
      header: row.header,
      criteria: criteria.map(({ step }) => step),
      undone: undone.map(({ step }) => step),
      lines: blocks.flatMap(({ lines }) => lines),
      nextLineNo: row.nextLineNo,
    }
  );
}

/** Writes the segment, as far as it is not already there as `before`. */
export async function writeSegment(
  database: Database,
  openedAt: string,
  after: Segment,
  before?: Segment,
): Promise<void> {
  const { header, lines, nextLineNo } = after;
  const row = { no: header.no, header, nextLineNo, lineCount: lines.length, openedAt };
  await database.segments.put(row);
  await writeLines(database, header.no, lines, before?.lines ?? []);
  const { criteriaSteps, undoneSteps } = database;
  await writeSteps(criteriaSteps, header.no, after.criteria, before?.criteria ?? []);
  await writeSteps(undoneSteps, header.no, after.undone, before?.undone ?? []);
}

/** Removes the segment with everything that hangs on it, personal passages and letters too. */
export async function removeSegment(database: Database, no: SegmentNo): Promise<void> {
  await database.segments.delete(no);
  await linesOf(database, no).delete();
  await stepsOf(database.criteriaSteps, no).delete();
  await stepsOf(database.undoneSteps, no).delete();
  await passagesOf(database, no).delete();
  await removeLetters(database.segmentLetters, no);
}

/** The tables that {@link removeSegment} empties. */
export function allSegmentTables(database: Database) {
  return [...segmentTables(database), database.passages, database.segmentLetters];
}

/** The personal passages of a segment. */
export function passagesOf({ passages }: Database, no: SegmentNo) {
  return passages.where("[segmentNo+contactNo+passageKey]").between([no], [no, Dexie.maxKey]);
}

export type PassageKey = [SegmentNo, ContactNo, string];

/** The key that a personal passage is kept under. */
export function passageKey({ segmentNo, contactNo, passageKey: key }: UniquePassage): PassageKey {
  return [segmentNo, contactNo, key];
}

/** The open segments that have a line for one of the contacts, in order of number. */
export async function segmentsWith(
  { segmentLines }: Database,
  contactNos: ReadonlySet<ContactNo>,
): Promise<readonly SegmentNo[]> {
  const found = new Set<SegmentNo>();
  await segmentLines.each(({ segmentNo, lines }) => {
    if (lines.some(({ contactNo }) => contactNos.has(contactNo))) found.add(segmentNo);
  });
  return [...found];
}

function linesOf({ segmentLines }: Database, no: SegmentNo) {
  return segmentLines.where("[segmentNo+block]").between([no], [no, Dexie.maxKey]);
}

function stepsOf<Step>(table: StepTable<Step>, no: SegmentNo) {
  return table.where("[segmentNo+index]").between([no], [no, Dexie.maxKey]);
}

async function writeLines(
  { segmentLines }: Database,
  segmentNo: SegmentNo,
  after: readonly SegmentLine[],
  before: readonly SegmentLine[],
): Promise<void> {
  const old = inBlocks(before, LINES_PER_BLOCK);
  const blocks = inBlocks(after, LINES_PER_BLOCK).map((lines, block) => ({
    segmentNo,
    block,
    lines,
  }));
  await segmentLines.bulkPut(blocks.filter(({ lines, block }) => !sameItems(lines, old[block])));
  const gone = old.slice(blocks.length).map((_, index) => blocks.length + index);
  await segmentLines.bulkDelete(gone.map((block) => [segmentNo, block]));
}

type StepTable<Step> = Table<StepRow<Step>, [SegmentNo, number]>;

async function writeSteps<Step>(
  table: StepTable<Step>,
  segmentNo: SegmentNo,
  after: readonly Step[],
  before: readonly Step[],
): Promise<void> {
  const rows = after.map((step, index) => ({ segmentNo, index, step }));
  await table.bulkPut(rows.filter(({ step, index }) => step !== before[index]));
  const gone = before.slice(after.length).map((_, index) => after.length + index);
  await table.bulkDelete(gone.map((index) => [segmentNo, index]));
}

/** By reference: a change keeps the lines that it does not touch. */
function sameItems(
  lines: readonly SegmentLine[],
  others: readonly SegmentLine[] | undefined,
): boolean {
  return lines.length === others?.length && lines.every((line, index) => line === others[index]);
}
