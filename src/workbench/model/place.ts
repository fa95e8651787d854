import { leavesIn } from "./characters";
import { closest, descendantsW, isW } from "./dom";

/**
 * A place between two characters, said by what stands next to it, so that it holds when nodes are moved or
 * others come and go around it.
 */
export type Place =
  | { readonly at: "character"; readonly leaf: Element; readonly offset: number }
  | { readonly at: "before" | "after" | "start" | "end"; readonly node: Element };

/** From start to end in document order; a caret when nothing is between. */
export interface Span {
  readonly start: Place;
  readonly end: Place;
}

export const startOf = (node: Element): Place => ({ at: "start", node });
export const endOf = (node: Element): Place => ({ at: "end", node });
export const beforeOf = (node: Element): Place => ({ at: "before", node });
export const afterOf = (node: Element): Place => ({ at: "after", node });
export const caretAt = (place: Place): Span => ({ start: place, end: place });

/** The inside of an element, or the element itself with its borders. */
export const insideOf = (node: Element): Span => ({ start: startOf(node), end: endOf(node) });
export const wholeOf = (node: Element): Span => ({ start: beforeOf(node), end: afterOf(node) });

export function anchorOf(place: Place): Element {
  return place.at === "character" ? place.leaf : place.node;
}

/** A place as paragraph of its story and characters before it. Behind a paragraph's mark is the next one's start. */
export interface TextPosition {
  readonly paragraph: number;
  readonly offset: number;
}

export function compareTextPositions(a: TextPosition, b: TextPosition): number {
  return a.paragraph - b.paragraph || a.offset - b.offset;
}

/** The part of the document that runs on by itself: the body, a header, a footer, a note, a text box. */
export function storyOf(node: Node): Element {
  const story = closest(node, (element) =>
    isW(element, "body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"),
  );
  if (story === undefined) throw new Error("A place outside of every story.");
  return story;
}

/** The paragraphs of a story or of a piece of one, in document order, without those of text boxes in it. */
export function paragraphsIn(piece: Element): readonly Element[] {
  const story = isW(piece, "body", "hdr", "ftr", "txbxContent") ? piece : storyOf(piece);
  const all = descendantsW(piece, "p");
  if (descendantsW(piece, "txbxContent").length === 0) return all;
  return all.filter((paragraph) => storyOf(paragraph) === story);
}

export function paragraphAt(place: Place): Element | undefined {
  return closest(anchorOf(place), (element) => isW(element, "p"));
}

export function lengthOf(paragraph: Element): number {
  return leavesIn(paragraph).reduce((sum, { text }) => sum + text.length, 0);
}

/** Where a place stands in its story, whose paragraphs are given. */
export function textPosition(place: Place, paragraphs: readonly Element[]): TextPosition {
  const paragraph = paragraphAt(place);
  if (paragraph === undefined) return blockPosition(place, paragraphs);
  const index = paragraphs.indexOf(paragraph);
  if (place.at !== "character" && place.node === paragraph) {
    if (place.at === "after") return { paragraph: index + 1, offset: 0 };
    return { paragraph: index, offset: place.at === "end" ? lengthOf(paragraph) : 0 };
  }
  return { paragraph: index, offset: charactersBefore(place, paragraph) };
}

/** How many characters of the paragraph stand before a place in it. */
function charactersBefore(place: Place, paragraph: Element): number {
  let count = 0;
  for (const { element, text } of leavesIn(paragraph)) {
    if (place.at === "character" && element === place.leaf) {
      return count + Math.min(place.offset, text.length);
    }
    if (!isBefore(element, place)) return count;
    count += text.length;
  }
  return count;
}

/** The place before the `offset`-th character; at a border it holds on to the leaf that `lean` says. */
export function placeAt(paragraph: Element, offset: number, lean: "before" | "after"): Place {
  const leaves = leavesIn(paragraph);
  let left = offset;
  for (const { element, text } of leaves) {
    const reaches = lean === "before" ? left <= text.length : left < text.length;
    if (reaches && text.length > 0) return { at: "character", leaf: element, offset: left };
    left -= text.length;
  }
  const last = leaves.at(-1);
  return last === undefined || left > 0
    ? endOf(paragraph)
    : { at: "character", leaf: last.element, offset: last.text.length };
}

function isBefore(leaf: Element, place: Place): boolean {
  const anchor = anchorOf(place);
  if (anchor === leaf) return place.at === "after";
  const position = leaf.compareDocumentPosition(anchor);
  const isInside = (position & CONTAINS) !== 0;
  if (isInside) return place.at === "after" || place.at === "end";
  return (position & FOLLOWING) !== 0;
}

const FOLLOWING = 4;
const CONTAINS = 8;

function blockPosition(place: Place, paragraphs: readonly Element[]): TextPosition {
  const anchor = anchorOf(place);
  const inside = paragraphs.filter((paragraph) => anchor.contains(paragraph));
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return followingPosition(anchor, paragraphs);
  if (place.at === "after") return { paragraph: paragraphs.indexOf(last) + 1, offset: 0 };
  if (place.at === "end") return { paragraph: paragraphs.indexOf(last), offset: lengthOf(last) };
  return { paragraph: paragraphs.indexOf(first), offset: 0 };
}

function followingPosition(anchor: Element, paragraphs: readonly Element[]): TextPosition {
  const next = paragraphs.findIndex(
    (paragraph) => (anchor.compareDocumentPosition(paragraph) & FOLLOWING) !== 0,
  );
  return { paragraph: next < 0 ? paragraphs.length : next, offset: 0 };
}
