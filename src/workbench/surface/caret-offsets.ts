import { leavesIn } from "../model/characters";
import { attributeW, childElements, isW } from "../model/dom";

/**
 * The editor counts a field as one character and deleted text as text; the document counts a field's result, and
 * deleted text not at all. For both, these give the way over.
 */
interface Stretch {
  readonly inDocument: number;
  readonly onScreen: number;
}

/** The offset on screen of a document's offset in the paragraph. A place inside a field is behind it. */
export function offsetOnScreen(paragraph: Element, offset: number): number {
  return cross(stretchesOf(paragraph), offset, ["inDocument", "onScreen"]);
}

/** The document's offset of an offset on screen. A place inside deleted text is behind it. */
export function offsetInDocument(paragraph: Element, offset: number): number {
  return cross(stretchesOf(paragraph), offset, ["onScreen", "inDocument"]);
}

type Side = keyof Stretch;

function cross(
  stretches: readonly Stretch[],
  offset: number,
  [from, to]: readonly [Side, Side],
): number {
  let left = offset;
  let crossed = 0;
  for (const stretch of stretches) {
    if (left <= 0) break;
    const isWhole = left >= stretch[from] || stretch.inDocument !== stretch.onScreen;
    crossed += isWhole ? stretch[to] : left;
    left -= stretch[from];
  }
  return crossed;
}

/** The paragraph from start to end, a field with all that is nested in it being one stretch. */
function stretchesOf(paragraph: Element): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let result = 0;
  for (const piece of piecesOf(paragraph, lengthsIn(paragraph))) {
    if (piece === "fieldBegins") depth++;
    else if (piece === "fieldEnds") {
      depth = Math.max(0, depth - 1);
      if (depth === 0) stretches.push({ inDocument: result, onScreen: 1 });
      if (depth === 0) result = 0;
    } else if (depth > 0) result += piece.inDocument;
    else stretches.push(piece);
  }
  return stretches;
}

type Piece = "fieldBegins" | "fieldEnds" | Stretch;

function* piecesOf(element: Element, lengths: ReadonlyMap<Element, number>): Generator<Piece> {
  for (const child of childElements(element)) {
    const length = lengths.get(child);
    if (length !== undefined) yield { inDocument: length, onScreen: length };
    else if (isW(child, "delText")) yield { inDocument: 0, onScreen: child.textContent.length };
    else if (isW(child, "fldChar")) {
      const type = attributeW(child, "fldCharType");
      if (type === "begin") yield "fieldBegins";
      if (type === "end") yield "fieldEnds";
    } else if (isW(child, "fldSimple")) {
      yield "fieldBegins";
      yield* piecesOf(child, lengths);
      yield "fieldEnds";
    } else yield* piecesOf(child, lengths);
  }
}

function lengthsIn(paragraph: Element): ReadonlyMap<Element, number> {
  return new Map(leavesIn(paragraph).map(({ element, text }) => [element, text.length]));
}
