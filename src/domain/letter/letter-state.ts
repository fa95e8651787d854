import type { FieldFormat } from "./merge-field";
import type { PassageOoxml } from "./letter-content";

/** A block of the letter that one contact may have in other words. */
export interface PersonalPassage {
  /** Unique in the letter, part of the tag: "p1". */
  readonly key: string;
  readonly title: string;
  /** The template's own words, kept here only while the document shows a contact's letter; else "". */
  readonly template: PassageOoxml;
  /**
   * Fingerprints, parted by blanks, of what may stand in the document without anyone having edited it; "" in
   * template mode.
   */
  readonly shown: string;
}

/** A block shown when a rule on the contact holds; the rule is a ContactFilter as JSON. */
export interface ConditionalPassage {
  readonly key: string;
  readonly title: string;
  readonly rule: string;
  readonly template: PassageOoxml;
  /** The words for contacts that the rule does not hold for; without them they get nothing. */
  readonly otherwise?: PassageOoxml;
  /** As for a personal passage. */
  readonly shown: string;
  /** Which of its two texts the document shows. */
  readonly shows: "template" | "otherwise";
}

/**
 * What the letter knows of itself, kept in a custom XML part inside the document: keys and template words,
 * no personal data.
 */
export interface LetterState {
  /** Made once per letter, kept for its life. */
  readonly letterId: string;
  /** The store that the letter was written against; tells an empty store from the wrong one. */
  readonly storeId: string;
  readonly segmentNo: string;
  /** BCP 47 language tag of the segment's letter that this is; "" for the one in the segment's own language. */
  readonly language: string;
  /** The contact whose letter the document shows, or "" in template mode. */
  readonly shownContactNo: string;
  /** Format key → format. A field's tag names its format key. */
  readonly formats: Readonly<Record<string, FieldFormat>>;
  /** A Word field's own name → our field name, as the user mapped it. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly passages: readonly PersonalPassage[];
  readonly conditions: readonly ConditionalPassage[];
}

/** Whose letter a document is: the store's and the segment's ("" for an interaction template's), and in which language. */
export type LetterClaim = Pick<LetterState, "storeId" | "segmentNo" | "language">;
