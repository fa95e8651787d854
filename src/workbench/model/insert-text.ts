import { leavesIn } from "./characters";
import {
  contentOf,
  controlFlag,
  emptyBlocks,
  hidePrompt,
  holderOf,
  levelOf,
  setControlFlag,
  showPrompt,
} from "./content-control";
import { deleteSpan } from "./delete-span";
import { childElements, childW, closest, isW, newW } from "./dom";
import { cutParagraph, inlineGapAt, insertAt, removeChildren, withoutSection } from "./edit";
import type { Gap } from "./edit";
import { contentSpan, paragraphsOf, wholeSpan } from "./holder";
import type { Holder } from "./holder";
import type { InsertLocation } from "./insert-location";
import { makeBlock } from "./make-block";
import { caretAt, endOf } from "./place";
import type { Place, Span } from "./place";
import type { Ranges } from "./ranges";
import { newRun, propertiesAt } from "./runs";
import type { RunProperties } from "./runs";

/**
 * Puts text in, and gives the span of what was put in. A line end in it ("\n", "\r", "\r\n") begins a new paragraph of
 * the same form; "\t", "\v" and "\f" become tab, line break and page break. The text looks like what it replaces, or
 * what it stands beside.
 */
export function insertText(
  ranges: Ranges,
  holder: Holder,
  text: string,
  location: InsertLocation,
): Span {
  const lines = text.split(/\r\n|\r|\n/);
  const target = lines.length > 1 ? withRoomForParagraphs(ranges, holder) : holder;
  const { gap, properties } =
    location === "Replace" ? gapInstead(ranges, target) : gapBeside(ranges, target, location);
  const inserted = insertLines(lines, gap, properties);
  if (target.kind === "control" && text === "") showPromptIfEmpty(ranges, target.control);
  return follow(target, location, inserted);
}

/** An inline control cannot hold a paragraph's end: it becomes one around whole paragraphs. */
function withRoomForParagraphs(ranges: Ranges, holder: Holder): Holder {
  const inner = contentSpan(holder).start;
  const anchor = inner.at === "character" ? inner.leaf : inner.node;
  const control = closest(
    anchor,
    (element) => isW(element, "sdt") && levelOf(element) === "inline",
  );
  if (control !== undefined) makeBlock(ranges, control);
  return holder;
}

interface Opening {
  readonly gap: Gap;
  readonly properties: RunProperties;
}

/** Clears the holder's content, and remembers how it looked. */
function gapInstead(ranges: Ranges, holder: Holder): Opening {
  if (holder.kind === "range") return gapInsteadOfSpan(ranges, holder.range.span);
  const look = lookOfHolder(holder);
  const parent = emptied(ranges, holder);
  return openingOf(parent, look);
}

type Container = Exclude<Holder, { readonly kind: "range" }>;

/** How a run looks: one without properties of its own looks plain. */
interface Look {
  readonly properties: RunProperties;
}

function lookBeside(parent: Element, before: Node | null): Look {
  return { properties: propertiesAt(parent, before) };
}

function lookOfHolder(holder: Container): Look | undefined {
  if (holder.kind === "body") return lookOf(holder.story);
  if (holder.kind === "paragraph") return lookOf(holder.paragraph);
  const { control } = holder;
  const own = childW(childW(control, "sdtPr"), "rPr");
  const ownLook = own === undefined ? undefined : { properties: own };
  return controlFlag(control, "showingPlcHdr") ? ownLook : (lookOf(holderOf(control)) ?? ownLook);
}

/** Takes the content out, and gives the element that runs can go into. */
function emptied(ranges: Ranges, holder: Container): Element {
  if (holder.kind === "body") return emptyBlocks(ranges, holder.story);
  if (holder.kind === "paragraph") {
    removeChildren(ranges, holder.paragraph, ["pPr"]);
    return holder.paragraph;
  }
  const { control } = holder;
  setControlFlag(control, "showingPlcHdr", false);
  if (levelOf(control) !== "inline") return emptyBlocks(ranges, holderOf(control));
  removeChildren(ranges, contentOf(control), []);
  return contentOf(control);
}

/** The look of the first run with text in it; undefined where there is none. */
function lookOf(container: Element): Look | undefined {
  return lookOfRun(leavesIn(container)[0]?.element.parentNode);
}

function lookOfRun(run: Node | null | undefined): Look | undefined {
  if (run === null || run === undefined) return undefined;
  return { properties: childW(run, "rPr")?.cloneNode(true) as RunProperties };
}

