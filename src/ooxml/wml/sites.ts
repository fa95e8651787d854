import { crc32 } from "../bytes/crc32";
import { encodeUtf8 } from "../bytes/utf8";
import { attribute, attributeRange, startTag, type TextRange, type XmlElement } from "../xml/tree";
import { W } from "./names";
import { shapeNames, shapeReferences } from "./shapes";

/** Spaces of numbers: within each of them, no number may come twice in a document. */
export type IdSpace =
  "annotation" | "comment" | "footnote" | "endnote" | "control" | "drawing" | "shape";

/** A place in a text that must change when the text stands in a document more than once. */
export type Site = TextRange &
  (
    | { readonly kind: "id"; readonly space: IdSpace; readonly value: number }
    | { readonly kind: "bookmarkName"; readonly name: string }
    | { readonly kind: "shapeName"; readonly name: string }
    /** Says when something was last edited, and by what; worth nothing in a copy. */
    | { readonly kind: "revision" }
  );

/**
 * All such places in a part, in their order. They never overlap.
 *
 * @param elsewhere names of places in other parts that are copied along with this one.
 */
export function findSites(
  root: XmlElement,
  elsewhere: ReadonlySet<string> = new Set(),
): readonly Site[] {
  const names = new Set([...placeNames(root), ...elsewhere]);
  const shapes = shapeNames(root);
  const sites: Site[] = [];
  visit(root, (element) => {
    sites.push(...idSites(element), ...nameSites(element, names), ...revisionSites(element));
    sites.push(...shapeSites(element, shapes));
  });
  return sites.sort((one, other) => one.from - other.from);
}

/** Calls `look` with the element and everything below it, in document order. */
export function visit(element: XmlElement, look: (element: XmlElement) => void): void {
  look(element);
  for (const inner of element.children) visit(inner, look);
}

/** Elements with an id of ECMA-376 Part 1, 17.13 on them: annotations all count in one space. */
const ANNOTATION =
  /^w:(?:bookmark(?:Start|End)|ins|del|moveFrom|moveTo|(?:rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid|numbering)Change|cell(?:Ins|Del|Merge)|move(?:From|To)Range(?:Start|End)|customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End)|perm(?:Start|End))$/;

const ID_ATTRIBUTES: Readonly<Record<string, readonly [IdSpace, attribute: string]>> = {
  "w:commentRangeStart": ["comment", "w:id"],
  "w:commentRangeEnd": ["comment", "w:id"],
  "w:commentReference": ["comment", "w:id"],
  [W.comment]: ["comment", "w:id"],
  "w:footnoteReference": ["footnote", "w:id"],
  [W.footnote]: ["footnote", "w:id"],
  "w:endnoteReference": ["endnote", "w:id"],
  [W.endnote]: ["endnote", "w:id"],
  "wp:docPr": ["drawing", "id"],
};

function idSites(element: XmlElement): readonly Site[] {
  const [space, name] = idAttribute(element) ?? [];
  if (space === undefined || name === undefined) return [];
  const range = attributeRange(element, name);
  const value = Number(attribute(element, name));
  return range === undefined || !Number.isInteger(value)
    ? []
    : [{ kind: "id", space, value, ...range }];
}

function idAttribute(element: XmlElement): readonly [IdSpace, string] | undefined {
  const { name, parent } = element;
  if (name === "w:id" && parent?.name === W.contentControlProperties) return ["control", "w:val"];
  return ANNOTATION.test(name) ? ["annotation", "w:id"] : ID_ATTRIBUTES[name];
}

const NAMED = new Set([W.bookmarkStart, "w:moveFromRangeStart", "w:moveToRangeStart"] as string[]);

/** The names by which fields and links of a document refer to places in this part of it. */
export function placeNames(root: XmlElement): readonly string[] {
  const names: string[] = [];
  visit(root, (element) => {
    if (NAMED.has(element.name)) names.push(attribute(element, "w:name") ?? "");
  });
  return names;
}

