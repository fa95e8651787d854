import { letterLanguage } from "./letter-language";

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** One item of a picture: a run of one letter, AM/PM, text in apostrophes, or any other character. */
const ITEM =
  /d{1,4}|D{1,4}|M{1,4}|y{1,4}|Y{1,4}|h{1,2}|H{1,2}|m{1,2}|s{1,2}|am\/pm|AM\/PM|'[^']*'?|./gsu;

/** Whether the text begins with a calendar day, "2026-11-23", alone or with a time, "T14:05". */
export function isMoment(text: string): boolean {
  return readDay(text) !== undefined;
}

/**
 * The day in full, as a letter bears it: "23 November 2026", "23. November 2026". A text that is no day
 * comes back as it is.
 */
export function longDay(text: string, language: string): string {
  const day = readDay(text);
  return day === undefined ? text : write(day, language, { dateStyle: "long" });
}

/**
 * The day as Word's date picture draws it: "dddd, d MMMM yyyy" → "Monday, 23 November 2026", with the
 * language's own names. A text that is no day comes back as it is.
 *
 * Source: ECMA-376 Part 1, 17.16.4.1.
 */
export function formatDay(text: string, picture: string, language: string): string {
  const day = readDay(text);
  if (day === undefined) return text;
  const items = picture.match(ITEM) ?? [];
  const besideDay = items.some((item) => /^[dD]{1,2}$/.test(item));
  return items.map((item) => drawItem(item, day, { language, besideDay })).join("");
}

interface Wording {
  readonly language: string;
  /** Some languages write a month otherwise beside a day: "23 listopada". */
  readonly besideDay: boolean;
}

function drawItem(item: string, day: Date, wording: Wording): string {
  const draw = DRAW[item.startsWith("'") ? "'" : normal(item)];
  return draw === undefined ? item : draw(day, wording, item);
}

/** Days and years may be written in capitals; months and minutes, 24 and 12 hours are told apart by them. */
function normal(item: string): string {
  return /^[DY]/.test(item) || item.includes("/") ? item.toLowerCase() : item;
}

const DRAW: Readonly<Record<string, (day: Date, wording: Wording, item: string) => string>> = {
  d: (day) => String(day.getUTCDate()),
  dd: (day) => twoDigits(day.getUTCDate()),
  ddd: (day, { language }) => write(day, language, { weekday: "short" }),
  dddd: (day, { language }) => write(day, language, { weekday: "long" }),
  M: (day) => String(day.getUTCMonth() + 1),
  MM: (day) => twoDigits(day.getUTCMonth() + 1),
  MMM: (day, wording) => monthName(day, wording, "short"),
  MMMM: (day, wording) => monthName(day, wording, "long"),
  y: (day) => twoDigits(day.getUTCFullYear() % 100),
  yy: (day) => twoDigits(day.getUTCFullYear() % 100),
  yyy: (day) => String(day.getUTCFullYear()),
  yyyy: (day) => String(day.getUTCFullYear()),
  H: (day) => String(day.getUTCHours()),
  HH: (day) => twoDigits(day.getUTCHours()),
  h: (day) => String(twelveHours(day)),
  hh: (day) => twoDigits(twelveHours(day)),
  m: (day) => String(day.getUTCMinutes()),
  mm: (day) => twoDigits(day.getUTCMinutes()),
  s: (day) => String(day.getUTCSeconds()),
  ss: (day) => twoDigits(day.getUTCSeconds()),
  "am/pm": (day, _wording, item) => capitals(day.getUTCHours() < 12 ? "am" : "pm", item),
  "'": (_day, _wording, item) => item.replaceAll("'", ""),
};

function capitals(half: string, item: string): string {
  return item === item.toUpperCase() ? half.toUpperCase() : half;
}

function monthName(day: Date, { language, besideDay }: Wording, month: "short" | "long"): string {
  const options = besideDay ? ({ day: "numeric", month } as const) : { month };
  return (
    formatter(language, options)
      .formatToParts(day)
      .find(({ type }) => type === "month")?.value ?? ""
  );
}

function twelveHours(day: Date): number {
  return day.getUTCHours() % 12 || 12;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function readDay(text: string): Date | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

function write(day: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, options).format(day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept, since making one costs more than a hundred uses of it. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const kept = formatters.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat(letterLanguage(language), { ...options, timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}
