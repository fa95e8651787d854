import type { InteractionValues } from "../interaction/interaction-template";
import type { CriteriaStep, UndoneStep } from "./criteria-action";
import type { SegmentLine } from "./segment-line";

/** A segment's key that people see, from the segment number series: "SM00012". */
export type SegmentNo = string;

/** The defaults that every new line of a segment starts from. */
export interface SegmentHeader extends InteractionValues {
  readonly no: SegmentNo;
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly date: string;
  readonly ignoreContactCorrespondenceType: boolean;
  /** Subject per language tag. */
  readonly subjects: Readonly<Record<string, string>>;
  /** Language tags that this segment has a letter in. */
  readonly letterLanguages: readonly string[];
}

/**
 * Contacts chosen for one interaction: a worksheet that stays open until it is logged.
 *
 * `lines` are what the criteria made, edited by hand; `undone` are the steps that go forward can take again, the
 * one to take next last.
 */
export interface Segment {
  readonly header: SegmentHeader;
  readonly criteria: readonly CriteriaStep[];
  readonly undone: readonly UndoneStep[];
  readonly lines: readonly SegmentLine[];
  readonly nextLineNo: number;
}
