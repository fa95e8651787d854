import { childElements, childW, isW, newW } from "./dom";
import { leavesIn } from "./characters";
import { anchorOf, paragraphsIn, storyOf } from "./place";
import type { Place } from "./place";
import type { Ranges } from "./ranges";
import { setText } from "./runs";

/** Where nodes can be put: into `parent`, before one of its children or at its end. */
export interface Gap {
  readonly parent: Element;
  readonly before: Node | null;
}

export function insertAt({ parent, before }: Gap, nodes: readonly Node[]): void {
  for (const node of nodes) parent.insertBefore(node, before);
}

/** Takes a node out, and its held places to what stands beside it. */
export function removeNode(ranges: Ranges, node: Element): void {
  ranges.willRemove(node);
  node.remove();
}

export function removeChildren(ranges: Ranges, parent: Element, keep: readonly string[]): void {
  for (const child of childElements(parent)) {
    if (!isW(child, ...keep)) removeNode(ranges, child);
  }
}

/** The gap for runs at a place; a run that the place is in the middle of is cut in two. */
export function inlineGapAt(ranges: Ranges, place: Place): Gap {
  if (place.at === "character") return cutRun(ranges, place.leaf, place.offset);
  const { at, node } = place;
  const isBesideParagraph = isW(node, "p") && (at === "before" || at === "after");
  if (isBlock(node) || isBesideParagraph) return gapInBlocks(place);
  if (at === "before" || at === "after") return gapBeside(node, at);
  return at === "start" ? gapAtStart(node) : { parent: node, before: null };
}

function gapBeside(node: Element, at: "before" | "after"): Gap {
  const parent = node.parentNode as Element;
  if (isW(parent, "r")) return cutRunBeside(node, at);
  return { parent, before: at === "before" ? node : node.nextSibling };
}

function gapAtStart(node: Element): Gap {
  const first = childElements(node).find((child) => !isW(child, "pPr", "sdtPr", "sdtEndPr"));
  return { parent: node, before: first ?? null };
}

/** Whether the element stands where paragraphs stand, or holds some. */
export function isBlock(element: Element): boolean {
  if (isW(element, "body", "hdr", "ftr", "tbl", "tr", "tc", "txbxContent", "footnote", "endnote")) {
    return true;
  }
  if (isW(element, "p")) return false;
  return isW(element, "sdt", "sdtContent", "customXml") && !isInline(element);
}

/** Whether a content control, or its content, stands among runs. */
export function isInline(element: Element): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) {
    if (isW(at, "p")) return true;
    if (isW(at, "body", "hdr", "ftr", "tbl", "tr", "tc", "txbxContent")) return false;
  }
  return false;
}

function gapInBlocks(place: Place): Gap {
  const anchor = anchorOf(place);
  const paragraphs = isW(anchor, "p") ? [anchor] : paragraphsIn(anchor);
  if (place.at === "before" || place.at === "start") {
    return gapAtStart(paragraphs[0] ?? newParagraphIn(anchor));
  }
  const last = paragraphs.at(-1) ?? newParagraphIn(anchor);
  if (place.at === "end") return { parent: last, before: null };
  return gapAtStart(paragraphAfter(last) ?? newParagraphBehind(last));
}

function paragraphAfter(paragraph: Element): Element | undefined {
  const all = paragraphsIn(storyOf(paragraph));
  return all[all.indexOf(paragraph) + 1];
}

function newParagraphBehind(paragraph: Element): Element {
  const made = newW(paragraph, "p");
  paragraph.after(made);
  return made;
}

/** Gives a container of blocks that has lost all of them the one paragraph it must have. */
export function newParagraphIn(container: Element): Element {
  const holder = isW(container, "sdt") ? (childW(container, "sdtContent") ?? container) : container;
  const made = newW(container, "p");
  holder.insertBefore(made, childW(holder, "sectPr") ?? null);
  return made;
}

/** Cuts the run of a leaf before its `offset`-th character. */
function cutRun(ranges: Ranges, leaf: Element, offset: number): Gap {
  const length = leavesIn(leaf.parentNode as Element).find(({ element }) => element === leaf)?.text
    .length;
  if (offset <= 0) return cutRunBeside(leaf, "before");
  if (length === undefined || offset >= length) return cutRunBeside(leaf, "after");
  return cutRunBeside(cutLeaf(ranges, leaf, offset), "before");
}

function cutLeaf(ranges: Ranges, leaf: Element, offset: number): Element {
  const text = leaf.textContent;
  const rest = leaf.cloneNode(false) as Element;
  setText(rest, text.slice(offset));
  setText(leaf, text.slice(0, offset));
  leaf.after(rest);
  ranges.leafWasSplit(leaf, offset, rest);
  return rest;
}

function cutRunBeside(leaf: Element, at: "before" | "after"): Gap {
  const run = leaf.parentNode as Element;
  const parent = run.parentNode as Element;
  const content = childElements(run).filter((child) => !isW(child, "rPr"));
  const moved = content.slice(content.indexOf(leaf) + (at === "before" ? 0 : 1));
  if (moved.length === content.length) return { parent, before: run };
  if (moved.length === 0) return { parent, before: run.nextSibling };
  const rest = run.cloneNode(false) as Element;
  const properties = childW(run, "rPr");
  if (properties !== undefined) rest.append(properties.cloneNode(true));
  rest.append(...moved);
  run.after(rest);
  return { parent, before: rest };
}

/**
 * Cuts a paragraph at a gap in it. What stands before the gap goes into a new paragraph of the same form before
 * it, which is given; the section break and the rest stay in the old one.
 */
export function cutParagraph(paragraph: Element, gap: Gap): Element {
  const first = paragraph.cloneNode(false) as Element;
  dropIdentity(first);
  const properties = childW(paragraph, "pPr");
  if (properties !== undefined) first.append(withoutSection(properties));
  first.append(...liftedBefore(paragraph, gap, properties));
  paragraph.before(first);
  return first;
}

/** The nodes before the gap, with the hyperlinks and the like around the gap cut in two. */
function liftedBefore(
  paragraph: Element,
  { parent, before }: Gap,
  properties: Element | undefined,
): readonly Node[] {
  const isFirst = (node: Node) => node !== properties && !isW(node, "sdtPr", "sdtEndPr");
  const children = Array.from(parent.childNodes);
  const at = before === null ? children.length : children.indexOf(before as ChildNode);
  const nodes = children.slice(0, at).filter(isFirst);
  if (parent === paragraph) return nodes;
  const shell = parent.cloneNode(false) as Element;
  shell.append(...nodes);
  const outer = parent.parentNode as Element;
  const rest = liftedBefore(paragraph, { parent: outer, before: parent }, properties);
  return nodes.length === 0 ? rest : [...rest, shell];
}

/** Paragraph properties for another paragraph: a section ends only once. */
export function withoutSection(properties: Element): Element {
  const copy = properties.cloneNode(true) as Element;
  childW(copy, "sectPr")?.remove();
  return copy;
}

/** Takes off the ids that must not come twice in a document. */
function dropIdentity(paragraph: Element): void {
  for (const { name, localName } of Array.from(paragraph.attributes)) {
    if (localName === "paraId" || localName === "textId") paragraph.removeAttribute(name);
  }
}
