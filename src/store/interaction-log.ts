import type { ContactNo } from "../domain/contact/contact";
import { matchesEntry, type EntryFilter } from "../domain/interaction/entry-filter";
import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../domain/interaction/interaction-log-entry";
import { addUpLog, type LogTotals } from "../domain/interaction/log-totals";
import type { InteractionLog, StoredLetter } from "../ports/interaction-log";
import { asStoreError } from "./as-store-error";
import { blockOf, cancelSegment, changeEntry } from "./change-interaction-log";
import type { Database } from "./database";
import { deleteCanceled } from "./delete-canceled";
import type { Kept } from "./kept";
import { appendEntries, logSegment } from "./log-segment";
import { readLoggedPassages, readOrigin } from "./logged-origin-rows";
import { watchQuery } from "./watch-query";

const UNREADABLE = "The interaction log could not be read.";

/** The interaction log as kept in the database. */
export function openInteractionLog(kept: Kept): InteractionLog {
  const { database } = kept;
  return {
    logSegment: (expected, draft) => logSegment(kept, expected, draft),
    loggedSegments: watchQuery(UNREADABLE, () => loggedSegments(database)),
    entriesOf: (loggedSegmentEntryNo) =>
      watchQuery(UNREADABLE, () => entriesOf(database, loggedSegmentEntryNo)),
    entriesOfContact: (contactNo) =>
      watchQuery(UNREADABLE, () => entriesOfContact(database, contactNo)),
    letter: (entryNo) =>
      letter(database, entryNo).catch((cause: unknown) => {
        throw asStoreError("The letter could not be read.", cause);
      }),
    origin: (loggedSegmentEntryNo) => reading(readOrigin(database, loggedSegmentEntryNo)),
    passages: (loggedSegmentEntryNo) => reading(readLoggedPassages(database, loggedSegmentEntryNo)),
    entries: (filter, atMost) =>
      watchQuery(UNREADABLE, () => matchingEntries(database, filter, atMost)),
    campaignEntries: watchQuery(UNREADABLE, () => database.campaignEntries.reverse().toArray()),
    totals: () => reading(totals(database)),
    append: (drafts, letters = null) => appendEntries(kept, drafts, letters),
    changeEntry: (entryNo, change) => changeEntry(kept, entryNo, change),
    cancelSegment: (entryNo, isCanceled) => cancelSegment(kept, entryNo, isCanceled),
    deleteCanceled: () => deleteCanceled(kept),
  };
}

function reading<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch((cause: unknown) => {
    throw asStoreError(UNREADABLE, cause);
  });
}

/** Calls with every entry there is, block by block in order of number, so that no more than a block is in memory. */
export async function eachEntry(
  { interactionLogBlocks }: Database,
  onEntry: (entry: InteractionLogEntry) => void,
): Promise<void> {
  await interactionLogBlocks.each(({ entries }) => {
    entries.forEach(onEntry);
  });
}

async function loggedSegments(database: Database): Promise<readonly LoggedSegment[]> {
  return database.loggedSegments.reverse().toArray();
}

async function entriesOf(
  { interactionLogBlocks }: Database,
  loggedSegmentEntryNo: number,
): Promise<readonly InteractionLogEntry[]> {
  const blocks = await interactionLogBlocks.where({ loggedSegmentEntryNo }).toArray();
  return blocks.flatMap(({ entries }) => entries);
}

/** See {@link InteractionLog.entriesOfContact}. */
export async function entriesOfContact(
  { interactionLogBlocks, interactionLogKeys }: Database,
  contactNo: ContactNo,
): Promise<readonly InteractionLogEntry[]> {
  const keys = await interactionLogKeys.toArray();
  const about = keys.filter(({ contactNos }) => contactNos.includes(`\n${contactNo}\n`));
  const blocks = await interactionLogBlocks.bulkGet(about.map(({ firstEntryNo }) => firstEntryNo));
  return blocks
    .flatMap((block) => block?.entries ?? [])
    .filter((entry) => entry.contactNo === contactNo)
    .reverse();
}

/** From the newest block backwards, until there are enough. */
async function matchingEntries(
  { interactionLogBlocks }: Database,
  filter: EntryFilter,
  atMost: number,
): Promise<readonly InteractionLogEntry[]> {
  const found: InteractionLogEntry[] = [];
  await interactionLogBlocks
    .reverse()
    .until(() => found.length >= atMost)
    .each(({ entries }) => {
      found.push(...entries.filter((entry) => matchesEntry(filter, entry)).reverse());
    });
  return found.slice(0, atMost);
}

async function totals(database: Database): Promise<LogTotals> {
  const log = addUpLog();
  await eachEntry(database, log.add);
  return log.totals();
}

async function letter(database: Database, entryNo: number): Promise<StoredLetter | undefined> {
  const { letterBlocks, sharedLetters } = database;
  const entry = (await blockOf(database, entryNo))?.entry;
  if (entry === undefined) return undefined;
  const owner = entry.letterOf ?? entry;
  const letters = await letterBlocks.where(":id").belowOrEqual(owner.entryNo).last();
  const bytes = letters?.letters[owner.entryNo - letters.firstEntryNo];
  const shared = await sharedLetters.get(owner.loggedSegmentEntryNo);
  if (bytes === undefined || bytes === null || shared === undefined) return undefined;
  return {
    form: shared.form,
    shared: shared.sharedIn?.[entry.letterLanguage ?? ""] ?? shared.shared,
    letter: bytes,
    letterHash: entry.letterHash,
  };
}
