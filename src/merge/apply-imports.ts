import { newPart, newRelationshipPart, type Part } from "../ooxml/opc/package";
import { relativeTarget } from "../ooxml/opc/part-name";
import type { Relationship } from "../ooxml/opc/relationships";
import { CONTENT_TYPE, RELATIONSHIP, W } from "../ooxml/wml/names";
import type { XmlPart } from "../ooxml/wml/word-document";
import type { CompiledLetter } from "./compile-letter";
import type { Imports } from "./imports";

/** What comes into the parts of a letter. */
export interface Arrivals {
  /** What is there. */
  readonly parts: readonly Part[];
  readonly imports: readonly Imports[];
  /** XML of lists. */
  readonly lists: readonly string[];
  /** More relationships, by the part they belong to. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
}

/** The parts that change, and those that are new. */
export function arrivedParts(letter: CompiledLetter, arrivals: Arrivals): readonly Part[] {
  const { imports, lists } = arrivals;
  const { main, styles, numbering } = letter.document;
  const relationships = new Map(arrivals.relationships);
  const relate = (source: string, more: readonly Relationship[]) =>
    relationships.set(source, [...(relationships.get(source) ?? []), ...more]);
  for (const each of imports) relate(each.partName, each.relationships);
  const changed: Part[] = imports.flatMap(({ parts }) => parts);
  const newStyles = [...new Set(imports.flatMap((each) => each.styles))];
  if (newStyles.length > 0) {
    if (styles === undefined) relate(main.part.name, [relationshipTo("styles", main.part.name)]);
    changed.push(withStyles(styles, newStyles));
  }
  const looks = imports.flatMap((each) => each.looks);
  if (looks.length + lists.length > 0) {
    if (numbering === undefined) {
      relate(main.part.name, [relationshipTo("numbering", main.part.name)]);
    }
    changed.push(withLists(numbering, looks, lists));
  }
  for (const [source, more] of relationships) {
    if (more.length > 0 || arrivals.relationships.has(source)) {
      changed.push(withRelationships(letter, arrivals.parts, source, more));
    }
  }
  return changed;
}

/** The parts with these in the place of those with the same name, and the new ones behind them. */
export function replaceParts(parts: readonly Part[], changed: readonly Part[]): readonly Part[] {
  const byName = new Map(changed.map((part) => [part.name, part]));
  const names = new Set(parts.map(({ name }) => name));
  return [
    ...parts.map((part) => byName.get(part.name) ?? part),
    ...[...byName.values()].filter(({ name }) => !names.has(name)),
  ];
}

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function relationshipTo(kind: "styles" | "numbering", source: string): Relationship {
  const partName = `/word/${kind}.xml`;
  const target = relativeTarget(source, partName);
  return { id: `rIdWords_${kind}`, type: RELATIONSHIP[kind], target, isExternal: false, partName };
}

function withStyles(styles: XmlPart | undefined, xml: readonly string[]): Part {
  if (styles === undefined) return newWordPart("styles", xml.join(""));
  return inserted(styles, [{ at: styles.root.contentEnd, xml: xml.join("") }]);
}

/** Looks stand before lists (ECMA-376 Part 1, 17.9.16). */
function withLists(
  numbering: XmlPart | undefined,
  looks: readonly string[],
  lists: readonly string[],
): Part {
  if (numbering === undefined) return newWordPart("numbering", [...looks, ...lists].join(""));
  const { children, contentEnd } = numbering.root;
  const nums = children.filter(({ name }) => name === W.numbering);
  const after = children.find(({ name }) => name === "w:numIdMacAtCleanup")?.start ?? contentEnd;
  return inserted(numbering, [
    { at: nums[0]?.start ?? after, xml: looks.join("") },
    { at: nums.at(-1)?.end ?? after, xml: lists.join("") },
  ]);
}

function newWordPart(kind: "styles" | "numbering", content: string): Part {
  const xml = `<w:${kind} xmlns:w="${NAMESPACE}">${content}</w:${kind}>`;
  return newPart(`/word/${kind}.xml`, CONTENT_TYPE[kind], xml);
}

function inserted(
  { part, root }: XmlPart,
  insertions: readonly { readonly at: number; readonly xml: string }[],
): Part {
  let text = "";
  let from = 0;
  for (const { at, xml } of insertions) {
    text += root.source.slice(from, at) + xml;
    from = at;
  }
  return newPart(part.name, part.contentType, text + root.source.slice(from));
}

/** The source's relationships to what is there, or never was, and more. */
function withRelationships(
  letter: CompiledLetter,
  parts: readonly Part[],
  source: string,
  more: readonly Relationship[],
): Part {
  const from = letter.document.package;
  const known = new Set(parts.map(({ name }) => name.toLowerCase()));
  const isThere = (partName: string) =>
    known.has(partName.toLowerCase()) || from.part(partName) === undefined;
  const kept = from
    .relationshipsOf(source)
    .filter(({ isExternal, partName }) => isExternal || isThere(partName));
  const taken = new Set(kept.map(({ id }) => id));
  return newRelationshipPart(source, [...kept, ...more.filter(({ id }) => !taken.has(id))]);
}
