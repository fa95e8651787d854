import { unreachable } from "../domain/unreachable";
import { currentContent, type LetterRun } from "./letter-run";
import type {
  Block,
  BlocksSlot,
  ConditionSlot,
  Effect,
  ParagraphSlot,
  PassageSlot,
  Program,
  SiteSlot,
  Slot,
  TableSlot,
  ValueSlot,
} from "./program";
import { holds, textOf, textOfSource } from "./text-of-source";
import { runXml } from "./value-xml";

/** Adds the letter's XML to the run's output. */
export function runProgram(run: LetterRun, program: Program): void {
  for (const piece of program) {
    if (typeof piece === "string" || piece.kind === "segment") run.out.push(piece);
    else runSlot(run, piece);
  }
}

function runSlot(run: LetterRun, slot: Slot): void {
  switch (slot.kind) {
    case "value":
      runValue(run, slot);
      return;
    case "site":
      runSite(run, slot);
      return;
    case "paragraph":
      runParagraph(run, slot);
      return;
    case "blocks":
      runBlocks(run, slot);
      return;
    case "table":
      runTable(run, slot);
      return;
    case "passage":
      runPassage(run, slot);
      return;
    case "condition":
      runCondition(run, slot);
      return;
    case "choice":
      runProgram(run, holds(run, slot.test) ? slot.then : slot.otherwise);
      return;
    case "effect":
      runEffect(run, slot.effect);
      return;
    case "import":
      run.imports.add(slot.imports);
      return;
    case "content":
      run.shown++;
      return;
    default:
      unreachable(slot);
  }
}

function runValue(run: LetterRun, { source, frame, asItWas }: ValueSlot): void {
  const text = textOfSource(run, source);
  if (text === undefined) {
    if (source.kind === "mergeField") run.warn("fieldIsUnknown", source.name);
    run.shown++;
    runProgram(run, asItWas);
  } else if (text !== "") {
    run.shown++;
    run.out.push(runXml(text, frame));
  } else if (source.kind === "mergeField") run.warn("fieldHasNoValue", source.name);
}

function runSite(run: LetterRun, { site, written }: SiteSlot): void {
  if (site.kind === "tail") {
    run.tail = { at: run.out.length, before: site.before, after: site.after };
  }
  run.out.push(run.site(site, written));
}

/** Writes the paragraph, and takes it back when nothing in it has shown. */
function runParagraph(run: LetterRun, slot: ParagraphSlot): void {
  const { out, shown, tail } = run;
  const start = out.length;
  runProgram(run, slot.head);
  runProgram(run, slot.content);
  out.push("</w:p>");
  if (run.shown > shown) {
    noteBlock(run, "paragraph", start);
    return;
  }
  out.length = start;
  run.tail = tail;
  runProgram(run, slot.markers);
  run.container.dropped ??= slot;
}

function runBlocks(run: LetterRun, { blocks, isContainer }: BlocksSlot): void {
  if (!isContainer) {
    for (const block of blocks) runBlock(run, block);
    return;
  }
  const around = run.container;
  run.container = { last: undefined, dropped: undefined };
  for (const block of blocks) runBlock(run, block);
  const { last } = run.container;
  if (last === undefined || (last === "table" && !endsInTable(blocks))) writeEmptyParagraph(run);
  run.container = around;
}

/** Some writers leave out the paragraph that Word puts behind a table at the end: then it is not missed. */
function endsInTable(blocks: readonly Block[]): boolean {
  return blocks.findLast(({ kind }) => kind !== "markup")?.kind === "table";
}

function runBlock(run: LetterRun, { kind, program }: Block): void {
  const start = run.out.length;
  runProgram(run, program);
  if (kind === "paragraph" || kind === "table") noteBlock(run, kind, start);
}

/** Tables that meet become one: a paragraph between them must not disappear. */
function noteBlock(run: LetterRun, kind: "paragraph" | "table", start: number): void {
  const { container, out } = run;
  if (kind === "table" && container.last === "table" && container.dropped !== undefined) {
    const table = out.splice(start);
    writeEmptyParagraph(run);
    out.push(...table);
  }
  container.last = kind;
  container.dropped = undefined;
}

function writeEmptyParagraph(run: LetterRun): void {
  const { dropped } = run.container;
  if (dropped === undefined) run.out.push("<w:p>");
  else runProgram(run, dropped.head);
  run.out.push("</w:p>");
}

function runTable(run: LetterRun, { before, rows, after }: TableSlot): void {
  const start = run.out.length;
  runProgram(run, before);
  const firstRow = run.out.length;
  for (const row of rows) runProgram(run, row);
  if (run.out.length === firstRow) {
    run.out.length = start;
    return;
  }
  runProgram(run, after);
  noteBlock(run, "table", start);
}

function runPassage(run: LetterRun, { key, template, place }: PassageSlot): void {
  const ooxml = currentContent(run.cursor).passages[key];
  const own = ooxml === undefined ? undefined : run.passage(ooxml, place, key);
  keepTail(run, place.isTail, () => {
    runProgram(run, own ?? template);
  });
}

function runCondition(run: LetterRun, { key, shown, otherwise, isTail }: ConditionSlot): void {
  const isShown = currentContent(run.cursor).conditions[key] ?? true;
  keepTail(run, isTail, () => {
    runProgram(run, isShown ? shown : otherwise);
  });
}

/** Words in the middle of a letter do not hold its end, whatever they themselves end with. */
function keepTail(run: LetterRun, isTail: boolean, write: () => void): void {
  const { tail } = run;
  write();
  if (!isTail) run.tail = tail;
}

function runEffect(run: LetterRun, effect: Effect): void {
  switch (effect.kind) {
    case "set":
      run.variables.set(effect.name.toLowerCase(), textOf(run, effect.text));
      return;
    case "next":
      if (effect.test === undefined || holds(run, effect.test)) run.cursor.index++;
      return;
    case "skip":
      run.isSkipped ||= holds(run, effect.test);
      return;
    default:
      unreachable(effect);
  }
}
