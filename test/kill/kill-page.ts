import { Dexie } from "dexie";
import { makeBackup } from "../../src/app/backup/make-backup";
import { openBackup } from "../../src/app/backup/open-backup";
import { restoreBackup } from "../../src/app/backup/restore-backup";
import { blankContact } from "../../src/domain/contact/draft-contact";
import type { ContactDraft } from "../../src/ports/contact-book";
import { StoreError } from "../../src/ports/errors";
import type { Store } from "../../src/ports/store";
import { openStore } from "../../src/store/open-store";
import { aLogging, anEntryDraft, aPassage } from "../support/a-logging";
import { aHeader, aLine, aSegment } from "../support/a-segment";
import { firstOf } from "../support/a-store";
import { storesOfVersion1 } from "../support/stores-of-version-1";

/**
 * The page that is killed: what it does to a store, and how it looks at one. Clock and keys stand still, so that the
 * same errand comes to the same store.
 */

export type KillErrand = "log" | "import" | "restore" | "upgrade" | "passages";

/** Table → what stands for all that is in it. */
export type Dump = Readonly<Record<string, string>>;

export interface Prepared {
  readonly before: Dump;
  /** What the errand comes to when it is left alone. */
  readonly whole: Dump;
  readonly milliseconds: number;
}

export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

const LINES = 300;

let made = 0;
/** By name of the store, what is ready to be started: whatever takes time has been done before. */
const ready = new Map<string, () => Promise<unknown>>();

/** Makes two stores alike, does the errand to one of them, and gets it ready for the other. */
async function prepare(errand: KillErrand, victim: string): Promise<Prepared> {
  const twin = `${victim}-twin`;
  const upgrades = errand === "upgrade";
  for (const name of [twin, victim]) await (upgrades ? fillVersion1(name) : fill(name));
  const before = await dump(victim);
  const atTwin = await readyErrand(errand, twin);
  const start = performance.now();
  await atTwin();
  const milliseconds = performance.now() - start;
  ready.set(victim, await readyErrand(errand, victim));
  return { before, whole: await dump(twin), milliseconds };
}

async function start(name: string): Promise<Outcome> {
  try {
    await ready.get(name)?.();
    return { kind: "done" };
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    return { kind: "refused", code: fault.code, message: fault.message };
  }
}

async function readyErrand(errand: KillErrand, name: string): Promise<() => Promise<unknown>> {
  if (errand === "upgrade") {
    return async () => {
      const store = await aStore(name);
      store.close();
    };
  }
  const store = await aStore(name);
  if (errand === "log") return readyToLog(store, "SM00001");
  if (errand === "import") {
    const [first] = await store.contacts.contacts(["CT000001"]);
    if (first === undefined) throw new Error("There is no contact.");
    const changed = [{ before: first, after: { ...first, name: "Another" } }];
    return () => store.contacts.bring({ added: people(2_500), changed });
  }
  if (errand === "passages") {
    const words = Array.from({ length: 200 }, (_, index) =>
      aPassage({
        contactNo: `CT${String(index + 1).padStart(6, "0")}`,
        ooxml: noise(20_000, index),
      }),
    );
    return () => store.segments.savePassages(words);
  }
  const copy = await aCopy();
  const compared = await store.backups.compare(copy);
  return () => restoreBackup({ store }, copy, { mode: { kind: "replace" }, compared });
}

async function readyToLog(store: Store, segmentNo: string): Promise<() => Promise<unknown>> {
  const segment = await firstOf(store.segments.segment(segmentNo), () => true);
  if (segment === undefined) throw new Error(`There is no segment ${segmentNo}.`);
  const draft = aLogging(segment, {
    entries: segment.lines.map(({ contactNo }, index) =>
      anEntryDraft({ contactNo, segmentNo, campaignNo: "CP1", letterHash: `hash-${index}` }),
    ),
    letters: {
      form: 1,
      shared: new TextEncoder().encode(noise(20_000, 1)),
      letters: segment.lines.map((_, index) => new TextEncoder().encode(noise(3_000, index))),
    },
    followUp: aSegment(segment.lines, { no: "" }),
  });
  return () => store.log.logSegment(segment, draft);
}

/** A store in use: contacts, an open segment with own words, and what was logged before. */
async function fill(name: string): Promise<void> {
  const store = await aStore(name);
  await store.contacts.add(people(LINES));
  await openSegment(store, LINES);
  await openSegment(store, 20);
  await store.segments.savePassages([aPassage(), aPassage({ contactNo: "CT000002" })]);
  await (
    await readyToLog(store, "SM00002")
  )();
  store.close();
}

