import { openStore, type StoreOptions } from "../../src/store/open-store";
import type { Store } from "../../src/ports/store";
import type { Watch } from "../../src/ports/watch";

let made = 0;

/** A name that no other store of this run has. */
export function aDatabaseName(): string {
  made += 1;
  return `test-${made}-${Math.random().toString(36).slice(2)}`;
}

/** A store of its own, or another pane on the store of that name, on 23 November 2026. */
export function aStore(told: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({
    partitionKey: "",
    now: () => new Date("2026-11-23T10:00:00Z"),
    today: () => "2026-11-23",
    newId: () => "store-1",
    databaseName: aDatabaseName(),
    ...told,
  });
}

/** The watch's value now. */
export function nowOf<Value>(watch: Watch<Value>): Promise<Value> {
  return firstOf(watch, () => true);
}

/** The watch's first value that is as wanted; rejects after a second without one. */
export function firstOf<Value>(
  watch: Watch<Value>,
  isWanted: (value: Value) => boolean,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let last: unknown;
    const stop = watch((value) => {
      last = value;
      if (isWanted(value)) finish(resolve, value);
    }, reject);
    const timer = setTimeout(() => {
      finish(reject, new Error(`Still ${JSON.stringify(last)} after a second.`));
    }, 1_000);
    function finish<Outcome>(how: (outcome: Outcome) => void, outcome: Outcome) {
      clearTimeout(timer);
      queueMicrotask(() => {
        stop();
      });
      how(outcome);
    }
  });
}
