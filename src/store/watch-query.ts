import { liveQuery } from "dexie";
import type { Watch } from "../ports/watch";
import { asStoreError } from "./as-store-error";

/**
 * A query of the store as a watch: it is asked anew whenever a record that it read has changed, here or in
 * another pane.
 */
export function watchQuery<Value>(whatFailed: string, query: () => Promise<Value>): Watch<Value> {
  return (onValue, onFault) => {
    const subscription = liveQuery(async () => {
      try {
        return await query();
      } catch (cause) {
        // Dexie keeps a closed connection to itself; a watch must not wait for it in silence.
        throw asStoreError(whatFailed, cause);
      }
    }).subscribe({ next: onValue, error: onFault });
    return () => {
      subscription.unsubscribe();
    };
  };
}
