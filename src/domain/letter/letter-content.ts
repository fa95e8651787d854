/** Field name → text for one contact. Names are those of {@link MergeField}, or a Word field's own name. */
export type MergeRecord = Readonly<Record<string, string>>;

/** A passage as Word hands it out: a Flat OPC document (`getOoxml`) whose body is the passage. */
export type PassageOoxml = string;

/** All that makes one contact's letter differ from the template. */
export interface LetterContent {
  readonly record: MergeRecord;
  /** Passage key → this contact's own words; a passage without one keeps the template's. */
  readonly passages: Readonly<Record<string, PassageOoxml>>;
  /** Condition key → whether the passage is shown to this contact. */
  readonly conditions: Readonly<Record<string, boolean>>;
  /** BCP 47 language tag that dates and numbers are written in. */
  readonly language: string;
}
