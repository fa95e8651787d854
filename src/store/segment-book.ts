import Dexie from "dexie";
import type { ContactNo } from "../domain/contact/contact";
import type { Segment, SegmentHeader, SegmentNo } from "../domain/segment/segment";
import { StoreError } from "../ports/errors";
import type { KeptLettersChange } from "../ports/kept-letter";
import type { SegmentBook, SegmentSummary, UniquePassage } from "../ports/segment-book";
import { asStoreError } from "./as-store-error";
import { changedFields } from "./change";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { changeLetterRows, readLetters } from "./kept-letters";
import { removeCriteria, saveCriteria } from "./saved-criteria";
import { keepSplit, removeSplit, splits } from "./splits";
import { noteNewSegment, noteSegmentChange } from "./segment-changes";
import {
  allSegmentTables,
  passageKey,
  type PassageKey,
  passagesOf,
  readSegment,
  removeSegment,
  segmentTables,
  writeSegment,
} from "./segment-rows";
import type { SegmentRow } from "./rows";
import { takeNos } from "./take-nos";
import { watchQuery } from "./watch-query";
import { write, type Note } from "./write";

/** The open segments as kept in the database. */
export function openSegmentBook(kept: Kept): SegmentBook {
  const { database } = kept;
  return {
    segments: watchQuery("The segments could not be read.", () => summaries(database)),
    segment: (no) => watchQuery("The segment could not be read.", () => readSegment(database, no)),
    create: (header) => createSegment(kept, header),
    change: (no, change) => changeSegment(kept, no, change),
    letters: (no) =>
      watchQuery("The segment's letters could not be read.", () =>
        readLetters(database.segmentLetters, no),
      ),
    changeLetters: (no, letters, change) => changeLetters(kept, no, letters, change),
    remove: (no) => deleteSegment(kept, no),
    savedCriteria: watchQuery("The saved criteria could not be read.", () =>
      database.savedCriteria.toArray(),
    ),
    saveCriteria: (saved) => saveCriteria(kept, saved),
    removeCriteria: (code) => removeCriteria(kept, code),
    splits: watchQuery("The splits could not be read.", () => splits(database)),
    keepSplit: (draft) => keepSplit(kept, draft),
    removeSplit: (id) => removeSplit(kept, id),
    passages: (no) => watchQuery(PASSAGES_UNREADABLE, () => passagesOf(database, no).toArray()),
    passagesOf: (no, contactNos) => readPassages(database, no, contactNos),
    savePassages: (passages) => savePassages(kept, passages),
    removePassage: (...key) => removePassage(kept, key),
  };
}

/** Opens a segment under the next number of the series, inside a transaction over all of it. */
export async function addSegment(
  { database, now }: Kept,
  draft: Segment,
  note: Note,
): Promise<SegmentNo> {
  const [no = ""] = await takeNos(database, "segment", 1);
  const segment = { ...draft, header: { ...draft.header, no } };
  await writeSegment(database, now().toISOString(), segment);
  noteNewSegment(segment, note);
  return no;
}

/** What is said when the segment was to be changed and is not there any more. */
export function segmentIsGone(no: SegmentNo): StoreError {
  return new StoreError(`Segment ${no} has been logged or removed.`, "conflict");
}

async function summaries({ segments }: Database): Promise<readonly SegmentSummary[]> {
  const rows = await segments.toArray();
  return rows.sort(newestFirst).map(({ no, header, lineCount }) => ({
    no,
    description: header.description,
    date: header.date,
    lineCount,
  }));
}

function newestFirst(one: SegmentRow, other: SegmentRow): number {
  return other.openedAt.localeCompare(one.openedAt) || other.no.localeCompare(one.no);
}

function createSegment(kept: Kept, header: Omit<SegmentHeader, "no">): Promise<SegmentNo> {
  const { database } = kept;
  const errand = {
    name: "create segment",
    tables: [...segmentTables(database), database.numberSeries],
    whatFailed: "The segment was not created.",
  };
  const empty = { criteria: [], undone: [], lines: [], nextLineNo: 1 };
  return write(kept, errand, (note) =>
    addSegment(kept, { ...empty, header: { ...header, no: "" } }, note),
  );
}

function changeSegment(
  kept: Kept,
  no: SegmentNo,
  change: (segment: Segment) => Segment,
): Promise<Segment> {
  const { database } = kept;
  const errand = {
    name: "change segment",
    tables: segmentTables(database),
    whatFailed: "The segment was not changed.",
  };
  return write(kept, errand, (note) => rewriteSegment(database, no, change, note));
}

