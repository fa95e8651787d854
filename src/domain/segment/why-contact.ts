import type { Contact } from "../contact/contact";
import type { ContactFilter } from "./contact-filter";
import type { CriteriaAction, CriteriaStep, LeftOutReason } from "./criteria-action";
import { explainFilter, type SectionExplanation } from "./explain-filter";
import type { ContactFacts } from "./matches-contact";
import type { Segment } from "./segment";
import type { SegmentLine } from "./segment-line";

/** What one step did to a contact. */
export type StepEffect =
  | { readonly kind: "added"; readonly lineCount: number }
  | { readonly kind: "removed"; readonly lineCount: number }
  /** The contact was meant, and left out for this reason. */
  | { readonly kind: "leftOut"; readonly reason: LeftOutReason }
  /** The step had nothing to do with the contact, or left the lines as they were. */
  | { readonly kind: "untouched" }
  | { readonly kind: "off" };

export interface StepVerdict {
  readonly action: CriteriaAction;
  readonly effect: StepEffect;
  /** For a step with a filter, whether the contact meets it today, section by section. */
  readonly explanation: readonly SectionExplanation[];
}

/** Why a contact is in a segment or not. */
export interface WhyContact {
  readonly isIn: boolean;
  /** The step that decided: the last that added, removed or left out the contact; undefined when none did. */
  readonly decidingIndex: number | undefined;
  readonly verdicts: readonly StepVerdict[];
}

/** Step by step, what made the contact part of the segment or kept it out. Agrees with the lines. */
export function whyContact(
  segment: Segment,
  contact: Contact,
  facts: ContactFacts & { readonly today: string },
): WhyContact {
  const lineNos = lineNosOf(segment, contact);
  const verdicts = segment.criteria.map((step): StepVerdict => ({
    action: step.action,
    effect: effectOn(contact, step, lineNos),
    explanation: explainFilter(filterOf(step.action), contact, facts),
  }));
  const decidingIndex = verdicts.findLastIndex(({ effect }) => DECIDING.has(effect.kind));
  return {
    isIn: segment.lines.some(({ contactNo }) => contactNo === contact.no),
    decidingIndex: decidingIndex < 0 ? undefined : decidingIndex,
    verdicts,
  };
}

const DECIDING: ReadonlySet<StepEffect["kind"]> = new Set<StepEffect["kind"]>([
  "added",
  "removed",
  "leftOut",
]);

/** All lines that the contact has or once had. */
function lineNosOf({ lines, criteria }: Segment, { no }: Contact): ReadonlySet<number> {
  const removed = criteria.flatMap((step) => step.removedLines.map(({ line }) => line));
  const theirs = [...lines, ...removed].filter(({ contactNo }) => contactNo === no);
  return new Set(theirs.map(({ lineNo }: SegmentLine) => lineNo));
}

function effectOn(
  { no }: Contact,
  { addedLineNos, removedLines, leftOut, isOff }: CriteriaStep,
  lineNos: ReadonlySet<number>,
): StepEffect {
  if (isOff === true) return { kind: "off" };
  const added = addedLineNos.filter((lineNo) => lineNos.has(lineNo)).length;
  if (added > 0) return { kind: "added", lineCount: added };
  const removed = removedLines.filter(({ line }) => line.contactNo === no).length;
  if (removed > 0) return { kind: "removed", lineCount: removed };
  const left = leftOut.find(({ contactNo }) => contactNo === no);
  return left === undefined ? { kind: "untouched" } : { kind: "leftOut", reason: left.reason };
}

function filterOf(action: CriteriaAction): ContactFilter {
  return "filter" in action ? action.filter : {};
}
