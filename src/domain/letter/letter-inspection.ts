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
  /** Key of each personal passage → the fingerprint of what stands in it. */
  readonly passages: Readonly<Record<string, string>>;
  /** The letter part's XML, or "". */
  readonly stateXml: string;
}
