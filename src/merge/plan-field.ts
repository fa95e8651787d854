import { PLAIN_FORMAT } from "../domain/letter/format-value";
import type { LetterPrompt } from "../domain/letter/letter-prompt";
import type { WordField } from "../ooxml/wml/fields";
import {
  fieldArguments,
  formatOfSwitches,
  switchText,
  usesFormatOfCode,
  type FieldArguments,
} from "./field-arguments";
import { fieldHalves, type CodeItem } from "./field-code";
import { fieldKeyword } from "./field-keywords";
import { fieldTokens, plainText, tokenText, type FieldToken } from "./field-tokens";
import { isFormula } from "./formula";
import type { Effect } from "./program";
import type { StoryCompilation } from "./story-compilation";
import type { Comparison, CountryRule, Operator, Text, TextSource } from "./text-source";

/** What the merge is to do with a field. */
export type FieldPlan =
  | { readonly kind: "text"; readonly source: TextSource; readonly looksLikeCode: boolean }
  /** An IF whose texts keep their own formatting. */
  | {
      readonly kind: "choice";
      readonly test: Comparison;
      readonly then: readonly CodeItem[];
      readonly otherwise: readonly CodeItem[];
    }
  | { readonly kind: "effect"; readonly effect: Effect }
  /** To be left to Word. */
  | { readonly kind: "live" }
  /** To be left as it is, since its code makes no sense. */
  | { readonly kind: "senseless" };

/**
 * Reads a field's code.
 *
 * @param shown what the field shows now: the answer that a FILLIN field proposes.
 */
export function planField(
  c: StoryCompilation,
  { instruction }: WordField,
  code: readonly CodeItem[],
  shown: string,
): FieldPlan {
  const keyword = fieldKeyword(instruction);
  const items = keyword === "=" ? partedFromKeyword(code) : code;
  const [first, ...rest] = fieldTokens(items, COMPARING.has(keyword));
  const found = fieldArguments(keyword, rest);
  const plan = PLANS[keyword] ?? planReference;
  return plan({ c, found, keyword, first, shown, format: formatOfSwitches(keyword, found) });
}

/** The text of some code, or undefined when only Word knows it. */
export function textOfItems(c: StoryCompilation, items: readonly CodeItem[]): Text | undefined {
  const text: (string | TextSource)[] = [];
  for (const item of items) {
    const source = sourceOf(c, item);
    if (source === undefined) return undefined;
    text.push(source);
  }
  return text;
}

interface Reading {
  readonly c: StoryCompilation;
  readonly found: FieldArguments;
  readonly keyword: string;
  /** The keyword's token. */
  readonly first: FieldToken | undefined;
  readonly shown: string;
  readonly format: TextSource["format"];
}

const LIVE: FieldPlan = { kind: "live" };
const SENSELESS: FieldPlan = { kind: "senseless" };
const COMPARING: ReadonlySet<string> = new Set(["IF", "COMPARE", "NEXTIF", "SKIPIF"]);

const PLANS: Readonly<Record<string, (reading: Reading) => FieldPlan>> = {
  MERGEFIELD: planMergeField,
  IF: planIf,
  COMPARE: (reading) =>
    withTest(reading, (test) =>
      text(reading, { kind: "comparison", test, format: reading.format }),
    ),
  NEXTIF: (reading) =>
    withTest(reading, (test) => ({ kind: "effect", effect: { kind: "next", test } })),
  SKIPIF: (reading) =>
    withTest(reading, (test) => ({ kind: "effect", effect: { kind: "skip", test } })),
  NEXT: () => ({ kind: "effect", effect: { kind: "next", test: undefined } }),
  SET: planSet,
  ASK: planAsk,
  FILLIN: (reading) =>
    text(reading, { kind: "prompt", prompt: promptOf(reading, 0), format: reading.format }),
  MERGEREC: (reading) => text(reading, { kind: "recordNumber", format: reading.format }),
  MERGESEQ: (reading) => text(reading, { kind: "sequenceNumber", format: reading.format }),
  ADDRESSBLOCK: (reading) =>
    text(reading, {
      kind: "addressBlock",
      template: template(reading),
      countries: countryRule(reading),
      format: reading.format,
    }),
  GREETINGLINE: planGreetingLine,
  DATE: (reading) => text(reading, { kind: "today", format: reading.format }),
  TIME: (reading) =>
    text(reading, {
      kind: "today",
      format: { ...reading.format, datePicture: reading.format.datePicture || "HH:mm" },
    }),
  "=": planFormula,
  QUOTE: planQuote,
  REF: ({ found, ...reading }) => planReference({ ...reading, found, first: found.words[0] }),
};

function text({ found }: Reading, source: TextSource): FieldPlan {
  return { kind: "text", source, looksLikeCode: usesFormatOfCode(found) };
}

function planMergeField(reading: Reading): FieldPlan {
  const [word] = reading.found.words;
  const name = tokenText(word).trim();
  if (name === "" || word?.items.some(({ kind }) => kind !== "text")) return SENSELESS;
  return text(reading, { kind: "mergeField", name, format: reading.format });
}

