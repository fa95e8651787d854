import { attribute, child, innerXml, type XmlElement } from "../xml/tree";
import { VALUE, W } from "./names";
import { defaultParagraphStyle, findInStyles, type Styles } from "./styles";

/** A list that paragraphs can belong to (`w:num`). */
export interface ListDefinition {
  readonly id: string;
  readonly element: XmlElement;
  /** The number of its look as it stands in the list (`w:abstractNumId`). */
  readonly lookId: string;
  /** The look it takes, followed through list styles; undefined when the document has lost it. */
  readonly abstract: AbstractList | undefined;
  /** Whether it begins with numbers of its own, as a list that was told to begin anew. */
  readonly startsAnew: boolean;
}

/** The look of a list (`w:abstractNum`): what its levels are numbered with. */
export interface AbstractList {
  readonly id: string;
  readonly element: XmlElement;
  /** What Word tells one list's look from another's by, whatever its number. */
  readonly nsid: string;
  readonly levels: readonly ListLevel[];
}

export interface ListLevel {
  readonly index: number;
  readonly start: string;
  /** Whether it counts; bullets don't. */
  readonly counts: boolean;
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, ListDefinition>;
  readonly abstracts: ReadonlyMap<string, AbstractList>;
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly listId: string;
  readonly level: number;
  /** The paragraph's own `w:numId`; undefined when its style puts it into the list. */
  readonly numberingId: XmlElement | undefined;
}

/** Reads a numbering part; no part, no lists. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const named = (name: string) => root?.children.filter((element) => element.name === name) ?? [];
  const abstracts = new Map(
    named(W.abstractNumbering).map((element) => {
      const abstract = readAbstract(element);
      return [abstract.id, abstract] as const;
    }),
  );
  const nums = named(W.numbering);
  const abstractOf = followStyles(nums, abstracts, styles);
  const lists = nums.map((element): ListDefinition => {
    const id = attribute(element, "w:numId") ?? "";
    const startsAnew = element.children.some(
      (override) => override.name === "w:lvlOverride" && child(override, "w:startOverride"),
    );
    const lookId = valueOf(child(element, "w:abstractNumId")) ?? "";
    return { id, element, lookId, abstract: abstractOf(element), startsAnew };
  });
  return { lists: new Map(lists.map((list) => [list.id, list])), abstracts };
}

/** The list that the paragraph belongs to, by itself or through its style; undefined for none. */
export function listPlace(paragraph: XmlElement, styles: Styles): ListPlace | undefined {
  const properties = child(paragraph, W.paragraphProperties);
  const own = properties && child(properties, W.numberingProperties);
  const numberingId = own && child(own, W.numberingId);
  const styleId = valueOf(properties && child(properties, W.paragraphStyle));
  const inherited = findInStyles(styles, styleId ?? defaultParagraphStyle(styles), (style) => {
    const formatting = child(style, W.paragraphProperties);
    return formatting && child(formatting, W.numberingProperties);
  });
  const listId = valueOf(numberingId) ?? valueOf(inherited && child(inherited, W.numberingId));
  if (listId === undefined || listId === "0") return undefined;
  const level = [own, inherited].map((place) => valueOf(place && child(place, W.numberingLevel)));
  return { listId, level: Number(level[0] ?? level[1] ?? 0), numberingId };
}

/** The XML of another list with the same look, whose levels up to `deepest` begin anew. */
export function restartedList(list: ListDefinition, id: string, deepest: number): string {
  const overrides = (list.abstract?.levels ?? [])
    .filter(({ index }) => index <= deepest)
    .map(({ index, start }) => restartedLevel(list, index, start));
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${list.lookId}"/>${overrides.join("")}</w:num>`;
}

function restartedLevel({ element }: ListDefinition, index: number, start: string): string {
  const own = element.children.find(
    (override) =>
      override.name === "w:lvlOverride" && attribute(override, "w:ilvl") === String(index),
  );
  const level = own && child(own, "w:lvl");
  const ownStart = valueOf(own && child(own, "w:startOverride"));
  const first = ownStart ?? valueOf(level && child(level, "w:start")) ?? start;
  const content = level === undefined ? "" : level.source.slice(level.start, level.end);
  return `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${first}"/>${content}</w:lvlOverride>`;
}

function readAbstract(element: XmlElement): AbstractList {
  const levels = element.children.filter(({ name }) => name === "w:lvl").map(readLevel);
  const nsid = valueOf(child(element, "w:nsid")) ?? "";
  return { id: attribute(element, "w:abstractNumId") ?? "", element, nsid, levels };
}

function readLevel(element: XmlElement): ListLevel {
  const format = valueOf(child(element, "w:numFmt")) ?? "decimal";
  return {
    index: Number(attribute(element, "w:ilvl") ?? 0),
    start: valueOf(child(element, "w:start")) ?? "0",
    counts: format !== "bullet" && format !== "none",
  };
}

/** A look may refer to a list style, whose paragraph properties name the list that has the real one (17.9.21). */
function followStyles(
  nums: readonly XmlElement[],
  abstracts: ReadonlyMap<string, AbstractList>,
  styles: Styles,
): (num: XmlElement) => AbstractList | undefined {
  const byId = new Map(nums.map((num) => [attribute(num, "w:numId") ?? "", num]));
  const follow = (num: XmlElement | undefined, seen: number): AbstractList | undefined => {
    const abstract = abstracts.get(valueOf(num && child(num, "w:abstractNumId")) ?? "");
    if (abstract === undefined || seen > nums.length) return abstract;
    const link = valueOf(child(abstract.element, "w:numStyleLink"));
    const style = link === undefined ? undefined : styles.get(link)?.element;
    const formatting = style && child(style, W.paragraphProperties);
    const numbering = formatting && child(formatting, W.numberingProperties);
    const listId = valueOf(numbering && child(numbering, W.numberingId));
    return listId === undefined ? abstract : follow(byId.get(listId), seen + 1);
  };
  return (num) => follow(num, 0);
}

function valueOf(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : attribute(element, VALUE);
}

/** The content of a list's look, without its own number. */
export function abstractXml({ element }: AbstractList, id: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${innerXml(element)}</w:abstractNum>`;
}
