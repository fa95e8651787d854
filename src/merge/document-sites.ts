import { findFields, type WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { listPlace, type ListPlace, type Numbering } from "../ooxml/wml/numbering";
import { endsSection, paragraphAround } from "../ooxml/wml/paragraphs";
import { findSites, REVISIONS, visit } from "../ooxml/wml/sites";
import type { Styles } from "../ooxml/wml/styles";
import {
  attributeRange,
  child,
  outerXml,
  startTag,
  type TextRange,
  type XmlElement,
} from "../ooxml/xml/tree";
import { countsPages, pageCounting, type PageCounting } from "./letter-length";
import { ourTag, type PlacedSite } from "./story-compilation";

/**
 * The places of any story that differ between copies of the letter: its ids and names.
 *
 * @param copiedNames those that places of every copy have anew, in whatever story.
 */
export function storySites(
  root: XmlElement,
  copiedNames: ReadonlySet<string>,
): readonly PlacedSite[] {
  return findSites(root, copiedNames).map((site) => ({ from: site.from, to: site.to, site }));
}

/** What the main document tells about the letter as a whole. */
export interface DocumentPlaces {
  readonly sites: readonly PlacedSite[];
  /** The properties of its sections, in order; the last is the body's own, where it has one. */
  readonly sections: readonly XmlElement[];
  /** Lists that begin anew in each letter → the deepest level in use. */
  readonly lists: ReadonlyMap<string, number>;
  readonly tailControls: ReadonlySet<XmlElement>;
}

interface DocumentSetting {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly copiedNames: ReadonlySet<string>;
}

/** The places of the main document that differ between copies: ids, sections, lists, and where it may end. */
export function documentPlaces(
  root: XmlElement,
  { styles, numbering, copiedNames }: DocumentSetting,
): DocumentPlaces {
  const body = child(root, W.body) ?? root;
  const sections = sectionsOf(body);
  const { lists, sites: listSites } = restartingLists(body, styles, numbering);
  const tail = tailOf(body);
  const fields = findFields(root).fields;
  const sites = [
    ...sections.map((element, index) => placed(element, { kind: "section", index })),
    ...listSites,
    ...tail.sites,
    ...strayReferences(root, sections),
    ...firstOfSequences(fields),
    ...pageCounts(fields, pageCounting(sections)),
    ...storySites(root, copiedNames),
  ];
  return { sites: settleSites(sites), sections, lists, tailControls: tail.controls };
}

/** In one document the number of pages is that of all letters: what is meant is the letter's own. */
export function pageCounts(
  fields: readonly WordField[],
  counting: PageCounting,
): readonly PlacedSite[] {
  if (counting === "document") return [];
  const site =
    counting === "end"
      ? ({ kind: "length" } as const)
      : ({ kind: "copy", text: "SECTIONPAGES" } as const);
  return fields.filter(countsPages).flatMap((field) => keywordSite(field, "NUMPAGES", site));
}

/** In order; of sites that overlap the first named stays. */
export function settleSites(sites: readonly PlacedSite[]): readonly PlacedSite[] {
  const ordered = sites
    .map((site, rank) => ({ site, rank }))
    .sort((one, other) => one.site.from - other.site.from || one.rank - other.rank);
  const kept: PlacedSite[] = [];
  for (const { site } of ordered) {
    const last = kept.at(-1);
    if (last === undefined || site.from >= last.to) kept.push(site);
  }
  return kept;
}

function placed(element: XmlElement, site: PlacedSite["site"]): PlacedSite {
  return { from: element.start, to: element.end, site };
}

/** Sections end in paragraphs of the body, also within content controls; the last one at the body's end. */
function sectionsOf(body: XmlElement): readonly XmlElement[] {
  const sections: XmlElement[] = [];
  visit(body, (element) => {
    if (element.name !== W.sectionProperties) return;
    const { parent } = element;
    if (parent === body || parent?.name === W.paragraphProperties) sections.push(element);
  });
  return sections;
}

/** References to headers that no section has: each letter has headers of its own, and these would lead nowhere. */
function strayReferences(root: XmlElement, sections: readonly XmlElement[]): readonly PlacedSite[] {
  const stray: PlacedSite[] = [];
  visit(root, (element) => {
    const { name, parent } = element;
    if (name !== W.headerReference && name !== W.footerReference) return;
    if (parent === undefined || sections.includes(parent)) return;
    stray.push(placed(element, { kind: "copy", text: "" }));
  });
  return stray;
}

interface Restarts {
  readonly lists: ReadonlyMap<string, number>;
  readonly sites: readonly PlacedSite[];
}

/**
 * The first list of each look begins anew in every letter, and so does one that has been told to; others go on
 * counting where those have stopped.
 */
function restartingLists(body: XmlElement, styles: Styles, numbering: Numbering): Restarts {
  const lists = new Map<string, number>();
  const firstOfLook = new Map<string, string>();
  const sites: PlacedSite[] = [];
  visit(body, (paragraph) => {
    if (paragraph.name !== W.paragraph) return;
    const place = listPlace(paragraph, styles);
    const list = place && numbering.lists.get(place.listId);
    if (list?.abstract?.levels.some(({ counts }) => counts) !== true) return;
    const first = firstOfLook.get(list.abstract.id) ?? list.id;
    firstOfLook.set(list.abstract.id, first);
    if (first !== list.id && !list.startsAnew) return;
    lists.set(list.id, Math.max(lists.get(list.id) ?? 0, place?.level ?? 0));
    if (place !== undefined) sites.push(...listSite(paragraph, place));
  });
  return { lists, sites };
}

const BEFORE_NUMBERING: ReadonlySet<string> = new Set([
  W.paragraphStyle,
  "w:keepNext",
  "w:keepLines",
  "w:pageBreakBefore",
  "w:framePr",
  "w:widowControl",
]);

/** A paragraph that is in the list through its style gets properties of its own. */
function listSite(paragraph: XmlElement, place: ListPlace): readonly PlacedSite[] {
  const { listId: list, level, numberingId } = place;
  if (numberingId !== undefined) {
    const range = attributeRange(numberingId, "w:val");
    return range === undefined
      ? []
      : [{ ...range, site: { kind: "list", list, before: "", after: "" } }];
  }
  const properties = child(paragraph, W.paragraphProperties);
  if (properties === undefined || properties.contentStart === properties.end) return [];
  const preceding = properties.children.filter(({ name }) => BEFORE_NUMBERING.has(name));
  const at = preceding.at(-1)?.end ?? properties.contentStart;
  const before = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="`;
  return [{ from: at, to: at, site: { kind: "list", list, before, after: '"/></w:numPr>' } }];
}

interface TailPlaces {
  readonly sites: readonly PlacedSite[];
  readonly controls: ReadonlySet<XmlElement>;
}

/**
 * The places where the letter's last section can end: in its last paragraph, or in those before it that are last
 * when it has disappeared.
 */
export function tailOf(container: XmlElement): TailPlaces {
  const sites: PlacedSite[] = [];
  const controls = new Set<XmlElement>();
  const blocks = container.children.filter(
    ({ name }) => !/^w:(?:sectPr|bookmark|proofErr)/.test(name),
  );
  for (const block of blocks.reverse()) {
    const control = block.name === W.contentControl && ourTag(block) !== undefined;
    const content = control ? child(block, W.contentControlContent) : undefined;
    if (content !== undefined) {
      const inner = tailOf(content);
      sites.push(...inner.sites);
      for (const each of [block, ...inner.controls]) controls.add(each);
      continue;
    }
    if (block.name !== W.paragraph || endsSection(block)) break;
    sites.push(tailSite(block));
    if (!mayDisappear(block)) break;
  }
  return { sites, controls };
}

/** A rough guess, on the safe side: without a field in it a paragraph stays. */
function mayDisappear(paragraph: XmlElement): boolean {
  return /<w:(?:fldChar|fldSimple|sdt)[\s>]/.test(outerXml(paragraph));
}

function tailSite(paragraph: XmlElement): PlacedSite {
  const { start, end, contentStart } = paragraph;
  const properties = child(paragraph, W.paragraphProperties);
  if (properties === undefined) {
    if (contentStart < end) return tailAt({ from: contentStart, to: contentStart }, PROPERTIES);
    const open = startTag(paragraph).replace(REVISIONS, "");
    const before = `${open.replace(/\s*\/>$/, ">")}<w:pPr>`;
    return tailAt({ from: start, to: end }, { before, after: "</w:pPr></w:p>", unused: open });
  }
  if (properties.contentStart === properties.end) {
    return tailAt({ from: properties.start, to: properties.end }, PROPERTIES);
  }
  const at = child(properties, W.paragraphPropertiesChange)?.start ?? properties.contentEnd;
  return tailAt({ from: at, to: at }, { before: "", after: "", unused: "" });
}

const PROPERTIES = { before: "<w:pPr>", after: "</w:pPr>", unused: "" };

function tailAt(
  range: TextRange,
  tail: { readonly before: string; readonly after: string; readonly unused: string },
): PlacedSite {
  return { ...range, site: { kind: "tail", ...tail } };
}

/** Captions count from 1 in each letter: the first field of each sequence is told so. */
function firstOfSequences(fields: readonly WordField[]): readonly PlacedSite[] {
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const [, name = ""] = /^\s*SEQ\s+("[^"]*"|[^\s\\]+)/i.exec(field.instruction) ?? [];
    if (name === "" || seen.has(name.toLowerCase())) return [];
    seen.add(name.toLowerCase());
    if (/\\[rch]\b/i.test(field.instruction)) return [];
    return keywordSite(field, name, { kind: "copy", text: `${name} \\r 1` });
  });
}

/** Where a word of the field's code stands, in the code element that has it whole. */
function keywordSite(
  field: WordField,
  word: string,
  site: PlacedSite["site"],
): readonly PlacedSite[] {
  const { source } = field.begin;
  const ranges = codeRanges(field);
  for (const { from, to } of ranges) {
    const at = source.slice(from, to).toUpperCase().indexOf(word.toUpperCase());
    if (at < 0) continue;
    const range = { from: from + at, to: from + at + word.length };
    return [{ ...range, site }];
  }
  return [];
}

function codeRanges({ begin, separate, end }: WordField): readonly TextRange[] {
  if (begin.name === W.simpleField) {
    const range = attributeRange(begin, "w:instr");
    return range === undefined ? [] : [range];
  }
  const ranges: TextRange[] = [];
  const paragraph = paragraphAround(begin);
  const last = (separate ?? end).start;
  if (paragraph === undefined) return ranges;
  visit(paragraph, (element) => {
    if (element.name !== W.fieldCode || element.start < begin.start || element.start > last) return;
    ranges.push({ from: element.contentStart, to: element.contentEnd });
  });
  return ranges;
}
