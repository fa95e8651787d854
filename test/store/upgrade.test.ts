import { blankContact } from "../../src/domain/contact/draft-contact";
import type { InteractionLogEntry } from "../../src/domain/interaction/interaction-log-entry";
import type { Store } from "../../src/ports/store";
import { SCHEMA_VERSION } from "../../src/store/database";
import { logLetters } from "../support/a-store-in-use";
import { aDatabaseName, aStore, nowOf } from "../support/a-store";
import { databaseDump } from "../support/database-dump";
import { naiveSearch } from "../support/naive-search";
import {
  BACKUPS_IN_USE,
  backupOfVersion,
  EARLIER_VERSIONS,
  makeEarlierStore,
  type EarlierVersion,
} from "../support/stores-of-earlier-versions";

type Tables = Readonly<Record<string, string>>;

const opened: Store[] = [];

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

test("every version before this one is upgraded here, and backed up", () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
  expect(EARLIER_VERSIONS).toEqual(versions.slice(0, -1));
  expect(BACKUPS_IN_USE.map(([version]) => version)).toEqual(versions);
});

describe.each(EARLIER_VERSIONS)("a store of version %i", (version) => {
  test("has records in every table before it is upgraded", async () => {
    const databaseName = aDatabaseName();
    await makeEarlierStore(version, databaseName);
    const before = await databaseDump(databaseName);
    expect(Object.keys(before).filter((table) => before[table] === "[]")).toEqual([]);
  });

  test("opens in this one with every record as it was", async () => {
    const { databaseName, before } = await upgraded(version);
    const after = await databaseDump(databaseName);
    const added = Object.keys(after).filter((table) => !(table in before));
    expect(after).toEqual({
      ...before,
      ...Object.fromEntries(added.map((table) => [table, "[]"])),
      facts: before["facts"]?.replace(versionFact(version), versionFact(SCHEMA_VERSION)),
    });
  });

  test("is written no more by a pane of its own version", async () => {
    const { databaseName } = await upgraded(version);
    const { facts } = await databaseDump(databaseName);
    expect(facts).toContain(versionFact(SCHEMA_VERSION));
    expect(facts).not.toContain(versionFact(version));
  });

  test("tells its records through the books of today", async () => {
    const { store } = await upgraded(version);
    await expectRecords(store);
    await expectLaterRecords(store, version);
  });

  test("searches as a naive scan does, before and after changes", async () => {
    const { store, databaseName } = await upgraded(version);
    await expectNaive(store);
    await changeContacts(store);
    await expectNaive(store);
    await expectNaive(await another(databaseName));
    expect(await nowOf(store.contacts.count)).toBe(4);
  });

  test("finds interactions of a contact as a naive scan does", async () => {
    const { store, databaseName } = await upgraded(version);
    await logLetters(store, ["CT000002", "CT000001"]);
    const dump = await databaseDump(databaseName);
    const entries = entriesIn(dump);
    expect(entries).toHaveLength(4);
    for (const no of ["CT000001", "CT000002"]) {
      const found = (await nowOf(store.log.entriesOfContact(no))).map(({ entryNo }) => entryNo);
      const scanned = entries.filter(({ contactNo }) => contactNo === no);
      expect(found.toSorted()).toEqual(scanned.map(({ entryNo }) => entryNo));
    }
  });

  test("goes on with its change log, numbers and imports", async () => {
    const { store, databaseName, before } = await upgraded(version);
    const added = await changeContacts(store);
    expect(added).toEqual(["CT000005", "CT000006"]);
    const after = await databaseDump(databaseName);
    const [earlier, all] = [changesIn(before), changesIn(after)];
    expect(all.slice(0, earlier.length)).toEqual(earlier);
    expect(all.map(([seq]) => seq)).toEqual(all.map((_, index) => index + 1));
    const [newest] = await nowOf(store.contacts.imports);
    expect(newest).toMatchObject({ fileName: "more.csv", addedCount: 2, changedCount: 1 });
    const told = await store.contacts.importChanges(newest?.no ?? 0);
    expect(told?.addedNos).toEqual(added);
    expect(told?.changed).toMatchObject([
      { no: "CT000002", fields: { name: ["Bob Noll", "Robert Noll"] } },
    ]);
  });

  test("keeps new records in the tables that came later", async () => {
    const { store } = await upgraded(version);
    await store.contacts.setApart(["CT000001", "CT000005"], true);
    expect(await nowOf(store.contacts.pairsApart)).toContainEqual(["CT000001", "CT000005"]);
    const part = { name: "C", isHeldOut: true, contactNos: ["CT000001"], segmentNo: "" };
    const draft = { segmentNo: "SM00002", description: "Later", splitOn: "2026-11-24" };
    const split = await store.segments.keepSplit({ ...draft, parts: [part] });
    expect(await nowOf(store.segments.splits)).toContainEqual(split);
    await logLetters(store, ["CT000002", "CT000001"]);
    expect((await store.log.origin(2))?.header.description).toBe("Spring letter");
    expect(await store.log.passages(2)).toMatchObject([{ contactNo: "CT000002" }]);
    await store.erasures.erase({
      contactNo: "CT000001",
      salt: "5a17",
      hashes: ["cd"],
      sharedLetterHashes: [],
      namingLetterTemplates: [],
    });
    expect((await store.erasures.read()).map(({ contactNo }) => contactNo)).toContain("CT000001");
    await expectNaive(store);
  });
});

