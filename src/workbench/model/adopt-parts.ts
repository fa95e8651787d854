import type { Relationship } from "../../ooxml/opc/relationships";
import { extensionOf } from "../../ooxml/opc/part-name";
import {
  allElements,
  attributeW,
  childW,
  childrenW,
  descendantsW,
  newW,
  setAttributeW,
} from "./dom";
import { CONTENT_TYPE, NS, RELATION } from "./names";
import type { Parts } from "./parts";
import { nameOf, styleById, stylesOf } from "./styles";

/** A package whose content is to be taken into the document's. */
export interface Incoming {
  readonly parts: Parts;
  readonly main: string;
}

/** Where the content goes: the document's parts, and the part the content will stand in. */
export interface Receiving {
  readonly parts: Parts;
  readonly partName: string;
  readonly main: string;
}

/**
 * Brings what the blocks need along: links and pictures, styles that the document has not, lists. The blocks, already
 * nodes of the document, then name the document's own.
 */
export function adoptWhatTheyNeed(
  blocks: readonly Element[],
  from: Incoming,
  into: Receiving,
): void {
  const styleIds = adoptStyles(blocks, from, into);
  renameStyles(blocks, styleIds);
  adoptNumbering(blocks, from, into);
  adoptRelationships(blocks, from, into);
}

const STYLE_REFERENCES = ["pStyle", "rStyle", "tblStyle"];

/** Style id there → style id here. The document's own definition wins, as "use destination styles" does in Word. */
function adoptStyles(
  blocks: readonly Element[],
  from: Incoming,
  into: Receiving,
): ReadonlyMap<string, string> {
  const theirs = stylesOf(from.parts);
  const ours = stylesOf(into.parts);
  const ids = new Map<string, string>();

  function adopt(id: string): void {
    if (ids.has(id)) return;
    const style = styleById(theirs, id);
    const twin = style === undefined ? undefined : twinOf(ours, style, id);
    ids.set(id, attributeW(twin, "styleId") ?? id);
    if (style === undefined || ours === undefined || twin !== undefined) return;
    ours.append(ours.ownerDocument.importNode(style, true));
    for (const name of ["basedOn", "next", "link"]) {
      const other = attributeW(childW(style, name));
      if (other !== undefined) adopt(other);
    }
  }

  for (const reference of referencesIn(blocks)) adopt(attributeW(reference) ?? "");
  return ids;
}

function twinOf(ours: Element | undefined, style: Element, id: string): Element | undefined {
  const byId = styleById(ours, id);
  if (byId !== undefined || ours === undefined) return byId;
  const name = nameOf(style).toLowerCase();
  return childrenW(ours, "style").find((candidate) => nameOf(candidate).toLowerCase() === name);
}

function referencesIn(blocks: readonly Element[]): readonly Element[] {
  return blocks.flatMap((block) => STYLE_REFERENCES.flatMap((name) => descendantsW(block, name)));
}

function renameStyles(blocks: readonly Element[], ids: ReadonlyMap<string, string>): void {
  for (const reference of referencesIn(blocks)) {
    const id = attributeW(reference) ?? "";
    setAttributeW(reference, "val", ids.get(id) ?? id);
  }
}

/** Gives the blocks' lists numbers of the document: the same list there already, or a copy. */
function adoptNumbering(blocks: readonly Element[], from: Incoming, into: Receiving): void {
  const theirs = numberingOf(from.parts, from.main);
  const uses = blocks.flatMap((block) => descendantsW(block, "numId"));
  if (theirs === undefined || uses.length === 0) return;
  const ours = ensureNumbering(into);
  const ids = new Map<string, string>();
  for (const use of uses) {
    const id = attributeW(use) ?? "0";
    const known = ids.get(id) ?? adoptList(theirs, ours, id);
    ids.set(id, known);
    setAttributeW(use, "val", known);
  }
}

function numberingOf(parts: Parts, main: string): Element | undefined {
  const name = parts.related(main, RELATION.numbering);
  return name === undefined ? undefined : parts.xml(name)?.documentElement;
}

function ensureNumbering({ parts, main }: Receiving): Element {
  const found = numberingOf(parts, main);
  if (found !== undefined) return found;
  const name = "/word/numbering.xml";
  const made = parts.putXml(name, CONTENT_TYPE.numbering, `<w:numbering xmlns:w="${NS.w}"/>`);
  parts.relate(main, RELATION.numbering, { partName: name });
  return made.documentElement;
}

