import type { Store } from "../../src/ports/store";
import { contactBookContract } from "../contract/contact-book.contract";
import { interactionLogContract } from "../contract/interaction-log.contract";
import { segmentBookContract } from "../contract/segment-book.contract";
import { setupBookContract } from "../contract/setup-book.contract";
import { aDatabaseName, aStore } from "../support/a-store";

const names = new WeakMap<Store, string>();
const opened: Store[] = [];

describe.each([
  ["contact book", contactBookContract],
  ["segment book", segmentBookContract],
  ["interaction log", interactionLogContract],
  ["setup book", setupBookContract],
])("the %s in IndexedDB", (_port, contract) => {
  contract(openAlone, openBeside);
});

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function openAlone(): Promise<Store> {
  return openNamed(aDatabaseName());
}

function openBeside(store: Store): Promise<Store> {
  return openNamed(names.get(store) ?? "");
}

async function openNamed(databaseName: string): Promise<Store> {
  const store = await aStore({ databaseName });
  names.set(store, databaseName);
  opened.push(store);
  return store;
}
