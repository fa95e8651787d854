import { attributeW, childElements, isW } from "./dom";

/**
 * One piece of a paragraph that the caret can stand before or behind, with the characters it counts for.
 * A picture, an embedded object or a note's reference counts for one {@link OBJECT}.
 */
export interface Leaf {
  readonly element: Element;
  readonly text: string;
}

/** Stands for what is no text. Left out of every text that an add-in gets. */
const OBJECT = "\uFFFC";

/** How Word's text shows `w:br` and `w:cr`: not a paragraph's end. */
const LINE_BREAK = "\v";

const PAGE_BREAK = "\f";

/**
 * The characters of a paragraph, or of any piece of one, in document order. Field codes, deleted text and
 * text boxes hold none; a field's result and inserted text do.
 */
export function leavesIn(piece: Element): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(piece, leaves, []);
  return leaves;
}

/** The text an add-in sees in a paragraph or a piece of one. */
export function plainText(leaves: readonly Leaf[]): string {
  return leaves
    .map(({ text }) => text)
    .join("")
    .replaceAll(OBJECT, "");
}

/** All that stands between a paragraph and its runs, and can be looked through. */
const INLINE_CONTAINERS = [
  "p",
  "r",
  "hyperlink",
  "sdt",
  "sdtContent",
  "smartTag",
  "customXml",
  "fldSimple",
  "ins",
  "moveTo",
  "dir",
  "bdo",
];

/** The fields that are open at a place, outermost first: what of each is being walked through. */
type OpenFields = ("code" | "result")[];

function collect(element: Element, leaves: Leaf[], fields: OpenFields): void {
  for (const child of childElements(element)) {
    if (isW(child, ...INLINE_CONTAINERS)) collect(child, leaves, fields);
    else if (isW(child, "fldChar")) followField(child, fields);
    else if (!fields.includes("code")) {
      const text = textOfLeaf(child);
      if (text !== undefined) leaves.push({ element: child, text });
    }
  }
}

function followField(fieldCharacter: Element, fields: OpenFields): void {
  const type = attributeW(fieldCharacter, "fldCharType");
  if (type === "begin") fields.push("code");
  else {
    fields.pop();
    if (type === "separate") fields.push("result");
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  cr: LINE_BREAK,
  noBreakHyphen: "\u2011",
  softHyphen: "\u00AD",
  drawing: OBJECT,
  pict: OBJECT,
  object: OBJECT,
  footnoteReference: OBJECT,
  endnoteReference: OBJECT,
};

function textOfLeaf(element: Element): string | undefined {
  if (element.localName === "AlternateContent") return OBJECT;
  if (isW(element, "t")) return element.textContent;
  if (isW(element, "sym")) return symbol(element);
  if (isW(element, "br")) return attributeW(element, "type") === "page" ? PAGE_BREAK : LINE_BREAK;
  return isW(element, ...Object.keys(SIGNS)) ? SIGNS[element.localName] : undefined;
}

function symbol(element: Element): string {
  const code = parseInt(attributeW(element, "char") ?? "", 16);
  return Number.isNaN(code) ? OBJECT : String.fromCharCode(code);
}
