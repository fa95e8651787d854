import { useEffect, useState } from "react";
import type { Watch } from "../../ports/watch";

export type Watched<Value> =
  | { readonly state: "waiting" }
  | { readonly state: "here"; readonly value: Value }
  | { readonly state: "failed"; readonly fault: Error };

/** The newest value of a watch. Pass the same function again or it starts anew: memoise what you make. */
export function useWatch<Value>(watch: Watch<Value>): Watched<Value> {
  const [seen, setSeen] = useState<{ watch: Watch<Value>; watched: Watched<Value> }>();
  useEffect(
    () =>
      watch(
        (value) => {
          setSeen({ watch, watched: { state: "here", value } });
        },
        (fault) => {
          setSeen({ watch, watched: { state: "failed", fault } });
        },
      ),
    [watch],
  );
  return seen?.watch === watch ? seen.watched : { state: "waiting" };
}
