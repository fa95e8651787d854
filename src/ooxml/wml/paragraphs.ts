import { child, descendants, textContent, type XmlElement } from "../xml/tree";
import { W } from "./names";

/** The nearest paragraph around the element, or undefined. */
export function paragraphAround(element: XmlElement): XmlElement | undefined {
  let around = element.parent;
  while (around !== undefined && around.name !== W.paragraph) around = around.parent;
  return around;
}

/** Whether the paragraph holds the end of a section. */
export function endsSection(paragraph: XmlElement): boolean {
  const properties = child(paragraph, W.paragraphProperties);
  return properties !== undefined && child(properties, W.sectionProperties) !== undefined;
}

/** Where a paragraph's content begins: behind its properties. */
export function headEnd(paragraph: XmlElement): number {
  return child(paragraph, W.paragraphProperties)?.end ?? paragraph.contentStart;
}

/** The text of the paragraph around the element, for people who must find it. */
export function contextOf(element: XmlElement): string {
  const paragraph = paragraphAround(element);
  return paragraph === undefined ? "" : visibleText(paragraph);
}

/** The visible text of an element: what stands in `w:t`. */
export function visibleText(element: XmlElement): string {
  return descendants(element, W.text).map(textContent).join("");
}