function gapInsteadOfSpan(ranges: Ranges, span: Span): Opening {
  const live = ranges.hold(span);
  const look = lookOfSpan(span);
  inlineGapAt(ranges, live.span.end);
  const gap = inlineGapAt(ranges, live.span.start);
  const marker = newW(gap.parent, "bookmarkStart");
  insertAt(gap, [marker]);
  deleteSpan(ranges, { start: { at: "after", node: marker }, end: live.span.end });
  const parent = marker.parentNode as Element | null;
  // A control that is left empty shows its prompt in place of all that was in it.
  if (parent === null) return openingOf(emptiedControl(ranges, gap.parent), look);
  const before = marker.nextSibling;
  marker.remove();
  return { gap: { parent, before }, properties: (look ?? lookBeside(parent, before)).properties };
}

function openingOf(parent: Element, look: Look | undefined): Opening {
  return {
    gap: { parent, before: null },
    properties: (look ?? lookBeside(parent, null)).properties,
  };
}

function emptiedControl(ranges: Ranges, within: Element): Element {
  const control = closest(within, (element) => isW(element, "sdt"));
  if (control === undefined) throw new Error("What was to be replaced has gone with its place.");
  hidePrompt(ranges, control);
  return contentOf(control);
}

function lookOfSpan(span: Span): Look | undefined {
  const [paragraph] = paragraphsOf(span);
  const leaf = span.start.at === "character" ? span.start.leaf : undefined;
  const run = leaf?.parentNode ?? (paragraph && leavesIn(paragraph)[0]?.element.parentNode);
  return lookOfRun(run);
}

function gapBeside(ranges: Ranges, holder: Holder, location: InsertLocation): Opening {
  if (holder.kind === "control") hidePrompt(ranges, holder.control);
  const gap = inlineGapAt(ranges, placeFor(holder, location));
  return { gap, properties: propertiesAt(gap.parent, gap.before) };
}

function placeFor(holder: Holder, location: InsertLocation): Place {
  const inside = contentSpan(holder);
  const whole = wholeSpan(holder);
  if (location === "Before") return whole.start;
  if (location === "After") return whole.end;
  return location === "Start" ? inside.start : inside.end;
}

function insertLines(lines: readonly string[], gap: Gap, properties: RunProperties): Span {
  const look = properties?.cloneNode(true) as RunProperties;
  const [first = "", ...others] = lines;
  const begun = insertLine(first, gap, look);
  const rest = others.reduce<Line>(
    (line, text) => insertLine(text, newLine(line.gap), look),
    begun,
  );
  return { start: begun.span.start, end: rest.span.end };
}

interface Line {
  readonly span: Span;
  /** Behind it. */
  readonly gap: Gap;
}

function insertLine(text: string, gap: Gap, look: RunProperties): Line {
  const run = newRun(gap.parent, text, look);
  const leaves = leavesIn(run);
  const [first] = leaves;
  const last = leaves.at(-1);
  if (first === undefined || last === undefined) return { span: caretIn(gap), gap };
  insertAt(gap, [run]);
  const start: Place = { at: "character", leaf: first.element, offset: 0 };
  const end: Place = { at: "character", leaf: last.element, offset: last.text.length };
  return { span: { start, end }, gap: { parent: gap.parent, before: run.nextSibling } };
}

function caretIn({ parent, before }: Gap): Span {
  const next = before as Element | null;
  if (next !== null) return caretAt({ at: "before", node: next });
  return caretAt(endOf(parent));
}

/** Ends the paragraph at the gap, and gives the gap at the start of the next. */
function newLine(gap: Gap): Gap {
  const paragraph = closest(gap.parent, (element) => isW(element, "p"));
  if (paragraph === undefined) throw new Error("A gap for runs outside of every paragraph.");
  cutParagraph(paragraph, gap);
  return inlineGapAtStart(paragraph);
}

function inlineGapAtStart(paragraph: Element): Gap {
  const first = childElements(paragraph).find((child) => !isW(child, "pPr"));
  return { parent: paragraph, before: first ?? null };
}

function showPromptIfEmpty(ranges: Ranges, control: Element): void {
  if (leavesIn(contentOf(control)).length === 0) showPrompt(ranges, control);
}

/** A range grows with what is put into it, as Word's does. */
function follow(holder: Holder, location: InsertLocation, inserted: Span): Span {
  if (holder.kind !== "range") return inserted;
  const { range } = holder;
  if (location === "Replace") range.span = inserted;
  if (location === "Start") range.span = { ...range.span, start: inserted.start };
  if (location === "End") range.span = { ...range.span, end: inserted.end };
  return inserted;
}

/** A new paragraph with the form of `like`, without its section break. */
export function newParagraphLike(like: Element, text: string): Element {
  const paragraph = newW(like, "p");
  const properties = childW(like, "pPr");
  if (properties !== undefined) paragraph.append(withoutSection(properties));
  if (text !== "") paragraph.append(newRun(like, text, propertiesAt(like, null)));
  return paragraph;
}
