import { draftCampaignEntries } from "../domain/interaction/campaign-entry";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import type { EntryDraft } from "../domain/segment/draft-logged-segment";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { StoreError } from "../ports/errors";
import type { LoggedResult, LoggedSegmentDraft, StoredLetters } from "../ports/interaction-log";
import type { UniquePassage } from "../ports/segment-book";
import type { Database } from "./database";
import { exclusively } from "./exclusively";
import { inBlocks } from "./in-blocks";
import type { Kept } from "./kept";
import { changeLetterRows, readLetters } from "./kept-letters";
import { addOrigin, originTables } from "./logged-origin-rows";
import { ownBytes } from "./own-bytes";
import type { InteractionLogKeys, LetterBlock } from "./rows";
import { sameValue } from "./same-value";
import { addPassages, addSegment, segmentIsGone } from "./segment-book";
import { allSegmentTables, passagesOf, readSegment, removeSegment } from "./segment-rows";
import { takeEntryNos } from "./take-nos";
import { write, type Note } from "./write";

/** So many entries are kept in one row. */
const ENTRIES_PER_BLOCK = 250;

/** A row of letters is closed when it holds so many bytes, however few letters they are. */
const BYTES_PER_LETTER_BLOCK = 4_000_000;

/** Logs the segment in one transaction: see {@link InteractionLog.logSegment}. */
export async function logSegment(
  kept: Kept,
  expected: Segment,
  draft: LoggedSegmentDraft,
): Promise<LoggedResult> {
  const errand = {
    name: "log segment",
    tables: logTables(kept.database),
    whatFailed: "The segment was not logged.",
  };
  return exclusively(kept.database.name, () =>
    write(kept, errand, async (note) => {
      await requireUnchanged(kept.database, expected, draft.expectedPassages);
      const loggedSegmentEntryNo = await addLoggedSegment(kept.database, draft, note);
      await addOrigin(kept.database, loggedSegmentEntryNo, expected, draft);
      const followUpNo = await openFollowUp(kept, expected.header.no, draft, note);
      await consume(kept.database, expected.header.no, note);
      return { loggedSegmentEntryNo, followUpNo };
    }),
  );
}

/** See {@link InteractionLog.append}. */
export function appendEntries(
  kept: Kept,
  drafts: readonly EntryDraft[],
  letters: StoredLetters | null,
): Promise<readonly number[]> {
  const { database } = kept;
  const { interactionLogBlocks, interactionLogKeys, numberSeries } = database;
  const { sharedLetters, letterBlocks } = database;
  const errand = {
    name: "log interactions",
    tables: [interactionLogBlocks, interactionLogKeys, numberSeries, sharedLetters, letterBlocks],
    whatFailed: "The interactions were not logged.",
  };
  return write(kept, errand, async (note) => {
    requireLetterPerEntry({ entries: drafts, letters });
    const first = await takeEntryNos(database, "interactionLogEntry", drafts.length);
    const entries = letters === null ? drafts : drafts.map(ownLetters(first));
    await addEntries(database, [NO_SEGMENT, first], entries, note);
    if (letters !== null) await addLetters(database, [-first, first], letters);
    return drafts.map((_, index) => first + index);
  });
}

/** What letters share is kept by logging; that of interactions of their own by their first number, as a negative one. */
function ownLetters(first: number) {
  return (draft: EntryDraft, index: number): EntryDraft => ({
    ...draft,
    letterOf: { entryNo: first + index, loggedSegmentEntryNo: -first },
  });
}

/** Stands for the logged segment of an interaction of its own. */
const NO_SEGMENT = 0;

function logTables(database: Database) {
  return [
    ...allSegmentTables(database),
    ...originTables(database),
    database.loggedSegments,
    database.interactionLogBlocks,
    database.interactionLogKeys,
    database.sharedLetters,
    database.letterBlocks,
    database.campaignEntries,
    database.numberSeries,
  ];
}

async function requireUnchanged(
  database: Database,
  expected: Segment,
  expectedPassages: readonly UniquePassage[] | undefined,
): Promise<void> {
  const { no } = expected.header;
  const segment = await readSegment(database, no);
  if (segment === undefined) throw segmentIsGone(no);
  if (!sameValue(segment, expected)) throw changedMeanwhile(no);
  if (expectedPassages === undefined) return;
  const passages = await passagesOf(database, no).toArray();
  if (!sameValue(byKey(passages), byKey(expectedPassages))) throw changedMeanwhile(no);
}

function changedMeanwhile(no: SegmentNo): StoreError {
  return new StoreError(`Segment ${no} has been changed in another pane.`, "conflict");
}

function byKey(passages: readonly UniquePassage[]) {
  return Object.fromEntries(
    passages.map((passage) => [`${passage.contactNo}/${passage.passageKey}`, passage]),
  );
}

async function addLoggedSegment(
  database: Database,
  draft: LoggedSegmentDraft,
  note: Note,
): Promise<number> {
  const entryNo = await takeEntryNos(database, "loggedSegment", 1);
  await database.loggedSegments.add({ ...draft.header, entryNo });
  note({ how: "added", kind: "loggedSegment", nos: [String(entryNo)] });
  requireLetterPerEntry(draft);
  const firstEntryNo = await takeEntryNos(database, "interactionLogEntry", draft.entries.length);
  await addEntries(database, [entryNo, firstEntryNo], draft.entries, note);
  if (draft.letters !== null) await addLetters(database, [entryNo, firstEntryNo], draft.letters);
  await addCampaignEntries(database, entryNo, draft, note);
  return entryNo;
}

