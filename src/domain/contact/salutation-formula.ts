export type SalutationStyle = "formal" | "informal";

export type SalutationPart =
  "jobTitle" | "firstName" | "middleName" | "surname" | "initials" | "companyName";

/**
 * A recipe for "Dear Ms Lovelace,": a text with %1 … %5, each of them one part of the name.
 *
 * Source: the Salutation Formula table of Business Central.
 */
export interface SalutationFormula {
  readonly salutationCode: string;
  /** BCP 47 language tag. */
  readonly language: string;
  readonly style: SalutationStyle;
  readonly text: string;
  /** What %1 … %5 stand for, in order; five at most. */
  readonly parts: readonly SalutationPart[];
}
