import { readFlatOpc } from "../../ooxml/opc/flat-opc";
import type { Package } from "../../ooxml/opc/package";
import { PackageError } from "../../ooxml/opc/package-error";
import { adoptWhatTheyNeed } from "./adopt-parts";
import { elementsOf, makeUnique, stripForeign } from "./adopted-blocks";
import { hidePrompt, holderOf, levelOf, setControlFlag } from "./content-control";
import { deleteSpan } from "./delete-span";
import { childElements, childW, closest, isW, newW } from "./dom";
import { cutParagraph, inlineGapAt, insertAt, newParagraphIn, removeNode } from "./edit";
import type { Gap } from "./edit";
import { contentSpan, elementOf, paragraphsOf, reachOf, wholeSpan } from "./holder";
import type { Holder } from "./holder";
import type { InsertLocation } from "./insert-location";
import { makeBlock } from "./make-block";
import { holdParts } from "./parts";
import type { Parts } from "./parts";
import { caretAt, endOf, wholeOf } from "./place";
import type { Place, Span } from "./place";
import type { Ranges } from "./ranges";
import { invalidArgument } from "./word-error";

export interface OoxmlInsertion {
  readonly where: InsertLocation;
  /** Whether an empty paragraph is left behind, as Word on the web does. */
  readonly surplus: boolean;
}

interface Target {
  readonly parts: Parts;
  readonly ranges: Ranges;
}

/**
 * Puts the body of a Flat OPC document in, with the styles, lists, pictures and links it needs; its section layout,
 * headers and footers stay behind. A single paragraph put among text runs on with it; several take places of their
 * own. Gives the span of what was put in.
 */
export function insertOoxml(
  { parts, ranges }: Target,
  holder: Holder,
  ooxml: string,
  { where, surplus }: OoxmlInsertion,
): Span {
  const blocks = readBlocks(parts, elementOf(holder), ooxml);
  if (surplus) blocks.push(newW(elementOf(holder), "p"));
  const added = elementsOf(blocks);
  const span = putIn(ranges, holder, blocks, where);
  makeUnique(parts, added);
  if (holder.kind === "range" && where === "Replace") holder.range.span = span;
  return span;
}

function readBlocks(parts: Parts, near: Element, ooxml: string): Element[] {
  const incoming = holdParts(readFlat(ooxml), parts.xmlTools);
  const main = incoming.mainName;
  const body = bodyOf(incoming, main);
  if (body === undefined) {
    throw invalidArgument("The OOXML is no Flat OPC document with a body.");
  }
  const blocks = childElements(body)
    .filter((child) => !isW(child, "sectPr"))
    .map((child) => near.ownerDocument.importNode(child, true));
  stripForeign(blocks);
  const receiving = { parts, partName: parts.partOf(near), main: parts.mainName };
  adoptWhatTheyNeed(blocks, { parts: incoming, main }, receiving);
  return blocks;
}

function readFlat(ooxml: string): Package {
  try {
    return readFlatOpc(ooxml);
  } catch (cause) {
    if (cause instanceof PackageError) throw invalidArgument(`The OOXML: ${cause.message}.`);
    throw cause;
  }
}