function changeLetters(
  kept: Kept,
  no: SegmentNo,
  letters: KeptLettersChange,
  change: (segment: Segment, letterLanguages: readonly string[]) => Segment,
): Promise<Segment> {
  const { database } = kept;
  const { segmentLetters } = database;
  const errand = {
    name: "change segment letters",
    tables: [...segmentTables(database), segmentLetters],
    whatFailed: "The segment's letters were not changed.",
  };
  return write(kept, errand, async (note) => {
    const fields = await changeLetterRows(segmentLetters, no, letters);
    const languages = (await readLetters(segmentLetters, no)).map(({ language }) => language);
    const rewritten = (segment: Segment) => change(segment, languages);
    const after = await rewriteSegment(database, no, rewritten, note);
    if (Object.keys(fields).length > 0) note({ how: "changed", kind: "segment", no, fields });
    return after;
  });
}

async function rewriteSegment(
  database: Database,
  no: SegmentNo,
  change: (segment: Segment) => Segment,
  note: Note,
): Promise<Segment> {
  const row = await database.segments.get(no);
  const before = await readSegment(database, no);
  if (row === undefined || before === undefined) throw segmentIsGone(no);
  const after = change(before);
  await writeSegment(database, row.openedAt, after, before);
  noteSegmentChange(before, after, note);
  return after;
}

function deleteSegment(kept: Kept, no: SegmentNo): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "remove segment",
    tables: allSegmentTables(database),
    whatFailed: "The segment was not removed.",
  };
  return write(kept, errand, async (note) => {
    const segment = await readSegment(database, no);
    if (segment === undefined) return;
    const passages = await passagesOf(database, no).toArray();
    await removeSegment(database, no);
    note({ how: "removed", kind: "segment", no, record: { ...segment, passages } });
  });
}

const PASSAGES_UNREADABLE = "The personal passages could not be read.";

async function readPassages(
  { passages }: Database,
  no: SegmentNo,
  contactNos: readonly ContactNo[],
): Promise<readonly UniquePassage[]> {
  const ranges = [...new Set(contactNos)].map((contactNo): [PassageRange, PassageRange] => [
    [no, contactNo],
    [no, contactNo, Dexie.maxKey],
  ]);
  try {
    return await passages.where("[segmentNo+contactNo+passageKey]").inAnyRange(ranges).toArray();
  } catch (cause) {
    throw asStoreError(PASSAGES_UNREADABLE, cause);
  }
}

type PassageRange = readonly unknown[];

function savePassages(kept: Kept, passages: readonly UniquePassage[]): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "save personal passages",
    tables: [database.segments, database.passages],
    whatFailed: "The personal passages were not saved.",
  };
  return write(kept, errand, async (note) => {
    await requireSegments(database, passages);
    await addPassages(database, passages, note);
  });
}

/** Keeps the passages, inside a transaction over them. */
export async function addPassages(
  database: Database,
  passages: readonly UniquePassage[],
  note: Note,
): Promise<void> {
  const before = await database.passages.bulkGet(passages.map(passageKey));
  passages.forEach((passage, index) => {
    notePassage([before[index], passage], note);
  });
  await database.passages.bulkPut([...passages]);
}

async function requireSegments(
  { segments }: Database,
  passages: readonly UniquePassage[],
): Promise<void> {
  const nos = [...new Set(passages.map(({ segmentNo }) => segmentNo))];
  const rows = await segments.bulkGet(nos);
  const gone = nos.find((_, index) => rows[index] === undefined);
  if (gone !== undefined) throw segmentIsGone(gone);
}

function removePassage(kept: Kept, key: PassageKey): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "remove personal passage",
    tables: [database.passages],
    whatFailed: "The personal passage was not removed.",
  };
  return write(kept, errand, async (note) => {
    const record = await database.passages.get(key);
    if (record === undefined) return;
    await database.passages.delete(key);
    note({ how: "removed", kind: "passage", no: key.join("/"), record });
  });
}

function notePassage(
  [before, after]: readonly [UniquePassage | undefined, UniquePassage],
  note: Note,
): void {
  const no = passageKey(after).join("/");
  if (before === undefined) {
    note({ how: "added", kind: "passage", nos: [no] });
    return;
  }
  const fields = changedFields(before, after);
  if (Object.keys(fields).length > 0) note({ how: "changed", kind: "passage", no, fields });
}
