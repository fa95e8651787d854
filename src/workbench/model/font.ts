import { leavesIn } from "./characters";
import { attributeW, childW, ensureW, insertInOrder, newW, setAttributeW } from "./dom";
import { inlineGapAt } from "./edit";
import { stretchesOfHolder } from "./holder";
import type { Holder } from "./holder";
import type { Parts } from "./parts";
import { PARAGRAPH_PROPERTY_ORDER, RUN_PROPERTY_ORDER } from "./property-order";
import type { Ranges } from "./ranges";
import { chainOf, documentDefaults, styleById, styleOfParagraph, stylesOf } from "./styles";

/** A run property of the file, such as "b" or "color". */
export type RunPropertyName =
  "b" | "i" | "strike" | "dstrike" | "u" | "color" | "sz" | "rFonts" | "highlight" | "vertAlign";

/** The elements that say this property of each piece of the holder's text, nearest wins; undefined where none does. */
export function runPropertyOf(
  parts: Parts,
  holder: Holder,
  name: RunPropertyName,
): readonly (Element | undefined)[] {
  const styles = stylesOf(parts);
  return piecesOf(holder).map(({ run, paragraph }) => {
    const own = run === undefined ? childW(childW(paragraph, "pPr"), "rPr") : childW(run, "rPr");
    const runStyle = styleById(styles, attributeW(childW(own, "rStyle")));
    const chain = [
      ...chainOf(styles, runStyle),
      ...chainOf(styles, styleOfParagraph(styles, paragraph)),
    ];
    const sources = [own, ...chain.map((style) => childW(style, "rPr"))];
    const found = sources.map((source) => childW(source, name)).find((one) => one !== undefined);
    return found ?? childW(documentDefaults(styles, "rPr"), name);
  });
}

interface Piece {
  readonly paragraph: Element;
  /** Undefined for a paragraph without text: its mark counts then. */
  readonly run: Element | undefined;
}

function piecesOf(holder: Holder): readonly Piece[] {
  return stretchesOfHolder(holder).flatMap(({ paragraph, from, to }): readonly Piece[] => {
    const runs = runsBetween(paragraph, from, to);
    return runs.length === 0
      ? [{ paragraph, run: undefined }]
      : runs.map((run) => ({ paragraph, run }));
  });
}

function runsBetween(paragraph: Element, from: number, to: number): readonly Element[] {
  const runs = new Set<Element>();
  let at = 0;
  for (const { element, text } of leavesIn(paragraph)) {
    const isTouched =
      from === to ? at <= from && from <= at + text.length : at < to && at + text.length > from;
    if (isTouched) runs.add(element.parentNode as Element);
    at += text.length;
  }
  return from === to ? [...runs].slice(0, 1) : [...runs];
}

/** Writes a property on all text of the holder; `element` undefined takes it off. Empty paragraphs get it on their mark. */
export function setRunProperty(
  ranges: Ranges,
  holder: Holder,
  name: RunPropertyName,
  attributes: Readonly<Record<string, string>> | undefined,
): void {
  cutAtBorders(ranges, holder);
  const isWhole = holder.kind === "body" || holder.kind === "paragraph";
  for (const { paragraph, from, to } of stretchesOfHolder(holder)) {
    const runs = from === to ? [] : runsBetween(paragraph, from, to);
    for (const run of runs) writeProperty(propertiesFor(run), name, attributes);
    if (runs.length === 0 || isWhole) writeProperty(markFor(paragraph), name, attributes);
  }
}

function cutAtBorders(ranges: Ranges, holder: Holder): void {
  if (holder.kind !== "range") return;
  const { range } = holder;
  if (range.span.end.at === "character") inlineGapAt(ranges, range.span.end);
  if (range.span.start.at === "character") inlineGapAt(ranges, range.span.start);
}

function propertiesFor(run: Element): Element {
  const found = childW(run, "rPr");
  if (found !== undefined) return found;
  const made = newW(run, "rPr");
  run.prepend(made);
  return made;
}

/** The properties of a paragraph, made where there are none. */
export function paragraphPropertiesFor(paragraph: Element): Element {
  const found = childW(paragraph, "pPr");
  if (found !== undefined) return found;
  const made = newW(paragraph, "pPr");
  paragraph.prepend(made);
  return made;
}

function markFor(paragraph: Element): Element {
  return ensureW(paragraphPropertiesFor(paragraph), "rPr", PARAGRAPH_PROPERTY_ORDER);
}

function writeProperty(
  properties: Element,
  name: RunPropertyName,
  attributes: Readonly<Record<string, string>> | undefined,
): void {
  childW(properties, name)?.remove();
  if (attributes === undefined) return;
  insertInOrder(properties, newW(properties, name, attributes), RUN_PROPERTY_ORDER);
}

/** Makes all text of the holder of a character style. */
export function setCharacterStyle(ranges: Ranges, holder: Holder, styleId: string): void {
  cutAtBorders(ranges, holder);
  for (const { paragraph, from, to } of stretchesOfHolder(holder)) {
    for (const run of runsBetween(paragraph, from, to)) {
      const style = ensureW(propertiesFor(run), "rStyle", RUN_PROPERTY_ORDER);
      setAttributeW(style, "val", styleId);
    }
  }
}
