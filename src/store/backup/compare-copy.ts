import { Dexie } from "dexie";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import {
  COPIED_KINDS,
  type CopiedKind,
  type CopyComparison,
  type CopyCounts,
  type CopyLineage,
  type StoreCopy,
  type TableRows,
} from "../../ports/backup-book";
import type { StoreRun } from "../../ports/contact-book";
import { asStoreError } from "../as-store-error";
import { newestChange } from "../contact-facts";
import type { Database } from "../database";
import type { Kept } from "../kept";
import type { ChangeRow, InteractionLogBlock, NumberSeriesRow } from "../rows";
import { sameValue } from "../same-value";
import {
  copiedTables,
  isSegmentPart,
  keyOf,
  KIND_OF_ROWS,
  SEGMENT_PARTS,
  segmentNoOf,
  type KeyOfRow,
  type SegmentPart,
} from "./copied-tables";

/** How the copy stands to the store, read in one transaction: see {@link BackupBook.compare}. */
export async function compareCopy(
  { database }: Kept,
  copy: StoreCopy,
  { onProgress, signal }: StoreRun = {},
): Promise<CopyComparison> {
  const tables = [...copiedTables(database), database.facts];
  try {
    return await database.transaction("r", tables, async () => {
      const comparing = startComparing(database, copy, await newestChange(database));
      let done = 0;
      const total = Object.values(copy.head.counts).reduce((sum, count) => sum + count, 0);
      for (const part of copy.parts()) {
        signal?.throwIfAborted();
        await comparePart(comparing, part);
        done += part.rows.length;
        onProgress?.(done, total);
      }
      return await conclude(comparing);
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw asStoreError("The backup could not be compared.", cause);
  }
}

type Tally = Record<keyof CopyCounts, number>;

interface Comparing {
  readonly database: Database;
  readonly copy: StoreCopy;
  readonly seq: number;
  readonly tallies: Record<CopiedKind, Tally>;
  /** Segment → how many rows of it the copy has, and whether all of them are here as they are there. */
  readonly segments: Map<string, { rows: number; isSame: boolean }>;
  /** The last change that both should have, as the copy has it. */
  lastShared: ChangeRow | undefined;
  readonly series: NumberSeriesRow[];
}

function startComparing(database: Database, copy: StoreCopy, seq: number): Comparing {
  const tallies = Object.fromEntries(
    COPIED_KINDS.map((kind) => [kind, { added: 0, changed: 0, same: 0, onlyHere: 0 }]),
  ) as Comparing["tallies"];
  return { database, copy, seq, tallies, segments: new Map(), lastShared: undefined, series: [] };
}

async function comparePart(comparing: Comparing, { table, rows }: TableRows): Promise<void> {
  const { database, seq, copy } = comparing;
  if (table === "changes") {
    const lastShared = Math.min(seq, copy.head.seq);
    const changes = rows as readonly ChangeRow[];
    comparing.lastShared ??= changes.find((change) => change.seq === lastShared);
  } else if (table === "numberSeries") {
    comparing.series.push(...(rows as readonly NumberSeriesRow[]));
  } else if (table === "interactionLogBlocks") {
    await compareEntries(comparing, rows as readonly InteractionLogBlock[]);
  } else {
    const here = await rowsHere(database, { table, rows });
    if (isSegmentPart(table)) noteSegments(comparing, { table, rows }, here);
    const kind = KIND_OF_ROWS[table];
    if (kind !== undefined) count(comparing.tallies[kind], rows, here);
  }
}

/** The rows here that have the keys of these; undefined for one that is not here. */
export async function rowsHere(
  database: Database,
  { table, rows }: TableRows,
): Promise<readonly (object | undefined)[]> {
  const store = database.table<object, KeyOfRow>(table);
  return store.bulkGet(rows.map((row) => keyOf(store, row)));
}

function count(tally: Tally, rows: readonly object[], here: readonly (object | undefined)[]): void {
  rows.forEach((row, index) => {
    if (here[index] === undefined) tally.added += 1;
    else if (sameValue(row, here[index])) tally.same += 1;
    else tally.changed += 1;
  });
}

function noteSegments(
  { segments }: Comparing,
  { table, rows }: TableRows & { readonly table: SegmentPart },
  here: readonly (object | undefined)[],
): void {
  if (table === "passages") return;
  rows.forEach((row, index) => {
    const no = segmentNoOf(table, row);
    const segment = segments.get(no) ?? { rows: 0, isSame: true };
    segments.set(no, segment);
    segment.rows += 1;
    segment.isSame &&= sameValue(row, here[index]);
  });
}

async function compareEntries(
  { database, tallies: { interaction } }: Comparing,
  rows: readonly InteractionLogBlock[],
): Promise<void> {
  const blocks = await database.interactionLogBlocks.bulkGet(
    rows.map(({ firstEntryNo }) => firstEntryNo),
  );
  rows.forEach(({ entries }, index) => {
    const here = new Map<number, InteractionLogEntry>(
      blocks[index]?.entries.map((entry) => [entry.entryNo, entry]),
    );
    count(
      interaction,
      entries,
      entries.map(({ entryNo }) => here.get(entryNo)),
    );
  });
}

async function conclude(comparing: Comparing): Promise<CopyComparison> {
  const { database, tallies, seq } = comparing;
  await concludeSegments(comparing);
  for (const kind of COPIED_KINDS) {
    const tally = tallies[kind];
    tally.onlyHere = (await countHere(database, kind)) - tally.same - tally.changed;
  }
  const lineage = await lineageOf(comparing);
  const conflicting = lineage === "other" ? await sharedNumbers(comparing) : 0;
  return { seq, lineage, counts: tallies, conflicting };
}

async function concludeSegments({ database, segments, tallies }: Comparing): Promise<void> {
  for (const [no, { rows, isSame }] of segments) {
    const here = await segmentRowsHere(database, no);
    if (here === 0) tallies.segment.added += 1;
    else if (isSame && here === rows) tallies.segment.same += 1;
    else tallies.segment.changed += 1;
  }
}

async function segmentRowsHere(database: Database, no: string): Promise<number> {
  let rows = 0;
  for (const table of Object.keys(SEGMENT_PARTS).filter((name) => name !== "passages")) {
    const store = database.table(table);
    const key = store.schema.primKey.compound ? [[no], [no, Dexie.maxKey]] : [no, no];
    rows += await store.where(":id").between(key[0], key[1], true, true).count();
  }
  return rows;
}

async function countHere(database: Database, kind: CopiedKind): Promise<number> {
  if (kind === "segment") return database.segments.count();
  let here = 0;
  if (kind === "interaction") {
    await database.interactionLogBlocks.each(({ entries }) => {
      here += entries.length;
    });
    return here;
  }
  for (const [table, each] of Object.entries(KIND_OF_ROWS)) {
    if (each === kind) here += await database.table(table).count();
  }
  return here;
}

/** One goes on from the other when it has the other's last change. */
async function lineageOf({ database, copy, seq, lastShared }: Comparing): Promise<CopyLineage> {
  const storeId = (await database.facts.get("storeId"))?.value;
  if (storeId !== copy.head.storeId) return "other";
  const shared = Math.min(seq, copy.head.seq);
  const here = shared === 0 ? undefined : await database.changes.get(shared);
  if (here?.time !== lastShared?.time || here?.errand !== lastShared?.errand) return "other";
  if (seq === copy.head.seq) return "level";
  return seq > copy.head.seq ? "older" : "newer";
}

/** How many numbers both sides have given, each to something of its own. */
async function sharedNumbers({ database, series }: Comparing): Promise<number> {
  let shared = 0;
  for (const { code, lastUsed } of series) {
    const here = await database.numberSeries.get(code);
    shared += Math.min(lastUsed, here?.lastUsed ?? 0);
  }
  return shared;
}
