import { leavesIn } from "./characters";
import {
  contentOf,
  controlFlag,
  fillWhereEmpty,
  holderOf,
  levelOf,
  newControl,
  showPrompt,
} from "./content-control";
import { childElements, isW } from "./dom";
import { inlineGapAt, newParagraphIn, removeChildren, removeNode } from "./edit";
import type { Gap } from "./edit";
import { paragraphsOf, reachOf, wholeSpan } from "./holder";
import type { Holder } from "./holder";
import { paragraphsIn } from "./place";
import type { Ranges } from "./ranges";
import { generalException } from "./word-error";

/**
 * Puts a new rich text control around the holder: around whole paragraphs where it holds the end of one, else around
 * the runs of one paragraph. Around nothing it shows its prompt. Gives the control.
 */
export function wrapInControl(ranges: Ranges, holder: Holder, id: number): Element {
  if (holder.kind === "body") return wrapBlocks(bodyBlocks(holder.story), id);
  const span = wholeSpan(holder);
  const { start, end } = reachOf(span);
  if (start.paragraph !== end.paragraph) return wrapBlocks(blocksOf(paragraphsOf(span)), id);
  return wrapRuns(ranges, holder, id);
}

function bodyBlocks(story: Element): readonly Element[] {
  return childElements(story).filter((child) => !isW(child, "sectPr"));
}

function wrapBlocks(blocks: readonly Element[], id: number): Element {
  const [first] = blocks;
  if (first === undefined) throw generalException("There is nothing to put a control around.");
  const control = newControl(first, id);
  first.before(control);
  contentOf(control).append(...blocks);
  return control;
}

/** The outermost blocks that consist of just these paragraphs, all of one parent. */
function blocksOf(paragraphs: readonly Element[]): readonly Element[] {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) {
    throw generalException("There is no paragraph to put a control around.");
  }
  let parent = first.parentNode as Element;
  while (!parent.contains(last)) parent = parent.parentNode as Element;
  const blocks = childElements(parent).filter((child) =>
    paragraphs.some((paragraph) => child.contains(paragraph)),
  );
  if (!isW(parent, "body", "hdr", "ftr", "tc", "sdtContent", "txbxContent")) {
    throw generalException("A control cannot go around part of a table.");
  }
  const isCut = blocks.some((block) => !coversBlock(block, paragraphs));
  if (isCut) throw generalException("A control cannot go around part of a table or control.");
  return blocks;
}

function coversBlock(block: Element, paragraphs: readonly Element[]): boolean {
  if (isW(block, "p")) return true;
  return paragraphsIn(block).every((paragraph) => paragraphs.includes(paragraph));
}

function wrapRuns(ranges: Ranges, holder: Holder, id: number): Element {
  const live = ranges.hold(wholeSpan(holder));
  inlineGapAt(ranges, live.span.end);
  const start = inlineGapAt(ranges, live.span.start);
  const end = inlineGapAt(ranges, live.span.end);
  const nodes = nodesBetween(start, end);
  const control = newControl(start.parent, id);
  const [first] = nodes;
  if (first === undefined) start.parent.insertBefore(control, start.before);
  else first.before(control);
  contentOf(control).append(...nodes);
  if (leavesIn(control).length === 0) showPrompt(ranges, control);
  return control;
}

function nodesBetween(start: Gap, end: Gap): readonly ChildNode[] {
  let from = start;
  let to = end;
  while (from.parent !== to.parent) {
    if (from.parent.contains(to.parent)) to = outOf(to, "end");
    else from = outOf(from, "start");
  }
  const children = Array.from(from.parent.childNodes);
  const first = positionOf(from, children);
  const last = positionOf(to, children);
  return children.slice(first, Math.max(first, last));
}

function positionOf({ before }: Gap, children: readonly ChildNode[]): number {
  return before === null ? children.length : children.indexOf(before as ChildNode);
}

/** The gap outside of the element that the gap is at the border of: a control never cuts another in two. */
function outOf({ parent, before }: Gap, border: "start" | "end"): Gap {
  const outer = parent.parentNode as Element;
  const shell = isW(parent, "sdtContent") ? parent : undefined;
  const element = shell === undefined ? parent : outer;
  const isAtBorder = border === "start" ? isFirst(parent, before) : before === null;
  if (!isAtBorder || isW(parent, "p")) {
    throw generalException("A control cannot go around part of another, or of a hyperlink.");
  }
  const beyond = border === "start" ? element : element.nextSibling;
  return { parent: element.parentNode as Element, before: beyond };
}

function isFirst(parent: Element, before: Node | null): boolean {
  return childElements(parent)[0] === before;
}

/** Takes a control out: with its content, or leaving that in its place. */
export function removeControl(ranges: Ranges, control: Element, keepContent: boolean): void {
  const parent = control.parentNode as Element;
  if (levelOf(control) === "cell" && !keepContent) {
    removeChildren(ranges, holderOf(control), ["tcPr"]);
    newParagraphIn(holderOf(control));
    unwrap(ranges, control);
  } else if (keepContent && !controlFlag(control, "showingPlcHdr")) unwrap(ranges, control);
  else removeNode(ranges, control);
  refill(ranges, parent);
}

function unwrap(ranges: Ranges, control: Element): void {
  const content = contentOf(control);
  const { firstElementChild: first, lastElementChild: last } = content;
  if (first !== null && last !== null) ranges.willUnwrap([control, content], first, last);
  control.before(...Array.from(content.childNodes));
  removeNode(ranges, control);
}

/** What cannot be empty is not left so. */
function refill(ranges: Ranges, parent: Element): void {
  const isEmpty = childElements(parent).every((child) =>
    isW(child, "sectPr", "tcPr", "tblPr", "tblGrid"),
  );
  if (isW(parent, "tbl") && isEmpty) removeNode(ranges, parent);
  else if (isW(parent, "body", "hdr", "ftr", "tc") && isEmpty) newParagraphIn(parent);
  else fillWhereEmpty(ranges, parent);
}
