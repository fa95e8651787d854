import { StoreError } from "../../ports/errors";
import type {
  CopyComparison,
  RestoreFacts,
  RestoreMode,
  StoreCopy,
  TableRows,
} from "../../ports/backup-book";
import type { StoreRun } from "../../ports/contact-book";
import { newestChange } from "../contact-facts";
import { SCHEMA_VERSION, type Database } from "../database";
import { exclusively } from "../exclusively";
import type { Kept } from "../kept";
import { entryKeys } from "../log-segment";
import type { InteractionLogBlock, NumberSeriesRow } from "../rows";
import { forgetAgain } from "../erasure/forget-again";
import { write } from "../write";
import { copiedTables } from "./copied-tables";
import { mergePart, openMerge, settleMerge } from "./merge-copy";

/** Brings the copy's records in, in one transaction: see {@link BackupBook.restore}. */
export async function restoreCopy(
  kept: Kept,
  copy: StoreCopy,
  mode: RestoreMode,
  { compared, comingBack = [], onProgress, signal }: RestoreFacts & StoreRun,
): Promise<void> {
  const { database, generation } = kept;
  const { facts, projections, interactionLogKeys } = database;
  const errand = {
    name: RESTORE,
    tables: [...copiedTables(database), facts, projections, interactionLogKeys],
    whatFailed: "The backup was not brought in.",
  };
  const before = generation.value;
  const filling = kept.newId();
  const total = Object.values(copy.head.counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  const onPart = (part: TableRows) => {
    done += part.rows.length;
    onProgress?.(done, total);
    signal?.throwIfAborted();
  };
  try {
    await exclusively(database.name, () =>
      write(kept, errand, async (note) => {
        await requireAsCompared(database, copy, mode, compared);
        if (mode.kind === "replace") await replaceAll(database, copy, onPart);
        else await mergeAll(database, copy, { prefer: mode.prefer, compared, onPart });
        await refresh(database, copy, mode, filling);
        await forgetAgain(database, comingBack);
        // Before the transaction is over: then this pane hears of the replacement.
        generation.value = filling;
        note({ how: "added", kind: "store", nos: [filling] });
        note({ how: "added", kind: "contact", nos: [] });
        note({ how: "added", kind: "interactionLogEntry", nos: [] });
      }),
    );
  } catch (fault) {
    generation.value = before;
    signal?.throwIfAborted();
    throw fault;
  }
}

/** As the change log names it. */
const RESTORE = "restore backup";

async function requireAsCompared(
  database: Database,
  { head }: StoreCopy,
  mode: RestoreMode,
  { seq, conflicting }: CopyComparison,
): Promise<void> {
  if (head.schemaVersion > SCHEMA_VERSION) {
    throw new StoreError("A newer version of this program made the backup.", "outdated");
  }
  if ((await newestChange(database)) !== seq) {
    throw new StoreError("Something was changed since the backup was compared.", "conflict");
  }
  if (mode.kind === "merge" && conflicting > 0) {
    throw new StoreError("The same numbers mean other records here.", "conflict");
  }
}

async function replaceAll(
  database: Database,
  copy: StoreCopy,
  onPart: (part: TableRows) => void,
): Promise<void> {
  const series = await database.numberSeries.toArray();
  const erasures = await database.erasures.toArray();
  const storeId = (await database.facts.get("storeId"))?.value;
  for (const table of copiedTables(database)) await table.clear();
  for (const part of copy.parts()) {
    onPart(part);
    await database.table(part.table).bulkPut([...part.rows]);
  }
  await database.erasures.bulkPut(erasures);
  if (storeId === copy.head.storeId) await goOnCounting(database, series);
  await database.facts.bulkPut([
    { key: "storeId", value: copy.head.storeId },
    { key: "createdAt", value: copy.head.createdAt },
  ]);
}

async function mergeAll(
  database: Database,
  copy: StoreCopy,
  {
    onPart,
    ...merging
  }: {
    readonly prefer: "here" | "copy";
    readonly compared: CopyComparison;
    readonly onPart: (part: TableRows) => void;
  },
): Promise<void> {
  const merge = await openMerge(database, copy, merging);
  const series: NumberSeriesRow[] = [];
  for (const part of copy.parts()) {
    onPart(part);
    if (part.table === "numberSeries") series.push(...(part.rows as readonly NumberSeriesRow[]));
    else await mergePart(merge, part);
  }
  await settleMerge(merge);
  await goOnCounting(database, series);
}

/** A number that was given, here or there, is never given again. */
async function goOnCounting(
  { numberSeries }: Database,
  others: readonly NumberSeriesRow[],
): Promise<void> {
  for (const other of others) {
    const row = (await numberSeries.get(other.code)) ?? other;
    await numberSeries.put({ ...row, lastUsed: Math.max(row.lastUsed, other.lastUsed) });
  }
}

/** Makes anew what is derived from the records. */
async function refresh(
  database: Database,
  { head }: StoreCopy,
  mode: RestoreMode,
  filling: string,
): Promise<void> {
  const { contacts, facts, interactionLogBlocks, interactionLogKeys, projections } = database;
  await projections.clear();
  await interactionLogKeys.clear();
  const keys: ReturnType<typeof entryKeys>[] = [];
  await interactionLogBlocks.each(({ firstEntryNo, entries }: InteractionLogBlock) => {
    keys.push(entryKeys(firstEntryNo, entries));
  });
  await interactionLogKeys.bulkAdd(keys);
  await facts.bulkPut([
    { key: "generation", value: filling },
    { key: "contactCount", value: await contacts.count() },
  ]);
  if (mode.kind === "merge") return;
  await facts.put({ key: "lastBackup", value: { at: head.readAt, seq: head.seq } });
}
