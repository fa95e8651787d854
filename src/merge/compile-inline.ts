import { writeTag, type LetterTag } from "../domain/letter/tag";
import type { WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { attribute, child, descendants, textContent, type XmlElement } from "../ooxml/xml/tree";
import { compileField } from "./compile-field";
import { inlineEvents, type Atom, type InlineEvent } from "./inline-events";
import {
  add,
  addAll,
  CONTENT_MARK,
  type PassagePlace,
  type Piece,
  type Program,
  type RunFrame,
} from "./program";
import { runProperties } from "./run-properties";
import { formatOf, isHot, staticText, type StoryCompilation } from "./story-compilation";

/** What a row of inline content compiles to. */
export interface CompiledInline {
  readonly program: Program;
  /** Whether it is filled from letter to letter. */
  readonly varies: boolean;
  /** Whether something in it shows in every letter. */
  readonly shows: boolean;
  /** Bookmarks and other ranges that begin or end in it. */
  readonly markers: Program;
}

/** Compiles the content of text boxes, which are stories of their own within a run. */
export type CompileTextBox = (content: XmlElement) => Program;

export interface InlineCompiler {
  readonly c: StoryCompilation;
  readonly textBox: CompileTextBox;
}

/** Compiles a row of inline content. Runs that lose all their content are left out. */
export function compileInline(
  compiler: InlineCompiler,
  events: readonly InlineEvent[],
): CompiledInline {
  const writer = newWriter(compiler);
  writeAll(writer, events);
  return finish(writer);
}

/** A program that tells when it is run whether it shows anything. */
export function marked({ program, shows }: CompiledInline): Program {
  return shows ? [CONTENT_MARK, ...program] : program;
}

interface Writer extends InlineCompiler {
  readonly program: Piece[];
  readonly markers: Piece[];
  /** The run that is open. */
  run: XmlElement | undefined;
  varies: boolean;
  shows: boolean;
}

function newWriter({ c, textBox }: InlineCompiler): Writer {
  return { c, textBox, program: [], markers: [], run: undefined, varies: false, shows: false };
}

function finish(writer: Writer): CompiledInline {
  closeRun(writer);
  const { program, varies, shows, markers } = writer;
  return { program, varies, shows, markers };
}

/** @param asItIs the beginning of a field that is to be left alone, whatever it is. */
function writeAll(writer: Writer, events: readonly InlineEvent[], asItIs?: XmlElement): void {
  for (let i = 0; i < events.length; i++) {
    const event = events[i];
    if (event === undefined) return;
    const field = event.element === asItIs ? undefined : writer.c.fields.get(event.element);
    const end = field === undefined ? -1 : endOf(field, events, i);
    if (field === undefined || end < 0) writeEvent(writer, event);
    else writeField(writer, field, events.slice(i, end + 1));
    i = Math.max(i, end);
  }
}

function endOf(field: WordField, events: readonly InlineEvent[], from: number): number {
  return events.findIndex(({ element }, index) => index >= from && element === field.end);
}

function writeEvent(writer: Writer, event: InlineEvent): void {
  switch (event.kind) {
    case "atom":
      writeAtom(writer, event);
      return;
    case "control":
      writeControl(writer, event.element, event.tag);
      return;
    case "markup":
      writeMarkup(writer, event);
      return;
    case "open":
      writer.shows ||= event.isControl;
      writeStatic(writer, event);
      return;
    case "close":
    case "break":
    case "simpleField":
      writeStatic(writer, event);
  }
}

function writeStatic(writer: Writer, { from, to }: InlineEvent): void {
  closeRun(writer);
  addAll(writer.program, staticText(writer.c, from, to));
}

function writeAtom(writer: Writer, { run, element, from, to }: Atom): void {
  const { c, program } = writer;
  if (writer.run !== run) {
    closeRun(writer);
    const open = child(run, W.runProperties)?.end ?? run.contentStart;
    addAll(program, staticText(c, run.start, open));
    writer.run = run;
  }
  writer.shows ||= showsSomething(element);
  if (isHot(c, element)) writeHot(writer, element);
  else addAll(program, staticText(c, from, to));
}

function closeRun(writer: Writer): void {
  if (writer.run !== undefined) add(writer.program, "</w:r>");
  writer.run = undefined;
}

/** A drawing or picture with text boxes that vary. */
function writeHot(writer: Writer, element: XmlElement): void {
  const { c, program, textBox } = writer;
  if (element.name === W.textBoxContent) {
    addAll(program, textBox(element));
    return;
  }
  let at = element.start;
  for (const inner of element.children.filter((candidate) => isHot(c, candidate))) {
    addAll(program, staticText(c, at, inner.start));
    writeHot(writer, inner);
    at = inner.end;
  }
  addAll(program, staticText(c, at, element.end));
}

const BLANK: ReadonlySet<string> = new Set([
  W.tab,
  W.carriageReturn,
  W.lastRenderedPageBreak,
  "w:softHyphen",
]);

function showsSomething(element: XmlElement): boolean {
  if (element.name === W.text) return textContent(element).trim() !== "";
  if (element.name === W.break) return (attribute(element, "w:type") ?? "") !== "";
  return !BLANK.has(element.name);
}

const MARKERS =
  /^w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w*Range)(?:Start|End)$/;

