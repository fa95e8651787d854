import { contentOf, controlFlag, holderOf, levelOf } from "./content-control";
import { lengthOf, paragraphAt, paragraphsIn, storyOf, textPosition, wholeOf } from "./place";
import { insideOf, startOf } from "./place";
import type { Place, Span, TextPosition } from "./place";
import type { LiveRange } from "./ranges";
import { leavesIn, plainText } from "./characters";

/** Whatever of the Word API holds text: what its text is, and where one can insert, is asked of it alike. */
export type Holder =
  | { readonly kind: "body"; readonly story: Element }
  | { readonly kind: "paragraph"; readonly paragraph: Element }
  | { readonly kind: "control"; readonly control: Element }
  | { readonly kind: "range"; readonly range: LiveRange };

/** What the holder holds, without the borders of a control and without a paragraph's mark. */
export function contentSpan(holder: Holder): Span {
  switch (holder.kind) {
    case "body":
      return insideOf(holder.story);
    case "paragraph":
      return insideOf(holder.paragraph);
    case "control":
      return insideOf(holderOf(holder.control));
    case "range":
      return holder.range.span;
  }
}

/** The holder with its borders: a control's ends, a paragraph's mark. */
export function wholeSpan(holder: Holder): Span {
  switch (holder.kind) {
    case "paragraph":
      return wholeOf(holder.paragraph);
    case "control":
      return wholeOf(holder.control);
    case "body":
    case "range":
      return contentSpan(holder);
  }
}

/** An element that is the holder or contains it. */
export function elementOf(holder: Holder): Element {
  switch (holder.kind) {
    case "body":
      return holder.story;
    case "paragraph":
      return holder.paragraph;
    case "control":
      return holder.control;
    case "range":
      return placeElement(holder.range.span.start);
  }
}

function placeElement(place: Place): Element {
  return place.at === "character" ? place.leaf : place.node;
}

/** From where to where a span reaches in its story. */
export interface Reach {
  readonly paragraphs: readonly Element[];
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export function reachOf(span: Span): Reach {
  const within = paragraphAt(span.start);
  const isInOne =
    within !== undefined && span.end.at !== "after" && paragraphAt(span.end) === within;
  const paragraphs = isInOne ? [within] : paragraphsIn(storyOf(placeElement(span.start)));
  return {
    paragraphs,
    start: textPosition(span.start, paragraphs),
    end: textPosition(span.end, paragraphs),
  };
}

/** The paragraphs that a span touches: a caret touches the one it is in. */
export function paragraphsOf(span: Span): readonly Element[] {
  const { paragraphs, start, end } = reachOf(span);
  const isCaret = start.paragraph === end.paragraph;
  const isTouched = end.offset > 0 || isCaret || isAround(span.end, paragraphs[end.paragraph]);
  return paragraphs.slice(start.paragraph, isTouched ? end.paragraph + 1 : end.paragraph);
}

/** Whether a place is at the border of something that the paragraph stands in: an empty one is touched there, too. */
function isAround(place: Place, paragraph: Element | undefined): boolean {
  const element = placeElement(place);
  return paragraph !== undefined && element !== paragraph && element.contains(paragraph);
}

/** The paragraphs that a holder touches. */
export function paragraphsOfHolder(holder: Holder): readonly Element[] {
  const container = blockContainerOf(holder);
  return container === undefined ? paragraphsOf(contentSpan(holder)) : paragraphsIn(container);
}

/** The element that holds all of the holder's paragraphs and nothing else; undefined for a piece of one, or a range. */
function blockContainerOf(holder: Holder): Element | undefined {
  if (holder.kind === "body") return holder.story;
  const isBlock = holder.kind === "control" && levelOf(holder.control) !== "inline";
  return isBlock ? holderOf(holder.control) : undefined;
}

/** A piece of one paragraph. */
export interface Stretch {
  readonly paragraph: Element;
  readonly from: number;
  readonly to: number;
}

/** A span paragraph by paragraph. */
export function stretchesOf(span: Span): readonly Stretch[] {
  const { paragraphs, start, end } = reachOf(span);
  return paragraphsOf(span).map((paragraph) => {
    const index = paragraphs.indexOf(paragraph);
    return {
      paragraph,
      from: index === start.paragraph ? start.offset : 0,
      to: index === end.paragraph ? end.offset : lengthOf(paragraph),
    };
  });
}

/** A holder's content paragraph by paragraph. */
export function stretchesOfHolder(holder: Holder): readonly Stretch[] {
  const container = blockContainerOf(holder);
  if (container === undefined) return stretchesOf(contentSpan(holder));
  return paragraphsIn(container).map((paragraph) => ({
    paragraph,
    from: 0,
    to: lengthOf(paragraph),
  }));
}

/**
 * What `text` gives. Paragraphs are joined by "\n", as Word on the web does (on Windows it is "\r"; an add-in must
 * take both, nothing public promises either), the cells of a table row by "\t"; a line break is "\v".
 * The last paragraph's mark is not in it, nor is the prompt of an empty control.
 */
export function textOf(holder: Holder): string {
  if (holder.kind === "control") {
    if (controlFlag(holder.control, "showingPlcHdr")) return "";
    if (levelOf(holder.control) === "inline") return plainText(leavesIn(contentOf(holder.control)));
  }
  return joinTexts(
    stretchesOfHolder(holder).map((stretch) => ({
      ...stretch,
      text: textOfStretch(stretch),
    })),
  );
}

function textOfStretch({ paragraph, from, to }: Stretch): string {
  const text = leavesIn(paragraph)
    .map((leaf) => leaf.text)
    .join("");
  return plainText([{ element: paragraph, text: text.slice(from, to) }]);
}

function joinTexts(pieces: readonly (Stretch & { readonly text: string })[]): string {
  return pieces.reduce((joined, { paragraph, text }, index) => {
    const previous = pieces[index - 1]?.paragraph;
    if (previous === undefined) return text;
    return joined + (isNextCell(previous, paragraph) ? "\t" : "\n") + text;
  }, "");
}

function isNextCell(previous: Element, paragraph: Element): boolean {
  const cell = cellOf(paragraph);
  return cell !== undefined && cellOf(previous)?.nextElementSibling === cell;
}

function cellOf(paragraph: Element): Element | undefined {
  const parent = paragraph.parentNode as Element | null;
  return parent?.localName === "tc" ? parent : undefined;
}

/** The locations that `getRange` knows. */
export type RangeLocation = "Whole" | "Start" | "End" | "Before" | "After" | "Content";

export function locate(holder: Holder, location: RangeLocation): Span {
  const whole = wholeSpan(holder);
  const content = contentSpan(holder);
  const caret = (place: Place): Span => ({ start: place, end: place });
  switch (location) {
    case "Whole":
      return whole;
    case "Content":
      return content;
    case "Before":
      return caret(whole.start);
    case "After":
      return caret(whole.end);
    case "Start":
      return caret(firstPlace(holder, content));
    case "End":
      return caret(content.end);
  }
}

function firstPlace(holder: Holder, content: Span): Place {
  return holder.kind === "body"
    ? startOf(paragraphsIn(holder.story)[0] ?? holder.story)
    : content.start;
}
