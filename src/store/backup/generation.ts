import type { OutdatedReason } from "../../ports/store";
import type { Database } from "../database";
import type { Kept } from "../kept";
import { watchQuery } from "../watch-query";

/** Which filling of the store this is: another one since every backup that was brought in. */
export async function currentGeneration({ facts }: Database): Promise<string | undefined> {
  return (await facts.get("generation"))?.value as string | undefined;
}

interface Replacement {
  readonly onReplaced: (replaced: (why: OutdatedReason) => void) => () => void;
  readonly stop: () => void;
}

/** Hears when another pane brings a backup in under this one. */
export function watchReplacement({ database, generation }: Kept): Replacement {
  const listeners = new Set<(why: OutdatedReason) => void>();
  const watch = watchQuery("The store could not be read.", () => currentGeneration(database));
  const stop = watch(
    (value) => {
      if (value !== generation.value) for (const replaced of listeners) replaced("replaced");
    },
    () => undefined,
  );
  const onReplaced: Replacement["onReplaced"] = (replaced) => {
    listeners.add(replaced);
    return () => {
      listeners.delete(replaced);
    };
  };
  return { onReplaced, stop };
}
