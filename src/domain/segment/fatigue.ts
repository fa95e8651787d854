import type { ContactNo } from "../contact/contact";
import { addDays } from "../day";
import type { InteractionLogEntry } from "../interaction/interaction-log-entry";

/** At most so many letters in so many days. */
export interface FatigueRule {
  readonly atMost: number;
  readonly days: number;
}

/** What the rule looks at of an entry. */
export type LetterSent = Pick<
  InteractionLogEntry,
  "contactNo" | "date" | "informationFlow" | "canceled" | "postponed" | "attemptFailed"
>;

/**
 * Who has had as many letters as the rule allows in the days up to the date of the next one, so that it would be one
 * too many. What came in, was canceled, is postponed or did not arrive does not count.
 *
 * @param groupOf who counts together: the household's key; left out, or "" for a contact, each counts alone.
 */
export function fatigued(
  contactNos: readonly ContactNo[],
  sent: readonly LetterSent[],
  rule: FatigueRule & { readonly date: string },
  groupOf: (contactNo: ContactNo) => string = () => "",
): readonly ContactNo[] {
  const from = addDays(rule.date, -rule.days);
  const keyOf = (no: ContactNo) => groupOf(no) || `contact ${no}`;
  const counts = new Map<string, number>();
  for (const entry of sent) {
    if (!wasReceived(entry) || entry.date < from || entry.date > rule.date) continue;
    const key = keyOf(entry.contactNo);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return contactNos.filter((no) => (counts.get(keyOf(no)) ?? 0) >= rule.atMost);
}

function wasReceived(entry: LetterSent): boolean {
  return (
    entry.informationFlow !== "inbound" &&
    !entry.canceled &&
    !entry.postponed &&
    !entry.attemptFailed
  );
}
