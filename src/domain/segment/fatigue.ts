import type { ContactNo } from "../contact/contact";
import { addDays } from "../day";
import type { InteractionLogEntry } from "../interaction/interaction-log-entry";
import type { SegmentLine } from "./segment-line";

/** At most so many letters in so many days. */
export interface FatigueRule {
  readonly atMost: number;
  readonly days: number;
  /** Whether all of a household count together. */
  readonly perHousehold: boolean;
}

/** The rule as it is proposed to somebody who has none. */
export const USUAL_RULE: FatigueRule = { atMost: 1, days: 30, perHousehold: false };

/** What the rule looks at of an entry. */
export type LetterSent = Pick<
  InteractionLogEntry,
  "contactNo" | "date" | "informationFlow" | "canceled" | "postponed" | "attemptFailed"
>;

/** What the rule looks at of a line. */
export type LetterToSend = Pick<SegmentLine, "lineNo" | "contactNo" | "date" | "informationFlow">;

/**
 * The numbers of the lines whose letter would be one too many: whoever it goes to has had as many as the rule allows in
 * the days up to its date, those of earlier lines counted in. What came in, was canceled, is postponed or did not
 * arrive does not count.
 *
 * @param groupOf who counts together: the household's key; left out, or "" for a contact, each counts alone.
 */
export function fatiguedLines(
  lines: readonly LetterToSend[],
  sent: readonly LetterSent[],
  rule: Pick<FatigueRule, "atMost" | "days">,
  groupOf: (contactNo: ContactNo) => string = () => "",
): readonly number[] {
  const keyOf = (no: ContactNo) => groupOf(no) || `contact ${no}`;
  const days = new Map<string, string[]>();
  const count = (no: ContactNo, day: string) => {
    const theirs = days.get(keyOf(no));
    if (theirs === undefined) days.set(keyOf(no), [day]);
    else theirs.push(day);
  };
  for (const entry of sent) if (wasReceived(entry)) count(entry.contactNo, entry.date);
  return lines.flatMap(({ lineNo, contactNo, date, informationFlow }) => {
    if (informationFlow === "inbound") return [];
    const from = addDays(date, -rule.days);
    const theirs = days.get(keyOf(contactNo)) ?? [];
    const had = theirs.filter((day) => day >= from && day <= date).length;
    if (had >= rule.atMost) return [lineNo];
    count(contactNo, date);
    return [];
  });
}

function wasReceived(entry: LetterSent): boolean {
  return (
    entry.informationFlow !== "inbound" &&
    !entry.canceled &&
    !entry.postponed &&
    !entry.attemptFailed
  );
}
