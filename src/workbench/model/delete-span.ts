import { childElements, childW, isW } from "./dom";
import { fillWhereEmpty } from "./content-control";
import { inlineGapAt, isBlock, newParagraphIn, removeNode } from "./edit";
import { anchorOf, paragraphAt } from "./place";
import type { Place, Span } from "./place";
import type { LiveRange, Ranges } from "./ranges";

/**
 * Takes out what stands between two places. Paragraphs that only lost their end run on into each other, as behind
 * a pressed Delete; table cells stay where not the whole row goes; a content control that was emptied shows its
 * prompt.
 */
export function deleteSpan(ranges: Ranges, span: Span): void {
  const live = ranges.hold(span);
  cutAtEnds(ranges, live);
  const first = paragraphAt(live.span.start);
  const last = paragraphAt(live.span.end);
  const scope = commonAncestor(anchorOf(live.span.start), anchorOf(live.span.end));
  const parents = new Set<Element>();
  for (const node of nodesWithin(scope, live.span)) {
    parents.add(node.parentNode as Element);
    removeNode(ranges, node);
  }
  for (const parent of parents) tidyUp(ranges, parent);
  if (first !== undefined && last !== undefined) joinParagraphs(ranges, first, last);
}

/** Cuts the runs that the span's ends are in the middle of. */
function cutAtEnds(ranges: Ranges, live: LiveRange): void {
  if (live.span.end.at === "character") inlineGapAt(ranges, live.span.end);
  if (live.span.start.at === "character") inlineGapAt(ranges, live.span.start);
}

function commonAncestor(a: Element, b: Element): Element {
  let at: Element = a;
  while (!at.contains(b)) at = at.parentNode as Element;
  return (at.parentNode?.nodeType === 1 ? at.parentNode : at) as Element;
}

/** The outermost nodes that lie whole in the span. Ends within a run must be at its leaves' borders. */
function nodesWithin(scope: Element, { start, end }: Span): readonly Element[] {
  const found: Element[] = [];
  const progress = { isIn: false, isOver: false };

  function reach(node: Element, at: Place["at"]): void {
    if (isAt(start, node, at)) progress.isIn = true;
    if (isAt(end, node, at)) progress.isOver = true;
  }

  function visit(node: Element): void {
    reach(node, "before");
    const enteredIn = progress.isIn && !progress.isOver;
    const inner = found.length;
    reach(node, "start");
    for (const child of childElements(node)) visit(child);
    reach(node, "end");
    const isWhole = enteredIn && !progress.isOver;
    if (isWhole && isRemovable(node)) found.splice(inner, found.length - inner, node);
    reach(node, "after");
  }

  visit(scope);
  return found.filter((node) => node !== scope);
}

function isAt(place: Place, node: Element, at: Place["at"]): boolean {
  if (place.at !== "character") return place.node === node && place.at === at;
  if (place.leaf !== node) return false;
  return place.offset === 0 ? at === "before" : at === "after";
}

const PROPERTIES = ["pPr", "rPr", "sdtPr", "sdtEndPr", "tcPr", "tblPr", "tblGrid", "trPr"];

function isRemovable(node: Element): boolean {
  if (isW(node, ...PROPERTIES, "sdtContent", "tc", "body", "hdr", "ftr")) return false;
  return !(isW(node, "sectPr") && !isW(node.parentNode, "pPr"));
}

/** Drops what was emptied, and gives the emptied containers what they cannot be without. */
function tidyUp(ranges: Ranges, parent: Element): void {
  if (parent.parentNode === null) return;
  const isEmptyRun = isW(parent, "r") && childElements(parent).every((child) => isW(child, "rPr"));
  const isEmptyShell =
    isW(parent, "hyperlink", "ins", "smartTag") && childElements(parent).length === 0;
  if (isEmptyRun || isEmptyShell) {
    const outer = parent.parentNode as Element;
    removeNode(ranges, parent);
    tidyUp(ranges, outer);
  } else if (isBlock(parent)) fillBlocks(parent);
  else fillWhereEmpty(ranges, parent);
}

function fillBlocks(container: Element): void {
  if (isW(container, "tbl", "tr")) return;
  const last = childElements(container)
    .filter((child) => !isW(child, "sectPr"))
    .at(-1);
  const needsParagraph =
    last === undefined || isW(last, "tcPr") || (isW(container, "tc") && isW(last, "tbl"));
  if (needsParagraph) newParagraphIn(container);
}

/** The paragraph that goes on is the last one: it has the mark that was left. */
function joinParagraphs(ranges: Ranges, first: Element, last: Element): void {
  const isGone = first.parentNode === null || last.parentNode === null;
  if (isGone || first === last || first.parentNode !== last.parentNode) return;
  const content = childElements(first).filter((child) => !isW(child, "pPr"));
  const properties = childW(last, "pPr");
  if (properties === undefined) last.prepend(...content);
  else properties.after(...content);
  removeNode(ranges, first);
}