async function openSegment(store: Store, count: number): Promise<void> {
  const no = await store.segments.create(aHeader());
  const lines = Array.from({ length: count }, (_, index) =>
    aLine({ lineNo: index + 1, contactNo: `CT${String(index + 1).padStart(6, "0")}` }),
  );
  await store.segments.change(no, (segment) => ({ ...segment, lines, nextLineNo: count + 1 }));
}

/** Another store's backup: more contacts, another segment. */
async function aCopy() {
  made += 1;
  const name = `source-${made}`;
  const store = await aStore(name);
  await store.contacts.add(people(1_500));
  await openSegment(store, LINES);
  await (
    await readyToLog(store, "SM00001")
  )();
  const { bytes } = await makeBackup({ store }, { passphrase: "" });
  store.close();
  await Dexie.delete(name);
  const copy = await openBackup(bytes, "");
  if (!copy.ok) throw new Error(copy.problem);
  return copy.value;
}

/** As version 1 of the store had it: all tables but one, and the number of its schema. */
async function fillVersion1(name: string): Promise<void> {
  await fill(`${name}-new`);
  const newer = new Dexie(`${name}-new`);
  const older = new Dexie(name);
  older.version(1).stores(storesOfVersion1);
  await newer.open();
  await older.open();
  for (const { name: table } of older.tables) {
    await older.table(table).bulkPut(await newer.table(table).toArray());
  }
  await older.table("facts").put({ key: "schemaVersion", value: 1 });
  newer.close();
  older.close();
  await Dexie.delete(`${name}-new`);
}

function aStore(name: string): Promise<Store> {
  return openStore({
    partitionKey: "",
    now: () => new Date("2026-11-23T10:00:00Z"),
    today: () => "2026-11-23",
    newId: () => "key",
    databaseName: name,
    openTimeoutMs: 60_000,
  });
}

function people(count: number): readonly ContactDraft[] {
  return Array.from({ length: count }, (_, index) => ({
    ...blankContact("person", "2026-01-01"),
    name: `Person ${index}`,
    email: `person${index}@example.com`,
    city: noise(60, index),
  }));
}

/** Text that does not compress, the same for the same seed. */
function noise(length: number, seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  const letters: string[] = [];
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    letters.push(String.fromCharCode(33 + ((state >>> 16) % 90)));
  }
  return letters.join("");
}

/** What is in the database, read without the store: as it is on the disk, whatever version it has. */
async function dump(name: string): Promise<Dump> {
  const database = await answer(indexedDB.open(name));
  try {
    const tables = [...database.objectStoreNames];
    const stores = database.transaction(tables, "readonly");
    const dumps = tables.map(async (table) => {
      const store = stores.objectStore(table);
      const [keys, values] = await Promise.all([
        answer(store.getAllKeys()),
        answer(store.getAll() as IDBRequest<unknown[]>),
      ]);
      return [table, JSON.stringify([keys, values], withoutBytes)] as const;
    });
    const texts = await Promise.all(dumps);
    const hashes = texts.map(async ([table, text]) => [table, await hash(text)] as const);
    return Object.fromEntries(await Promise.all(hashes));
  } finally {
    database.close();
  }
}

function withoutBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16)).join("");
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The request failed."));
    };
  });
}

/** Whether the store opens, can be read, and takes a change. */
async function isUsable(name: string): Promise<boolean> {
  const store = await aStore(name);
  const [no] = await store.contacts.add(people(1));
  await store.contacts.remove([no ?? ""]);
  store.close();
  return no !== undefined;
}

/** Opens the store in this tab, to log its first segment when it is told. */
async function openTab(name: string, isFirst: boolean): Promise<void> {
  if (isFirst) {
    const store = await aStore(name);
    await store.contacts.add(people(20));
    await openSegment(store, 20);
    store.close();
    return;
  }
  ready.set(name, await readyToLog(await aStore(name), "SM00001"));
}

async function startAt(name: string, time: number): Promise<Outcome> {
  await new Promise((resolve) => setTimeout(resolve, time - Date.now()));
  return start(name);
}

/** How often the segment was logged, and with how many interactions. */
async function loggedIn(name: string): Promise<readonly [number, number]> {
  const store = await aStore(name);
  const logged = await firstOf(store.log.loggedSegments, () => true);
  const entries = await firstOf(store.log.entries({}, 1_000), () => true);
  store.close();
  return [logged.length, entries.length];
}

async function clear(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    if (name !== undefined) await Dexie.delete(name);
}

const kill = { prepare, start, dump, isUsable, openTab, startAt, loggedIn, clear };

export type KillHandle = typeof kill;

Object.assign(window, { kill });
