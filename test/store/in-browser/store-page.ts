import { expect } from "expect";
import type { Store } from "../../../src/ports/store";
import { aContact } from "../../support/a-contact";
import { aDatabaseName, aStore, firstOf } from "../../support/a-store";

/** What runs in the browser: the contracts, and what the tests ask of a pane's store. Jest's own words, as far as needed. */

interface Case {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

const cases: Case[] = [];
const around: string[] = [];

type Body = (...facts: unknown[]) => Promise<void> | void;

const test = Object.assign(
  (name: string, run: Case["run"]) => {
    cases.push({ name: [...around, name].join(" › "), run });
  },
  {
    each: (rows: readonly unknown[]) => (name: string, body: Body) => {
      for (const row of rows) {
        const facts: readonly unknown[] = Array.isArray(row) ? row : [row];
        let used = 0;
        const told = name.replaceAll(/%[sij]/g, () => String(facts[used++]));
        test(told, () => body(...facts));
      }
    },
  },
);

function describe(name: string, body: () => void): void {
  around.push(name);
  body();
  around.pop();
}

Object.assign(globalThis, { test, describe, expect });

const databases = new WeakMap<Store, string>();
const opened: Store[] = [];

async function openNamed(databaseName: string): Promise<Store> {
  const store = await aStore({ databaseName });
  databases.set(store, databaseName);
  opened.push(store);
  return store;
}

/** Run when the globals are there: the contracts define their tests at once. */
async function collect(): Promise<readonly string[]> {
  const contracts = await import("./store-contracts");
  for (const [port, contract] of Object.entries(contracts.STORE_CONTRACTS)) {
    describe(port, () => {
      contract(
        () => openNamed(aDatabaseName()),
        (store) => openNamed(databases.get(store) ?? ""),
      );
    });
  }
  return cases.map(({ name }) => name);
}

/** What went wrong; "" when nothing did. */
async function run(index: number): Promise<string> {
  try {
    await cases[index]?.run();
    return "";
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  } finally {
    for (const store of opened.splice(0)) store.close();
  }
}

let pane: Store | undefined;
let outdated = "";

async function openPane(databaseName: string): Promise<void> {
  pane = await aStore({ databaseName });
  pane.onOutdated((why) => {
    outdated = why;
  });
}

function store(): Store {
  if (pane === undefined) throw new Error("No pane is open.");
  return pane;
}

/** Adds somebody; gives the code of the error where that is refused. */
async function add(name: string): Promise<string> {
  try {
    await store().contacts.add([aContact({ name })]);
    return "";
  } catch (fault) {
    return (fault as { code?: string }).code ?? String(fault);
  }
}

/** Names of all contacts, once there are so many; rejects after a second. */
async function names(count: number): Promise<readonly string[]> {
  const { contacts } = store();
  await firstOf(contacts.count, (now) => now === count);
  const nos = await contacts.find({ search: "", sort: "name", descending: false });
  return (await contacts.contacts(nos)).map(({ name }) => name);
}

/** As a version to come would upgrade the store. */
function upgrade(databaseName: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1_000_000);
    request.onblocked = () => {
      reject(new Error("The other pane does not let go."));
    };
    request.onsuccess = () => {
      const held = request.result.objectStoreNames.length;
      request.result.close();
      resolve(`upgraded, with ${held} stores`);
    };
    request.onerror = () => {
      reject(new Error(String(request.error)));
    };
  });
}

export const storePage = {
  collect,
  run,
  openPane,
  add,
  names,
  upgrade,
  outdated: () => outdated,
};

Object.assign(globalThis, { storePage });
