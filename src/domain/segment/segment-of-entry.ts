import type { InteractionLogEntry } from "../interaction/interaction-log-entry";
import { interactionValues } from "../interaction/interaction-template";
import type { LoggedOrigin } from "./logged-origin";
import type { Segment } from "./segment";

/** When and where to a letter goes out anew. */
export interface AnewOccasion {
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  readonly timeOfDay: string;
  readonly alternativeAddressCode: string;
}

/** The segment of a logged letter with this one line, as if it went out today: all but the day is as it was logged. */
export function segmentOfEntry(
  { header }: Pick<LoggedOrigin, "header">,
  entry: InteractionLogEntry,
  { today, timeOfDay, alternativeAddressCode }: AnewOccasion,
): Segment {
  const line = {
    ...interactionValues(entry),
    lineNo: 1,
    contactNo: entry.contactNo,
    alternativeAddressCode,
    description: entry.description,
    date: today,
    time: timeOfDay,
    evaluation: "",
    attemptFailed: false,
  } as const;
  return { header, criteria: [], undone: [], lines: [line], nextLineNo: 2 };
}
