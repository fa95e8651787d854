import { StoreError } from "../ports/errors";
import { asStoreError } from "./as-store-error";
import { SCHEMA_VERSION, type Database } from "./database";

/** Dexie keeps its version 1 as IndexedDB's version 10. */
const NATIVE_VERSION = SCHEMA_VERSION * 10;

/**
 * Opens the database within the time, or rejects with a {@link StoreError}: Office's web views may never answer
 * the first request after a cold start, and then the user needs a way on.
 */
export async function openDatabase(database: Database, timeoutMs: number): Promise<void> {
  let isBlocked = false;
  database.on("blocked", () => {
    isBlocked = true;
  });
  try {
    await inTime(database.open(), timeoutMs, () => tooLate(isBlocked));
    refuseNewerStore(database);
  } catch (cause) {
    database.close();
    throw asStoreError("The store could not be opened.", cause);
  }
}

function tooLate(isBlocked: boolean): StoreError {
  return isBlocked
    ? new StoreError("Another pane holds an older version of the store open.", "blocked")
    : new StoreError("The store did not answer in time.", "timedOut");
}

/** Dexie opens a newer database with older code; the older code must not touch it. */
function refuseNewerStore(database: Database): void {
  if (database.backendDB().version <= NATIVE_VERSION) return;
  throw new StoreError("The store was made by a newer version of this program.", "outdated");
}

async function inTime<Value>(
  work: PromiseLike<Value>,
  timeoutMs: number,
  tooLate: () => Error,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(tooLate());
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
