import { foldText } from "../domain/fold-text";
import { isMoment } from "../domain/letter/date-picture";
import { letterLanguage } from "../domain/letter/letter-language";

/**
 * The day that a person's text means, written in this language: "23.11.2026", "2026/11/23", "11/23/2026", "May 22nd,
 * 2013", "22. Mai 2013". Undefined for none.
 */
export function machineDay(text: string, language: string): string | undefined {
  const plain = text.trim();
  if (isMoment(plain)) return plain;
  return (
    ordered(/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(plain), ["year", "month", "day"]) ??
    ordered(/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(plain), ["day", "month", "year"]) ??
    slashed(plain, language) ??
    named(plain, language)
  );
}

type Part = "year" | "month" | "day";

function ordered(match: RegExpExecArray | null, order: readonly Part[]): string | undefined {
  if (match === null) return undefined;
  const part = (name: Part) => (match[order.indexOf(name) + 1] ?? "").padStart(2, "0");
  return checked(`${part("year")}-${part("month")}-${part("day")}`);
}

/** Day or month first as the language has it, unless it cannot be so. */
function slashed(text: string, language: string): string | undefined {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (match === null) return undefined;
  const orders: readonly (readonly Part[])[] = [
    ["month", "day", "year"],
    ["day", "month", "year"],
  ];
  const [usual, other] = daysOf(language).monthIsFirst ? orders : orders.toReversed();
  return ordered(match, usual ?? []) ?? ordered(match, other ?? []);
}

const NAMED =
  /^(?:\p{L}+,?\s+)?(?:(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4}))$/u;

function named(text: string, language: string): string | undefined {
  const words = NAMED.exec(text);
  if (words === null) return undefined;
  const [, monthFirst, dayAfter, yearAfter, dayFirst, monthAfter, year] = words;
  const month = monthOf(monthFirst ?? monthAfter ?? "", language);
  const day = dayAfter ?? dayFirst ?? "";
  if (month === undefined) return undefined;
  return checked(`${yearAfter ?? year ?? ""}-${month}-${day.padStart(2, "0")}`);
}

/** The month by its name in the language or in English, or by the beginning of it. */
function monthOf(word: string, language: string): string | undefined {
  const start = foldText(word);
  for (const { months } of [daysOf(language), daysOf("en")]) {
    const at = months.findIndex((month) => month.startsWith(start));
    if (at >= 0) return String(at + 1).padStart(2, "0");
  }
  return undefined;
}

interface Days {
  readonly monthIsFirst: boolean;
  /** Their names, folded. */
  readonly months: readonly string[];
}

const known = new Map<string, Days>();

function daysOf(language: string): Days {
  const kept = known.get(language) ?? readDays(letterLanguage(language));
  known.set(language, kept);
  return kept;
}

function readDays(tag: string): Days {
  const numbers = new Intl.DateTimeFormat(tag, { dateStyle: "short", timeZone: "UTC" });
  const kinds = numbers.formatToParts(0).map(({ type }) => type);
  const names = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", timeZone: "UTC" });
  const month = (index: number) =>
    names.formatToParts(Date.UTC(2026, index, 1)).find(({ type }) => type === "month")?.value;
  return {
    monthIsFirst: kinds.indexOf("month") < kinds.indexOf("day"),
    months: Array.from({ length: 12 }, (_, index) => foldText(month(index) ?? "")),
  };
}

function checked(day: string): string | undefined {
  return isMoment(day) ? day : undefined;
}