function nameSites(element: XmlElement, names: ReadonlySet<string>): readonly Site[] {
  if (names.size === 0) return [];
  const { name } = element;
  if (NAMED.has(name)) return namesIn(element, attributeRange(element, "w:name"), names);
  if (name === W.hyperlink) return namesIn(element, attributeRange(element, "w:anchor"), names);
  if (name === W.simpleField) return namesIn(element, attributeRange(element, "w:instr"), names);
  return name === W.fieldCode
    ? namesIn(element, { from: element.contentStart, to: element.contentEnd }, names)
    : [];
}

/** An address of the web, or a path: what is in it names no place of the document. */
const ADDRESS = /[^\s"&]*(?::\/\/|mailto:|\\\\)[^\s"]*/g;

function namesIn(
  { source }: XmlElement,
  range: TextRange | undefined,
  names: ReadonlySet<string>,
): readonly Site[] {
  if (range === undefined) return [];
  const text = source.slice(range.from, range.to);
  // As long as before, so that what is behind an address stands where it stood.
  const words = text.replace(ADDRESS, (address) => " ".repeat(address.length));
  return [...words.matchAll(/[\p{L}\p{N}_]+/gu)]
    .filter(([word]) => names.has(word))
    .map(({ 0: word, index }) => {
      const from = range.from + index;
      return { kind: "bookmarkName", name: word, from, to: from + word.length };
    });
}

/** Numbered as Word numbers shapes; others are known by their names. */
const NUMBERED_SHAPE = /^_x0000_[si](?=\d+$)/;

function shapeSites(element: XmlElement, shapes: ReadonlySet<string>): readonly Site[] {
  return shapeReferences(element).flatMap(({ name, from, to }): readonly Site[] => {
    const prefix = NUMBERED_SHAPE.exec(name)?.[0];
    if (prefix === undefined)
      return shapes.has(name) ? [{ kind: "shapeName", name, from, to }] : [];
    const value = Number(name.slice(prefix.length));
    return [{ kind: "id", space: "shape", value, from: from + prefix.length, to }];
  });
}

const NO_SHAPES: ReadonlySet<string> = new Set();

/** Attributes that say when something was last edited, and by what. */
export const REVISIONS = /\s(?:w:rsid\w*|w14:(?:paraId|textId)|wp14:(?:anchorId|editId))="[^"]*"/g;

function revisionSites(element: XmlElement): readonly Site[] {
  const tag = startTag(element);
  if (!tag.includes("rsid") && !tag.includes("Id=")) return [];
  return [...tag.matchAll(REVISIONS)].map(({ 0: written, index }) => {
    const from = element.start + index;
    return { kind: "revision", from, to: from + written.length };
  });
}

/** The numbers in use in these parts, by space. */
export function idsInUse(roots: readonly XmlElement[]): ReadonlyMap<IdSpace, ReadonlySet<number>> {
  const used = new Map<IdSpace, Set<number>>();
  for (const root of roots) {
    visit(root, (element) => {
      for (const site of [...idSites(element), ...shapeSites(element, NO_SHAPES)]) {
        if (site.kind !== "id") continue;
        const values = used.get(site.space) ?? new Set();
        used.set(site.space, values.add(site.value));
      }
    });
  }
  return used;
}

const LONGEST_BOOKMARK_NAME = 40;

/** What a shape is called in its n-th copy. */
export function copiedShapeName(name: string, copy: number): string {
  return `${name}_${copy}`;
}

/** What a bookmark is called in its n-th copy. Different names stay different, within the 40 characters that Word allows. */
export function copiedBookmarkName(name: string, copy: number): string {
  const suffix = `_${copy}`;
  if (name.length + suffix.length <= LONGEST_BOOKMARK_NAME) return name + suffix;
  const mark = `_${crc32(encodeUtf8(name)).toString(36)}${suffix}`;
  return name.slice(0, LONGEST_BOOKMARK_NAME - mark.length) + mark;
}
