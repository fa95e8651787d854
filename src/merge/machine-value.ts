import { isMoment } from "../domain/letter/date-picture";

/**
 * The number that a person's text means, as machines write it: "1,234.50", "1.234,50", "1 234,50" and "$1,234.5" are
 * "1234.5…". Undefined for a text that is no number; "" is none.
 */
export function machineNumber(text: string): string | undefined {
  const plain = text.trim().replace(/^([-+]?)[$€£¥]\s*|\s*(?:[$€£¥]|kr\.?)$/g, "$1");
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return plain;
  const [, sign = "", whole = "", , fraction] =
    GROUPED.exec(plain) ?? DECIMAL_COMMA.exec(plain) ?? [];
  if (whole === "") return undefined;
  const digits = whole.replace(/\D/g, "");
  return `${sign}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Groups of three with one sign between, and perhaps decimals behind another. */
const GROUPED = /^([-+]?)(\d{1,3}(?:([.,'’\s\u00a0\u202f])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,](\d+))?$/;
const DECIMAL_COMMA = /^([-+]?)(\d+)()(?:,(\d+))$/;

/** The day that a person's text means: "23.11.2026", "2026/11/23", "May 22nd, 2013", "22 May 2013". Undefined for none. */
export function machineDay(text: string): string | undefined {
  const plain = text.trim();
  if (isMoment(plain)) return plain;
  return (
    ordered(/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(plain), ["year", "month", "day"]) ??
    ordered(/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(plain), ["day", "month", "year"]) ??
    slashed(plain) ??
    named(plain)
  );
}

type Part = "year" | "month" | "day";

function ordered(match: RegExpExecArray | null, order: readonly Part[]): string | undefined {
  if (match === null) return undefined;
  const part = (name: Part) => (match[order.indexOf(name) + 1] ?? "").padStart(2, "0");
  return checked(`${part("year")}-${part("month")}-${part("day")}`);
}

/** With slashes the month comes first, as in the United States, unless it cannot be one. */
function slashed(text: string): string | undefined {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  return ordered(match, ["month", "day", "year"]) ?? ordered(match, ["day", "month", "year"]);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function named(text: string): string | undefined {
  const words =
    /^(?:\p{L}+,?\s+)?(?:(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}{3,})\.?,?\s+(\d{4}))$/u.exec(
      text,
    );
  if (words === null) return undefined;
  const [, monthFirst, dayAfter, yearAfter, dayFirst, monthAfter, year] = words;
  const month = MONTHS.indexOf((monthFirst ?? monthAfter ?? "").slice(0, 3).toLowerCase()) + 1;
  const day = dayAfter ?? dayFirst ?? "";
  if (month === 0) return undefined;
  return checked(
    `${yearAfter ?? year ?? ""}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
}

function checked(day: string): string | undefined {
  return isMoment(day) ? day : undefined;
}