function bodyOf(incoming: Parts, main: string): Element | undefined {
  try {
    return childW(incoming.xml(main)?.documentElement, "body");
  } catch (cause) {
    throw invalidArgument(`The OOXML: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function putIn(
  ranges: Ranges,
  holder: Holder,
  blocks: readonly Element[],
  where: InsertLocation,
): Span {
  if (blocks.length === 0) return caretAt(contentSpan(holder).start);
  if (holder.kind === "range") return putInRange(ranges, holder, blocks, where);
  if (holder.kind === "paragraph") return putInParagraph(ranges, holder.paragraph, blocks, where);
  return putInContainer(ranges, holder, blocks, where);
}

/** Into a body, or a content control. */
function putInContainer(
  ranges: Ranges,
  holder: Extract<Holder, { kind: "body" | "control" }>,
  blocks: readonly Element[],
  where: InsertLocation,
): Span {
  if (holder.kind === "control") {
    if (where === "Replace") setControlFlag(holder.control, "showingPlcHdr", false);
    else hidePrompt(ranges, holder.control);
    const isInline = levelOf(holder.control) === "inline";
    if (isInline && isOneParagraph(blocks)) {
      return putInRuns(ranges, holderOf(holder.control), blocks, where);
    }
    if (isInline) makeBlock(ranges, holder.control);
  }
  const container = holder.kind === "body" ? holder.story : holderOf(holder.control);
  return putBlocks(ranges, container, blocks, where);
}

function isOneParagraph(blocks: readonly Element[]): boolean {
  return blocks.length === 1 && isW(blocks[0], "p");
}

function putInRuns(
  ranges: Ranges,
  content: Element,
  blocks: readonly Element[],
  where: InsertLocation,
): Span {
  if (where === "Replace") for (const child of childElements(content)) removeNode(ranges, child);
  const before = where === "Start" ? content.firstChild : null;
  return insertRuns({ parent: content, before }, blocks);
}

function insertRuns(gap: Gap, blocks: readonly Element[]): Span {
  const nodes = blocks.flatMap((block) =>
    childElements(block).filter((child) => !isW(child, "pPr")),
  );
  insertAt(gap, nodes);
  return spanOfNodes(nodes) ?? caretAt(endOf(gap.parent));
}

function spanOfNodes(nodes: readonly Element[]): Span | undefined {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: wholeOf(first).start, end: wholeOf(last).end };
}

function putBlocks(
  ranges: Ranges,
  container: Element,
  blocks: readonly Element[],
  where: InsertLocation,
): Span {
  const old = childElements(container).filter((child) => !isW(child, "sectPr", "tcPr"));
  const section = childW(container, "sectPr") ?? null;
  const before = where === "Start" ? (old[0] ?? section) : section;
  insertAt({ parent: container, before }, blocks);
  if (where === "Replace") for (const child of old) removeNode(ranges, child);
  endWithParagraph(container);
  return spanOfNodes(blocks) ?? caretAt(endOf(container));
}

/** A body and a table cell end with a paragraph. */
function endWithParagraph(container: Element): void {
  const last = childElements(container)
    .filter((child) => !isW(child, "sectPr"))
    .at(-1);
  const isEnd = last !== undefined && isW(last, "p", "sdt");
  if (!isEnd && isW(container, "body", "hdr", "ftr", "tc")) newParagraphIn(container);
}

function putInParagraph(
  ranges: Ranges,
  paragraph: Element,
  blocks: readonly Element[],
  where: InsertLocation,
): Span {
  if (where === "Replace") return replaceParagraphs(ranges, [paragraph], blocks);
  if (isOneParagraph(blocks)) {
    const inside = contentSpan({ kind: "paragraph", paragraph });
    return insertRuns(inlineGapAt(ranges, where === "Start" ? inside.start : inside.end), blocks);
  }
  if (where === "Start") paragraph.before(...blocks);
  else paragraph.after(...blocks);
  return spanOfNodes(blocks) ?? caretAt(endOf(paragraph));
}

/** The last of the old paragraphs stays the object it is, with the form and content of the last new one. */
function replaceParagraphs(
  ranges: Ranges,
  old: readonly Element[],
  blocks: readonly Element[],
): Span {
  const kept = old.at(-1);
  const last = blocks.at(-1);
  if (kept === undefined || last === undefined) throw new Error("Nothing to replace.");
  const section = childW(childW(kept, "pPr"), "sectPr");
  for (const paragraph of old.slice(0, -1)) removeNode(ranges, paragraph);
  for (const child of childElements(kept)) removeNode(ranges, child);
  const isKeptUsed = isW(last, "p");
  const others = isKeptUsed ? blocks.slice(0, -1) : blocks;
  kept.before(...others);
  if (isKeptUsed) kept.append(...Array.from(last.childNodes));
  if (section !== undefined) endSectionAgain(kept, section);
  else if (!isKeptUsed) removeNode(ranges, kept);
  return spanOfNodes(isKeptUsed ? [...others, kept] : others) ?? caretAt(endOf(kept));
}

function endSectionAgain(paragraph: Element, section: Element): void {
  const properties = childW(paragraph, "pPr") ?? newW(paragraph, "pPr");
  properties.append(section);
  paragraph.prepend(properties);
}

function putInRange(
  ranges: Ranges,
  holder: Extract<Holder, { kind: "range" }>,
  blocks: readonly Element[],
  where: InsertLocation,
): Span {
  const { range } = holder;
  if (where !== "Replace") {
    const place = where === "Start" || where === "Before" ? range.span.start : range.span.end;
    return putAt(ranges, place, blocks);
  }
  const whole = wholeParagraphs(holder);
  if (whole !== undefined) return replaceParagraphs(ranges, whole, blocks);
  deleteSpan(ranges, range.span);
  return putAt(ranges, range.span.start, blocks);
}

/** The paragraphs, where the range is just some of them with their ends, side by side. */
function wholeParagraphs(holder: Holder): readonly Element[] | undefined {
  const span = wholeSpan(holder);
  const { start, end } = reachOf(span);
  if (start.offset !== 0 || end.offset !== 0 || start.paragraph === end.paragraph) return undefined;
  const paragraphs = paragraphsOf(span);
  const isTogether = paragraphs.every(({ parentNode }) => parentNode === paragraphs[0]?.parentNode);
  return isTogether ? paragraphs : undefined;
}

function putAt(ranges: Ranges, place: Place, blocks: readonly Element[]): Span {
  const gap = inlineGapAt(ranges, place);
  if (isOneParagraph(blocks)) return insertRuns(gap, blocks);
  const control = closest(
    gap.parent,
    (element) => isW(element, "sdt") && levelOf(element) === "inline",
  );
  if (control !== undefined) makeBlock(ranges, control);
  const paragraph = closest(gap.parent, (element) => isW(element, "p"));
  if (paragraph === undefined) throw new Error("A gap for runs outside of every paragraph.");
  const first = cutParagraph(paragraph, gap);
  paragraph.before(...blocks);
  for (const half of [first, paragraph]) dropIfBlank(ranges, half);
  return spanOfNodes(blocks) ?? caretAt(endOf(paragraph));
}

function dropIfBlank(ranges: Ranges, paragraph: Element): void {
  const isBlank = childElements(paragraph).every((child) => isW(child, "pPr"));
  const endsSection = childW(childW(paragraph, "pPr"), "sectPr") !== undefined;
  const isLast = !isW(paragraph.nextElementSibling, "p", "tbl", "sdt");
  if (isBlank && !endsSection && !(isLast && isW(paragraph.previousElementSibling, "tbl"))) {
    removeNode(ranges, paragraph);
  }
}
