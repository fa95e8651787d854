import { addDays } from "../day";
import { foldText } from "../fold-text";
import type { Comparison } from "./contact-filter";

export type TextTest = (text: string) => boolean;

/**
 * The test of a comparison with its values, made once and asked of many texts. Values are alternatives; the negative
 * comparisons hold when none of them does. Without a value a positive comparison holds for nothing.
 *
 * Order is that of numbers where both sides are numbers, else that of the folded text, which for days is the calendar's.
 * What is empty is neither before nor after anything.
 *
 * @param today calendar day that the …LastDays comparisons count back from; both ends belong to the span.
 */
export function textTest(
  comparison: Comparison,
  values: readonly string[],
  today: string,
): TextTest {
  return TESTS[comparison](values, today);
}

const TESTS: Readonly<Record<Comparison, (values: readonly string[], today: string) => TextTest>> =
  {
    is: isOneOf,
    isNot: (values) => not(isOneOf(values)),
    contains: (values) => someFolded(values, (text, value) => text.includes(value)),
    doesNotContain: (values) => not(someFolded(values, (text, value) => text.includes(value))),
    startsWith: (values) => someFolded(values, (text, value) => text.startsWith(value)),
    endsWith: (values) => someFolded(values, (text, value) => text.endsWith(value)),
    isEmpty: () => isEmpty,
    isNotEmpty: () => not(isEmpty),
    isBefore: (values) => someOrdered(values, (order) => order < 0),
    isAfter: (values) => someOrdered(values, (order) => order > 0),
    isAtLeast: (values) => someOrdered(values, (order) => order >= 0),
    isAtMost: (values) => someOrdered(values, (order) => order <= 0),
    isInTheLastDays,
    isNotInTheLastDays: (values, today) => not(isInTheLastDays(values, today)),
  };

function not(test: TextTest): TextTest {
  return (text) => !test(text);
}

function isEmpty(text: string): boolean {
  return text.trim() === "";
}

function isOneOf(values: readonly string[]): TextTest {
  const folded = new Set(values.map(foldText));
  return (text) => folded.has(foldText(text));
}

function someFolded(
  values: readonly string[],
  holds: (text: string, value: string) => boolean,
): TextTest {
  const folded = values.map(foldText);
  return (text) => {
    const foldedText = foldText(text);
    return folded.some((value) => holds(foldedText, value));
  };
}

function someOrdered(values: readonly string[], holds: (order: number) => boolean): TextTest {
  const present = values.filter((value) => !isEmpty(value));
  return (text) => !isEmpty(text) && present.some((value) => holds(compare(text, value)));
}

const NUMBER = /^\s*-?\d+(\.\d+)?\s*$/;

function compare(left: string, right: string): number {
  if (NUMBER.test(left) && NUMBER.test(right)) return Number(left) - Number(right);
  const foldedLeft = foldText(left);
  const foldedRight = foldText(right);
  return foldedLeft < foldedRight ? -1 : Number(foldedLeft > foldedRight);
}

function isInTheLastDays(values: readonly string[], today: string): TextTest {
  const days = values.map(Number).filter((number) => Number.isFinite(number));
  if (days.length === 0) return () => false;
  const from = addDays(today, -Math.trunc(Math.max(...days)));
  return (text) => text >= from && text <= today;
}
