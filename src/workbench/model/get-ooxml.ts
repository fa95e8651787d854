import { newPart, newRelationshipPart } from "../../ooxml/opc/package";
import type { Part } from "../../ooxml/opc/package";
import type { Relationship } from "../../ooxml/opc/relationships";
import { writeFlatOpc } from "../../ooxml/opc/flat-opc";
import { contentOf, levelOf } from "./content-control";
import { deleteSpan } from "./delete-span";
import { allElements, childElements, childW, childrenW, closest, isW, newW } from "./dom";
import { contentSpan, elementOf } from "./holder";
import type { Holder } from "./holder";
import { CONTENT_TYPE, NS, RELATION } from "./names";
import type { Parts } from "./parts";
import { anchorOf, endOf, startOf, storyOf } from "./place";
import type { Place, Span } from "./place";
import { holdRanges } from "./ranges";

/**
 * The holder as a Flat OPC document: its blocks as body, with the styles, lists, pictures and links they need. As in
 * Word a content control comes with itself around its content, and only the whole body brings headers and footers.
 */
export function getOoxml(parts: Parts, holder: Holder): string {
  const source = parts.partOf(elementOf(holder));
  const main = parts.mainName;
  const body = newW(elementOf(holder), "body", {}, blocksOf(holder));
  if (childW(body, "sectPr") === undefined) body.append(pageLayout(parts, main));
  const root = (parts.xml(main)?.documentElement ?? body).cloneNode(false) as Element;
  root.append(root.ownerDocument.importNode(body, true));
  return writeFlatOpc(packageOfRoot(parts, root, { source, main }));
}

function blocksOf(holder: Holder): readonly Node[] {
  const copy = (node: Node) => node.cloneNode(true);
  switch (holder.kind) {
    case "body":
      return Array.from(holder.story.childNodes, copy);
    case "paragraph":
      return [withoutSectionEnd(copy(holder.paragraph) as Element)];
    case "control":
      return [controlAsBlock(holder.control)];
    case "range":
      return blocksOfSpan(contentSpan(holder));
  }
}

function withoutSectionEnd(paragraph: Element): Element {
  childW(childW(paragraph, "pPr"), "sectPr")?.remove();
  return paragraph;
}

/** The control within the paragraph, row or table that it needs around it. */
function controlAsBlock(control: Element): Element {
  const level = levelOf(control);
  const shellNames = { block: [], inline: ["p"], row: ["tbl"], cell: ["tr", "tbl"] }[level];
  return shellNames.reduce<Element>(
    (inner, name) => {
      const around = closest(control, (element) => isW(element, name));
      if (around === undefined) return inner;
      const shell = around.cloneNode(false) as Element;
      const properties = ["pPr", "trPr", "tblPr", "tblGrid"].flatMap(
        (property) => childW(around, property)?.cloneNode(true) ?? [],
      );
      shell.append(...properties, inner);
      return shell;
    },
    control.cloneNode(true) as Element,
  );
}

/** A copy of the story, without what is before and behind the span. */
function blocksOfSpan(span: Span): readonly Node[] {
  const story = storyOf(anchorOf(span.start));
  const copy = story.cloneNode(true) as Element;
  const ranges = holdRanges();
  const kept = ranges.hold({
    start: placeInCopy(span.start, story, copy),
    end: placeInCopy(span.end, story, copy),
  });
  const around = controlsAround(kept.span);
  deleteSpan(ranges, { start: kept.span.end, end: endOf(copy) });
  deleteSpan(ranges, { start: startOf(copy), end: kept.span.start });
  for (const control of around) {
    control.before(...Array.from(contentOf(control).childNodes));
    control.remove();
  }
  return dropBlanks(childElements(copy), span);
}

/** The controls that the span is only the inside of, or a piece of that. */
function controlsAround({ start, end }: Span): readonly Element[] {
  const found: Element[] = [];
  let at = anchorOf(start);
  while (!isW(at, "body", "hdr", "ftr", "txbxContent")) {
    const isAround = isW(at, "sdt") && at !== anchorOf(start) && at.contains(anchorOf(end));
    if (isAround && ["inline", "block"].includes(levelOf(at))) found.push(at);
    at = at.parentNode as Element;
  }
  return found;
}

