import type { ContactNo } from "../contact/contact";
import type { CriteriaAction, CriteriaStep, LeftOut } from "./criteria-action";
import type { Segment } from "./segment";
import { applyAction, type StepFacts } from "./take-step";
import { exclusionReason } from "./leave-out";
import { newLineWay } from "./new-line";

/** What a step would do, before it is taken. */
export interface StepPreview {
  readonly addedCount: number;
  readonly removedCount: number;
  /** How many lines the segment would then have. */
  readonly lineCount: number;
  /** The first of those who would be added or removed, in the order of their lines. */
  readonly sampleNos: readonly ContactNo[];
  /** Who would be left out, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Of those picked by hand, whom not to write to or who has a line already: allowed, but not in silence. */
  readonly warnings: readonly LeftOut[];
}

/** What the step would do: counts, and a sample of at most `sampleSize` contacts. */
export function previewAction(
  segment: Segment,
  action: CriteriaAction,
  facts: StepFacts,
  sampleSize: number,
): StepPreview {
  const { segment: after, step } = applyAction(segment, action, facts);
  return {
    addedCount: step.addedLineNos.length,
    removedCount: step.removedLines.length,
    lineCount: after.lines.length,
    sampleNos: changedContactNos(after, step).slice(0, sampleSize),
    leftOut: step.leftOut,
    warnings: pickWarnings(segment, action, facts),
  };
}

function changedContactNos({ lines }: Segment, step: CriteriaStep): readonly ContactNo[] {
  const added = lines.slice(lines.length - step.addedLineNos.length);
  const removed = step.removedLines.map(({ line }) => line);
  return [...added, ...removed].map(({ contactNo }) => contactNo);
}

/**
 * Of the contacts picked by hand, those who must not be written to, and those who have a line already: they are
 * added all the same, but the user is to know.
 */
export function pickWarnings(
  segment: Segment,
  action: CriteriaAction,
  { contacts, setup }: StepFacts,
): readonly LeftOut[] {
  if (action.action !== "pick") return [];
  const wayOf = newLineWay(segment.header, setup);
  const present = new Set(segment.lines.map(({ contactNo }) => contactNo));
  return action.contactNos.flatMap((contactNo) => {
    const contact = contacts.get(contactNo);
    if (contact === undefined) return [];
    const isPresent = present.has(contactNo);
    present.add(contactNo);
    const reason =
      exclusionReason(contact, false, wayOf) ?? (isPresent ? "alreadyInSegment" : undefined);
    return reason === undefined ? [] : [{ contactNo, reason }];
  });
}
