import { hidePrompt, holderOf, levelOf } from "./content-control";
import { childElements, closest, isW } from "./dom";
import { newParagraphIn } from "./edit";
import { paragraphsOf, wholeSpan } from "./holder";
import type { Holder } from "./holder";
import type { InsertLocation } from "./insert-location";
import { newParagraphLike } from "./insert-text";
import { makeBlock } from "./make-block";
import { paragraphsIn } from "./place";
import type { Ranges } from "./ranges";

/**
 * Puts a paragraph in, of the form of the one beside it, and gives it. Line ends in the text make several; the first
 * is given then.
 */
export function insertParagraph(
  ranges: Ranges,
  holder: Holder,
  text: string,
  location: InsertLocation,
): Element {
  const { beside, isBehind } = neighbour(ranges, holder, location);
  const made = text.split(/\r\n|\r|\n/).map((line) => newParagraphLike(beside, line));
  if (isBehind) outermost(beside, holder, location).after(...made);
  else outermost(beside, holder, location).before(...made);
  return made[0] ?? beside;
}

interface Neighbour {
  readonly beside: Element;
  readonly isBehind: boolean;
}

function neighbour(ranges: Ranges, holder: Holder, location: InsertLocation): Neighbour {
  if (location === "Before" || location === "After") {
    const paragraphs = paragraphsOf(wholeSpan(holder));
    const beside = location === "Before" ? paragraphs[0] : paragraphs.at(-1);
    return { beside: beside ?? newParagraphIn(storyBlock(holder)), isBehind: location === "After" };
  }
  const container = containerOf(ranges, holder);
  const blocks = childElements(container).filter((child) => isW(child, "p", "tbl", "sdt"));
  const edge = location === "Start" ? blocks[0] : blocks.at(-1);
  const isParagraph = edge !== undefined && isW(edge, "p");
  const beside = isParagraph ? edge : seedBeside(container, edge, location);
  return { beside, isBehind: location === "End" };
}

/** A paragraph to take the form from, where the edge of the container is none. */
function seedBeside(
  container: Element,
  edge: Element | undefined,
  location: InsertLocation,
): Element {
  if (edge === undefined) return newParagraphIn(container);
  const inner = location === "Start" ? paragraphsIn(edge)[0] : paragraphsIn(edge).at(-1);
  return inner ?? edge;
}

function containerOf(ranges: Ranges, holder: Holder): Element {
  if (holder.kind === "body") return holder.story;
  if (holder.kind !== "control") return storyBlock(holder);
  hidePrompt(ranges, holder.control);
  if (levelOf(holder.control) === "inline") makeBlock(ranges, holder.control);
  return holderOf(holder.control);
}

function storyBlock(holder: Holder): Element {
  const start = wholeSpan(holder).start;
  const anchor = start.at === "character" ? start.leaf : start.node;
  return closest(anchor, (element) => isW(element, "body", "hdr", "ftr", "tc")) ?? anchor;
}

/** What the new paragraph is put beside: a whole control or table where it must not get into it. */
function outermost(beside: Element, holder: Holder, location: InsertLocation): Element {
  if (holder.kind === "control" && (location === "Before" || location === "After")) {
    return levelOf(holder.control) === "inline" ? beside : holder.control;
  }
  if (holder.kind === "body" || holder.kind === "control") {
    const container = holder.kind === "body" ? holder.story : holderOf(holder.control);
    return closest(beside, (element) => element.parentNode === container) ?? beside;
  }
  return beside;
}
