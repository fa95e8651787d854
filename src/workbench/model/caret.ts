import { leavesIn } from "./characters";
import type { Leaf } from "./characters";
import { closest, isW } from "./dom";
import { reachOf } from "./holder";
import { afterOf, beforeOf, caretAt, lengthOf, placeAt, startOf, storyOf } from "./place";
import type { Place, Span } from "./place";

/**
 * A place in the text: in a `w:p`, before its `offset`-th character. A character is one UTF-16 unit of `w:t`, or one
 * `w:tab`, `w:br`, `w:cr`, `w:noBreakHyphen`, `w:softHyphen`, `w:sym`, drawing or note reference; field codes and
 * deleted text count nothing. `offset` may be anything up to the paragraph's length.
 */
export interface Position {
  readonly paragraph: Element;
  readonly offset: number;
}

/** From start to end in document order; both the same for a caret. */
export interface Selection {
  readonly start: Position;
  readonly end: Position;
}

/**
 * The places that a selection means. A caret at the border of a content control or hyperlink stands outside of it, as
 * Word's does when one has typed up to it; a selection begins and ends at its own characters.
 */
export function spanOfSelection({ start, end }: Selection): Span {
  const isCaret = start.paragraph === end.paragraph && start.offset === end.offset;
  if (isCaret) return caretAt(caretPlace(start));
  return {
    start: placeAt(start.paragraph, start.offset, "after"),
    end: placeAt(end.paragraph, end.offset, "before"),
  };
}

function caretPlace({ paragraph, offset }: Position): Place {
  const { before, after } = neighbours(paragraph, offset);
  if (before !== undefined && before === after) return placeAt(paragraph, offset, "before");
  if (before !== undefined) return afterOf(outermost(before, after, paragraph));
  return after === undefined
    ? startOf(paragraph)
    : beforeOf(outermost(after, undefined, paragraph));
}

interface Neighbours {
  readonly before: Element | undefined;
  readonly after: Element | undefined;
}

/** The leaves that the character before and the character behind the caret are in. */
function neighbours(paragraph: Element, offset: number): Neighbours {
  const leaves = leavesIn(paragraph).filter(({ text }) => text !== "");
  let at = 0;
  const spans = leaves.map((leaf) => ({ leaf, from: at, to: (at += leaf.text.length) }));
  const holding = (position: number): Leaf | undefined =>
    spans.find(({ from, to }) => position >= from && position < to)?.leaf;
  return { before: holding(offset - 1)?.element, after: holding(offset)?.element };
}

/** The largest element around the leaf, within the paragraph, that the other is not in. */
function outermost(leaf: Element, other: Element | undefined, paragraph: Element): Element {
  const isCommon = (element: Node | null) =>
    element === paragraph || (other !== undefined && (element?.contains(other) ?? false));
  return closest(leaf, (element) => isCommon(element.parentNode)) ?? leaf;
}

/** Where a span begins and ends, by paragraph and characters. */
export function selectionOfSpan(span: Span): Selection | undefined {
  const { paragraphs, start, end } = reachOf(span);
  const from = positionIn(paragraphs, start.paragraph, start.offset);
  const to = positionIn(paragraphs, end.paragraph, end.offset);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

function positionIn(
  paragraphs: readonly Element[],
  index: number,
  offset: number,
): Position | undefined {
  const paragraph = paragraphs[index];
  if (paragraph !== undefined) return { paragraph, offset };
  const last = paragraphs.at(-1);
  return last === undefined ? undefined : { paragraph: last, offset: lengthOf(last) };
}

export function isSameSelection(a: Selection | undefined, b: Selection): boolean {
  if (a === undefined) return false;
  return isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);
}

function isSamePosition(a: Position, b: Position): boolean {
  return a.paragraph === b.paragraph && a.offset === b.offset;
}

/** Whether the element still stands in a story of the document. */
export function isInDocument(element: Element): boolean {
  return element.isConnected && isW(storyOf(element), "body", "hdr", "ftr", "txbxContent");
}
