export type SalutationStyle = "formal" | "informal";

/** What a place of a formula can stand for, as people choose it. */
export const SALUTATION_PARTS = [
  "firstName",
  "middleName",
  "surname",
  "initials",
  "jobTitle",
  "companyName",
] as const;

export type SalutationPart = (typeof SALUTATION_PARTS)[number];

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

/** The places that the text has, from 1 on: "Dear %2," has the second. Each once, in order. */
export function placesIn(text: string): readonly number[] {
  const places = [...text.matchAll(/%([1-5])/g)].map(([, digit]) => Number(digit));
  return [...new Set(places)].sort((one, other) => one - other);
}

/**
 * The formula with another text. A place that it had not yet stands for a part that no other place does; what the
 * others stand for stays, and is remembered while a place is gone from the text.
 */
export function withText(formula: SalutationFormula, text: string): SalutationFormula {
  const count = Math.max(formula.parts.length, ...placesIn(text));
  const others = SALUTATION_PARTS.filter((part) => !formula.parts.includes(part));
  const missing = others.slice(0, count - formula.parts.length);
  return { ...formula, text, parts: [...formula.parts, ...missing] };
}

/** The formula in which the place, from 1 on, stands for this part. */
export function withPart(
  formula: SalutationFormula,
  place: number,
  part: SalutationPart,
): SalutationFormula {
  return { ...formula, parts: formula.parts.with(place - 1, part) };
}
