import { fail, succeed, type Result } from "../result";
import type { InteractionLogEntry, LoggedSegment } from "./interaction-log-entry";

/** What may be said of an interaction afterwards; all else is as it was. */
export type EntryChange = Partial<
  Pick<
    InteractionLogEntry,
    | "canceled"
    | "evaluation"
    | "attemptFailed"
    | "comment"
    | "delivery"
    | "postponed"
    | "date"
    | "time"
  >
>;

/** Why an entry stays as it is. */
export type EntryProblem = "segmentIsCanceled" | "hasHappened" | "dateIsMissing";

/**
 * The entry with the change. One whose logged segment is canceled cannot be un-canceled alone: it would count while
 * the whole does not. The day of what has happened is evidence, and stays; that of what is postponed can be moved.
 */
export function changedEntry(
  entry: InteractionLogEntry,
  change: EntryChange,
  logged: LoggedSegment | undefined,
): Result<InteractionLogEntry, EntryProblem> {
  if (change.canceled === false && logged?.canceled === true) return fail("segmentIsCanceled");
  if (change.date === "") return fail("dateIsMissing");
  const staysPast = !entry.postponed && change.postponed !== true;
  if (change.date !== undefined && staysPast) return fail("hasHappened");
  return succeed({ ...entry, ...change });
}

/**
 * The entry after its logged segment was canceled or un-canceled. One that was canceled on its own stays so when the
 * segment comes back.
 */
export function followSegment(
  entry: InteractionLogEntry,
  isCanceled: boolean,
): InteractionLogEntry {
  const { canceledWithSegment = false, ...own } = entry;
  if (isCanceled)
    return entry.canceled ? entry : { ...own, canceled: true, canceledWithSegment: true };
  return canceledWithSegment ? { ...own, canceled: false } : entry;
}
