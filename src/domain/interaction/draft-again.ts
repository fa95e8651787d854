import type { InteractionLogEntry } from "./interaction-log-entry";

/** When a letter is sent again, by whom, and what the new entry is called. */
export interface AgainMoment {
  /** "Again: Spring letter", in the user's language. */
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  /** Time of day, "14:05". */
  readonly timeOfDay: string;
  readonly userName: string;
  /** Why it is sent although something speaks against it; "" when nothing does. */
  readonly reason: string;
}

/** The entry of a letter that goes out once more: of its own, and sharing the letter of the first. */
export function draftAgain(
  { entryNo, loggedSegmentEntryNo, ...values }: InteractionLogEntry,
  { description, today, timeOfDay, userName, reason }: AgainMoment,
): Omit<InteractionLogEntry, "entryNo" | "loggedSegmentEntryNo"> {
  return {
    ...values,
    description,
    date: today,
    time: timeOfDay,
    userName,
    evaluation: "",
    attemptFailed: false,
    delivery: "",
    canceled: false,
    canceledWithSegment: false,
    postponed: false,
    comment: reason,
    letterOf: values.letterOf ?? { entryNo, loggedSegmentEntryNo },
  };
}
