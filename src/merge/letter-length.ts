import { findFields, type WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import type { WordDocument } from "../ooxml/wml/word-document";
import { attribute, child, type XmlElement } from "../ooxml/xml/tree";
import { fieldKeyword } from "./field-keywords";

/**
 * How the number of a letter's pages (NUMPAGES) is told where the letter stands among others in one document: as that
 * of its only section; as the number of the page on which it ends; or as the document's, where its sections count anew.
 */
export type PageCounting = "section" | "end" | "document";

/** How the pages of a letter with these sections are counted. */
export function pageCounting(sections: readonly XmlElement[]): PageCounting {
  if (sections.length <= 1) return "section";
  const runsThrough = sections.every((section, index) => {
    const numbers = child(section, W.pageNumberType);
    const told = (name: string) => (numbers === undefined ? undefined : attribute(numbers, name));
    const start = told("w:start");
    const isLast = index === sections.length - 1;
    const isPlain = ["decimal", undefined].includes(told("w:fmt")) && !told("w:chapStyle");
    return (start === undefined || (index === 0 && start === "1")) && (isPlain || !isLast);
  });
  return runsThrough ? "end" : "document";
}

/** Whether the field shows how many pages there are. */
export function countsPages({ instruction }: WordField): boolean {
  return fieldKeyword(instruction) === "NUMPAGES";
}

/** Whether the end of each letter must bear a mark, to tell how long the letter is. */
export function needsEndMarks(
  { main, stories }: WordDocument,
  sections: readonly XmlElement[],
): boolean {
  if (pageCounting(sections) !== "end") return false;
  return [main, ...stories].some(({ root }) => findFields(root).fields.some(countsPages));
}

/** The name of the mark at the end of the letter with this number; the first is 0. */
export function endMarkName(copy: number): string {
  return `_LetterEnd${copy + 1}`;
}