function requireLetterPerEntry({
  entries,
  letters,
}: Pick<LoggedSegmentDraft, "entries" | "letters">): void {
  if (letters === null || letters.letters.length === entries.length) return;
  throw new Error(`There are ${letters.letters.length} letters for ${entries.length} entries.`);
}

async function addEntries(
  database: Database,
  [loggedSegmentEntryNo, first]: readonly [number, number],
  drafts: LoggedSegmentDraft["entries"],
  note: Note,
): Promise<void> {
  const entries = drafts.map((entry, index) => ({
    ...entry,
    entryNo: first + index,
    loggedSegmentEntryNo,
  }));
  // One by one: the pane takes its turns between them.
  for (const [block, part] of inBlocks(entries, ENTRIES_PER_BLOCK).entries()) {
    const firstEntryNo = first + block * ENTRIES_PER_BLOCK;
    await database.interactionLogBlocks.add({ firstEntryNo, loggedSegmentEntryNo, entries: part });
    await database.interactionLogKeys.add(entryKeys(firstEntryNo, part));
  }
  note({
    how: "added",
    kind: "interactionLogEntry",
    nos: entries.map(({ entryNo }) => String(entryNo)),
  });
}

/** Whom the block is about. */
export function entryKeys(
  firstEntryNo: number,
  entries: readonly Pick<InteractionLogEntry, "contactNo">[],
): InteractionLogKeys {
  const contactNos = `\n${entries.map(({ contactNo }) => contactNo).join("\n")}\n`;
  return { firstEntryNo, contactNos };
}

async function addLetters(
  { letterBlocks, sharedLetters }: Database,
  [loggedSegmentEntryNo, firstEntryNo]: readonly [number, number],
  { form, shared, sharedIn = {}, letters }: StoredLetters,
): Promise<void> {
  const others = Object.entries(sharedIn).map(([language, each]) => [language, ownBytes(each)]);
  await sharedLetters.add({
    loggedSegmentEntryNo,
    form,
    shared: ownBytes(shared),
    ...(others.length === 0 ? {} : { sharedIn: Object.fromEntries(others) as typeof sharedIn }),
  });
  for (const row of letterRows(firstEntryNo, letters)) await letterBlocks.add(row);
}

function letterRows(
  firstEntryNo: number,
  letters: readonly (Uint8Array | null)[],
): readonly LetterBlock[] {
  const rows: { firstEntryNo: number; letters: (Uint8Array | null)[] }[] = [];
  let room = 0;
  letters.forEach((letter, index) => {
    const bytes = letter?.length ?? 0;
    const row = rows.at(-1);
    const fits = row !== undefined && row.letters.length < ENTRIES_PER_BLOCK && bytes <= room;
    if (fits) row.letters.push(letter && ownBytes(letter));
    else rows.push({ firstEntryNo: firstEntryNo + index, letters: [letter && ownBytes(letter)] });
    room = (fits ? room : BYTES_PER_LETTER_BLOCK) - bytes;
  });
  return rows;
}

async function addCampaignEntries(
  database: Database,
  loggedSegmentEntryNo: number,
  { header, entries }: LoggedSegmentDraft,
  note: Note,
): Promise<void> {
  const { segmentNo, description, createdOn, userName } = header;
  const drafts = draftCampaignEntries(entries, {
    segmentNo,
    description,
    date: createdOn,
    userName,
  });
  if (drafts.length === 0) return;
  const first = await takeEntryNos(database, "campaignEntry", drafts.length);
  await database.campaignEntries.bulkAdd(
    drafts.map((draft, index) => ({ ...draft, entryNo: first + index, loggedSegmentEntryNo })),
  );
  const nos = drafts.map((_, index) => String(first + index));
  note({ how: "added", kind: "campaignEntry", nos });
}

/** Gives its number; "" for none. Comes before the segment is gone with its passages. */
async function openFollowUp(
  kept: Kept,
  segmentNo: SegmentNo,
  { followUp, followUpTakesPassages = false }: LoggedSegmentDraft,
  note: Note,
): Promise<SegmentNo> {
  if (followUp === null) return "";
  const no = await addSegment(kept, followUp, note);
  if (!followUpTakesPassages) return no;
  const present = new Set(followUp.lines.map(({ contactNo }) => contactNo));
  const passages = await passagesOf(kept.database, segmentNo).toArray();
  await addPassages(
    kept.database,
    passages
      .filter(({ contactNo }) => present.has(contactNo))
      .map((passage) => ({ ...passage, segmentNo: no })),
    note,
  );
  const { segmentLetters } = kept.database;
  const letters = { kept: await readLetters(segmentLetters, segmentNo), removed: [] };
  await changeLetterRows(segmentLetters, no, letters);
  return no;
}

/** The segment lives on in its entries; whose words its passages were, the letters tell. */
async function consume(database: Database, no: SegmentNo, note: Note): Promise<void> {
  await removeSegment(database, no);
  note({ how: "removed", kind: "segment", no, record: null });
}