function writeMarkup(writer: Writer, event: InlineEvent): void {
  if (MARKERS.test(event.element.name)) {
    addAll(writer.markers, staticText(writer.c, event.from, event.to));
  } else writer.shows ||= event.element.name !== "w:proofErr";
  writeStatic(writer, event);
}

/** A field that the merge fills, from its first event to its last. */
function writeField(writer: Writer, field: WordField, events: readonly InlineEvent[]): void {
  const { closing, inner, opening } = takeApart(events);
  const markers = inner.filter(({ element }) => MARKERS.test(element.name));
  const [before, after] = [true, false].map((isStart) =>
    markers.filter(({ element }) => element.name.endsWith("Start") === isStart),
  );
  for (const event of [...closing, ...(before ?? [])]) writeEvent(writer, event);
  closeRun(writer);
  const asItWas = leftAlone(writer, inner);
  const compiled = compileField(writer.c, field, inner, {
    isCode: field.place === "code",
    leaveAlone: (some) => leftAlone(writer, some).program,
  });
  addAll(writer.program, compiled ?? asItWas.program);
  writer.varies ||= compiled !== undefined || asItWas.varies;
  writer.shows ||= compiled === undefined;
  for (const event of [...(after ?? []), ...opening]) writeEvent(writer, event);
}

/** Fields within fields are come upon again and again, by every field around them. */
const leftAloneBefore = new WeakMap<StoryCompilation, Map<XmlElement, CompiledInline>>();

/** The field as it stands, but for fields within its code that the merge fills. */
function leftAlone(compiler: InlineCompiler, events: readonly InlineEvent[]): CompiledInline {
  const before = leftAloneBefore.get(compiler.c) ?? new Map<XmlElement, CompiledInline>();
  leftAloneBefore.set(compiler.c, before);
  const begin = events[0]?.element;
  const known = begin && before.get(begin);
  if (known !== undefined) return known;
  const writer = newWriter(compiler);
  const content = events.filter(({ element }) => !MARKERS.test(element.name));
  writeAll(writer, content, begin);
  const left = finish(writer);
  if (begin !== undefined) before.set(begin, left);
  return left;
}

interface TakenApart {
  /** Tags of wrappers that end within the field, and must end before what takes its place. */
  readonly closing: readonly InlineEvent[];
  readonly inner: readonly InlineEvent[];
  readonly opening: readonly InlineEvent[];
}

function takeApart(events: readonly InlineEvent[]): TakenApart {
  const open: InlineEvent[] = [];
  const closing: InlineEvent[] = [];
  for (const event of events) {
    if (event.kind === "open") open.push(event);
    if (event.kind !== "close") continue;
    if (open.at(-1)?.element === event.element) open.pop();
    else closing.push(event);
  }
  const loose = new Set([...closing, ...open]);
  return { closing, inner: events.filter((event) => !loose.has(event)), opening: open };
}

function writeControl(writer: Writer, control: XmlElement, tag: LetterTag): void {
  closeRun(writer);
  const content = child(control, W.contentControlContent);
  const events = content === undefined ? [] : inlineEvents(writer.c, content);
  const compiled = compileInline(writer, events);
  addAll(writer.markers, compiled.markers);
  addAll(writer.program, controlProgram(writer, tag, compiled, control));
  writer.varies = true;
}

function controlProgram(
  { c }: Writer,
  tag: LetterTag,
  compiled: CompiledInline,
  control: XmlElement,
): Program {
  if (tag.kind === "field") {
    const source = {
      kind: "mergeField",
      name: tag.name,
      format: formatOf(c.state, tag.formatKey),
    } as const;
    const asItWas = marked(compiled);
    return [{ kind: "value", source, frame: frameOf(control), asItWas }, ...compiled.markers];
  }
  if (c.within.has(writeTag(tag))) return marked(compiled);
  const place = runPlace(c);
  const template = c.words.template(tag, place) ?? marked(compiled);
  if (tag.kind === "passage") return [{ kind: "passage", key: tag.key, template, place }];
  const otherwise = c.words.otherwise(tag.key, place);
  return [{ kind: "condition", key: tag.key, shown: template, otherwise, isTail: false }];
}

function runPlace({ partName, within }: StoryCompilation): PassagePlace {
  return { level: "run", partName, before: "", after: "", isTail: false, within };
}

/** The run that the control shows its text in. */
export function frameOf(control: XmlElement): RunFrame {
  const [run] = descendants(control, W.run);
  return { properties: runProperties(run), isCode: false };
}
