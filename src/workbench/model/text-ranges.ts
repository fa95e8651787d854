import { leavesIn } from "./characters";
import { stretchesOf } from "./holder";
import type { Stretch } from "./holder";
import { placeAt } from "./place";
import type { Span } from "./place";

/**
 * `getTextRanges`: a span in pieces that end behind one of the marks, or with their paragraph.
 *
 * @param trimSpacing leaves spacing characters at the pieces' borders out of them.
 */
export function textRanges(
  span: Span,
  endingMarks: readonly string[],
  trimSpacing: boolean,
): readonly Span[] {
  return stretchesOf(span).flatMap((stretch) => {
    const text = leavesIn(stretch.paragraph)
      .map((leaf) => leaf.text)
      .join("");
    return cutBehind(text, stretch, endingMarks)
      .map((piece) => (trimSpacing ? trimmed(text, piece) : piece))
      .filter(({ from, to }) => to > from)
      .map(({ paragraph, from, to }) => ({
        start: placeAt(paragraph, from, "after"),
        end: placeAt(paragraph, to, "before"),
      }));
  });
}

function cutBehind(
  text: string,
  { paragraph, from, to }: Stretch,
  endingMarks: readonly string[],
): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let begun = from;
  for (let at = from; at < to; at++) {
    const mark = endingMarks.find(
      (candidate) => candidate !== "" && text.startsWith(candidate, at),
    );
    if (mark === undefined) continue;
    pieces.push({ paragraph, from: begun, to: at + mark.length });
    begun = at + mark.length;
  }
  return begun < to ? [...pieces, { paragraph, from: begun, to }] : pieces;
}

function trimmed(text: string, { paragraph, from, to }: Stretch): Stretch {
  const piece = text.slice(from, to);
  const blanks = piece.length - piece.trimStart().length;
  return { paragraph, from: from + blanks, to: from + blanks + piece.trim().length };
}
