import { readFlatOpc, writeFlatOpc } from "../ooxml/opc/flat-opc";
import { newPart, newRelationshipPart, type Package, type Part } from "../ooxml/opc/package";
import { relationshipPartOf } from "../ooxml/opc/part-name";
import type { Relationship } from "../ooxml/opc/relationships";
import { RELATIONSHIP, VALUE, W } from "../ooxml/wml/names";
import { wordDocumentOf, type WordDocument, type XmlPart } from "../ooxml/wml/word-document";
import {
  attribute,
  child,
  descendants,
  innerXml,
  outerXml,
  startTag,
  type XmlElement,
} from "../ooxml/xml/tree";

/**
 * What Word's `getOoxml()` gives for a content control, cut down to what the control holds: without the control
 * itself, the page layout, and all parts and styles that the content does not use. Small enough to be kept for
 * every contact.
 */
export function trimPassage(ooxml: string, tag: string): string {
  const document = wordDocumentOf(readFlatOpc(ooxml));
  const content = passageContent(document, tag);
  const styles = document.styles && pruneStyles(document.styles, content);
  const parts = keptParts(document, `${content}${styles ?? ""}`);
  return writeFlatOpc(parts.map((part) => replaced(part, document, { content, styles })));
}

function bodyOf({ main }: WordDocument): XmlElement {
  const body = child(main.root, W.body);
  if (body === undefined) throw new Error("Word gave a document without a body.");
  return body;
}

/** The control's content: Word hands the control itself out, too, where the range spans all of it. */
function passageContent(document: WordDocument, tag: string): string {
  const body = bodyOf(document);
  const control = body.children.find(
    (element) => element.name === W.contentControl && tagOf(element) === tag,
  );
  const content = control && child(control, W.contentControlContent);
  if (content !== undefined) return innerXml(content);
  return body.children
    .filter(({ name }) => name !== W.sectionProperties)
    .map(outerXml)
    .join("");
}

function tagOf(control: XmlElement): string | undefined {
  const properties = child(control, W.contentControlProperties);
  const tag = properties && child(properties, W.tag);
  return tag && attribute(tag, VALUE);
}

/** Parts that Word finds by their type alone, with the mark in the content that tells whether they are used. */
const IMPLICIT: Readonly<Record<string, RegExp>> = {
  [RELATIONSHIP.styles]: /(?:)/,
  [RELATIONSHIP.styles.replace(/styles$/, "theme")]: /(?:)/,
  [RELATIONSHIP.numbering]: /<w:numId\s/,
  [RELATIONSHIP.footnotes]: /<w:footnoteReference\s/,
  [RELATIONSHIP.endnotes]: /<w:endnoteReference\s/,
  [RELATIONSHIP.comments]: /<w:commentReference\s/,
};

/** The main part, what it uses, and the threads between them. */
function keptParts({ package: opened, main }: WordDocument, used: string): readonly Part[] {
  const ids = new Set(Array.from(used.matchAll(/\sr:\w+="([^"]*)"/g), ([, id]) => id));
  const kept = opened
    .relationshipsOf(main.part.name)
    .filter(({ id, type }) => IMPLICIT[type]?.test(used) ?? ids.has(id));
  const root = opened
    .relationshipsOf("/")
    .filter(({ type }) => type === RELATIONSHIP.officeDocument);
  const parts = new Set<Part>([
    newRelationshipPart("/", root),
    main.part,
    newRelationshipPart(main.part.name, kept),
  ]);
  for (const relationship of kept) addPart(relationship, opened, parts);
  return [...parts];
}

/** Adds the target of the relationship, and whatever it leads on to. */
function addPart({ partName }: Relationship, opened: Package, parts: Set<Part>): void {
  const part = opened.part(partName);
  if (part === undefined || parts.has(part)) return;
  parts.add(part);
  const threads = opened.part(relationshipPartOf(part.name));
  if (threads === undefined) return;
  parts.add(threads);
  for (const relationship of opened.relationshipsOf(part.name))
    addPart(relationship, opened, parts);
}

interface Replacement {
  readonly content: string;
  readonly styles: string | undefined;
}

function replaced(part: Part, document: WordDocument, { content, styles }: Replacement): Part {
  if (part === document.main.part) {
    const { source, contentStart, contentEnd } = bodyOf(document);
    const xml = source.slice(0, contentStart) + content + source.slice(contentEnd);
    return newPart(part.name, part.contentType, xml);
  }
  if (part === document.styles?.part && styles !== undefined) {
    return newPart(part.name, part.contentType, styles);
  }
  return part;
}

/** The style sheet with the defaults and the styles that the content leads to. */
function pruneStyles({ root }: XmlPart, content: string): string {
  const styles = root.children.filter(({ name }) => name === W.style);
  const byId = new Map(styles.map((style) => [attribute(style, "w:styleId"), style]));
  const used = new Set<XmlElement>();
  const use = (style: XmlElement | undefined) => {
    if (style === undefined || used.has(style)) return;
    used.add(style);
    for (const name of ["w:basedOn", "w:link"]) {
      for (const other of descendants(style, name)) use(byId.get(attribute(other, VALUE)));
    }
  };
  styles.filter((style) => attribute(style, "w:default") === "1").forEach(use);
  for (const [, id] of content.matchAll(/<w:(?:p|r|tbl)Style\s+w:val="([^"]*)"/g))
    use(byId.get(id));
  const defaults = child(root, "w:docDefaults");
  const kept = [
    ...(defaults === undefined ? [] : [defaults]),
    ...styles.filter((each) => used.has(each)),
  ];
  return `${startTag(root)}${kept.map(outerXml).join("")}</${root.name}>`;
}
