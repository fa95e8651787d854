import type { Setup, SetupBook } from "../../ports/setup-book";
import { useDoors } from "./doors-context";
import { useWatch } from "./use-watch";

/** What each book last told: a form that opens later knows it at once, before the first letter is typed. */
const lastTold = new WeakMap<SetupBook, Setup>();

/** What is set up, as it is now; undefined for the moment until it is here. A fault goes to the room's boundary. */
export function useSetup(): Setup | undefined {
  const book = useDoors().store.setup;
  const watched = useWatch(book.setup);
  if (watched.state === "failed") throw watched.fault;
  if (watched.state === "waiting") return lastTold.get(book);
  lastTold.set(book, watched.value);
  return watched.value;
}
