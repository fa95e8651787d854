import { createHash } from "node:crypto";
import type { LetterContent } from "../../src/domain/letter/letter-content";
import { readPackage, textOf, type Package } from "../../src/ooxml/opc/package";
import { flateDeflater } from "../../src/ooxml/opc/deflater";
import { fragmentBlocks, paragraphsIn, shownText } from "../../src/ooxml/wml/fragment";
import { openWordDocument, type WordDocument } from "../../src/ooxml/wml/word-document";
import { descendants, outerXml, type XmlElement } from "../../src/ooxml/xml/tree";
import { compileLetter } from "../../src/merge/compile-letter";
import { joinLetters, type Merged } from "../../src/merge/merge-errands";
import { newSeparateLetters } from "../../src/merge/separate-letters";
import type { Digest } from "../../src/merge/stored-letters";
import { newWarningLedger } from "../../src/merge/warning-ledger";

/** Quick, as the worker's. */
export const DEFLATER = flateDeflater(1);

/** SHA-256 as Node has it. */
export const digest: Digest = (bytes) =>
  Promise.resolve(new Uint8Array(createHash("sha256").update(bytes).digest()));

/** The letters of the contents, each a .docx of its own, and the warnings. */
export function mergeSeparate(
  letter: Uint8Array,
  contents: readonly LetterContent[],
): { readonly letters: readonly Uint8Array[]; readonly warnings: Merged["warnings"] } {
  const compiled = compileLetter(letter);
  const ledger = newWarningLedger(compiled.warnings);
  const separate = newSeparateLetters(compiled, DEFLATER, ledger);
  const letters: Uint8Array[] = [];
  for (let index = 0; index < contents.length;) {
    const { bytes, nextIndex } = separate.next(contents, index, letters.length);
    if (bytes !== undefined) letters.push(bytes);
    index = nextIndex;
  }
  return { letters, warnings: ledger.all() };
}

/** The one letter of one content. */
export function mergeOne(letter: Uint8Array, content: LetterContent): Uint8Array {
  const [merged] = mergeSeparate(letter, [content]).letters;
  if (merged === undefined) throw new Error("There is no letter.");
  return merged;
}

/** All letters in one document. */
export function mergeJoined(letter: Uint8Array, contents: readonly LetterContent[]): Uint8Array {
  return joinLetters(letter, contents, DEFLATER).bytes;
}

/** The lines that a reader sees in the body. */
export function bodyLines(docx: Uint8Array): readonly string[] {
  return shownText(fragmentBlocks(openWordDocument(docx))).split("\n");
}

/** The lines of each section of the body. */
export function sectionLines(docx: Uint8Array): readonly (readonly string[])[] {
  const sections: XmlElement[][] = [[]];
  for (const paragraph of paragraphsIn(fragmentBlocks(openWordDocument(docx)))) {
    sections.at(-1)?.push(paragraph);
    if (descendants(paragraph, "w:sectPr").length > 0) sections.push([]);
  }
  return sections.map((paragraphs) => shownText(paragraphs).split("\n"));
}

/** The XML between `<w:body>` and the last section's properties. */
export function bodyXml(docx: Uint8Array): string {
  return fragmentBlocks(openWordDocument(docx)).map(outerXml).join("");
}

/** The text of a part. */
export function partText(docx: Uint8Array, name: string): string {
  const part = readPackage(docx).part(name);
  if (part === undefined) throw new Error(`There is no part ${name}.`);
  return textOf(part);
}

export function partNames(docx: Uint8Array): readonly string[] {
  return readPackage(docx).parts.map(({ name }) => name);
}

export function opened(docx: Uint8Array): WordDocument & { readonly package: Package } {
  return openWordDocument(docx);
}
