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

/** Whether the text has a place that nothing stands for: "%6". */
export function hasUnknownPlace(text: string): boolean {
  return /%[06-9]/.test(text);
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

/** Which formula is meant; there is one for each. */
export type SalutationKey = Pick<SalutationFormula, "salutationCode" | "language" | "style">;

/** The languages that there are formulas in, each once. */
export function salutationLanguages(formulas: readonly SalutationFormula[]): readonly string[] {
  return [...new Set(formulas.map(({ language }) => language))];
}

/** The salutation codes that there are formulas for, each once. */
export function salutationCodes(formulas: readonly SalutationFormula[]): readonly string[] {
  return [...new Set(formulas.map(({ salutationCode }) => salutationCode))];
}

/** The formula of this code, language and style; one without words where there is none. */
export function formulaOf(
  formulas: readonly SalutationFormula[],
  { salutationCode, language, style }: SalutationKey,
): SalutationFormula {
  const key = { salutationCode, language, style };
  return formulas.find((each) => isSameKey(each, key)) ?? { ...key, text: "", parts: [] };
}

/** The formulas with this one in the place of the one of its code, language and style, or at the end. */
export function withFormula(
  formulas: readonly SalutationFormula[],
  formula: SalutationFormula,
): readonly SalutationFormula[] {
  const index = formulas.findIndex((each) => isSameKey(each, formula));
  return index === -1 ? [...formulas, formula] : formulas.with(index, formula);
}

/** Those that say something: a formula without words is none, so that what is fallen back to is plain. */
export function wordedFormulas(
  formulas: readonly SalutationFormula[],
): readonly SalutationFormula[] {
  return formulas.filter(isWorded);
}

/** Whether the formula says anything. */
export function isWorded({ text }: Pick<SalutationFormula, "text">): boolean {
  return text.trim() !== "";
}

function isSameKey(one: SalutationKey, other: SalutationKey): boolean {
  return (
    one.salutationCode === other.salutationCode &&
    one.language === other.language &&
    one.style === other.style
  );
}
