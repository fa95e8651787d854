import { attributeW, childW, ensureW, newW, setAttributeW } from "./dom";
import { paragraphPropertiesFor } from "./font";
import type { Parts } from "./parts";
import { PARAGRAPH_PROPERTY_ORDER } from "./property-order";
import { chainOf, documentDefaults, styleOfParagraph, stylesOf } from "./styles";

/** The value of an attribute of a paragraph property, its own or its styles'; undefined where none says it. */
export function paragraphAttribute(
  parts: Parts,
  paragraph: Element,
  element: string,
  attribute: string,
): string | undefined {
  const styles = stylesOf(parts);
  const sources = [
    childW(paragraph, "pPr"),
    ...chainOf(styles, styleOfParagraph(styles, paragraph)).map((style) => childW(style, "pPr")),
    documentDefaults(styles, "pPr"),
  ];
  return sources
    .map((source) => attributeW(childW(source, element), attribute))
    .find((value) => value !== undefined);
}

export function setParagraphAttribute(
  paragraph: Element,
  element: string,
  attributes: Readonly<Record<string, string | undefined>>,
): void {
  const target = ensureW(paragraphPropertiesFor(paragraph), element, PARAGRAPH_PROPERTY_ORDER);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) setAttributeW(target, name, value);
    else target.removeAttributeNS(target.namespaceURI, name);
  }
  if (target.attributes.length === 0) target.remove();
}

const TWIPS_PER_POINT = 20;

export function pointsOf(twips: string | undefined): number {
  return twips === undefined ? 0 : Number(twips) / TWIPS_PER_POINT;
}

export function twipsOf(points: number): string {
  return String(Math.round(points * TWIPS_PER_POINT));
}

/** A list's number and level, or undefined for a paragraph that is in none. */
export function numberingOf(
  parts: Parts,
  paragraph: Element,
): { readonly listId: number; readonly level: number } | undefined {
  const styles = stylesOf(parts);
  const sources = [
    childW(paragraph, "pPr"),
    ...chainOf(styles, styleOfParagraph(styles, paragraph)).map((style) => childW(style, "pPr")),
  ];
  const numbering = sources
    .map((source) => childW(source, "numPr"))
    .find((one) => one !== undefined);
  const listId = Number(attributeW(childW(numbering, "numId")) ?? 0);
  if (listId === 0) return undefined;
  return { listId, level: Number(attributeW(childW(numbering, "ilvl")) ?? 0) };
}

/** Takes a paragraph out of its list, also where its style puts it in one. */
export function detachFromList(parts: Parts, paragraph: Element): void {
  const properties = paragraphPropertiesFor(paragraph);
  childW(properties, "numPr")?.remove();
  if (numberingOf(parts, paragraph) === undefined) return;
  const numbering = ensureW(properties, "numPr", PARAGRAPH_PROPERTY_ORDER);
  numbering.append(newW(paragraph, "numId", { val: "0" }));
}
