import { addDays, isDay } from "../../domain/day";
import { foldText } from "../../domain/fold-text";
import type { Comparison } from "../../domain/segment/contact-filter";
import { textTest } from "../../domain/segment/text-test";
import { BETWEEN_TEXTS, codeCount, sortedTexts, type TextColumn } from "./text-column";

/** A comparison with its values, as a condition says it. */
export interface Comparing {
  readonly comparison: Comparison;
  readonly values: readonly string[];
}

/** Up to so many texts are sooner asked one by one. */
const FEW_TEXTS = 8;

/**
 * The codes whose texts pass the comparison, a 1 for each: just what {@link textTest} says of every text, found in the
 * sorted ones by halving or in one search where there are many.
 */
export function holdingCodes(column: TextColumn, comparing: Comparing, today: string): Uint8Array {
  const { comparison, values } = comparing;
  const { sorted, added } = column;
  const holding = new Uint8Array(codeCount(column));
  const test = textTest(comparison, values, today);
  if (sorted.count <= FEW_TEXTS || !searchSorted(column, comparing, { today, holding })) {
    sortedTexts(column).forEach((text, code) => {
      holding[code] = Number(test(text));
    });
  }
  added.forEach((text, index) => {
    holding[sorted.count + index] = Number(test(text));
  });
  return holding;
}

interface Search {
  readonly today: string;
  readonly holding: Uint8Array;
}

/** Whether the comparison could be answered by searching; if not, nothing was done. */
function searchSorted(column: TextColumn, comparing: Comparing, search: Search): boolean {
  const { comparison, values } = comparing;
  const positive = POSITIVE[comparison];
  if (positive !== undefined) {
    if (!searchSorted(column, { comparison: positive, values }, search)) return false;
    const { holding } = search;
    for (let code = 0; code < column.sorted.count; code += 1)
      holding[code] = 1 - (holding[code] ?? 0);
    return true;
  }
  if (comparison in DAY_SPANS) return searchDays(column, comparing, search);
  const find = TEXT_SEARCHES[comparison];
  const folded = values.map(foldText);
  const isSearchable = folded.every((value) => value !== "" && !value.includes(BETWEEN_TEXTS));
  if (find === undefined || column.sorted.folded === "" || !isSearchable) return false;
  for (const value of folded) find(column, value, search.holding);
  return true;
}

/** What each comparison denies. */
const POSITIVE: Readonly<Partial<Record<Comparison, Comparison>>> = {
  isNot: "is",
  doesNotContain: "contains",
  isNotInTheLastDays: "isInTheLastDays",
};

type TextSearch = (column: TextColumn, value: string, holding: Uint8Array) => void;

const TEXT_SEARCHES: Readonly<Partial<Record<Comparison, TextSearch>>> = {
  is: (column, value, holding) => {
    const from = firstCode(column, (text) => text >= value);
    holding.fill(
      1,
      from,
      firstCode(column, (text) => text > value),
    );
  },
  startsWith: (column, value, holding) => {
    const from = firstCode(column, (text) => text >= value);
    holding.fill(
      1,
      from,
      firstCode(column, (text) => text > value && !text.startsWith(value)),
    );
  },
  contains: findWithin,
  endsWith: (column, value, holding) => {
    findWithin(column, value + BETWEEN_TEXTS, holding);
  },
};

/** Every place where the value stands, then the code of the text around it. */
function findWithin(column: TextColumn, value: string, holding: Uint8Array): void {
  const { folded } = column.sorted;
  const starts = startsOf(column);
  let code = 0;
  let at = folded.indexOf(value, 1);
  while (at >= 0) {
    while ((starts[code + 1] ?? Infinity) <= at) code += 1;
    holding[code] = 1;
    at = folded.indexOf(value, starts[code + 1] ?? folded.length);
  }
}

/** The first code whose folded text is so; from there on, all are. */
function firstCode(column: TextColumn, isSo: (folded: string) => boolean): number {
  const { folded, count } = column.sorted;
  const starts = startsOf(column);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const text = folded.slice(starts[middle] ?? 0, (starts[middle + 1] ?? 0) - 1);
    if (isSo(text)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where each text starts, and one place more: where the next one would. */
function startsOf(column: TextColumn): Int32Array {
  if (column.starts !== undefined) return column.starts;
  const { folded, count } = column.sorted;
  const starts = new Int32Array(count + 1);
  for (let code = 0, at = 0; code <= count; code += 1) {
    starts[code] = at + 1;
    at = folded.indexOf(BETWEEN_TEXTS, at + 1);
  }
  column.starts = starts;
  return starts;
}

/** Days are in the calendar's order, blanks before them all. */
function searchDays(column: TextColumn, comparing: Comparing, search: Search): boolean {
  const spanOf = DAY_SPANS[comparing.comparison];
  const { areDays, folded } = column.sorted;
  if (spanOf === undefined || !areDays || folded === "") return false;
  const spans = comparing.values.map((value) => spanOf(value, search.today));
  if (!spans.every(isSpan)) return false;
  for (const { from, until } of spans) {
    const first = firstCode(column, (text) => text !== "" && text >= from);
    const end = firstCode(column, (text) => text !== "" && text >= until);
    if (first < end) search.holding.fill(1, first, end);
  }
  return true;
}

/** Days from the first to just before the last; undefined for a value that is no day or number. */
type DaySpan = { readonly from: string; readonly until: string } | undefined;

/** Sorts behind every day that begins like it. */
const LATER = "~";

const DAY_SPANS: Readonly<Partial<Record<Comparison, (value: string, today: string) => DaySpan>>> =
  {
    isBefore: (day) => ofDay(day, { from: "", until: day }),
    isAtMost: (day) => ofDay(day, { from: "", until: day + LATER }),
    isAtLeast: (day) => ofDay(day, { from: day, until: LATER }),
    isAfter: (day) => ofDay(day, { from: day + LATER, until: LATER }),
    isInTheLastDays: (days, today) => {
      const from = addDays(today, -Math.trunc(Number(days)));
      return ofDay(from, { from, until: today + LATER });
    },
  };

function ofDay(day: string, span: DaySpan): DaySpan {
  return isDay(day) ? span : undefined;
}

function isSpan(span: DaySpan): span is Exclude<DaySpan, undefined> {
  return span !== undefined;
}