function placeInCopy(place: Place, story: Element, copy: Element): Place {
  const anchor = anchorOf(place);
  const path: number[] = [];
  for (let at: Node = anchor; at !== story; at = at.parentNode as Node) {
    path.unshift(Array.from((at.parentNode as Node).childNodes).indexOf(at as ChildNode));
  }
  const found = path.reduce<Node>((at, index) => at.childNodes[index] as Node, copy) as Element;
  return place.at === "character" ? { ...place, leaf: found } : { ...place, node: found };
}

/** Takes off the paragraphs that only lost what was outside of the span. */
function dropBlanks(blocks: readonly Element[], span: Span): readonly Element[] {
  const isEmptied = (block: Element | undefined) =>
    block !== undefined &&
    isW(block, "p") &&
    childElements(block).every((child) => isW(child, "pPr"));
  const kept = [...blocks.filter((block) => !isW(block, "sectPr"))];
  if (kept.length > 1 && isEmptied(kept[0]) && span.start.at !== "before") kept.shift();
  if (kept.length > 1 && isEmptied(kept.at(-1)) && span.end.at !== "after") kept.pop();
  return kept;
}

/** The last section's page, without its headers and footers. */
function pageLayout(parts: Parts, main: string): Element {
  const body = childW(parts.xml(main)?.documentElement, "body");
  const section = childW(body, "sectPr");
  if (section === undefined) throw new Error("A document without a section.");
  const copy = section.cloneNode(true) as Element;
  for (const name of ["headerReference", "footerReference"]) {
    for (const reference of childrenW(copy, name)) reference.remove();
  }
  return copy;
}

interface Origin {
  /** The part that the content stands in. */
  readonly source: string;
  readonly main: string;
}

/** What goes along without being asked for: the content names it by id or not at all. */
const ALWAYS = /\/(styles|numbering|theme|fontTable|settings|footnotes|endnotes)$/;

const DOCUMENT = "/word/document.xml";

function packageOfRoot(parts: Parts, root: Element, { source, main }: Origin): readonly Part[] {
  const used = usedRelationships(root);
  const direct = parts.relationships(source).filter(({ id }) => used.has(id));
  const shared = parts
    .relationships(main)
    .filter(({ type, id }) => ALWAYS.test(type) && !(source === main && used.has(id)));
  const threads = [...direct, ...withFreeIds(shared, direct)];
  const targets = reachable(parts, threads);
  return [
    newRelationshipPart("/", [
      {
        id: "rId1",
        type: RELATION.officeDocument,
        target: DOCUMENT.slice(1),
        isExternal: false,
      },
    ]),
    newPart(DOCUMENT, CONTENT_TYPE.document, parts.xmlTools.serialize(root)),
    newRelationshipPart(DOCUMENT, threads.map(withAbsoluteTarget)),
    ...targets.flatMap((name) => withRelationships(parts, name)),
  ];
}

/** The relationship ids that the content names (attributes of the relationships' namespace). */
function usedRelationships(root: Element): ReadonlySet<string> {
  const used = new Set<string>();
  for (const element of [root, ...allElements(root)]) {
    for (const { namespaceURI, value } of Array.from(element.attributes)) {
      if (namespaceURI === NS.r) used.add(value);
    }
  }
  return used;
}

function withFreeIds(
  threads: readonly Relationship[],
  others: readonly Relationship[],
): readonly Relationship[] {
  const taken = new Set(others.map(({ id }) => id));
  return threads.map((thread) => {
    let id = thread.id;
    while (taken.has(id)) id = `${id}_`;
    taken.add(id);
    return { ...thread, id };
  });
}

function withAbsoluteTarget(thread: Relationship): Relationship {
  return thread.isExternal ? thread : { ...thread, target: thread.partName };
}

function reachable(parts: Parts, threads: readonly Relationship[]): readonly string[] {
  const found = new Set<string>();
  const visit = (those: readonly Relationship[]): void => {
    for (const { partName } of those) {
      const isNew = partName !== "" && parts.has(partName) && !found.has(partName);
      if (!isNew) continue;
      found.add(partName);
      visit(parts.relationships(partName));
    }
  };
  visit(threads);
  return [...found];
}

function withRelationships(parts: Parts, name: string): readonly Part[] {
  const part = parts.part(name);
  if (part === undefined) return [];
  const threads = parts.relationships(name);
  return threads.length === 0 ? [part] : [part, newRelationshipPart(name, threads)];
}
