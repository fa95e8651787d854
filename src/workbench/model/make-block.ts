import { contentOf } from "./content-control";
import { childElements, childW, closest, isW, newW } from "./dom";
import { isInline, withoutSection } from "./edit";
import type { Ranges } from "./ranges";
import { generalException } from "./word-error";

/**
 * Turns a control among runs into one around a whole paragraph of its own, with those around it that are inline too;
 * what stood before and behind it in its paragraph gets paragraphs of the same form.
 */
export function makeBlock(ranges: Ranges, control: Element): void {
  const outer = closest(control.parentNode, (element) => isW(element, "sdt") && isInline(element));
  if (outer !== undefined) makeBlock(ranges, outer);
  const paragraph = control.parentNode;
  if (!isW(paragraph, "p")) {
    throw generalException("Paragraphs cannot go into a control within a hyperlink or a field.");
  }
  const properties = childW(paragraph, "pPr");
  liftOut(control, paragraph, properties);
  const inner = newW(control, "p");
  if (properties !== undefined) inner.append(withoutSection(properties));
  const content = contentOf(control);
  inner.append(...Array.from(content.childNodes));
  content.append(inner);
  dropIfEmptied(ranges, paragraph, properties);
}

function liftOut(control: Element, paragraph: Element, properties: Element | undefined): void {
  const children = childElements(paragraph);
  const first = children
    .slice(0, children.indexOf(control))
    .filter((child) => child !== properties);
  if (first.length > 0) {
    const before = newW(paragraph, "p");
    if (properties !== undefined) before.append(withoutSection(properties));
    before.append(...first);
    paragraph.before(before);
  }
  paragraph.before(control);
}

function dropIfEmptied(ranges: Ranges, paragraph: Element, properties: Element | undefined): void {
  const isEmptied = childElements(paragraph).every((child) => child === properties);
  if (!isEmptied || childW(properties, "sectPr") !== undefined) return;
  ranges.willRemove(paragraph);
  paragraph.remove();
}
