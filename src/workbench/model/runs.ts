import { childElements, childW, isW, newW } from "./dom";
import { NS } from "./names";

/** How inserted text is to look: the run properties it takes over, or none. */
export type RunProperties = Element | undefined;

/**
 * A run that shows the text: tabs, line breaks ("\v") and page breaks ("\f") as the elements they are, characters
 * that XML cannot hold left out. The properties are copied.
 */
export function newRun(near: Node, text: string, properties: RunProperties): Element {
  const run = newW(near, "r");
  if (properties !== undefined) run.append(properties.cloneNode(true));
  for (const piece of text.replace(FORBIDDEN, "").split(/([\t\v\f])/)) {
    if (piece !== "") run.append(SIGNS[piece]?.(near) ?? newText(near, piece));
  }
  return run;
}

/** XML 1.0, 2.2: what is no Char. Lone surrogates count. */
const FORBIDDEN =
  /[\0-\x08\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const SIGNS: Readonly<Record<string, (near: Node) => Element>> = {
  "\t": (near) => newW(near, "tab"),
  "\v": (near) => newW(near, "br"),
  "\f": (near) => newW(near, "br", { type: "page" }),
};

/** A `w:t` that keeps its blanks. */
function newText(near: Node, text: string): Element {
  const element = newW(near, "t");
  setText(element, text);
  return element;
}

export function setText(element: Element, text: string): void {
  element.textContent = text;
  if (/^\s|\s$|\s\s/.test(text)) element.setAttributeNS(NS.xml, "xml:space", "preserve");
}

/** What text put into the paragraph takes over: that of the runs beside it, else that of the paragraph's mark. */
export function propertiesAt(parent: Element, before: Node | null): RunProperties {
  const siblings = childElements(parent);
  const at = before === null ? siblings.length : siblings.indexOf(before as Element);
  const beside =
    siblings.slice(0, at).reverse().find(isTextRun) ?? siblings.slice(at).find(isTextRun);
  if (beside !== undefined) return childW(beside, "rPr");
  if (isW(parent, "p")) return propertiesOfMark(parent);
  const outer = parent.parentNode?.parentNode;
  return isW(parent, "sdtContent") && outer?.nodeType === 1
    ? propertiesAt(outer as Element, parent.parentNode)
    : undefined;
}

function isTextRun(element: Element): boolean {
  return isW(element, "r") && childElements(element).some((child) => isW(child, "t", "tab", "br"));
}

/** A copy of the paragraph mark's properties, as a run may have them. */
function propertiesOfMark(paragraph: Element): RunProperties {
  const mark = childW(childW(paragraph, "pPr"), "rPr");
  if (mark === undefined) return undefined;
  const copy = mark.cloneNode(true) as Element;
  for (const name of ["ins", "del", "moveFrom", "moveTo"]) childW(copy, name)?.remove();
  return copy;
}
