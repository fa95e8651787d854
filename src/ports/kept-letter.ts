/** A letter in one language, kept with a segment or an interaction template. */
export interface KeptLetter {
  /** BCP 47 language tag. */
  readonly language: string;
  /** The document in template mode. */
  readonly docx: Uint8Array;
  /** The code of the interaction template that a segment's letter is an unchanged copy of; left out for its own. */
  readonly copiedFrom?: string;
}

/** What becomes of the letters that are kept with a segment. */
export interface KeptLettersChange {
  /** They come, or take the place of those in the same language. */
  readonly kept: readonly KeptLetter[];
  /** The languages whose letters go. */
  readonly removed: readonly string[];
}
