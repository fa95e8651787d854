import { Dexie } from "dexie";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBackup } from "../../src/app/backup/open-backup";
import type { StoreCopy } from "../../src/ports/backup-book";
import { storesOfVersion1 } from "./stores-of-version-1";

/** The tables as earlier versions of the store had them: never to be changed. */

const STORES_OF_VERSION_2 = {
  ...storesOfVersion1,
  erasures: "[storeId+contactNo]",
  imports: "++no",
};

const STORES_OF_VERSION_3 = {
  ...STORES_OF_VERSION_2,
  loggedOrigins: "loggedSegmentEntryNo",
  loggedPassages: "[loggedSegmentEntryNo+contactNo+passageKey]",
};

const STORES_OF_VERSION_4 = { ...STORES_OF_VERSION_3, pairsApart: "[oneNo+otherNo]" };

export type EarlierVersion = 1 | 2 | 3 | 4;

export const EARLIER_VERSIONS: readonly EarlierVersion[] = [1, 2, 3, 4];

const STORES: Readonly<Record<EarlierVersion, Readonly<Record<string, string>>>> = {
  1: storesOfVersion1,
  2: STORES_OF_VERSION_2,
  3: STORES_OF_VERSION_3,
  4: STORES_OF_VERSION_4,
};

/** Backups that each version's own code made of a store with records in every table. */
export const BACKUPS_IN_USE: readonly (readonly [version: number, fileName: string])[] = [
  [1, "version-1-in-use.slbackup"],
  [2, "version-2.slbackup"],
  [3, "version-3.slbackup"],
  [4, "version-4.slbackup"],
  [5, "version-5.slbackup"],
];

/** What a backup of the version holds. */
export async function backupOfVersion(version: number): Promise<StoreCopy> {
  const [, fileName = ""] = BACKUPS_IN_USE.find(([of]) => of === version) ?? [];
  const path = join(__dirname, "../app/backup", fileName);
  const copy = await openBackup(new Uint8Array(readFileSync(path)), "");
  if (!copy.ok) throw new Error(copy.problem);
  return copy.value;
}

/** Fills a database as the version would have, with records in every table that it had. */
export async function makeEarlierStore(version: EarlierVersion, name: string): Promise<void> {
  const { head, parts } = await backupOfVersion(version);
  const database = new Dexie(name);
  database.version(version).stores(STORES[version]);
  await database.open();
  for (const { table, rows } of parts()) await database.table(table).bulkPut([...rows]);
  await database.table("facts").bulkPut([
    { key: "schemaVersion", value: version },
    { key: "storeId", value: head.storeId },
    { key: "createdAt", value: head.createdAt },
    { key: "contactCount", value: 2 },
  ]);
  const contactNos = "\nCT000001\nCT000002\n";
  await database.table("interactionLogKeys").put({ firstEntryNo: 1, contactNos });
  const packing = { name: "contacts", form: 0, seq: head.seq, packed: "of an earlier form" };
  await database.table("projections").put(packing);
  database.close();
}
