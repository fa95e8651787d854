export type MergeFieldGroup =
  | "contact"
  | "company"
  | "salesperson"
  | "ourCompany"
  | "segment"
  | "salutation"
  | "addressBlock"
  | "custom";

/** A place in the letter that takes a value of the contact, its company, the salesperson, us, or the segment line. */
export interface MergeField {
  /** The key in the content control's tag, "contact.firstName"; at most 40 characters of [A-Za-z0-9._-]. */
  readonly name: string;
  readonly group: MergeFieldGroup;
  /** What Word shows on the control and the pane in its list, in English: "First Name". */
  readonly caption: string;
}

export type LetterCase = "" | "upper" | "lower" | "firstCapital" | "title";

/** How one merge field shows its value. Pictures follow Word's grammar (`\@` and `\#`). */
export interface FieldFormat {
  readonly letterCase: LetterCase;
  readonly datePicture: string;
  readonly numberPicture: string;
  /** Put before and after a value; they vanish with an empty one. */
  readonly before: string;
  readonly after: string;
  /** Stands in for an empty value. */
  readonly fallback: string;
}
