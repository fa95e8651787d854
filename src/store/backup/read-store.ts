import type { Table } from "dexie";
import type { StoreHead, TableRows } from "../../ports/backup-book";
import type { StoreRun } from "../../ports/contact-book";
import { asStoreError } from "../as-store-error";
import { newestChange } from "../contact-facts";
import { SCHEMA_VERSION } from "../database";
import type { Kept } from "../kept";
import { copiedTables, keyOf, rowsAtOnce } from "./copied-tables";

/** Reads every record as of one moment, in one transaction: see {@link BackupBook.read}. */
export async function readStore(
  { database, now }: Kept,
  onHead: (head: StoreHead) => void,
  onRows: (part: TableRows) => void,
  { onProgress, signal }: StoreRun = {},
): Promise<void> {
  const tables = copiedTables(database);
  try {
    await database.transaction("r", [...tables, database.facts], async () => {
      const head = await readHead(database, now().toISOString());
      onHead(head);
      const total = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
      let done = 0;
      for (const table of tables) {
        await eachPart(table, (rows) => {
          signal?.throwIfAborted();
          onRows({ table: table.name, rows });
          done += rows.length;
          onProgress?.(done, total);
        });
      }
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw asStoreError("The store could not be read.", cause);
  }
}

async function readHead(database: Kept["database"], readAt: string): Promise<StoreHead> {
  const facts = await database.facts.bulkGet(["storeId", "createdAt"]);
  const [storeId, createdAt] = facts.map((fact) => String(fact?.value));
  const counts: Record<string, number> = {};
  for (const table of copiedTables(database)) counts[table.name] = await table.count();
  const seq = await newestChange(database);
  return {
    schemaVersion: SCHEMA_VERSION,
    storeId: storeId ?? "",
    createdAt: createdAt ?? "",
    readAt,
    seq,
    counts,
  };
}

async function eachPart(
  table: Table<object>,
  onPart: (rows: readonly object[]) => void,
): Promise<void> {
  const size = rowsAtOnce(table.name);
  let rows = await table.orderBy(":id").limit(size).toArray();
  for (;;) {
    const last = rows.at(-1);
    if (last === undefined) return;
    onPart(rows);
    if (rows.length < size) return;
    const after = keyOf(table, last);
    rows = await table.where(":id").above(after).limit(size).toArray();
  }
}
