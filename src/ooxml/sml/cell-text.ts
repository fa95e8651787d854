import type { NumberMeaning } from "./number-formats";

/** What a cell's text is read with. */
export interface CellReading {
  readonly sharedStrings: readonly string[];
  /** By the index of the style. */
  readonly meanings: readonly NumberMeaning[];
  /** Whether days are counted from 1904, as workbooks of old Macs do. */
  readonly countsFrom1904: boolean;
}

/**
 * What a cell says, as a text: days as "2026-11-23", moments as "2026-11-23 14:05", numbers with a point, yes and no as
 * "TRUE" and "FALSE", and nothing for an error.
 *
 * @param type the cell's `t`.
 * @param style the cell's `s`.
 * Source: ECMA-376 Part 1, 18.18.11 ST_CellType.
 */
export function cellText(
  value: string,
  { type, style }: { readonly type: string; readonly style: string },
  { sharedStrings, meanings, countsFrom1904 }: CellReading,
): string {
  switch (type) {
    case "s":
      return sharedStrings[Number(value)] ?? "";
    case "b":
      return value.trim() === "1" ? "TRUE" : "FALSE";
    case "e":
      return "";
    case "d":
      return value.replace("T", " ").replace(/ 00:00(:00(\.0+)?)?Z?$/, "");
    case "str":
    case "inlineStr":
      return unescapeCell(value);
    default:
      return numberText(value, meanings[Number(style)], countsFrom1904);
  }
}

/** Characters that XML has no place for are written "_x000D_". */
export function unescapeCell(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function numberText(
  value: string,
  meaning: NumberMeaning | undefined,
  countsFrom1904: boolean,
): string {
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) return value;
  if (meaning?.kind === "moment") return momentText(number, countsFrom1904);
  const digits = plainDigits(number);
  return meaning?.kind === "digits" ? digits.padStart(meaning.count, "0") : digits;
}

/** A number as people write it, also a long one: a customer number of twenty digits is no "1e+21". */
function plainDigits(number: number): string {
  return Number.isInteger(number) && Math.abs(number) >= 1e21
    ? BigInt(number).toString()
    : String(number);
}

const MILLISECONDS_PER_DAY = 86_400_000;
const MILLISECONDS_PER_MINUTE = 60_000;
const DAYS_TO_1904 = 1_462;
const LAST_DAY = 2_958_465;

/** Excel counts a 29 February 1900 that never was, so days before March 1900 are one off. */
function momentText(serial: number, countsFrom1904: boolean): string {
  const days = serial + (countsFrom1904 ? DAYS_TO_1904 : 0);
  if (days < 0 || days > LAST_DAY) return String(serial);
  const offset = days < 60 ? 1 : 0;
  const minutes = Math.round(((days + offset) * MILLISECONDS_PER_DAY) / MILLISECONDS_PER_MINUTE);
  const moment = new Date(Date.UTC(1899, 11, 30) + minutes * MILLISECONDS_PER_MINUTE).toISOString();
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 16)];
  if (days < 1) return time;
  return time === "00:00" ? day : `${day} ${time}`;
}
