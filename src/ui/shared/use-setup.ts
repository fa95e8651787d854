import type { Setup } from "../../ports/setup-book";
import { useDoors } from "./doors-context";
import { useWatch } from "./use-watch";

/** What is set up, as it is now; undefined for the moment until it is here. A fault goes to the room's boundary. */
export function useSetup(): Setup | undefined {
  const watched = useWatch(useDoors().store.setup.setup);
  if (watched.state === "failed") throw watched.fault;
  return watched.state === "here" ? watched.value : undefined;
}
