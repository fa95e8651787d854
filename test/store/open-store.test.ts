import { IDBFactory } from "fake-indexeddb";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { StoreError } from "../../src/ports/errors";
import { aDatabaseName, aStore, firstOf, nowOf } from "../support/a-store";

// Dexie warns of every upgrade.
beforeEach(() => {
  jest.spyOn(console, "warn").mockImplementation();
});

const someone = blankContact("person", "2026-01-01");

describe("opening the store", () => {
  test("finds what was kept", async () => {
    const databaseName = aDatabaseName();
    const first = await aStore({ databaseName });
    await first.contacts.add([{ ...someone, name: "Ada" }]);
    first.close();
    const second = await aStore({ databaseName, newId: () => "another" });
    expect((await second.contacts.contacts(["CT000001"]))[0]?.name).toBe("Ada");
    expect((await second.setup.read()).storeId).toBe("store-1");
    second.close();
  });

  test("keeps the hosts of one origin apart by their partition keys", async () => {
    const databaseName = aDatabaseName();
    const [word, other] = [
      await aStore({ databaseName, partitionKey: "word" }),
      await aStore({ databaseName, partitionKey: "other" }),
    ];
    await word.contacts.add([someone]);
    expect(await nowOf(other.contacts.count)).toBe(0);
    word.close();
    other.close();
  });

  test("gives up when the browser does not answer in time", async () => {
    const silent = new IDBFactory();
    silent.open = () => ({}) as IDBOpenDBRequest;
    const opening = aStore({ indexedDB: silent, openTimeoutMs: 20 });
    await expect(opening).rejects.toMatchObject({ name: "StoreError", code: "timedOut" });
  });

  test.each([
    ["Not here.", "SecurityError"],
    ["The user denied permission to access the database.", "UnknownError"],
  ])("says so when the browser keeps nothing: %s", async (message, name) => {
    const forbidding = new IDBFactory();
    forbidding.open = () => {
      throw new DOMException(message, name);
    };
    const opening = aStore({ indexedDB: forbidding });
    await expect(opening).rejects.toMatchObject({ name: "StoreError", code: "blocked" });
  });

  test("says so when another pane holds an older version and does not let go", async () => {
    const databaseName = aDatabaseName();
    const older = await openRaw(databaseName, 1);
    const opening = aStore({ databaseName, openTimeoutMs: 50 });
    await expect(opening).rejects.toMatchObject({ name: "StoreError", code: "blocked" });
    older.close();
  });

  test("does not touch a store that a newer version of the program made", async () => {
    const databaseName = aDatabaseName();
    (await aStore({ databaseName })).close();
    (await openRaw(databaseName, 990)).close();
    await expect(aStore({ databaseName })).rejects.toMatchObject({ code: "outdated" });
  });
});

describe("a store that another pane upgrades", () => {
  test("lets go at once, says so, and writes no more", async () => {
    const databaseName = aDatabaseName();
    const store = await aStore({ databaseName });
    const told: string[] = [];
    store.onOutdated(() => told.push("first"));
    store.onOutdated(() => told.push("second"))();
    const newer = await openRaw(databaseName, 990);
    expect(told).toEqual(["first"]);
    for (const errand of [
      () => store.contacts.add([someone]),
      () => store.setup.read(),
      () => store.contacts.find({ search: "", sort: "name", descending: false }),
    ]) {
      await expect(errand()).rejects.toMatchObject({ name: "StoreError", code: "outdated" });
    }
    newer.close();
  });

  test("tells its watches", async () => {
    const databaseName = aDatabaseName();
    const store = await aStore({ databaseName });
    (await openRaw(databaseName, 990)).close();
    const fault = await new Promise<Error>((resolve) => {
      store.contacts.count(() => undefined, resolve);
    });
    expect(fault).toBeInstanceOf(StoreError);
  });

  test("writes nothing when only the schema row tells", async () => {
    const databaseName = aDatabaseName();
    const store = await aStore({ databaseName });
    await putRaw(databaseName, "facts", { key: "schemaVersion", value: 99 });
    await expect(store.contacts.add([someone])).rejects.toMatchObject({ code: "outdated" });
    expect(await nowOf(store.contacts.count)).toBe(0);
    store.close();
  });
});

describe("the store", () => {
  test("asks the browser to promise not to evict it", async () => {
    const store = await aStore();
    expect(await store.persist()).toBe(false);
    const storage = {
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
    };
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: { storage } });
    expect(await store.persist()).toBe(true);
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: undefined });
    store.close();
  });

  test("calls a watch no more once it is stopped", async () => {
    const store = await aStore();
    const seen: number[] = [];
    const stop = store.contacts.count((count) => seen.push(count), fail);
    await firstOf(store.contacts.count, (count) => count === 0);
    stop();
    await store.contacts.add([someone]);
    await firstOf(store.contacts.count, (count) => count === 1);
    expect(seen).toEqual([0]);
    store.close();
  });
});

function fail(fault: Error): never {
  throw fault;
}

/** The database as Dexie knows nothing of it; it keeps its connection whoever wants to upgrade. */
function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("Not opened."));
    };
  });
}

async function putRaw(name: string, table: string, row: object): Promise<void> {
  const database = await openRaw(name);
  const transaction = database.transaction(table, "readwrite");
  transaction.objectStore(table).put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
