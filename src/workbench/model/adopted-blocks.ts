import { idOf, setId } from "./content-control";
import { controlsIn, storyParts } from "./control-ids";
import { allElements, attributeW, descendantsW, isW, setAttributeW } from "./dom";
import { NS } from "./names";
import type { Parts } from "./parts";
import { notImplemented } from "./word-error";

/** What cannot come along: comments, and sections that end within. Notes are refused rather than lost. */
export function stripForeign(blocks: readonly Element[]): void {
  for (const block of blocks) {
    const notes = [
      ...descendantsW(block, "footnoteReference"),
      ...descendantsW(block, "endnoteReference"),
    ];
    if (notes.length > 0) throw notImplemented("insertOoxml with footnotes or endnotes");
    for (const name of ["commentRangeStart", "commentRangeEnd", "commentReference"]) {
      for (const mark of descendantsW(block, name)) mark.remove();
    }
    for (const section of descendantsW(block, "sectPr")) section.remove();
  }
}

/** Gives what was put in ids of its own where the document has the same already. */
export function makeUnique(parts: Parts, added: ReadonlySet<Element>): void {
  const isNew = (element: Element) => added.has(element);
  const has = (is: (element: Element) => boolean) => [...added].some(is);
  const roots = () => storyParts(parts).flatMap((name) => parts.xml(name)?.documentElement ?? []);
  if (has((element) => isW(element, "sdt"))) renumberControls(parts, isNew);
  if (has((element) => isW(element, "bookmarkStart"))) renumberBookmarks(roots(), isNew);
  if (has(isDrawing)) renumberDrawings(roots(), isNew);
  for (const element of added) dropParagraphIds(element);
}

/** The blocks and all that is in them. */
export function elementsOf(blocks: readonly Element[]): ReadonlySet<Element> {
  return new Set(blocks.flatMap((block) => [block, ...allElements(block)]));
}

function isDrawing({ namespaceURI, localName }: Element): boolean {
  return namespaceURI === NS.wp && localName === "docPr";
}

function renumberControls(parts: Parts, isNew: (element: Element) => boolean): void {
  const controls = controlsIn(parts);
  const taken = new Set(controls.filter((control) => !isNew(control)).map(idOf));
  let next = Math.max(0, ...controls.map(idOf).filter((id) => !Number.isNaN(id))) + 1;
  for (const control of controls.filter(isNew)) {
    const isFree = !Number.isNaN(idOf(control)) && !taken.has(idOf(control));
    if (!isFree) setId(control, next++);
    taken.add(idOf(control));
  }
}

/** A bookmark whose name is taken already is dropped, as Word drops it. */
function renumberBookmarks(roots: readonly Element[], isNew: (element: Element) => boolean): void {
  const starts = roots.flatMap((root) => descendantsW(root, "bookmarkStart"));
  const old = starts.filter((start) => !isNew(start));
  const names = new Set(old.map((start) => attributeW(start, "name")));
  const ends = roots.flatMap((root) => descendantsW(root, "bookmarkEnd")).filter(isNew);
  let next = Math.max(0, ...starts.map((start) => Number(attributeW(start, "id") ?? 0))) + 1;
  for (const start of starts.filter(isNew)) {
    const end = ends.find((one) => attributeW(one, "id") === attributeW(start, "id"));
    if (names.has(attributeW(start, "name"))) {
      start.remove();
      end?.remove();
    } else {
      const id = String(next++);
      setAttributeW(start, "id", id);
      if (end !== undefined) setAttributeW(end, "id", id);
    }
  }
}

function renumberDrawings(roots: readonly Element[], isNew: (element: Element) => boolean): void {
  const drawings = roots.flatMap((root) => allElements(root).filter(isDrawing));
  const taken = new Set(
    drawings.filter((one) => !isNew(one)).map((one) => one.getAttribute("id") ?? ""),
  );
  let next = Math.max(0, ...drawings.map((one) => Number(one.getAttribute("id") ?? 0))) + 1;
  for (const drawing of drawings.filter(isNew)) {
    if (taken.has(drawing.getAttribute("id") ?? "")) drawing.setAttribute("id", String(next++));
    taken.add(drawing.getAttribute("id") ?? "");
  }
}

function dropParagraphIds(element: Element): void {
  element.removeAttributeNS(NS.w14, "paraId");
  element.removeAttributeNS(NS.w14, "textId");
}
