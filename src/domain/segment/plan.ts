import type { ContactNo } from "../contact/contact";
import type { CriteriaAction, CriteriaStep } from "./criteria-action";
import type { Segment } from "./segment";
import type { SegmentLine } from "./segment-line";
import { applyAction, type EarlierLines, type StepFacts } from "./take-step";

/** A step as it is to be taken when the segment is composed anew: edited, moved, or switched off. */
export interface PlannedStep {
  readonly action: CriteriaAction;
  readonly isOff: boolean;
}

/** What composing a segment anew does to its lines. */
export interface PlanDifference {
  /** Contacts that get a line, one mention for each line. */
  readonly addedNos: readonly ContactNo[];
  /** Lines that are no longer there. */
  readonly removedLines: readonly SegmentLine[];
}

/** The steps of the segment, to be edited, moved, switched off or left out. */
export function planOf({ criteria }: Segment): readonly PlannedStep[] {
  return criteria.map(({ action, isOff = false }) => ({ action, isOff }));
}

/** The segment before its first step, from which a plan is replayed. */
export function beforeAnyStep(segment: Segment): Segment {
  return { ...segment, criteria: [], undone: [], lines: [] };
}

/**
 * Takes the next step of a plan. A step that is switched off is recorded, and changes nothing. Give the earlier lines
 * of the segment with the facts, so that edits by hand are kept.
 */
export function takePlannedStep(
  segment: Segment,
  { action, isOff }: PlannedStep,
  facts: StepFacts,
): Segment {
  if (!isOff) return applyAction(segment, action, facts).segment;
  const step = { action, addedLineNos: [], removedLines: [], leftOut: [], isOff };
  return { ...segment, criteria: [...segment.criteria, step] };
}

/** Every line that the segment has or once had, as it stood last. */
export function earlierLines({ lines, criteria, undone }: Segment): EarlierLines {
  const removed = [
    ...criteria.flatMap(({ removedLines }) => removedLines),
    ...undone.flatMap(({ addedLines }) => addedLines),
  ].map(({ line }) => line);
  const latest = new Map([...removed, ...lines].map((line) => [line.lineNo, line]));
  const inOrder = [...latest.values()].toSorted((left, right) => left.lineNo - right.lineNo);
  const byContact = new Map<ContactNo, SegmentLine[]>();
  for (const line of inOrder) {
    const theirs = byContact.get(line.contactNo);
    if (theirs === undefined) byContact.set(line.contactNo, [line]);
    else theirs.push(line);
  }
  return byContact;
}

/** What has become of the lines. */
export function planDifference(before: Segment, after: Segment): PlanDifference {
  const old = new Set(before.lines.map(({ lineNo }) => lineNo));
  const now = new Set(after.lines.map(({ lineNo }) => lineNo));
  return {
    addedNos: after.lines
      .filter(({ lineNo }) => !old.has(lineNo))
      .map(({ contactNo }) => contactNo),
    removedLines: before.lines.filter(({ lineNo }) => !now.has(lineNo)),
  };
}

/** Whether two readings of a segment show the same steps and the same lines, edits and all. */
export function isSameComposing(left: Segment, right: Segment): boolean {
  return (
    left.lines.length === right.lines.length &&
    left.lines.every((line, index) => isSameLine(line, right.lines[index])) &&
    JSON.stringify([left.header, left.criteria.map(stepKey), left.undone.map(stepKey)]) ===
      JSON.stringify([right.header, right.criteria.map(stepKey), right.undone.map(stepKey)])
  );
}

function isSameLine(left: SegmentLine, right: SegmentLine | undefined): boolean {
  if (right === undefined) return false;
  return (Object.keys(left) as (keyof SegmentLine)[]).every((key) => left[key] === right[key]);
}

function stepKey({ action, isOff, addedLineNos, removedLines }: CriteriaStep) {
  return [action, isOff ?? false, addedLineNos.length, removedLines.length];
}
