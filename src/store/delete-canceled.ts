import type { InteractionLogEntry, LetterOwner } from "../domain/interaction/interaction-log-entry";
import type { Database } from "./database";
import { exclusively } from "./exclusively";
import type { Kept } from "./kept";
import { entryKeys } from "./log-segment";
import { originTables, removeOrigins, removePassagesOf } from "./logged-origin-rows";
import type { InteractionLogBlock } from "./rows";
import { write, type Note } from "./write";

/** See {@link InteractionLog.deleteCanceled}. */
export function deleteCanceled(kept: Kept): Promise<number> {
  const { database } = kept;
  const errand = {
    name: "delete canceled interactions",
    tables: [
      ...originTables(database),
      database.loggedSegments,
      database.interactionLogBlocks,
      database.interactionLogKeys,
      database.sharedLetters,
      database.letterBlocks,
      database.campaignEntries,
    ],
    whatFailed: "Nothing was deleted.",
  };
  return exclusively(database.name, () =>
    write(kept, errand, async (note) => {
      const going = await sortOut(database);
      for (const block of going.blocks) await deleteFromBlock(database, block, note);
      await deleteLetters(database, going);
      await deletePassages(database, going);
      await deleteLoggedSegments(database, going, note);
      return going.entries.length;
    }),
  );
}

/** What is to go, found by one look at the whole log. */
interface Going {
  readonly blocks: readonly InteractionLogBlock[];
  readonly entries: readonly InteractionLogEntry[];
  /** Numbers of entries whose letters somebody still has. */
  readonly kept: ReadonlySet<number>;
  /** Logged segments whose shared parts of letters somebody still needs. */
  readonly shared: ReadonlySet<number>;
  /** Whose letter of which logged segment is not canceled: {@link recipient}. */
  readonly recipients: ReadonlySet<string>;
  /** How many entries of each logged segment stay. */
  readonly counts: ReadonlyMap<number, number>;
}

async function sortOut({ interactionLogBlocks }: Database): Promise<Going> {
  const blocks: InteractionLogBlock[] = [];
  const entries: InteractionLogEntry[] = [];
  const kept = new Set<number>();
  const shared = new Set<number>();
  const recipients = new Set<string>();
  const counts = new Map<number, number>();
  await interactionLogBlocks.each((block) => {
    const canceled = block.entries.filter((entry) => entry.canceled);
    entries.push(...canceled);
    if (canceled.length > 0) blocks.push(block);
    const { loggedSegmentEntryNo: no } = block;
    counts.set(no, (counts.get(no) ?? 0) + block.entries.length - canceled.length);
    for (const entry of block.entries) if (!entry.canceled) recipients.add(recipient(entry));
    for (const owner of block.entries.filter(staysWithLetter).map(letterOwner)) {
      kept.add(owner.entryNo);
      shared.add(owner.loggedSegmentEntryNo);
    }
  });
  return { blocks, entries, kept, shared, recipients, counts };
}

function recipient({ loggedSegmentEntryNo, contactNo }: InteractionLogEntry): string {
  return `${loggedSegmentEntryNo}/${contactNo}`;
}

function staysWithLetter({ canceled, letterHash }: InteractionLogEntry): boolean {
  return !canceled && letterHash !== "";
}

function letterOwner(entry: InteractionLogEntry): LetterOwner {
  return entry.letterOf ?? entry;
}

async function deleteFromBlock(
  { interactionLogBlocks, interactionLogKeys }: Database,
  block: InteractionLogBlock,
  note: Note,
): Promise<void> {
  const { firstEntryNo } = block;
  for (const entry of block.entries.filter(({ canceled }) => canceled)) {
    note({
      how: "removed",
      kind: "interactionLogEntry",
      no: String(entry.entryNo),
      record: entry,
    });
  }
  const entries = block.entries.filter(({ canceled }) => !canceled);
  if (entries.length === 0) {
    await interactionLogBlocks.delete(firstEntryNo);
    await interactionLogKeys.delete(firstEntryNo);
    return;
  }
  await interactionLogBlocks.put({ ...block, entries });
  await interactionLogKeys.put(entryKeys(firstEntryNo, entries));
}

async function deleteLetters(
  { letterBlocks, sharedLetters }: Database,
  { entries, kept, shared }: Going,
): Promise<void> {
  const owners = entries.filter(({ letterHash }) => letterHash !== "").map(letterOwner);
  const orphans = owners.filter(({ entryNo }) => !kept.has(entryNo));
  for (const { entryNo } of orphans) {
    const block = await letterBlocks.where(":id").belowOrEqual(entryNo).last();
    if (block === undefined) continue;
    const letters = block.letters.map((letter, index) =>
      block.firstEntryNo + index === entryNo ? null : letter,
    );
    const isEmpty = letters.every((letter) => letter === null);
    if (isEmpty) await letterBlocks.delete(block.firstEntryNo);
    else await letterBlocks.put({ ...block, letters });
  }
  const segmentNos = new Set(owners.map((owner) => owner.loggedSegmentEntryNo));
  await sharedLetters.bulkDelete([...segmentNos].filter((no) => !shared.has(no)));
}

/** Somebody's own words go with the last letter that they stood in. */
async function deletePassages(
  database: Database,
  { entries, recipients }: Pick<Going, "entries" | "recipients">,
): Promise<void> {
  for (const entry of entries) {
    if (recipients.has(recipient(entry))) continue;
    await removePassagesOf(database, entry.loggedSegmentEntryNo, entry.contactNo);
  }
}

/** A canceled segment has lost all its entries; of the others, those that are left are counted anew. */
async function deleteLoggedSegments(
  database: Database,
  { counts }: Pick<Going, "counts">,
  note: Note,
): Promise<void> {
  const { loggedSegments, campaignEntries } = database;
  const canceled = await loggedSegments.filter((logged) => logged.canceled).toArray();
  for (const logged of canceled) {
    note({ how: "removed", kind: "loggedSegment", no: String(logged.entryNo), record: logged });
  }
  const nos = canceled.map(({ entryNo }) => entryNo);
  await loggedSegments.bulkDelete(nos);
  await removeOrigins(database, nos);
  const gone = new Set(nos);
  await campaignEntries.filter((entry) => gone.has(entry.loggedSegmentEntryNo)).delete();
  await loggedSegments.toCollection().modify((logged) => {
    Object.assign(logged, { entryCount: counts.get(logged.entryNo) ?? 0 });
  });
}
