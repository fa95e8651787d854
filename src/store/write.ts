import type { Table, Transaction } from "dexie";
import { StoreError } from "../ports/errors";
import { asStoreError } from "./as-store-error";
import type { Change } from "./change";
import { SCHEMA_VERSION } from "./database";
import type { Kept } from "./kept";
import type { ChangeRow } from "./rows";

/** What is written, where, and what to say when it could not be. */
export interface Errand {
  /** As the change log names it: "log segment". */
  readonly name: string;
  readonly tables: readonly Table[];
  /** "The segment was not logged." */
  readonly whatFailed: string;
  /** What is to be kept of where its changes stand in the change log, in the same transaction. */
  readonly keepPlace?: (place: ChangePlace) => Promise<unknown>;
}

/** Where the changes of one transaction stand in the change log. */
interface ChangePlace {
  readonly time: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** Notes a change for the change log. */
export type Note = (change: Change) => void;

/**
 * Runs the work in one strictly durable transaction over the errand's tables and appends to the change log what it
 * noted: all of it, or nothing. The work may await nothing but the store.
 *
 * A pane whose code is older than the store, or that shows what a backup has replaced, must not write: every
 * transaction checks the store first.
 */
export async function write<Value>(
  kept: Kept,
  errand: Errand,
  work: (note: Note) => Promise<Value>,
): Promise<Value> {
  const { database, now, written } = kept;
  const { facts, changes } = database;
  const tables = [...new Set([...errand.tables, facts, changes])];
  const changed: Change[] = [];
  let running: Transaction | undefined;
  try {
    const [value, seq] = await database.transaction("rw", tables, async (transaction) => {
      running = transaction;
      await checkStore(kept);
      const value = await work((change) => changed.push(change));
      const time = now().toISOString();
      const rows = changeRows(changed, errand.name, time);
      const seq = rows.length === 0 ? 0 : await changes.bulkAdd(rows);
      await errand.keepPlace?.({ time, firstSeq: seq - rows.length + 1, lastSeq: seq });
      return [value, seq] as const;
    });
    written.seq = Math.max(written.seq, seq);
    return value;
  } catch (cause) {
    throw asStoreError(errand.whatFailed, cause, abortedBy(running));
  }
}

/** Why the browser ended the transaction: a full disk often shows here only. */
function abortedBy(running: Transaction | undefined): unknown {
  const { idbtrans } = (running ?? {}) as { readonly idbtrans?: IDBTransaction | null };
  return idbtrans?.error;
}

async function checkStore({ database: { facts }, generation }: Kept): Promise<void> {
  const [schemaVersion, filling] = await facts.bulkGet(["schemaVersion", "generation"]);
  if (schemaVersion?.value !== SCHEMA_VERSION) {
    throw new StoreError("Another pane has upgraded the store.", "outdated");
  }
  if (filling?.value !== generation.value) {
    throw new StoreError("Another pane has brought a backup in.", "replaced");
  }
}

const CHANGES_PER_ROW = 1_000;

function changeRows(changes: readonly Change[], errand: string, time: string): ChangeRow[] {
  const starts = Array.from(
    { length: Math.ceil(changes.length / CHANGES_PER_ROW) },
    (_, index) => index * CHANGES_PER_ROW,
  );
  return starts.map((start) => {
    const part = changes.slice(start, start + CHANGES_PER_ROW);
    return { time, errand, kinds: [...new Set(part.map(({ kind }) => kind))], changes: part };
  });
}
