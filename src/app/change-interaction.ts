import {
  changedEntry,
  type EntryChange,
  type EntryProblem,
} from "../domain/interaction/change-entry";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import { succeed, type Result } from "../domain/result";
import type { Doors } from "./doors";

/** Says something of an interaction afterwards: evaluates it, comments on it, cancels it or takes that back. */
export async function changeInteraction(
  { store }: Doors,
  entryNo: number,
  change: EntryChange,
): Promise<Result<null, EntryProblem>> {
  let outcome: Result<null, EntryProblem> = succeed(null);
  await store.log.changeEntry(entryNo, (entry, logged): InteractionLogEntry => {
    const changed = changedEntry(entry, change, logged);
    outcome = changed.ok ? succeed(null) : changed;
    return changed.ok ? changed.value : entry;
  });
  return outcome;
}
