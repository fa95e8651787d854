import type { MergeWarning } from "./merge-warning";

/** A field of the letter as the engine sees it. */
export interface LetterFieldUse {
  /** The Word field's own name or our field's name. */
  readonly name: string;
  readonly kind: "mergeField" | "contentControl";
  readonly count: number;
  /** Whether it shows nothing for a contact without a value: false where each use has a text that stands in. */
  readonly needsValue: boolean;
}

export interface LetterInspection {
  readonly fields: readonly LetterFieldUse[];
  readonly warnings: readonly MergeWarning[];
  /** The letter part's XML, or "". */
  readonly stateXml: string;
}
