import type { ContactNo } from "../contact/contact";
import type { ContactFilter } from "./contact-filter";
import type { SegmentLine } from "./segment-line";

/** The options of an add, all off by default. */
export interface AddOptions {
  readonly allowExistingContacts: boolean;
  readonly expandCompanies: boolean;
  readonly addRelatedCompanies: boolean;
  readonly ignoreExclusion: boolean;
  /** Why the exclusion flags were ignored; logged. Needed with `ignoreExclusion`. */
  readonly ignoreExclusionReason: string;
  readonly onePerHousehold: boolean;
}

/**
 * One step in composing a segment. Steps replay in order, so a segment can be undone,
 * explained and rebuilt when the contacts change.
 *
 * The words are the trade's own (Business Central, "Add contacts to segments"): reduce drops the lines
 * that match, refine keeps only those that match. A pick is an edit by hand, and a step like the others.
 */
export type CriteriaAction =
  | { readonly action: "add"; readonly filter: ContactFilter; readonly options: AddOptions }
  | { readonly action: "reduce"; readonly filter: ContactFilter; readonly entireCompanies: boolean }
  | { readonly action: "refine"; readonly filter: ContactFilter; readonly entireCompanies: boolean }
  | { readonly action: "pick"; readonly contactNos: readonly ContactNo[] }
  | {
      readonly action: "unpick";
      readonly contactNos: readonly ContactNo[];
      /**
       * The lines that were meant, one for each contact; without them every line of these contacts. Where a replay
       * has no such line, the contact's last line is meant.
       */
      readonly lineNos?: readonly number[];
    }
  | {
      readonly action: "reuse";
      /** The logged or open segment whose contacts these were. */
      readonly segmentNo: string;
      readonly contactNos: readonly ContactNo[];
    };

/** Why a contact that matched did not become a line. */
export type LeftOutReason =
  | "excludedFromSegment"
  | "privacyBlocked"
  | "consentIsWithdrawn"
  | "deceased"
  | "doNotMail"
  | "alreadyInSegment"
  | "sameHousehold";

export interface LeftOut {
  readonly contactNo: ContactNo;
  readonly reason: LeftOutReason;
}

export interface PlacedLine {
  /** The line's place among the segment's lines. */
  readonly index: number;
  readonly line: SegmentLine;
}

/** A criteria action as it was taken: what it changed, and what is needed to take it back exactly. */
export interface CriteriaStep {
  readonly action: CriteriaAction;
  readonly addedLineNos: readonly number[];
  /** The removed lines as they stood, each with its place before the step. */
  readonly removedLines: readonly PlacedLine[];
  readonly leftOut: readonly LeftOut[];
  /** Whether the step stands among the others without being taken. */
  readonly isOff?: boolean;
}

/** A step that was taken back, with the lines it had added as they stood then, so that it can be taken again. */
export interface UndoneStep extends CriteriaStep {
  readonly addedLines: readonly PlacedLine[];
}
