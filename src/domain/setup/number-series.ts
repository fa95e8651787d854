import { fail, type Result, succeed } from "../result";

/** How numbers of one kind are made: "CT000012" has the prefix "CT", six digits, and was the twelfth. */
export interface NumberSeries {
  readonly prefix: string;
  readonly digits: number;
  /** 0 before the first. */
  readonly lastUsed: number;
}

/** The numbers that the series gives next, as many as asked for, and the series after that. */
export function takeNumbers(
  series: NumberSeries,
  count: number,
): { readonly nos: readonly string[]; readonly series: NumberSeries } {
  const nos = Array.from({ length: count }, (_, index) => numberAt(series, index + 1));
  return { nos, series: { ...series, lastUsed: series.lastUsed + count } };
}

function numberAt({ prefix, digits, lastUsed }: NumberSeries, step: number): string {
  return prefix + String(lastUsed + step).padStart(digits, "0");
}

/** Why a series cannot go on with a number. */
export type NumberSeriesProblem =
  /** Nothing to count: "CT" has no digits at its end. */
  | { readonly kind: "hasNoDigits" }
  | { readonly kind: "isTooLong" }
  /** Numbers up to this one have been given. */
  | { readonly kind: "isUsed"; readonly lastNo: string };

/** The number that the series gives next. */
export function nextNo(series: NumberSeries): string {
  return numberAt(series, 1);
}

/**
 * The series that gives this number next: the digits at its end count on, what stands before them is the prefix. No
 * number below the last one used is taken, under whatever prefix, so that a number is never given twice.
 *
 * Source: Business Central, No. Series Line, starting no.
 */
export function seriesGoingOnWith(
  series: NumberSeries,
  no: string,
): Result<NumberSeries, NumberSeriesProblem> {
  const text = no.trim();
  const [digits = ""] = /\d*$/.exec(text) ?? [];
  if (digits === "" || Number(digits) === 0) return fail({ kind: "hasNoDigits" });
  if (text.length > LONGEST_NO || digits.length > MOST_DIGITS) return fail({ kind: "isTooLong" });
  const lastUsed = Number(digits) - 1;
  if (lastUsed < series.lastUsed) return fail({ kind: "isUsed", lastNo: numberAt(series, 0) });
  const prefix = text.slice(0, text.length - digits.length);
  return succeed({ prefix, digits: digits.length, lastUsed });
}

const LONGEST_NO = 20;

/** Whole numbers are exact up to so many digits. */
const MOST_DIGITS = 15;
