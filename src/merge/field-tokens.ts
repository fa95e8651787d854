import { W } from "../ooxml/wml/names";
import type { CodeItem } from "./field-code";
import type { InlineEvent } from "./inline-events";

/** A word of a field's code: an argument, or a switch such as `\*`. */
export interface FieldToken {
  readonly kind: "word" | "quoted" | "switch" | "operator";
  readonly items: readonly CodeItem[];
}

/**
 * Splits a field's code into its words. Quotes hold words together, a backslash before a quote or another backslash
 * within them takes its meaning away.
 *
 * @param comparing splits at the first of = <> < > <= >=, which needs no blanks around it.
 *
 * Source: ECMA-376 Part 1, 17.16.1 and 17.16.2.
 */
export function fieldTokens(items: readonly CodeItem[], comparing: boolean): readonly FieldToken[] {
  const reader: Reader = { tokens: [], open: undefined, quote: "", comparing };
  for (const item of items) {
    if (item.kind === "text") readText(reader, item);
    else if (reader.quote !== "" || item.kind === "field" || item.kind === "control") {
      append(reader, item);
    } else if (item.kind === "other" && item.isField) append(reader, item);
    else endToken(reader);
  }
  reader.quote = "";
  endToken(reader);
  return reader.tokens;
}

/** The token's plain text, breaks of lines and paragraphs in it; what is not text counts as nothing. */
export function tokenText(token: FieldToken | undefined): string {
  return (token?.items ?? []).map(plainText).join("");
}

/** The text of a piece of code; a break is one of a line, and what is no text is nothing. */
export function plainText(item: CodeItem): string {
  if (item.kind === "text") return item.text;
  const breaks = item.kind === "break" || (item.kind === "other" && item.events.every(breaksLine));
  return breaks ? "\n" : "";
}

function breaksLine({ kind, element }: InlineEvent): boolean {
  return kind === "atom" && (element.name === W.break || element.name === W.carriageReturn);
}

type TextItem = Extract<CodeItem, { kind: "text" }>;

interface Reader {
  readonly tokens: FieldToken[];
  open: { readonly kind: FieldToken["kind"]; readonly items: CodeItem[] } | undefined;
  /** The quote that is open, or "". */
  quote: string;
  comparing: boolean;
}

const OPERATOR = /^(?:<>|<=|>=|[=<>])/;

function readText(reader: Reader, item: TextItem): void {
  const { text } = item;
  let at = 0;
  while (at < text.length) {
    at += reader.quote === "" ? readUnquoted(reader, item, at) : readQuoted(reader, item, at);
  }
}

/** Gives how many characters it has taken. */
function readQuoted(reader: Reader, item: TextItem, at: number): number {
  const character = item.text.charAt(at);
  const next = item.text.charAt(at + 1);
  if (character === "\\" && (next === '"' || next === "\\")) {
    append(reader, { ...item, text: next });
    return 2;
  }
  if (closes(reader.quote, character)) {
    reader.quote = "";
    endToken(reader);
    return 1;
  }
  const rest = /^[^\\"“”]+/.exec(item.text.slice(at))?.[0] ?? character;
  append(reader, { ...item, text: rest });
  return rest.length;
}

function readUnquoted(reader: Reader, item: TextItem, at: number): number {
  const rest = item.text.slice(at);
  const character = rest.charAt(0);
  if (/\s/.test(character)) {
    endToken(reader);
    return 1;
  }
  if (/["“”„]/.test(character)) {
    endToken(reader);
    reader.quote = character;
    reader.open = { kind: "quoted", items: [] };
    return 1;
  }
  if (character === "\\") return readSwitch(reader, item, rest);
  const operator = reader.comparing ? OPERATOR.exec(rest)?.[0] : undefined;
  if (operator !== undefined) return readOperator(reader, item, operator);
  const word =
    (reader.comparing ? /^[^\s"“”„\\=<>]+/ : /^[^\s"“”„\\]+/).exec(rest)?.[0] ?? character;
  append(reader, { ...item, text: word });
  return word.length;
}

function readSwitch(reader: Reader, item: TextItem, rest: string): number {
  endToken(reader);
  reader.tokens.push({ kind: "switch", items: [{ ...item, text: rest.slice(0, 2) }] });
  return 2;
}

function readOperator(reader: Reader, item: TextItem, operator: string): number {
  endToken(reader);
  reader.tokens.push({ kind: "operator", items: [{ ...item, text: operator }] });
  reader.comparing = false;
  return operator.length;
}

/** A straight quote ends what a straight one began; the curly ones that Word sets end each other. */
function closes(quote: string, character: string): boolean {
  return character === '"' || (quote !== '"' && (character === "“" || character === "”"));
}

function append(reader: Reader, item: CodeItem): void {
  reader.open ??= { kind: "word", items: [] };
  reader.open.items.push(item);
}

function endToken(reader: Reader): void {
  if (reader.open !== undefined && reader.quote === "") {
    reader.tokens.push(reader.open);
    reader.open = undefined;
  }
}
