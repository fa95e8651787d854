import type { WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { child, outerXml, type XmlElement } from "../ooxml/xml/tree";
import { fieldKeyword } from "./field-keywords";

/** What a field of Word's takes up in its paragraph, where it can be replaced. */
export interface FieldSpan {
  readonly start: number;
  readonly end: number;
  /** The runs that it consists of. */
  readonly runs: readonly XmlElement[];
  /** Marks in it that have another half, perhaps elsewhere: those that begin, and those that end, as they are written. */
  readonly marks: readonly [begin: string, end: string];
}

/**
 * Undefined for a field within another's code, or within the result of one that works it out anew, or one that shares
 * its runs with anything else.
 */
export function fieldSpan(field: WordField): FieldSpan | undefined {
  if (!staysShown(field)) return undefined;
  const { begin } = field;
  if (begin.name !== W.simpleField) return complexSpan(field);
  return isAlone(begin.children) ? spanOf(begin.start, begin.end, begin.children) : undefined;
}

/** The formatting of what the field shows, or of its code. */
export function fieldLook(
  { separate, begin }: WordField,
  { runs }: FieldSpan,
  looksLikeCode: boolean,
): string {
  const shows = runs.filter(
    (run) =>
      child(run, W.text) !== undefined && (separate === begin || run.start > startOf(separate)),
  );
  return runLook(looksLikeCode ? runs[0] : (shows[0] ?? runs[0]));
}

/** The run's properties as they are written; "" for none. */
export function runLook(run: XmlElement | undefined): string {
  const properties = run && child(run, W.runProperties);
  return properties === undefined ? "" : outerXml(properties);
}

/** What a link shows stays as it is when Word updates its fields. */
function staysShown({ parent, place }: WordField): boolean {
  if (parent === undefined) return true;
  return place === "result" && fieldKeyword(parent.instruction) === "HYPERLINK";
}

function complexSpan({ begin, end }: WordField): FieldSpan | undefined {
  const first = begin.parent;
  const last = end.parent;
  if (first === undefined || last === undefined || last.parent !== first.parent) return undefined;
  const siblings = first.parent?.children ?? [];
  const between = siblings.slice(siblings.indexOf(first), siblings.indexOf(last) + 1);
  const isWhole = contentOf(first)[0] === begin && contentOf(last).at(-1) === end;
  return isWhole && isAlone(between) ? spanOf(first.start, last.end, between) : undefined;
}

/** Nobody misses them. */
const PROOF_MARK = "w:proofErr";

const BEGIN_MARKS: ReadonlySet<string> = new Set([
  W.bookmarkStart,
  "w:commentRangeStart",
  "w:permStart",
]);
const END_MARKS: ReadonlySet<string> = new Set([W.bookmarkEnd, "w:commentRangeEnd", "w:permEnd"]);

function isAlone(between: readonly XmlElement[]): boolean {
  return between.every(
    ({ name }) =>
      name === W.run || name === PROOF_MARK || BEGIN_MARKS.has(name) || END_MARKS.has(name),
  );
}

function spanOf(start: number, end: number, between: readonly XmlElement[]): FieldSpan {
  const written = (names: ReadonlySet<string>) =>
    between
      .filter(({ name }) => names.has(name))
      .map(outerXml)
      .join("");
  const runs = between.filter(({ name }) => name === W.run);
  return { start, end, runs, marks: [written(BEGIN_MARKS), written(END_MARKS)] };
}

function contentOf(run: XmlElement): readonly XmlElement[] {
  return run.children.filter(({ name }) => name !== W.runProperties);
}

function startOf(element: XmlElement | undefined): number {
  return element?.start ?? Infinity;
}
