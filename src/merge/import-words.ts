import { VALUE, W } from "../ooxml/wml/names";
import { readNumbering } from "../ooxml/wml/numbering";
import { findSites, visit } from "../ooxml/wml/sites";
import { readStyles } from "../ooxml/wml/styles";
import type { WordDocument } from "../ooxml/wml/word-document";
import { attributeRange, type XmlElement } from "../ooxml/xml/tree";
import { settleSites } from "./document-sites";
import { newListLuggage, packedList, type ListLuggage } from "./import-lists";
import { newPartLuggage, relationshipSites, type PartLuggage } from "./import-parts";
import { newStyleLuggage, packedStyle, type StyleLuggage } from "./import-styles";
import type { ImportTarget, Imports } from "./imports";
import type { PlacedSite } from "./story-compilation";

export interface ImportedWords {
  readonly sites: readonly PlacedSite[];
  readonly imports: Imports;
}

/**
 * Makes words that were written in another document, or in another state of this one, at home in the letter: what
 * they refer to is found in it, or comes along.
 *
 * @param partName the part that they will stand in.
 */
export function importWords(
  target: ImportTarget,
  document: WordDocument,
  partName: string,
): ImportedWords {
  const luggage = newLuggage(target, document, partName);
  const { root } = document.main;
  const sites: PlacedSite[] = idSites(root, target);
  visit(root, (element) => {
    sites.push(...referenceSites(luggage, element));
  });
  const { styles, lists, parts } = luggage;
  const { relationships } = parts;
  const imports = {
    partName,
    relationships,
    parts: parts.parts,
    styles: styles.packed,
    looks: lists.looks,
    lists: lists.lists,
  };
  return { sites: settleSites(sites), imports };
}

/** What is packed while the words are gone through. */
interface Luggage {
  readonly styles: StyleLuggage;
  readonly lists: ListLuggage;
  readonly parts: PartLuggage;
}

function newLuggage(target: ImportTarget, document: WordDocument, partName: string): Luggage {
  const { main, styles, numbering, package: from } = document;
  const theirs = readStyles(styles?.root);
  return {
    styles: newStyleLuggage(target, theirs),
    lists: newListLuggage(target, readNumbering(numbering?.root, theirs)),
    parts: newPartLuggage(target, { from, main: main.part.name, partName }),
  };
}

/** Ids are given anew. */
function idSites(root: XmlElement, { ids, copiedNames }: ImportTarget): PlacedSite[] {
  const given = new Map<string, number>();
  return findSites(root, copiedNames).map((site) => {
    const { from, to } = site;
    if (site.kind === "revision") return { from, to, site: { kind: "cut" } };
    if (site.kind === "bookmarkName" || site.kind === "shapeName") return { from, to, site };
    const key = site.space === "drawing" ? `at ${from}` : `${site.space} ${site.value}`;
    const value = given.get(key) ?? ids.next(site.space);
    given.set(key, value);
    return { from, to, site: { ...site, value }, text: String(value) };
  });
}

/** What points out of the words to something that is not in the letter, or cannot be in its midst. */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  W.sectionProperties,
  "w:footnoteReference",
  "w:endnoteReference",
  "w:commentReference",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:altChunk",
  "w:subDoc",
]);

const STYLE_REFERENCES: ReadonlySet<string> = new Set([W.paragraphStyle, W.runStyle, "w:tblStyle"]);

function referenceSites(luggage: Luggage, element: XmlElement): readonly PlacedSite[] {
  const { name, start: from, end: to } = element;
  if (LEFT_BEHIND.has(name)) return [{ from, to, site: { kind: "cut" } }];
  const range = attributeRange(element, VALUE);
  const value = range === undefined ? "" : element.source.slice(range.from, range.to);
  if (range !== undefined && STYLE_REFERENCES.has(name)) {
    return [{ ...range, site: { kind: "replace", text: packedStyle(luggage.styles, value) } }];
  }
  if (range !== undefined && name === W.numberingId) {
    const list = packedList(luggage.lists, value);
    if (list === "0") return [{ ...range, site: { kind: "replace", text: "0" } }];
    return [{ ...range, site: { kind: "list", list, before: "", after: "" }, text: list }];
  }
  return relationshipSites(luggage.parts, element);
}
