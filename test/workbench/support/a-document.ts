import { openWordDocument } from "../../../src/workbench/model/word-document";
import type { LiveDocument } from "../../../src/workbench/model/word-document";
import { aDocx } from "./a-docx";
import { nodeXml } from "./xml-tools";

/** The live document of {@link aDocx} with these blocks. */
export function aDocument(...blocks: readonly string[]): LiveDocument {
  return openWordDocument(aDocx(blocks.join("")), nodeXml);
}

/** The body's XML without namespace declarations and section, one way of writing it. */
export function bodyXml(document: LiveDocument): string {
  return nodeXml
    .serialize(document.body)
    .replace(/ xmlns:\w+="[^"]*"/g, "")
    .replace(/ xml:space="preserve"/g, "")
    .replace(/<w:sectPr>.*<\/w:sectPr><\/w:body>$/, "</w:body>")
    .replace(/^<w:body>|<\/w:body>$/g, "");
}
