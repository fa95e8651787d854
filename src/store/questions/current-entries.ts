import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { startBreathing } from "../breathe";
import { newestSeq } from "../contact-facts";
import type { Database } from "../database";
import type { InteractionLogBlock } from "../rows";
import { packedEntries } from "./packing";
import { dropEntries, noEntries, putEntry, type ProjectedEntries } from "./projected-entries";

/** More changed entries than that are read faster by reading all. */
const MANY = 20_000;

/** The interactions brought up to date: from what is held, else from the packing, else by reading the whole log. */
export async function currentEntries(
  database: Database,
  held: ProjectedEntries | undefined,
): Promise<ProjectedEntries> {
  let current = held ?? (await packedEntries(database)) ?? (await scannedEntries(database));
  for (;;) {
    const news = await readNews(database, current.seq);
    if (news === undefined) return current;
    if (news === "anew") {
      current = await scannedEntries(database);
      continue;
    }
    dropEntries(current, news.touched);
    for (const entry of news.entries) putEntry(current, entry);
    current = { ...current, seq: news.seq };
  }
}

interface News {
  readonly seq: number;
  readonly touched: ReadonlySet<number>;
  /** Those of them that are still there, as they are now. */
  readonly entries: readonly InteractionLogEntry[];
}

function readNews(database: Database, after: number): Promise<News | "anew" | undefined> {
  const { changes, interactionLogBlocks } = database;
  return database.transaction("r", [changes, interactionLogBlocks], async () => {
    const seq = await newestSeq(database, "interactionLogEntry");
    if (seq === after) return undefined;
    if (seq < after || (await newestSeq(database, "store")) > after) return "anew";
    const touched = await touchedEntryNos(database, after);
    if (touched.size > MANY) return "anew";
    return { seq, touched, entries: await entriesWith(database, touched) };
  });
}

async function touchedEntryNos({ changes }: Database, after: number): Promise<ReadonlySet<number>> {
  const entryNos = new Set<number>();
  await changes
    .where(":id")
    .above(after)
    .each((row) => {
      for (const change of row.changes) {
        if (change.kind !== "interactionLogEntry") continue;
        for (const no of change.how === "added" ? change.nos : [change.no])
          entryNos.add(Number(no));
      }
    });
  return entryNos;
}

async function entriesWith(
  { interactionLogBlocks }: Database,
  entryNos: ReadonlySet<number>,
): Promise<readonly InteractionLogEntry[]> {
  const found: InteractionLogEntry[] = [];
  let block: InteractionLogBlock | undefined;
  for (const entryNo of [...entryNos].sort((one, other) => one - other)) {
    let entry = block?.entries.find((each) => each.entryNo === entryNo);
    if (entry === undefined) {
      block = await interactionLogBlocks.where(":id").belowOrEqual(entryNo).last();
      entry = block?.entries.find((each) => each.entryNo === entryNo);
    }
    if (entry !== undefined) found.push(entry);
  }
  return found;
}

const BLOCKS_PER_READ = 40;

async function scannedEntries(database: Database): Promise<ProjectedEntries> {
  const entries = noEntries(await newestSeq(database, "interactionLogEntry"));
  const breathe = startBreathing();
  let last = -1;
  for (;;) {
    const { interactionLogBlocks } = database;
    const blocks = await interactionLogBlocks
      .where(":id")
      .above(last)
      .limit(BLOCKS_PER_READ)
      .toArray();
    for (const block of blocks) {
      for (const entry of block.entries) putEntry(entries, entry);
      await breathe();
    }
    const end = blocks.at(-1);
    if (end === undefined) return entries;
    last = end.firstEntryNo;
  }
}
