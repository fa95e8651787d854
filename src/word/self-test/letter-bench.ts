import { fragmentBlocks, openFragment, shownText } from "../../ooxml/wml/fragment";
import { openWordDocument } from "../../ooxml/wml/word-document";
import { attribute, child, textContent, type XmlElement } from "../../ooxml/xml/tree";
import type { Letter } from "../../ports/letter";

/** A letter with hands on it: what a user does in the document beside the pane. */
export interface LetterHands {
  readonly letter: Letter;
  /** Puts the caret behind the first place where this text stands. */
  caretBehind(text: string): Promise<void>;
  /** Selects from the beginning of one text to the end of another. */
  selectBetween(from: string, to: string): Promise<void>;
}

/** The body as people may read it: a line a paragraph, controls in brackets behind their tags. */
export async function sketch({ letter }: Pick<LetterHands, "letter">): Promise<string> {
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

/** What a reader sees of a passage, a line for each paragraph. */
export function passageText(passage: string): string {
  return shownText(fragmentBlocks(openFragment(passage)));
}

/** Puts a document with this body, in WordprocessingML, in the place of the one before. */
export type OpenWith = (body: string) => Promise<LetterHands>;

/** One thing that every Word must do as the pane expects it. Throws where it does not. */
export interface SelfTestCase {
  readonly name: string;
  readonly run: (open: OpenWith) => Promise<void>;
}
