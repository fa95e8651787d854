import type { CriteriaAction, CriteriaStep, LeftOut } from "./criteria-action";
import type { PlannedStep } from "./plan";
import type { Segment, SegmentHeader } from "./segment";

/** A step of a segment that was logged: what it asked, how much it changed, and whom it left out. */
export interface LoggedStep {
  readonly action: CriteriaAction;
  readonly addedCount: number;
  readonly removedCount: number;
  readonly leftOut: readonly LeftOut[];
  /** Whether the step stood among the others without being taken. */
  readonly isOff: boolean;
}

/** What a logged segment was made of: its header as it was then, and the steps that chose its contacts, oldest first. */
export interface LoggedOrigin {
  readonly header: SegmentHeader;
  readonly criteria: readonly LoggedStep[];
}

/** What is kept of a segment beside its entries. */
export function loggedOrigin({ header, criteria }: Segment): LoggedOrigin {
  return { header, criteria: criteria.map(loggedStep) };
}

/** What is kept of a step: of the lines that it added and removed no more than how many they were. */
export function loggedStep(step: CriteriaStep): LoggedStep {
  const { action, addedLineNos, removedLines, leftOut, isOff = false } = step;
  return {
    action,
    addedCount: addedLineNos.length,
    removedCount: removedLines.length,
    leftOut,
    isOff,
  };
}

/** The steps of a logged segment, to be taken again. */
export function planOfLogged({ criteria }: LoggedOrigin): readonly PlannedStep[] {
  return criteria.map(({ action, isOff }) => ({ action, isOff }));
}
