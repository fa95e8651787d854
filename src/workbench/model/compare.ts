import { reachOf } from "./holder";
import { anchorOf, compareTextPositions, paragraphsIn, storyOf, textPosition } from "./place";
import type { Span, TextPosition } from "./place";

/** `Word.LocationRelation`, seen from the first span. */
export type LocationRelation =
  | "Unrelated"
  | "Equal"
  | "ContainsStart"
  | "ContainsEnd"
  | "Contains"
  | "InsideStart"
  | "InsideEnd"
  | "Inside"
  | "AdjacentBefore"
  | "OverlapsBefore"
  | "Before"
  | "AdjacentAfter"
  | "OverlapsAfter"
  | "After";

interface Reached {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** How one span lies to another. */
export function compareSpans(one: Span, other: Span): LocationRelation {
  const story = storyOf(anchorOf(one.start));
  if (story !== storyOf(anchorOf(other.start))) return "Unrelated";
  const paragraphs = paragraphsIn(story);
  return relate(reached(one, paragraphs), reached(other, paragraphs));
}

function relate(a: Reached, b: Reached): LocationRelation {
  const starts = compareTextPositions(a.start, b.start);
  const ends = compareTextPositions(a.end, b.end);
  if (starts === 0 && ends === 0) return "Equal";
  return beside(a, b) ?? overlapping(starts, ends);
}

/** For spans that have no text in common. A caret at the border of a span is within it. */
function beside(a: Reached, b: Reached): LocationRelation | undefined {
  const isCaretThere = isCaret(a) || isCaret(b);
  const toStart = compareTextPositions(a.end, b.start);
  if (toStart < 0) return "Before";
  if (toStart === 0 && !isCaretThere) return "AdjacentBefore";
  const fromEnd = compareTextPositions(a.start, b.end);
  if (fromEnd > 0) return "After";
  return fromEnd === 0 && !isCaretThere ? "AdjacentAfter" : undefined;
}

function overlapping(starts: number, ends: number): LocationRelation {
  if (starts <= 0 && ends >= 0) return containing(starts, ends);
  if (starts >= 0 && ends <= 0) return inside(starts, ends);
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}

function containing(starts: number, ends: number): LocationRelation {
  if (starts === 0) return "ContainsStart";
  return ends === 0 ? "ContainsEnd" : "Contains";
}

function inside(starts: number, ends: number): LocationRelation {
  if (starts === 0) return "InsideStart";
  return ends === 0 ? "InsideEnd" : "Inside";
}

function isCaret({ start, end }: Reached): boolean {
  return compareTextPositions(start, end) === 0;
}

function reached(span: Span, paragraphs: readonly Element[]): Reached {
  return { start: textPosition(span.start, paragraphs), end: textPosition(span.end, paragraphs) };
}

/** The span from the earlier start to the later end; undefined when they are of different stories. */
export function union(one: Span, other: Span): Span | undefined {
  if (compareSpans(one, other) === "Unrelated") return undefined;
  const paragraphs = paragraphsIn(storyOf(anchorOf(one.start)));
  const a = reached(one, paragraphs);
  const b = reached(other, paragraphs);
  return {
    start: compareTextPositions(a.start, b.start) <= 0 ? one.start : other.start,
    end: compareTextPositions(a.end, b.end) >= 0 ? one.end : other.end,
  };
}

/** What both hold; undefined when they do not meet. */
export function intersection(one: Span, other: Span): Span | undefined {
  const relation = compareSpans(one, other);
  if (relation === "Unrelated" || relation === "Before" || relation === "After") return undefined;
  const paragraphs = paragraphsIn(storyOf(anchorOf(one.start)));
  const a = reached(one, paragraphs);
  const b = reached(other, paragraphs);
  return {
    start: compareTextPositions(a.start, b.start) >= 0 ? one.start : other.start,
    end: compareTextPositions(a.end, b.end) <= 0 ? one.end : other.end,
  };
}

/** Whether a span has no text and no paragraph's end in it. */
export function isEmptySpan(span: Span): boolean {
  const { start, end } = reachOf(span);
  return compareTextPositions(start, end) === 0;
}
