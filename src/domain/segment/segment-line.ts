import type { ContactNo } from "../contact/contact";
import type { Evaluation } from "../interaction/interaction-log-entry";
import type { InteractionValues } from "../interaction/interaction-template";

/** One contact in a segment, with its own copy of every interaction value. */
export interface SegmentLine extends InteractionValues {
  /** Unique within the segment and never given again: a contact may have two lines. */
  readonly lineNo: number;
  readonly contactNo: ContactNo;
  readonly alternativeAddressCode: string;
  readonly description: string;
  readonly date: string;
  readonly time: string;
  readonly evaluation: Evaluation;
  readonly attemptFailed: boolean;
}
