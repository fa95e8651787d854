import { childElements, isW } from "./dom";
import { afterOf, anchorOf, beforeOf, endOf } from "./place";
import type { Place, Span } from "./place";

/** A span that somebody holds while the document changes under it. */
export interface LiveRange {
  span: Span;
}

/**
 * The spans that are held, by add-ins and by the caret. Everything that splits or removes nodes tells them, so
 * that each keeps to the text it was made for.
 */
export interface Ranges {
  hold(span: Span): LiveRange;
  /** Forgets all but these. */
  keepOnly(ranges: ReadonlySet<LiveRange>): void;
  /** `leaf` was cut before its `offset`-th character; the rest is `rest` now. */
  leafWasSplit(leaf: Element, offset: number, rest: Element): void;
  /** To be told before the shells around these nodes are taken away and the nodes stay, the first to the last. */
  willUnwrap(shells: readonly Element[], first: Element, last: Element): void;
  /** To be told before the node is taken out. */
  willRemove(node: Element): void;
}

export function holdRanges(): Ranges {
  const held = new Set<LiveRange>();
  return {
    hold(span) {
      const range = { span };
      held.add(range);
      return range;
    },
    keepOnly(ranges) {
      for (const range of held) if (!ranges.has(range)) held.delete(range);
    },
    leafWasSplit(leaf, offset, rest) {
      for (const range of held) range.span = followSplit(range.span, { leaf, offset, rest });
    },
    willUnwrap(shells, first, last) {
      const stay = (place: Place): Place => {
        if (place.at === "character" || !shells.includes(place.node)) return place;
        return place.at === "start" || place.at === "before" ? beforeOf(first) : afterOf(last);
      };
      for (const range of held) {
        range.span = { start: stay(range.span.start), end: stay(range.span.end) };
      }
    },
    willRemove(node) {
      for (const range of held) range.span = followRemoval(range.span, node);
    },
  };
}

interface Split {
  readonly leaf: Element;
  readonly offset: number;
  readonly rest: Element;
}

function followSplit({ start, end }: Span, split: Split): Span {
  const isCaret =
    start.at === "character" &&
    end.at === "character" &&
    start.leaf === end.leaf &&
    start.offset === end.offset;
  const startFrom = isCaret ? split.offset + 1 : split.offset;
  return {
    start: moveToRest(start, split, startFrom),
    end: moveToRest(end, split, split.offset + 1),
  };
}

function moveToRest(place: Place, { leaf, offset, rest }: Split, from: number): Place {
  if (place.at !== "character" || place.leaf !== leaf || place.offset < from) return place;
  return { at: "character", leaf: rest, offset: place.offset - offset };
}

function followRemoval({ start, end }: Span, node: Element): Span {
  return { start: leave(start, node), end: leave(end, node) };
}

function leave(place: Place, node: Element): Place {
  if (!node.contains(anchorOf(place))) return place;
  const parent = node.parentNode as Element | null;
  if (parent === null) return place;
  const siblings = childElements(parent);
  const next = siblings
    .slice(siblings.indexOf(node) + 1)
    .find((sibling) => !isW(sibling, "sectPr"));
  return next === undefined ? endOf(parent) : beforeOf(next);
}
