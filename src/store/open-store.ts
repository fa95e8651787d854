import { Dexie } from "dexie";
import type { OutdatedReason, Store } from "../ports/store";
import { openBackupBook } from "./backup/backup-book";
import { currentGeneration, watchReplacement } from "./backup/generation";
import { openContactBook } from "./contact-book";
import { Database } from "./database";
import { openInteractionLog } from "./interaction-log";
import type { Kept } from "./kept";
import { loadSampleData } from "./load-sample-data";
import { fillNewStore } from "./new-store";
import { openDatabase } from "./open-database";
import { openErasureBook } from "./erasure/erasure-book";
import { openSegmentBook } from "./segment-book";
import type { ContactQuestions } from "./questions/contact-questions";
import { openSetupBook } from "./setup-book";

export interface StoreOptions {
  /** Office's `partitionKey`: keeps the data of hosts that share one origin apart; "" where there is none. */
  readonly partitionKey: string;
  readonly now: () => Date;
  /** The calendar day, "2026-11-23". */
  readonly today: () => string;
  /** A new key that nothing else has; names the store when it is made. */
  readonly newId: () => string;
  readonly databaseName?: string;
  readonly openTimeoutMs?: number;
  /** Who answers questions about all contacts of the database, once it is open; left out: this thread. */
  readonly askElsewhere?: ContactQuestions;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
}

const DATABASE_NAME = "segment-letters";

const OPEN_TIMEOUT_MS = 10_000;

/**
 * Opens everything that is kept on this device, and makes it on the first time.
 *
 * Rejects with a {@link StoreError}: "timedOut" when the browser does not answer, "blocked" when it keeps nothing or
 * another pane holds an older version, "outdated" when a newer version of the program made the store.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  // A page that comes back from the browser's cache would find the connection closed for good.
  Dexie.disableBfCache = true;
  const { now, today, newId, askElsewhere, openTimeoutMs = OPEN_TIMEOUT_MS } = options;
  const database = new Database({ ...options, name: databaseNameOf(options) });
  const createdAt = now().toISOString();
  database.on("populate", () => fillNewStore(database, { storeId: newId(), createdAt }));
  const onOutdated = closeWhenOutdated(database);
  await openDatabase(database, openTimeoutMs);
  const generation = { value: await currentGeneration(database) };
  const kept = { database, now, today, newId, generation, written: { seq: 0 } };
  return storeOf(kept, onOutdated, askElsewhere ?? lateQuestions(database));
}

function storeOf(kept: Kept, onUpgraded: Store["onOutdated"], questions: ContactQuestions): Store {
  const replacement = watchReplacement(kept);
  return {
    contacts: openContactBook(kept, questions),
    segments: openSegmentBook(kept),
    log: openInteractionLog(kept),
    setup: openSetupBook(kept),
    backups: openBackupBook(kept),
    erasures: openErasureBook(kept),
    loadSampleData: (sample) => loadSampleData(kept, sample),
    persist,
    onOutdated: (outdated) => {
      const stops = [onUpgraded(outdated), replacement.onReplaced(outdated)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    close: () => {
      replacement.stop();
      kept.database.close();
    },
  };
}

/** The name of the database that a store is kept in. */
export function databaseNameOf({
  databaseName = DATABASE_NAME,
  partitionKey,
}: Pick<StoreOptions, "databaseName" | "partitionKey">): string {
  return partitionKey === "" ? databaseName : `${databaseName}-${partitionKey}`;
}

/** Questions answered in this thread. What answers them is loaded by the first one: the pane has a worker for that. */
function lateQuestions(database: Database): ContactQuestions {
  let loaded: Promise<ContactQuestions> | undefined;
  const load = () =>
    (loaded ??= import("./questions/contact-questions").then(({ openContactQuestions }) =>
      openContactQuestions(database),
    ));
  return {
    count: async (...asked) => (await load()).count(...asked),
    matching: async (...asked) => (await load()).matching(...asked),
  };
}

/**
 * Another pane that upgrades the store must not wait for this one; and this one, with code that is now too old, must
 * never open it again.
 */
function closeWhenOutdated(database: Database): Store["onOutdated"] {
  const listeners = new Set<(why: OutdatedReason) => void>();
  database.on("versionchange", () => {
    database.close();
    for (const outdated of listeners) outdated("outdated");
  });
  return (outdated) => {
    listeners.add(outdated);
    return () => {
      listeners.delete(outdated);
    };
  };
}

async function persist(): Promise<boolean> {
  const { navigator } = globalThis as { readonly navigator?: Partial<Navigator> };
  const storage = navigator?.storage;
  if (storage?.persist === undefined) return false;
  return (await storage.persisted()) || storage.persist();
}
