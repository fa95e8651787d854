import { readTag } from "../domain/letter/tag";
import type { FieldControl } from "../ports/letter";
import { addLines, firstLine, writeText } from "./control-text";

/** How many controls around the caret are looked at: fields in passages in somebody else's controls. */
const DEPTH = 4;

/** Queues reading the controls around the object, the innermost first; once read, {@link present} tells them. */
export function loadParents(
  inner: Word.Range | Word.Paragraph,
  properties = "tag",
): readonly Word.ContentControl[] {
  let parent = inner.parentContentControlOrNullObject;
  const parents = [parent];
  while (parents.length < DEPTH) {
    parent = parent.parentContentControlOrNullObject;
    parents.push(parent);
  }
  for (const each of parents) each.load(properties);
  return parents;
}

/** Those that are there and ours. */
export function present(parents: readonly Word.ContentControl[]): readonly Word.ContentControl[] {
  return parents.filter((each) => !each.isNullObject && readTag(each.tag) !== undefined);
}

/** Puts a field over the selection; behind the field that the caret stands in, if it does. */
export async function insertField(
  context: Word.RequestContext,
  { tag, title, text }: FieldControl,
): Promise<void> {
  const selection = context.document.getSelection();
  const parents = loadParents(selection);
  await context.sync();
  const around = present(parents).find((each) => readTag(each.tag)?.kind === "field");
  const place =
    around === undefined
      ? selection.insertText(firstLine(text), "Replace")
      : around.getRange("After").insertText(firstLine(text), "Start");
  const control = place.insertContentControl();
  control.tag = tag;
  control.title = title;
  addLines(control, text);
  control.getRange("After").select("End");
  await context.sync();
}

/** Gives the field around the caret, else the first one with this tag, another tag, title and text. */
export async function replaceField(
  context: Word.RequestContext,
  tag: string,
  field: FieldControl,
): Promise<void> {
  const parents = loadParents(context.document.getSelection(), "tag,text");
  const first = context.document.contentControls.getByTag(tag).getFirst();
  first.load("tag,text");
  await context.sync();
  const control = present(parents).find((each) => each.tag === tag) ?? first;
  control.tag = field.tag;
  control.title = field.title;
  writeText(control, field.text);
  await context.sync();
}

/**
 * Wraps the whole paragraphs of the selection and gives what Word says their content is; undefined where they touch a
 * passage or condition.
 */
export async function wrapParagraphs(
  context: Word.RequestContext,
  tag: string,
  title: string,
): Promise<string | undefined> {
  const { paragraphs } = context.document.getSelection();
  const [first, last] = [paragraphs.getFirst(), paragraphs.getLast()];
  const range = first.getRange("Whole").expandTo(last.getRange("Whole"));
  const around = [...loadParents(first), ...loadParents(last)];
  const within = range.contentControls;
  within.load("items/tag");
  await context.sync();
  if ([...present(around), ...within.items].some((each) => isBlock(each.tag))) return undefined;
  const control = range.insertContentControl();
  control.tag = tag;
  control.title = title;
  const wrapped = { ooxml: control.getOoxml() };
  await context.sync();
  return wrapped.ooxml.value;
}

/**
 * Puts an empty paragraph behind the selection's last one, wraps it, and gives what Word says its content is; undefined
 * where that would be within a passage or condition.
 */
export async function addParagraph(
  context: Word.RequestContext,
  tag: string,
  title: string,
): Promise<string | undefined> {
  const last = context.document.getSelection().paragraphs.getLast();
  const around = loadParents(last);
  await context.sync();
  if (present(around).some((each) => isBlock(each.tag))) return undefined;
  const control = last.insertParagraph(firstLine(""), "After").insertContentControl();
  control.tag = tag;
  control.title = title;
  control.select("End");
  const added = { ooxml: control.getOoxml() };
  await context.sync();
  return added.ooxml.value;
}

function isBlock(tag: string): boolean {
  const read = readTag(tag);
  return read !== undefined && read.kind !== "field";
}
