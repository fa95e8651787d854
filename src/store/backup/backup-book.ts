import type { BackupBook, BackupState, LastBackup } from "../../ports/backup-book";
import { newestChange } from "../contact-facts";
import type { Database } from "../database";
import type { Kept } from "../kept";
import type { NamedValue } from "../rows";
import { watchQuery } from "../watch-query";
import { write } from "../write";
import { compareCopy } from "./compare-copy";
import { readStore } from "./read-store";
import { restoreCopy } from "./restore-copy";

/** Copies of the database. */
export function openBackupBook(kept: Kept): BackupBook {
  const { database } = kept;
  return {
    state: watchQuery("The store could not be read.", () => backupState(database)),
    read: (onHead, onRows, run) => readStore(kept, onHead, onRows, run),
    noteBackup: (seq) =>
      noteFact(kept, { key: "lastBackup", value: { at: kept.now().toISOString(), seq } }),
    keptPlace: async () => (await database.facts.get("backupPlace"))?.value,
    keepPlace: (place) => noteFact(kept, { key: "backupPlace", value: place }),
    compare: (copy, run) => compareCopy(kept, copy, run),
    restore: (copy, mode, told, run) => restoreCopy(kept, copy, mode, { ...told, ...run }),
  };
}

async function backupState(database: Database): Promise<BackupState> {
  const { changes, facts } = database;
  const keys = ["storeId", "createdAt", "lastBackup"];
  const [storeId, createdAt, last] = (await facts.bulkGet(keys)).map((fact) => fact?.value);
  const lastBackup = last as LastBackup | undefined;
  const since = lastBackup?.seq ?? 0;
  return {
    storeId: String(storeId),
    createdAt: String(createdAt),
    lastBackup,
    seq: await newestChange(database),
    changesSince: await changes.where(":id").above(since).count(),
  };
}

function noteFact(kept: Kept, fact: NamedValue): Promise<void> {
  const { facts } = kept.database;
  const errand = { name: "note backup", tables: [facts], whatFailed: "The backup was not noted." };
  return write(kept, errand, async () => {
    await facts.put(fact);
  });
}
