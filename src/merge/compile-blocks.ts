import { writeTag, type LetterTag } from "../domain/letter/tag";
import { shownText } from "../ooxml/wml/fragment";
import { W } from "../ooxml/wml/names";
import { endsSection, headEnd } from "../ooxml/wml/paragraphs";
import { child, descendants, type XmlElement } from "../ooxml/xml/tree";
import { compileInline, frameOf, marked, type InlineCompiler } from "./compile-inline";
import { paragraphEvents } from "./inline-events";
import {
  addAll,
  type Block,
  type ControlLevel,
  type PassagePlace,
  type ParagraphSlot,
  type Piece,
  type Program,
  type Slot,
} from "./program";
import { formatOf, isHot, ourTag, staticText, type StoryCompilation } from "./story-compilation";

/** Compiles the blocks of a body, header, cell, text box or note, from its first to its last. */
export function compileContainer(c: StoryCompilation, container: XmlElement): Program {
  const blocks = compileBlocks(c, container);
  return blocks.some(({ kind }) => kind === "varying")
    ? [{ kind: "blocks", blocks, isContainer: true }]
    : blocks.flatMap(({ program }) => program);
}

/** The children of a container, with all that stands between them. */
export function compileBlocks(c: StoryCompilation, container: XmlElement): readonly Block[] {
  const blocks: Block[] = [];
  let at = container.contentStart;
  for (const group of blockGroups(c, container.children)) {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) continue;
    blocks.push(...markup(staticText(c, at, first.start)), ...compileGroup(c, first, group));
    at = last.end;
  }
  return [...blocks, ...markup(staticText(c, at, container.contentEnd))];
}

/** A row, or what stands in its place: content controls and other wrappers around rows and cells. */
export function compileRow(c: StoryCompilation, row: XmlElement): Program {
  return compileNested(c, row, "row");
}

/** What stands in a paragraph, without the paragraph. */
export function compileParagraphContent(c: StoryCompilation, paragraph: XmlElement): Program {
  return marked(compileInline(compilerOf(c), paragraphEvents(c, [paragraph])));
}

function markup(program: Program): readonly Block[] {
  return program.length === 0 ? [] : [{ kind: "markup", program }];
}

/** Paragraphs that a field holds together form one group, each other block one of its own. */
function blockGroups(
  c: StoryCompilation,
  blocks: readonly XmlElement[],
): readonly (readonly XmlElement[])[] {
  const groups: XmlElement[][] = [];
  let reach = 0;
  for (const block of blocks) {
    if (block.start < reach) groups.at(-1)?.push(block);
    else groups.push([block]);
    if (block.name === W.paragraph) reach = Math.max(reach, reachOf(c, block));
  }
  return groups;
}

/** Where the last field ends that begins in the paragraph. */
function reachOf(c: StoryCompilation, paragraph: XmlElement): number {
  if (!isHot(c, paragraph)) return 0;
  return descendants(paragraph, W.fieldCharacter)
    .map((begin) => c.fields.get(begin)?.end.start ?? 0)
    .reduce((reach, end) => Math.max(reach, end), 0);
}

function compileGroup(
  c: StoryCompilation,
  first: XmlElement,
  group: readonly XmlElement[],
): readonly Block[] {
  const { name } = first;
  if (name === W.paragraph) return [compileParagraphs(c, group)];
  if (name === W.table) return [compileTable(c, first)];
  const tag = name === W.contentControl ? ourTag(first) : undefined;
  if (tag !== undefined) return compileOurs(c, first, tag);
  const isBlock = name === W.contentControl || isHot(c, first);
  return [{ kind: isBlock ? "paragraph" : "markup", program: compileNested(c, first, "block") }];
}

function compileParagraphs(c: StoryCompilation, paragraphs: readonly XmlElement[]): Block {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return { kind: "markup", program: [] };
  if (!paragraphs.some((paragraph) => isHot(c, paragraph))) {
    return { kind: "paragraph", program: staticText(c, first.start, last.end) };
  }
  const head = staticText(c, first.start, headEnd(first));
  const content = compileInline(compilerOf(c), paragraphEvents(c, paragraphs));
  if (content.shows || !content.varies || endsSection(first)) {
    const end = staticText(c, last.contentEnd, last.end);
    return { kind: "paragraph", program: [...head, ...content.program, ...end] };
  }
  return varying({ kind: "paragraph", head, content: content.program, markers: content.markers });
}

function varying(slot: Slot): Block {
  return { kind: "varying", program: [slot] };
}

function compilerOf(c: StoryCompilation): InlineCompiler {
  return { c, textBox: (content) => compileWhole(c, content) };
}

/** The start tag, the blocks, the end tag. */
function compileWhole(c: StoryCompilation, container: XmlElement): Program {
  return [
    ...staticText(c, container.start, container.contentStart),
    ...compileContainer(c, container),
    ...staticText(c, container.contentEnd, container.end),
  ];
}

function compileTable(c: StoryCompilation, table: XmlElement): Block {
  const rows = table.children.filter(({ name }) => ROWS.has(name));
  const [first] = rows;
  if (first === undefined || !rows.some((row) => mayVanish(c, row))) {
    return { kind: "table", program: compileNested(c, table, "row") };
  }
  const programs = rows.map((row, index) => {
    const before = rows[index - 1]?.end ?? first.start;
    return [...staticText(c, before, row.start), ...compileRow(c, row)];
  });
  const before = staticText(c, table.start, first.start);
  const after = staticText(c, rows.at(-1)?.end ?? table.contentEnd, table.end);
  return varying({ kind: "table", before, rows: programs, after });
}

const ROWS: ReadonlySet<string> = new Set([W.tableRow, W.contentControl, W.customXml]);

