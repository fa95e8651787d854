import { readFlatOpc } from "../opc/flat-opc";
import { child, textContent, type XmlElement } from "../xml/tree";
import { W } from "./names";
import { wordDocumentOf, type WordDocument } from "./word-document";

/** A piece of a document as Word hands it out (`getOoxml()`): a Flat OPC document whose body is the piece. */
export function openFragment(flatOpc: string): WordDocument {
  return wordDocumentOf(readFlatOpc(flatOpc));
}

/** The paragraphs, tables and controls that the piece consists of; page layout is left out. */
export function fragmentBlocks({ main }: WordDocument): readonly XmlElement[] {
  const blocks = child(main.root, W.body)?.children ?? [];
  return blocks.filter(({ name }) => name !== W.sectionProperties);
}

/** The paragraphs in these elements, those in tables and controls among them, those in text boxes not. */
export function paragraphsIn(elements: readonly XmlElement[]): readonly XmlElement[] {
  return elements.flatMap((element) => {
    if (element.name === W.paragraph) return [element];
    return element.name === W.textBoxContent ? [] : paragraphsIn(element.children);
  });
}

/** What a reader sees of the elements, a line for each paragraph. */
export function shownText(elements: readonly XmlElement[]): string {
  return paragraphsIn(elements).map(shownInParagraph).join("\n");
}

const SHOWN: Readonly<Record<string, string>> = {
  [W.tab]: "\t",
  [W.break]: "\n",
  [W.carriageReturn]: "\n",
  [W.paragraphProperties]: "",
  [W.deletion]: "",
  [W.alternateFallback]: "",
};

/** A zero-width space holds an empty control open; nobody sees it. */
function shownInParagraph(element: XmlElement): string {
  if (element.name === W.text) return textContent(element).replaceAll("\u200B", "");
  return SHOWN[element.name] ?? element.children.map(shownInParagraph).join("");
}
