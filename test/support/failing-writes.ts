/** What goes wrong with a write: the call throws, the disk is full, or the browser ends the transaction. */
export type Failure = "throws" | "quota" | "aborts";

const WRITES = ["add", "put", "delete", "clear"] as const;

interface Abortable {
  _abort(errorName: string | null): void;
}

/** Runs the work while the n-th write to any store fails; gives how many writes there were. */
export async function withFailingWrite(
  nth: number,
  failure: Failure,
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  const restore = replaceWrites((store, write) => {
    count += 1;
    return count === nth ? fail(store, failure, write) : write();
  });
  try {
    await work();
  } finally {
    restore();
  }
  return count;
}

/** How many writes the work makes. */
export function countWrites(work: () => Promise<unknown>): Promise<number> {
  return withFailingWrite(0, "throws", work);
}

function fail(store: IDBObjectStore, failure: Failure, write: () => IDBRequest): IDBRequest {
  const transaction = store.transaction as unknown as Abortable & IDBTransaction;
  if (failure === "throws") throw new DOMException("The n-th write fails.", "DataError");
  const request = write();
  if (failure === "aborts") transaction.abort();
  else
    request.addEventListener("success", () => {
      transaction._abort("QuotaExceededError");
    });
  return request;
}

function replaceWrites(
  onWrite: (store: IDBObjectStore, write: () => IDBRequest) => IDBRequest,
): () => void {
  const { prototype } = IDBObjectStore;
  const originals = WRITES.map(
    (name) => [name, Reflect.get(prototype, name) as (...rest: unknown[]) => IDBRequest] as const,
  );
  for (const [name, original] of originals) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: IDBObjectStore, ...rest: unknown[]) {
        return onWrite(this, () => Reflect.apply(original, this, rest));
      },
    });
  }
  return () => {
    for (const [name, value] of originals) {
      Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
    }
  };
}