/** Whether a row stands in a passage or condition of ours. */
function mayVanish(c: StoryCompilation, row: XmlElement): boolean {
  if (row.name === W.tableRow || !isHot(c, row)) return false;
  const kind = row.name === W.contentControl ? ourTag(row)?.kind : undefined;
  return (
    kind === "passage" || kind === "condition" || row.children.some((inner) => mayVanish(c, inner))
  );
}

/** Whatever lies between a container of blocks and the blocks: its tags stay, its content is compiled. */
function compileNested(c: StoryCompilation, element: XmlElement, level: ControlLevel): Program {
  if (!isHot(c, element)) return staticText(c, element.start, element.end);
  const { name } = element;
  if (name === W.tableCell) return compileWhole(c, element);
  const tag = name === W.contentControl ? ourTag(element) : undefined;
  if (tag !== undefined)
    return compileOurs(c, element, tag, level).flatMap(({ program }) => program);
  if (level === "block" && (name === W.contentControlContent || name === W.customXml)) {
    return compileWhole(c, element);
  }
  return compileChildren(c, element, name === W.tableRow ? "cell" : level);
}

function compileChildren(c: StoryCompilation, element: XmlElement, level: ControlLevel): Program {
  const program: Piece[] = [];
  let at = element.start;
  for (const inner of element.children) {
    addAll(program, staticText(c, at, inner.start));
    addAll(program, compileNested(c, inner, level));
    at = inner.end;
  }
  addAll(program, staticText(c, at, element.end));
  return program;
}

/** A content control of ours around blocks, a cell, or rows: its tags go, its content stays or is replaced. */
function compileOurs(
  c: StoryCompilation,
  control: XmlElement,
  tag: LetterTag,
  level: ControlLevel = "block",
): readonly Block[] {
  const content = child(control, W.contentControlContent);
  if (content === undefined) return [];
  if (tag.kind === "field") return compileFilled(c, control, content, { tag, level });
  if (c.within.has(writeTag(tag)))
    return [{ kind: "varying", program: unwrapped(c, content, level) }];
  const place = placeOf(c, control, content, level);
  const template = c.words.template(tag, place) ?? unwrapped(c, content, level);
  if (tag.kind === "passage") {
    const words = level === "block" && isBlank(content) ? [] : template;
    return [varying({ kind: "passage", key: tag.key, template: words, place })];
  }
  const otherwise = c.words.otherwise(tag.key, place);
  const instead = level === "cell" && otherwise.length === 0 ? emptyCell(place) : otherwise;
  const { key } = tag;
  const { isTail } = place;
  return [varying({ kind: "condition", key, shown: template, otherwise: instead, isTail })];
}

/** Whether nobody would see anything: a note that most contacts do not get is not to leave a gap. */
function isBlank(content: XmlElement): boolean {
  const shows = (element: XmlElement): boolean =>
    SHOWS.has(element.name) || element.children.some(shows);
  return shownText(content.children).trim() === "" && !content.children.some(shows);
}

const SHOWS: ReadonlySet<string> = new Set([
  W.drawing,
  W.picture,
  W.object,
  W.simpleField,
  W.fieldCharacter,
  W.contentControl,
  W.table,
]);

function unwrapped(c: StoryCompilation, content: XmlElement, level: ControlLevel): Program {
  if (level === "block") {
    return [{ kind: "blocks", blocks: compileBlocks(c, content), isContainer: false }];
  }
  return content.children.flatMap((inner) => compileNested(c, inner, level));
}

function placeOf(
  c: StoryCompilation,
  control: XmlElement,
  content: XmlElement,
  level: ControlLevel,
): PassagePlace {
  const cell = level === "cell" ? child(content, W.tableCell) : undefined;
  const properties = cell && child(cell, W.tableCellProperties);
  const before = properties?.end ?? cell?.contentStart;
  return {
    level,
    partName: c.partName,
    before: cell === undefined ? "" : c.root.source.slice(cell.start, before),
    after: cell === undefined ? "" : "</w:tc>",
    isTail: c.tailControls.has(control),
    within: c.within,
  };
}

function emptyCell({ before, after }: PassagePlace): Program {
  return [`${before}<w:p/>${after}`];
}

interface FilledControl {
  readonly tag: Extract<LetterTag, { kind: "field" }>;
  readonly level: ControlLevel;
}

/** A field around whole paragraphs or cells: the first paragraph shows the value, the others beside it go. */
function compileFilled(
  c: StoryCompilation,
  control: XmlElement,
  content: XmlElement,
  { tag, level }: FilledControl,
): readonly Block[] {
  const [paragraph] = descendants(content, W.paragraph);
  if (paragraph === undefined) return [];
  const slot = valueParagraph(c, control, paragraph, tag);
  if (level === "block") return [varying(slot)];
  const rest = paragraph.parent?.children.at(-1)?.end ?? paragraph.end;
  const blocks = [varying(slot)];
  const program: Program = [
    ...staticText(c, content.contentStart, paragraph.start),
    { kind: "blocks", blocks, isContainer: true },
    ...staticText(c, rest, content.contentEnd),
  ];
  return [{ kind: "paragraph", program }];
}

function valueParagraph(
  c: StoryCompilation,
  control: XmlElement,
  paragraph: XmlElement,
  tag: FilledControl["tag"],
): ParagraphSlot {
  const source = {
    kind: "mergeField",
    name: tag.name,
    format: formatOf(c.state, tag.formatKey),
  } as const;
  const asItWas = compileParagraphContent(c, paragraph);
  const head = staticText(c, paragraph.start, headEnd(paragraph));
  return {
    kind: "paragraph",
    head,
    content: [{ kind: "value", source, frame: frameOf(control), asItWas }],
    markers: [],
  };
}
