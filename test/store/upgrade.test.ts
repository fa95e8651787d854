import { Dexie } from "dexie";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBackup } from "../../src/app/backup/open-backup";
import { aDatabaseName, aStore, nowOf } from "../support/a-store";
import { databaseDump } from "../support/database-dump";
import { storesOfVersion1 } from "../support/stores-of-version-1";

test("a store of version 1 opens in this one with all that it has", async () => {
  const databaseName = aDatabaseName();
  await makeVersion1(databaseName);
  const before = await databaseDump(databaseName);
  const store = await aStore({ databaseName });
  const query = { search: "", sort: "name", descending: false } as const;
  expect(await store.contacts.find(query)).toEqual(["CT000001", "CT000002"]);
  expect((await nowOf(store.segments.segment("SM00002")))?.lines).toHaveLength(2);
  expect(await nowOf(store.log.entriesOfContact("CT000002"))).toHaveLength(1);
  expect((await store.log.letter(1))?.letterHash).toBe("hash-0");
  expect(await store.erasures.read()).toEqual([]);
  expect(await store.log.origin(1)).toBeUndefined();
  expect(await store.log.passages(1)).toEqual([]);
  expect(await nowOf(store.segments.splits)).toEqual([]);
  const { facts, ...after } = await databaseDump(databaseName);
  expect(await nowOf(store.contacts.pairsApart)).toEqual([]);
  expect({ ...after, erasures: undefined }).toMatchObject(withoutFacts(before));
  expect(facts).toContain('"schemaVersion","value":5');
  await store.setup.save({ userName: "Bob" });
  store.close();
});

test("a pane of version 1 writes no more once the store is of this version", async () => {
  const databaseName = aDatabaseName();
  await makeVersion1(databaseName);
  (await aStore({ databaseName })).close();
  const facts = (await databaseDump(databaseName))["facts"];
  expect(facts).not.toContain('"schemaVersion","value":1');
});

function withoutFacts(tables: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(tables).filter(([table]) => table !== "facts"));
}

/** Fills a database as version 1 would have, with what a backup of that version holds. */
async function makeVersion1(name: string): Promise<void> {
  const path = join(__dirname, "../app/backup/version-1.slbackup");
  const copy = await openBackup(new Uint8Array(readFileSync(path)), "");
  if (!copy.ok) throw new Error(copy.problem);
  const database = new Dexie(name);
  database.version(1).stores(storesOfVersion1);
  await database.open();
  for (const { table, rows } of copy.value.parts()) await database.table(table).bulkPut([...rows]);
  await database.table("facts").bulkPut([
    { key: "schemaVersion", value: 1 },
    { key: "storeId", value: copy.value.head.storeId },
    { key: "createdAt", value: copy.value.head.createdAt },
    { key: "contactCount", value: 2 },
  ]);
  const contactNos = "\nCT000001\nCT000002\n";
  await database.table("interactionLogKeys").put({ firstEntryNo: 1, contactNos });
  database.close();
}
