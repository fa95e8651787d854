import type { CopyComparison, StoreCopy, TableRows } from "../../ports/backup-book";
import type { Database } from "../database";
import type { ChangeRow, InteractionLogBlock, LetterBlock, SegmentRow } from "../rows";
import { removeSegment } from "../segment-rows";
import { rowsHere } from "./compare-copy";
import { isSegmentPart, segmentNoOf, type SegmentPart } from "./copied-tables";

interface Merging {
  readonly prefer: "here" | "copy";
  readonly compared: CopyComparison;
}

interface Merge extends Merging {
  readonly database: Database;
  readonly copy: StoreCopy;
  /** Segments of the copy that come in whole. */
  readonly segmentsTaken: ReadonlySet<string>;
}

/** Looks which segments come in, and makes room for those that are here in another state. */
export async function openMerge(
  database: Database,
  copy: StoreCopy,
  merging: Merging,
): Promise<Merge> {
  const { segments } = database;
  const taken = new Set<string>();
  for (const { table, rows } of copy.parts()) {
    if (table !== "segments") continue;
    for (const { no } of rows as readonly SegmentRow[]) {
      const isHere = (await segments.get(no)) !== undefined;
      if (isHere && merging.prefer === "here") continue;
      if (isHere) await removeSegment(database, no);
      taken.add(no);
    }
  }
  return { ...merging, database, copy, segmentsTaken: taken };
}

/** Merges some of the copy's records, inside a transaction over all tables. */
export async function mergePart(merge: Merge, part: TableRows): Promise<void> {
  const { database, prefer, compared } = merge;
  const { table, rows } = part;
  if (isSegmentPart(table)) {
    await mergeSegments(merge, { table, rows });
  } else if (table === "changes") {
    const news = (rows as readonly ChangeRow[]).filter(({ seq = 0 }) => seq > compared.seq);
    if (compared.lineage === "newer") await database.changes.bulkPut(news);
  } else if (table === "interactionLogBlocks") {
    await mergeBlocks(merge, rows as readonly InteractionLogBlock[]);
  } else if (table === "letterBlocks") {
    await mergeLetters(merge, rows as readonly LetterBlock[]);
  } else {
    const here = await rowsHere(database, part);
    const coming = rows.filter((_, index) => prefer === "copy" || here[index] === undefined);
    await database.table(table).bulkPut(coming);
  }
}

/** A segment that was logged, here or there, is no longer open; and each logging tells how many entries it has. */
export async function settleMerge({ database }: Merge): Promise<void> {
  const { loggedSegments, interactionLogBlocks, segments } = database;
  const logged = await loggedSegments.toArray();
  const counts = new Map<number, number>();
  await interactionLogBlocks.each(({ loggedSegmentEntryNo: no, entries }) => {
    counts.set(no, (counts.get(no) ?? 0) + entries.length);
  });
  const counted = logged.map((each) => ({ ...each, entryCount: counts.get(each.entryNo) ?? 0 }));
  await loggedSegments.bulkPut(counted);
  for (const { segmentNo } of logged) {
    if ((await segments.get(segmentNo)) !== undefined) await removeSegment(database, segmentNo);
  }
}

async function mergeSegments(
  { database, prefer, segmentsTaken }: Merge,
  { table, rows }: TableRows & { readonly table: SegmentPart },
): Promise<void> {
  const coming = rows.filter((row) => segmentsTaken.has(segmentNoOf(table, row)));
  await database.table(table).bulkPut(coming);
  if (table !== "passages") return;
  // Words that were written for a segment that is here already, too.
  const others = rows.filter((row) => !coming.includes(row));
  const here = await rowsHere(database, { table, rows: others });
  const segments = await database.segments.bulkGet(others.map((row) => segmentNoOf(table, row)));
  const missing = others.filter(
    (_, index) => segments[index] !== undefined && (prefer === "copy" || here[index] === undefined),
  );
  await database.passages.bulkPut(missing as never[]);
}

async function mergeBlocks(
  { database, prefer }: Merge,
  rows: readonly InteractionLogBlock[],
): Promise<void> {
  const { interactionLogBlocks } = database;
  const here = await interactionLogBlocks.bulkGet(rows.map(({ firstEntryNo }) => firstEntryNo));
  await interactionLogBlocks.bulkPut(
    rows.map((row, index) => {
      const ours = here[index]?.entries ?? [];
      const [weak, strong] = prefer === "here" ? [row.entries, ours] : [ours, row.entries];
      const entries = new Map([...weak, ...strong].map((entry) => [entry.entryNo, entry]));
      const inOrder = [...entries.values()].sort((one, other) => one.entryNo - other.entryNo);
      return { ...row, entries: inOrder };
    }),
  );
}

async function mergeLetters(
  { database: { letterBlocks } }: Merge,
  rows: readonly LetterBlock[],
): Promise<void> {
  const here = await letterBlocks.bulkGet(rows.map(({ firstEntryNo }) => firstEntryNo));
  await letterBlocks.bulkPut(
    rows.map((row, index) => ({
      ...row,
      letters: row.letters.map((letter, at) => here[index]?.letters[at] ?? letter),
    })),
  );
}
