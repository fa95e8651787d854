import {
  changeCase,
  fieldText,
  formatValue,
  PLAIN_FORMAT,
  rawName,
} from "../domain/letter/format-value";
import { answerName } from "../domain/letter/letter-prompt";
import type { FieldFormat } from "../domain/letter/merge-field";
import { unreachable } from "../domain/unreachable";
import { addressText, greetingText } from "./composite-text";
import { evaluateFormula } from "./formula";
import { currentContent, isBeyondLast, recordName, type LetterRun } from "./letter-run";
import { machineDay } from "./machine-day";
import { machineNumber } from "./machine-number";
import type { Comparison, MergeFieldSource, Text, TextSource } from "./text-source";
import { cleanValue } from "./value-xml";

/** The text that the source gives in this letter; undefined when the contact's record knows nothing of it. */
export function textOfSource(run: LetterRun, source: TextSource): string | undefined {
  const give = TEXTS[source.kind] as (run: LetterRun, source: TextSource) => string | undefined;
  return give(run, source);
}

type Texts = {
  readonly [Kind in TextSource["kind"]]: (
    run: LetterRun,
    source: Extract<TextSource, { readonly kind: Kind }>,
  ) => string | undefined;
};

const TEXTS: Texts = {
  mergeField: mergeFieldText,
  choice: (run, { test, then, otherwise, format }) =>
    formatted(run, textOf(run, holds(run, test) ? then : otherwise), format),
  comparison: (run, { test }) => (holds(run, test) ? "1" : "0"),
  variable: (run, { name, format }) => {
    const value = run.variables.get(name.toLowerCase());
    return value === undefined ? undefined : formatted(run, value, format);
  },
  prompt: (run, { prompt, format }) => {
    const { record } = currentContent(run.cursor);
    return formatted(run, record[answerName(prompt)] ?? prompt.proposal, format);
  },
  addressBlock: (run, source) => formatted(run, addressText(source, valueOf(run)), source.format),
  greetingLine: (run, source) => formatted(run, greetingText(source, valueOf(run)), source.format),
  recordNumber: ({ cursor }) => String(cursor.index + 1),
  sequenceNumber: ({ cursor }) => String(cursor.madeBefore + 1),
  today: (run, { format }) => todayText(run, format),
  formula: (run, { expression, format }) => formulaText(run, expression, format),
  quote: (run, { text, format }) => formatted(run, textOf(run, text), format),
};

/** Fixed words and values together; what nobody knows counts as "". */
export function textOf(run: LetterRun, text: Text): string {
  return text
    .map((part) => (typeof part === "string" ? part : (textOfSource(run, part) ?? "")))
    .join("");
}

/**
 * Whether the comparison holds: between numbers where both sides are, else between texts, capitals and all. On the
 * right of = and <>, ? stands for any character and * for any text.
 *
 * Source: ECMA-376 Part 1, 17.16.3.3; [MS-OI29500] 2.1.478.
 */
export function holds(run: LetterRun, { left, operator, right }: Comparison): boolean {
  const [one, other] = [textOf(run, left).trim(), textOf(run, right).trim()];
  const [oneNumber, otherNumber] = [machineNumber(one), machineNumber(other)];
  const order =
    oneNumber !== undefined && otherNumber !== undefined
      ? Number(oneNumber) - Number(otherNumber)
      : compareTexts(one, other);
  switch (operator) {
    case "=":
      return order === 0 || matchesWildcards(one, other);
    case "<>":
      return order !== 0 && !matchesWildcards(one, other);
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    default:
      return unreachable(operator);
  }
}

function mergeFieldText(run: LetterRun, { name, format }: MergeFieldSource): string | undefined {
  const { record, language } = currentContent(run.cursor);
  const known = recordName(record, name, run.mapping);
  if (known === undefined) return isBeyondLast(run.cursor) ? "" : undefined;
  const value = record[known] ?? "";
  const text = Object.hasOwn(record, rawName(known))
    ? (fieldText(record, known, format, language) ?? "")
    : formatValue(machineValue(value, format, language), format, language);
  return clean(run, text, name);
}

/** Pictures draw from days and numbers as machines write them: other people's data rarely is so. */
function machineValue(
  value: string,
  { datePicture, numberPicture }: FieldFormat,
  language: string,
): string {
  if (datePicture !== "") return machineDay(value, language) ?? value;
  return numberPicture === "" ? value : (machineNumber(value) ?? value);
}

function clean(run: LetterRun, text: string, subject: string): string {
  const cleaned = cleanValue(text);
  if (cleaned.length < text.replaceAll("\r\n", "\n").length) {
    run.warn("charactersWereDropped", subject);
  }
  return cleaned;
}

function formatted(run: LetterRun, text: string, format: FieldFormat): string {
  if (text === "" || format === PLAIN_FORMAT) return cleanValue(text);
  const { language } = currentContent(run.cursor);
  return cleanValue(formatValue(machineValue(text, format, language), format, language));
}

function valueOf(run: LetterRun): (name: string) => string {
  return (name) => {
    const { record } = currentContent(run.cursor);
    const known = recordName(record, name, run.mapping);
    return known === undefined ? "" : (record[known] ?? "");
  };
}

/** The day of the merge; undefined when the record does not tell it, or no time of day where one is wanted. */
function todayText(run: LetterRun, format: FieldFormat): string | undefined {
  const { record, language } = currentContent(run.cursor);
  const moment = record[rawName("document.today")];
  if (moment === undefined) return undefined;
  if (!moment.includes("T") && /[hHms]/.test(format.datePicture.replace(/'[^']*'?/g, ""))) {
    return undefined;
  }
  if (format.datePicture !== "") return formatValue(moment, format, language);
  const long = record["document.today"] ?? moment;
  return changeCase(long, format.letterCase, language);
}

function formulaText(run: LetterRun, expression: Text, format: FieldFormat): string | undefined {
  const written = expression
    .map((part) => {
      if (typeof part === "string") return part;
      const text = textOfSource(run, part) ?? "";
      return `(${machineNumber(text) ?? "0"})`;
    })
    .join("");
  const value = evaluateFormula(written, (name) => {
    const number = machineNumber(run.variables.get(name.toLowerCase()) ?? "");
    return number === undefined ? undefined : Number(number);
  });
  return value === undefined ? undefined : formatted(run, String(tidy(value)), format);
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function matchesWildcards(text: string, pattern: string): boolean {
  if (!/[?*]/.test(pattern)) return false;
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("?", ".").replace(/\*+/g, ".*")}$`, "su").test(text);
}
