import { PLAIN_FORMAT } from "../domain/letter/format-value";
import type { FieldFormat, LetterCase } from "../domain/letter/merge-field";
import { tokenText, type FieldToken } from "./field-tokens";

/** What follows the keyword of a field. */
export interface FieldArguments {
  readonly words: readonly FieldToken[];
  /** Switch → what follows it, in small letters: "\\*" → "upper" and "mergeformat". */
  readonly switches: ReadonlyMap<string, readonly FieldToken[]>;
}

/** Sorts the tokens behind the keyword into words and switches. */
export function fieldArguments(keyword: string, tokens: readonly FieldToken[]): FieldArguments {
  const words: FieldToken[] = [];
  const switches = new Map<string, FieldToken[]>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind !== "switch") {
      words.push(token);
      continue;
    }
    const name = tokenText(token).toLowerCase();
    const values = switches.get(name) ?? [];
    const next = tokens[i + 1];
    if (takesValue(keyword, name) && next !== undefined && next.kind !== "switch") {
      values.push(next);
      i++;
    }
    switches.set(name, values);
  }
  return { words, switches };
}

/** The text behind a switch; undefined when the field does not have it. */
export function switchText({ switches }: FieldArguments, name: string): string | undefined {
  const values = switches.get(name);
  return values === undefined ? undefined : tokenText(values[0]);
}

/** The format that the field's switches ask for; `\b` and `\f` count for MERGEFIELD only. */
export function formatOfSwitches(keyword: string, found: FieldArguments): FieldFormat {
  const around = (name: string) =>
    keyword === "MERGEFIELD" ? (switchText(found, name) ?? "") : "";
  return {
    ...PLAIN_FORMAT,
    letterCase: caseOfSwitches(found),
    datePicture: switchText(found, "\\@") ?? "",
    numberPicture: switchText(found, "\\#") ?? "",
    before: around("\\b"),
    after: around("\\f"),
  };
}

/** Whether the value looks like the field's code, not like its last result. */
export function usesFormatOfCode(found: FieldArguments): boolean {
  return generalFormats(found).includes("charformat");
}

const CASES: Readonly<Record<string, LetterCase>> = {
  upper: "upper",
  lower: "lower",
  caps: "title",
  firstcap: "firstCapital",
};

/** Switches that a value follows; those of all fields under "". */
const VALUED: Readonly<Record<string, string>> = {
  "": "*@#",
  MERGEFIELD: "bf",
  ADDRESSBLOCK: "cefl",
  GREETINGLINE: "cefl",
  FILLIN: "d",
  ASK: "d",
};

function takesValue(keyword: string, name: string): boolean {
  return `${VALUED[""] ?? ""}${VALUED[keyword] ?? ""}`.includes(name.slice(1));
}

function caseOfSwitches(found: FieldArguments): LetterCase {
  const cases = generalFormats(found).map((name) => CASES[name]);
  return cases.find((letterCase) => letterCase !== undefined) ?? "";
}

function generalFormats({ switches }: FieldArguments): readonly string[] {
  return (switches.get("\\*") ?? []).map((token) => tokenText(token).trim().toLowerCase());
}