describe.each(BACKUPS_IN_USE)("a backup of version %i", (version) => {
  test("comes back in a store of today with every record", async () => {
    const databaseName = aDatabaseName();
    const store = await another(databaseName);
    const copy = await backupOfVersion(version);
    expect(copy.head.schemaVersion).toBe(version);
    const compared = await store.backups.compare(copy);
    await store.backups.restore(copy, { kind: "replace" }, { compared });
    await expectRecords(store);
    await expectLaterRecords(store, version, { keepsErasures: false });
    await expectNaive(store);
    await changeContacts(store);
    await expectNaive(await another(databaseName));
  });

  test("merges into a store of today that has gone on from it", async () => {
    const store = await another(aDatabaseName());
    const copy = await backupOfVersion(version);
    const empty = await store.backups.compare(copy);
    await store.backups.restore(copy, { kind: "replace" }, { compared: empty });
    const [ada] = await store.contacts.contacts(["CT000001"]);
    if (ada === undefined) throw new Error("Ada did not come back.");
    await store.contacts.update([{ ...ada, city: "London" }]);
    const compared = await store.backups.compare(copy);
    expect(compared.counts.contact).toEqual({ added: 0, changed: 1, same: 1, onlyHere: 0 });
    await store.backups.restore(copy, { kind: "merge", prefer: "copy" }, { compared });
    expect((await store.contacts.contacts(["CT000001"]))[0]?.city).toBe("");
    await expectRecords(store);
    await expectNaive(store);
  });
});

/** A store of the version as it is once this version has opened it, and what was in it before. */
async function upgraded(version: EarlierVersion) {
  const databaseName = aDatabaseName();
  await makeEarlierStore(version, databaseName);
  const before: Tables = await databaseDump(databaseName);
  return { databaseName, before, store: await another(databaseName) };
}

async function another(databaseName: string): Promise<Store> {
  const store = await aStore({ databaseName });
  opened.push(store);
  return store;
}

function versionFact(version: number): string {
  return `"schemaVersion","value":${version}`;
}

/** Imports two more, one of them into the new company, and renames Bob. */
async function changeContacts({ contacts }: Store): Promise<readonly string[]> {
  const [bob] = await contacts.contacts(["CT000002"]);
  if (bob === undefined) throw new Error("Bob is gone.");
  return contacts.bring({
    added: [
      { ...blankContact("company", "2026-11-23"), name: "Öresund Golf" },
      { ...blankContact("person", "2026-11-23"), name: "Ada Zorn", companyNo: "#0" },
    ],
    changed: [{ before: bob, after: { ...bob, name: "Robert Noll" } }],
    fileName: "more.csv",
  });
}

async function expectNaive({ contacts }: Store): Promise<void> {
  const nos = Array.from({ length: 9 }, (_, index) => `CT00000${index + 1}`);
  const all = await contacts.contacts(nos);
  for (const search of ["", "ada", "noll", "bob", "rob", "golf", "ada ores", "nobody"]) {
    const found = await contacts.find({ search, sort: "name", descending: false });
    expect(found).toEqual(naiveSearch(all, search));
  }
}

/** What every version had. */
async function expectRecords(store: Store): Promise<void> {
  const all = await store.contacts.contacts(["CT000001", "CT000002"]);
  expect(all.map(({ name }) => name)).toEqual(["Ada Lovelace", "Bob Noll"]);
  const segment = await nowOf(store.segments.segment("SM00002"));
  expect(segment).toMatchObject({
    header: { description: "Autumn letter" },
    lines: [{ contactNo: "CT000001" }, { contactNo: "CT000002" }],
    criteria: [{ action: { action: "pick" }, addedLineNos: [1, 2] }],
    undone: [{ action: { contactNos: ["CT000003"] } }],
  });
  expect(await nowOf(store.segments.passages("SM00002"))).toHaveLength(1);
  expect(await nowOf(store.segments.savedCriteria)).toMatchObject([{ code: "GOLF" }]);
  expect(await nowOf(store.log.entriesOfContact("CT000002"))).toHaveLength(1);
  expect([...((await store.log.letter(2))?.letter ?? [])]).toEqual([1, 255]);
  expect(await store.setup.read()).toMatchObject({
    userName: "Jo",
    salespersons: [{ code: "JO", name: "Jo Hansen" }],
    campaigns: [{ no: "CP1" }],
    codes: [{ code: "X-CARD" }],
  });
}

/** What the tables have that came later, or that they are empty. */
async function expectLaterRecords(
  store: Store,
  version: number,
  { keepsErasures = true } = {},
): Promise<void> {
  const since = (first: number, count = 1) => (version >= first ? count : 0);
  expect(await nowOf(store.contacts.imports)).toHaveLength(since(2));
  if (keepsErasures) expect(await store.erasures.read()).toHaveLength(since(2));
  const origin = await store.log.origin(1);
  expect(origin?.header.description).toBe(version >= 3 ? "Spring letter" : undefined);
  expect(await store.log.passages(1)).toHaveLength(since(3));
  expect(await nowOf(store.contacts.pairsApart)).toHaveLength(since(4));
  expect(await nowOf(store.segments.splits)).toHaveLength(since(5));
}

function entriesIn(tables: Tables): readonly InteractionLogEntry[] {
  const blocks = JSON.parse(tables["interactionLogBlocks"] ?? "[]") as readonly [
    number,
    { readonly entries: readonly InteractionLogEntry[] },
  ][];
  return blocks.flatMap(([, { entries }]) => entries);
}

function changesIn(tables: Tables): readonly [number, unknown][] {
  return JSON.parse(tables["changes"] ?? "[]") as readonly [number, unknown][];
}
