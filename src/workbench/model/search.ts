import { leavesIn } from "./characters";
import { placeAt } from "./place";
import type { Span } from "./place";
import { stretchesOf } from "./holder";
import { invalidArgument, WordError } from "./word-error";

/** `Word.SearchOptions`. */
export interface SearchOptions {
  readonly ignorePunct: boolean;
  readonly ignoreSpace: boolean;
  readonly matchCase: boolean;
  readonly matchPrefix: boolean;
  readonly matchSuffix: boolean;
  readonly matchWholeWord: boolean;
  readonly matchWildcards: boolean;
}

/** Word's own limit. */
const LONGEST_SEARCH = 255;

/** What a span holds of a text, in document order; no find reaches over a paragraph's end. */
export function search(span: Span, text: string, options: SearchOptions): readonly Span[] {
  if (text === "" || text.length > LONGEST_SEARCH) {
    throw new WordError(
      "SearchStringInvalidOrTooLong",
      "The search string is invalid or too long. It must be 1 to 255 characters.",
    );
  }
  const pattern = patternOf(text, options);
  return stretchesOf(span).flatMap(({ paragraph, from, to }) => {
    const content = leavesIn(paragraph)
      .map((leaf) => leaf.text)
      .join("")
      .slice(0, to);
    return matches(content, pattern, from).map(({ start, end }) => ({
      start: placeAt(paragraph, start, "after"),
      end: placeAt(paragraph, end, "before"),
    }));
  });
}

interface Match {
  readonly start: number;
  readonly end: number;
}

function matches(content: string, pattern: RegExp, from: number): readonly Match[] {
  return [...content.matchAll(pattern)]
    .filter(({ index, 0: whole }) => index >= from && whole !== "")
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

function patternOf(text: string, options: SearchOptions): RegExp {
  const source = options.matchWildcards ? wildcards(text) : plain(text, options);
  const isWord = options.matchWholeWord;
  const before = isWord || options.matchPrefix ? "(?<![\\p{L}\\p{N}_])" : "";
  const after = isWord || options.matchSuffix ? "(?![\\p{L}\\p{N}_])" : "";
  const flags = options.matchCase || options.matchWildcards ? "gu" : "giu";
  try {
    return new RegExp(`${before}(?:${source})${after}`, flags);
  } catch {
    throw invalidArgument(`${text} is no search pattern.`);
  }
}

const CODES: Readonly<Record<string, string>> = {
  "^t": "\\t",
  "^l": "\\v",
  "^m": "\\f",
  "^^": "\\^",
  "^?": ".",
  "^#": "\\d",
  "^$": "\\p{L}",
  "^s": "\\u00A0",
  "^~": "\\u2011",
  "^-": "\\u00AD",
  "^w": "\\s+",
};

function plain(text: string, { ignorePunct, ignoreSpace }: SearchOptions): string {
  const pieces = text.match(/\^./gu)
    ? text.split(/(\^.)/u).filter((piece) => piece !== "")
    : [text];
  const letters = pieces.flatMap((piece) => {
    const code = CODES[piece];
    return code === undefined ? Array.from(piece, escaped) : [code];
  });
  const between = `${ignorePunct ? "\\p{P}*" : ""}${ignoreSpace ? "\\s*" : ""}`;
  const joint = ignorePunct && ignoreSpace ? "[\\p{P}\\s]*" : between;
  return letters.join(joint);
}

function escaped(letter: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter;
}

/** Word's wildcards: ? * [] {} @ < > and \ before one that is meant as itself. */
function wildcards(text: string): string {
  let source = "";
  for (const [token] of text.matchAll(/\\.|\[[^\]]*\]|\{\d+(?:[,;]\d*)?\}|./gsu)) {
    source += wildcard(token);
  }
  return source;
}

function wildcard(token: string): string {
  if (token.length > 1) {
    if (token.startsWith("\\")) return escaped(token.slice(1));
    if (token.startsWith("[")) return token.replace(/^\[!/, "[^");
    return token.replace(";", ",");
  }
  switch (token) {
    case "?":
      return ".";
    case "*":
      return ".*?";
    case "@":
      return "+?";
    case "<":
      return "(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])";
    case ">":
      return "(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])";
    default:
      return "()".includes(token) ? token : escaped(token);
  }
}