function adoptList(theirs: Element, ours: Element, id: string): string {
  const list = numWith(theirs, id);
  const abstract = list === undefined ? undefined : abstractOf(theirs, list);
  if (list === undefined || abstract === undefined) return id;
  const twin = [numWith(ours, id), ...childrenW(ours, "num")].find(
    (num) => num !== undefined && isSameList(abstractOf(ours, num), abstract),
  );
  return attributeW(twin, "numId") ?? copyList(ours, list, abstract);
}

function numWith(numbering: Element, id: string): Element | undefined {
  return childrenW(numbering, "num").find((num) => attributeW(num, "numId") === id);
}

function abstractOf(numbering: Element, num: Element): Element | undefined {
  const id = attributeW(childW(num, "abstractNumId"));
  return childrenW(numbering, "abstractNum").find(
    (abstract) => attributeW(abstract, "abstractNumId") === id,
  );
}

/** The same list in two files: Word knows it by its `w:nsid`; and its levels must not have been changed since. */
function isSameList(ours: Element | undefined, theirs: Element): boolean {
  if (ours === undefined) return false;
  const id = (abstract: Element) => attributeW(childW(abstract, "nsid"));
  if (id(ours) !== id(theirs)) return false;
  const levels = (abstract: Element) => childrenW(abstract, "lvl");
  const mine = levels(ours);
  const others = levels(theirs);
  return (
    mine.length === others.length &&
    mine.every((level, at) => level.isEqualNode(others[at] ?? null))
  );
}

function copyList(ours: Element, list: Element, abstract: Element): string {
  const abstractId = String(nextId(ours, "abstractNum", "abstractNumId"));
  const newAbstract = ours.ownerDocument.importNode(abstract, true);
  setAttributeW(newAbstract, "abstractNumId", abstractId);
  const [firstNum] = childrenW(ours, "num");
  ours.insertBefore(newAbstract, firstNum ?? null);
  const numId = String(nextId(ours, "num", "numId"));
  const newNum = ours.ownerDocument.importNode(list, true);
  setAttributeW(newNum, "numId", numId);
  childW(newNum, "abstractNumId")?.remove();
  newNum.prepend(newW(ours, "abstractNumId", { val: abstractId }));
  const lastNum = childrenW(ours, "num").at(-1);
  if (lastNum === undefined) newAbstract.after(newNum);
  else lastNum.after(newNum);
  return numId;
}

function nextId(numbering: Element, name: string, attribute: string): number {
  const ids = childrenW(numbering, name).map((one) => Number(attributeW(one, attribute) ?? 0));
  return Math.max(0, ...ids) + 1;
}

/** Links and pictures: every id that the blocks name becomes one of the receiving part's. */
function adoptRelationships(blocks: readonly Element[], from: Incoming, into: Receiving): void {
  const copied = new Map<string, string>();
  for (const attribute of relationshipAttributes(blocks)) {
    const thread = from.parts.relationships(from.main).find(({ id }) => id === attribute.value);
    if (thread !== undefined) attribute.value = adoptThread(thread, from, into, copied);
  }
}

function relationshipAttributes(blocks: readonly Element[]): readonly Attr[] {
  const elements = blocks.flatMap((block) => [block, ...allElements(block)]);
  return elements.flatMap((element) =>
    Array.from(element.attributes).filter(({ namespaceURI }) => namespaceURI === NS.r),
  );
}

function adoptThread(
  { type, isExternal, target, partName }: Relationship,
  from: Incoming,
  into: Receiving,
  copied: Map<string, string>,
): string {
  const threads = into.parts.relationships(into.partName);
  if (isExternal) {
    const same = threads.find(
      (one) => one.isExternal && one.type === type && one.target === target,
    );
    return same?.id ?? into.parts.relate(into.partName, type, { externalTarget: target });
  }
  const name = copied.get(partName) ?? sameOrCopy(partName, from.parts, into.parts);
  copied.set(partName, name);
  const same = threads.find((one) => one.type === type && one.partName === name);
  return same?.id ?? into.parts.relate(into.partName, type, { partName: name });
}

/** The part here that is the same, or a copy of it, with all it leads to. */
function sameOrCopy(name: string, from: Parts, into: Parts): string {
  const part = from.part(name);
  if (part === undefined) return name;
  const twin = into.part(name);
  const isSame = twin !== undefined && equalBytes(twin.bytes, part.bytes);
  if (isSame) return name;
  const extension = extensionOf(name);
  const stem = name.slice(0, -extension.length - 1).replace(/\d*$/, "");
  const copy = into.freeName(stem, `.${extension}`);
  into.putBytes(copy, part.contentType, part.bytes);
  for (const thread of from.relationships(name)) {
    const target = thread.isExternal
      ? { externalTarget: thread.target }
      : { partName: sameOrCopy(thread.partName, from, into) };
    into.relate(copy, thread.type, target, thread.id);
  }
  return copy;
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
