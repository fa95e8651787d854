import { childElements, childW, closest, descendantsW, isW, newW, setAttributeW } from "./dom";
import { cutParagraph, inlineGapAt, insertAt } from "./edit";
import type { Gap } from "./edit";
import { contentSpan, wholeSpan } from "./holder";
import type { Holder } from "./holder";
import type { InsertLocation } from "./insert-location";
import type { Ranges } from "./ranges";
import { newRun, propertiesAt } from "./runs";
import { invalidArgument } from "./word-error";

/** `w:type` of the section that a break begins (ECMA-376 Part 1, 17.18.77). */
const SECTION_TYPES: Readonly<Record<string, string>> = {
  Next: "nextPage",
  SectionNext: "nextPage",
  SectionContinuous: "continuous",
  SectionEven: "evenPage",
  SectionOdd: "oddPage",
};

/**
 * Puts a line break, a page break or the end of a section in. A page break gets a paragraph of its own, as Word makes
 * one for it.
 */
export function insertBreak(
  ranges: Ranges,
  holder: Holder,
  breakType: unknown,
  location: InsertLocation,
): void {
  const gap = inlineGapAt(ranges, placeFor(holder, location));
  const sectionType = SECTION_TYPES[String(breakType)];
  if (breakType === "Line") insertAt(gap, [breakRun(gap, "\v")]);
  else if (breakType === "Page") {
    endParagraph(gap, (first) => {
      first.append(breakRun(gap, "\f"));
    });
  } else if (sectionType !== undefined) {
    endParagraph(gap, (first, paragraph) => {
      endSection(first, paragraph, sectionType);
    });
  } else throw invalidArgument(`There is no break of the type ${String(breakType)}.`);
}

function placeFor(holder: Holder, location: InsertLocation) {
  if (location === "Before") return wholeSpan(holder).start;
  if (location === "After") {
    // Behind a whole paragraph, the break goes to its end, so that it is not the next one's.
    return holder.kind === "paragraph" ? contentSpan(holder).end : wholeSpan(holder).end;
  }
  return location === "Start" ? contentSpan(holder).start : contentSpan(holder).end;
}

function breakRun({ parent, before }: Gap, sign: string): Element {
  return newRun(parent, sign, propertiesAt(parent, before));
}

function endParagraph(gap: Gap, finish: (first: Element, rest: Element) => void): void {
  const paragraph = closest(gap.parent, (element) => isW(element, "p"));
  if (paragraph === undefined) throw new Error("A gap for runs outside of every paragraph.");
  finish(cutParagraph(paragraph, gap), paragraph);
}

/** The new section has the old one's page layout, headers and footers. */
function endSection(first: Element, paragraph: Element, type: string): void {
  const properties =
    childW(first, "pPr") ?? first.insertBefore(newW(first, "pPr"), first.firstChild);
  const following = sectionAfter(paragraph);
  const ended = (following?.cloneNode(true) ?? newW(first, "sectPr")) as Element;
  properties.append(ended);
  if (following !== undefined) setType(following, type);
}

function sectionAfter(paragraph: Element): Element | undefined {
  const body = closest(paragraph, (element) => isW(element, "body"));
  if (body === undefined) return undefined;
  return descendantsW(body, "sectPr").find(
    (section) => (paragraph.compareDocumentPosition(section) & (FOLLOWING | CONTAINED)) !== 0,
  );
}

const FOLLOWING = 4;
const CONTAINED = 16;

function setType(section: Element, type: string): void {
  childW(section, "type")?.remove();
  const made = newW(section, "type");
  setAttributeW(made, "val", type);
  const next = childElements(section).find(
    (child) => !isW(child, "headerReference", "footerReference", "footnotePr", "endnotePr"),
  );
  section.insertBefore(made, next ?? null);
}
