import { withoutNames, type ErasedContact } from "../contact/erased-contact";
import type { CriteriaStep, PlacedLine, UndoneStep } from "./criteria-action";
import type { LoggedOrigin } from "./logged-origin";
import type { SegmentLine } from "./segment-line";

/** The lines that are not of the contact. */
export function linesWithout(
  lines: readonly SegmentLine[],
  { no }: ErasedContact,
): readonly SegmentLine[] {
  const left = lines.filter(({ contactNo }) => contactNo !== no);
  return left.length === lines.length ? lines : left;
}

/** The step without the contact: its conditions no longer name it, and taking it back brings none of its lines. */
export function stepWithout<Step extends CriteriaStep | UndoneStep>(
  step: Step,
  erased: ErasedContact,
): Step {
  const left = (lines: readonly PlacedLine[]) =>
    lines.filter(({ line }) => line.contactNo !== erased.no);
  const added = "addedLines" in step ? { addedLines: left(step.addedLines) } : {};
  return {
    ...step,
    ...added,
    action: withoutNames(step.action, erased),
    removedLines: left(step.removedLines),
    leftOut: step.leftOut.filter(({ contactNo }) => contactNo !== erased.no),
  };
}

/** What a logged segment was made of without the contact: its steps no longer name it, nor say that it was left out. */
export function originWithout<Origin extends LoggedOrigin>(
  origin: Origin,
  erased: ErasedContact,
): Origin {
  return {
    ...origin,
    header: withoutNames(origin.header, erased),
    criteria: origin.criteria.map((step) => ({
      ...step,
      action: withoutNames(step.action, erased),
      leftOut: step.leftOut.filter(({ contactNo }) => contactNo !== erased.no),
    })),
  };
}