function planIf(reading: Reading): FieldPlan {
  const { c, found, format } = reading;
  const at = operatorAt(found);
  const [then = [], otherwise = []] = found.words.slice(at + 2).map(({ items }) => items);
  return withTest(reading, (test) => {
    if (format === PLAIN_FORMAT || isPlain(format))
      return { kind: "choice", test, then, otherwise };
    const texts = [textOfItems(c, then), textOfItems(c, otherwise)];
    const [one, other] = texts;
    if (one === undefined || other === undefined) return LIVE;
    return text(reading, { kind: "choice", test, then: one, otherwise: other, format });
  });
}

function isPlain(format: TextSource["format"]): boolean {
  return Object.values(format).every((value) => value === "");
}

function withTest({ c, found }: Reading, plan: (test: Comparison) => FieldPlan): FieldPlan {
  const at = operatorAt(found);
  const operator = tokenText(found.words[at]) as Operator;
  const right = found.words[at + 1];
  if (at < 0 || right === undefined) return SENSELESS;
  const leftText = textOfItems(c, spaced(found.words.slice(0, at)));
  const rightText = textOfItems(c, right.items);
  if (leftText === undefined || rightText === undefined) return LIVE;
  return plan({ left: leftText, operator, right: rightText });
}

function operatorAt({ words }: FieldArguments): number {
  return words.findIndex(({ kind }) => kind === "operator");
}

function planSet({ c, found }: Reading): FieldPlan {
  const name = tokenText(found.words[0]);
  const value = textOfItems(c, spaced(found.words.slice(1)));
  if (name === "") return SENSELESS;
  return value === undefined
    ? LIVE
    : { kind: "effect", effect: { kind: "set", name, text: value } };
}

function planAsk(reading: Reading): FieldPlan {
  const name = tokenText(reading.found.words[0]);
  if (name === "") return SENSELESS;
  const answer: TextSource = {
    kind: "prompt",
    prompt: promptOf(reading, 1),
    format: reading.format,
  };
  return { kind: "effect", effect: { kind: "set", name, text: [answer] } };
}

function promptOf({ found, shown }: Reading, word: number): LetterPrompt {
  return {
    question: tokenText(found.words[word]),
    proposal: switchText(found, "\\d") ?? shown,
    isAskedOnce: found.switches.has("\\o"),
  };
}

function template({ found }: Reading): string {
  return switchText(found, "\\f") ?? "";
}

/** `\\c 0` for none, `\\c 2` for all but the one behind `\\e`. */
function countryRule({ found }: Reading): CountryRule {
  const rule = switchText(found, "\\c")?.trim();
  if (rule === "0") return "none";
  return rule === "2" ? { allBut: switchText(found, "\\e") ?? "" } : "all";
}

function planGreetingLine(reading: Reading): FieldPlan {
  const nameless = switchText(reading.found, "\\e") ?? "";
  const { format } = reading;
  return text(reading, { kind: "greetingLine", template: template(reading), nameless, format });
}

function planFormula(reading: Reading): FieldPlan {
  const { c, found, format } = reading;
  const expression = textOfItems(c, spaced(found.words));
  if (expression === undefined) return LIVE;
  const known = expression.map((part) => (typeof part === "string" ? part : "0")).join("");
  return isFormula(known, c.variables)
    ? text(reading, { kind: "formula", expression, format })
    : LIVE;
}

function planQuote(reading: Reading): FieldPlan {
  const { c, found, format } = reading;
  const quoted = textOfItems(c, spaced(found.words));
  if (quoted === undefined || quoted.every((part) => typeof part === "string")) return LIVE;
  return text(reading, { kind: "quote", text: quoted, format });
}

/** `{ REF name }` or just `{ name }`: alive, unless a SET or ASK field of the letter defines it. */
function planReference(reading: Reading): FieldPlan {
  const { c, first, format } = reading;
  const name = tokenText(first);
  if (!c.variables.has(name.toLowerCase())) return LIVE;
  return text(reading, { kind: "variable", name, format });
}

function sourceOf(c: StoryCompilation, item: CodeItem): string | TextSource | undefined {
  switch (item.kind) {
    case "text":
      return item.text;
    case "control":
      return item.source;
    case "break":
      return "\n";
    case "other":
      return item.isField ? undefined : plainText(item);
    case "field": {
      const { code, result } = fieldHalves(c, item.field, item.events);
      return sourceOfPlan(c, planField(c, item.field, code, result.length === 0 ? "" : ""));
    }
  }
}

function sourceOfPlan(c: StoryCompilation, plan: FieldPlan): TextSource | undefined {
  if (plan.kind === "text") return plan.source;
  if (plan.kind !== "choice") return undefined;
  const then = textOfItems(c, plan.then);
  const otherwise = textOfItems(c, plan.otherwise);
  if (then === undefined || otherwise === undefined) return undefined;
  return { kind: "choice", test: plan.test, then, otherwise, format: PLAIN_FORMAT };
}

/** The words' items, with a blank between each word and the next. */
function spaced(words: readonly FieldToken[]): readonly CodeItem[] {
  return words.flatMap(({ items }, index) => (index === 0 ? items : [BLANK, ...items]));
}

const BLANK: CodeItem = { kind: "text", text: " ", run: undefined };

/** `{ =1+1 }`: the keyword needs no blank behind it. */
function partedFromKeyword(code: readonly CodeItem[]): readonly CodeItem[] {
  const at = code.findIndex((item) => item.kind === "text" && item.text.includes("="));
  return code.map((item, index) =>
    index === at && item.kind === "text" ? { ...item, text: item.text.replace("=", "= ") } : item,
  );
}
