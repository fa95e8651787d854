import { followSegment } from "../domain/interaction/change-entry";
import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../domain/interaction/interaction-log-entry";
import { StoreError } from "../ports/errors";
import { changedFields } from "./change";
import type { Database } from "./database";
import type { Kept } from "./kept";
import type { InteractionLogBlock } from "./rows";
import { write, type Note } from "./write";

/** See {@link InteractionLog.changeEntry}. */
export function changeEntry(
  kept: Kept,
  entryNo: number,
  change: (entry: InteractionLogEntry, logged: LoggedSegment | undefined) => InteractionLogEntry,
): Promise<InteractionLogEntry> {
  const { interactionLogBlocks, loggedSegments } = kept.database;
  const errand = {
    name: "change interaction",
    tables: [interactionLogBlocks, loggedSegments],
    whatFailed: "The interaction was not changed.",
  };
  return write(kept, errand, async (note) => {
    const found = await blockOf(kept.database, entryNo);
    if (found === undefined) {
      throw new StoreError(`Interaction ${entryNo} has been deleted.`, "conflict");
    }
    const logged = await loggedSegments.get(found.entry.loggedSegmentEntryNo);
    const after = change(found.entry, logged);
    noteChange(found.entry, after, note);
    await interactionLogBlocks.put(
      withEntries(found.block, (entry) => (entry.entryNo === entryNo ? after : entry)),
    );
    return after;
  });
}

/** See {@link InteractionLog.cancelSegment}. */
export function cancelSegment(
  kept: Kept,
  loggedSegmentEntryNo: number,
  isCanceled: boolean,
): Promise<void> {
  const { interactionLogBlocks, loggedSegments, campaignEntries } = kept.database;
  const errand = {
    name: isCanceled ? "cancel logged segment" : "un-cancel logged segment",
    tables: [interactionLogBlocks, loggedSegments, campaignEntries],
    whatFailed: "The logged segment was not changed.",
  };
  return write(kept, errand, async (note) => {
    await cancelHeader(kept.database, loggedSegmentEntryNo, isCanceled, note);
    await cancelCampaignEntries(kept.database, loggedSegmentEntryNo, isCanceled, note);
    const blocks = await interactionLogBlocks.where({ loggedSegmentEntryNo }).toArray();
    await interactionLogBlocks.bulkPut(
      blocks.map((block) =>
        withEntries(block, (entry) => {
          const after = followSegment(entry, isCanceled);
          noteChange(entry, after, note);
          return after;
        }),
      ),
    );
  });
}

async function cancelHeader(
  { loggedSegments }: Database,
  entryNo: number,
  canceled: boolean,
  note: Note,
): Promise<void> {
  const before = await loggedSegments.get(entryNo);
  if (before === undefined) {
    throw new StoreError(`Logged segment ${entryNo} has been deleted.`, "conflict");
  }
  const after = { ...before, canceled };
  await loggedSegments.put(after);
  const fields = changedFields(before, after);
  note({ how: "changed", kind: "loggedSegment", no: String(entryNo), fields });
}

async function cancelCampaignEntries(
  { campaignEntries }: Database,
  loggedSegmentEntryNo: number,
  canceled: boolean,
  note: Note,
): Promise<void> {
  const rows = await campaignEntries.toArray();
  const ofSegment = rows.filter((row) => row.loggedSegmentEntryNo === loggedSegmentEntryNo);
  for (const before of ofSegment) {
    const fields = changedFields(before, { ...before, canceled });
    note({ how: "changed", kind: "campaignEntry", no: String(before.entryNo), fields });
  }
  await campaignEntries.bulkPut(ofSegment.map((row) => ({ ...row, canceled })));
}

/** The entry and the block that it is kept in; undefined when there is no such entry. */
export async function blockOf(
  { interactionLogBlocks }: Database,
  entryNo: number,
): Promise<
  { readonly block: InteractionLogBlock; readonly entry: InteractionLogEntry } | undefined
> {
  const block = await interactionLogBlocks.where(":id").belowOrEqual(entryNo).last();
  const entry = block?.entries.find((each) => each.entryNo === entryNo);
  return block === undefined || entry === undefined ? undefined : { block, entry };
}

/** The block with its entries changed. */
export function withEntries(
  block: InteractionLogBlock,
  change: (entry: InteractionLogEntry) => InteractionLogEntry,
): InteractionLogBlock {
  return { ...block, entries: block.entries.map(change) };
}

function noteChange(before: InteractionLogEntry, after: InteractionLogEntry, note: Note): void {
  const fields = changedFields(before, after);
  if (Object.keys(fields).length === 0) return;
  note({ how: "changed", kind: "interactionLogEntry", no: String(after.entryNo), fields });
}
