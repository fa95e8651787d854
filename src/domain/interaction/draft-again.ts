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

type AgainDraft = Omit<InteractionLogEntry, "entryNo" | "loggedSegmentEntryNo">;

/** The entry of a letter that goes out once more: of its own, and sharing the letter of the first. */
export function draftAgain(
  { entryNo, loggedSegmentEntryNo, ...values }: InteractionLogEntry,
  { description, today, timeOfDay, userName, reason }: AgainMoment,
): AgainDraft {
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

/** What of an entry is made anew with its letter. */
export type AnewValues = Pick<InteractionLogEntry, "contact" | "companyNo" | "letterHash">;

/** The entry of a letter that is merged anew, and goes out in place of the first. Its letter is its own, once kept. */
export function draftAnew(
  entry: InteractionLogEntry,
  moment: AgainMoment,
  anew: AnewValues,
): AgainDraft {
  return { ...draftAgain(entry, moment), ...anew };
}
