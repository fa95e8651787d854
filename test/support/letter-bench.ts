import { fragmentBlocks } from "../../src/ooxml/wml/fragment";
import { openWordDocument } from "../../src/ooxml/wml/word-document";
import { attribute, child, textContent, type XmlElement } from "../../src/ooxml/xml/tree";
import type { Letter } from "../../src/ports/letter";

/** A letter with hands on it: what a user does in the document beside the pane. */
export interface LetterBench {
  readonly letter: Letter;
  /** Puts the caret behind the first place where this text stands. */
  caretBehind(text: string): Promise<void>;
  /** Selects from the beginning of one text to the end of another. */
  selectBetween(from: string, to: string): Promise<void>;
  /** Puts another text in the place of the first one that reads so, as typing does. */
  retype(before: string, after: string): Promise<void>;
  readonly opened: readonly Uint8Array[];
}

/** The body as people may read it: a line a paragraph, controls in brackets behind their tags. */
export async function sketch({ letter }: LetterBench): Promise<string> {
  const blocks = fragmentBlocks(openWordDocument(await letter.file()));
  return blocks.map(sketchElement).join("").trimEnd();
}

function sketchElement(element: XmlElement): string {
  switch (element.name) {
    case "w:t":
      return textContent(element).replaceAll("\u200B", "~");
    case "w:br":
      return "/";
    case "w:rPr":
    case "w:pPr":
      return child(element, "w:numPr") === undefined ? "" : "• ";
    case "w:p":
      return `${element.children.map(sketchElement).join("")}\n`;
    case "w:sdt": {
      const inner = element.children.map(sketchElement).join("");
      return inner.endsWith("\n")
        ? `[${tagOf(element)}:\n${inner}]\n`
        : `[${tagOf(element)}:${inner}]`;
    }
    case "w:sdtPr":
      return "";
    default:
      return element.children.map(sketchElement).join("");
  }
}

function tagOf(control: XmlElement): string {
  const properties = child(control, "w:sdtPr");
  const tag = properties && child(properties, "w:tag");
  return (tag && attribute(tag, "w:val")) ?? "";
}
