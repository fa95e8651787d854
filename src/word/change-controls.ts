import { fragmentBlocks, openFragment, paragraphsIn } from "../ooxml/wml/fragment";
import type { LetterChange } from "../ports/letter";
import { firstLine, writeText } from "./control-text";
import { loadControls, oursAmong, type LiveControls } from "./read-controls";
import { trimPassage } from "./trim-passage";

/**
 * Makes the change in two batches, or in one where no passage changes. Gives the content of the changed passages as
 * Word then has it.
 */
export async function changeControls(
  context: Word.RequestContext,
  seen: LiveControls,
  change: LetterChange,
): Promise<LiveControls["passages"]> {
  try {
    return await makeChange(context, seen, change);
  } catch (fault) {
    seen.tracking.resume();
    await context.sync();
    throw fault;
  }
}

async function makeChange(
  context: Word.RequestContext,
  { controls, tracking }: LiveControls,
  change: LetterChange,
): Promise<LiveControls["passages"]> {
  tracking.pause();
  const rewritten = controls
    .filter(
      (control) => change.passages[control.tag] !== undefined && isLikeFirst(control, controls),
    )
    .map((control) => rewrite(control, change.passages[control.tag] ?? ""));
  const after = rewritten.length === 0 ? undefined : loadControls(context);
  if (after !== undefined) await context.sync();
  for (const { surplus } of rewritten) surplus()?.delete();
  const ours = after === undefined ? controls : oursAmong(after);
  writeTexts(ours, change);
  const contents = rewritten.map(({ tag, control }) => ({ tag, ooxml: control.getOoxml() }));
  unwrap(ours, change);
  tracking.resume();
  await context.sync();
  return Object.fromEntries(contents.map(({ tag, ooxml }) => [tag, trimPassage(ooxml.value, tag)]));
}

/**
 * A passage that somebody has copied stands twice under one tag. What is written goes to both; but the second one's words
 * are nowhere else, so where they are others they stay.
 */
function isLikeFirst(
  { tag, text }: Word.ContentControl,
  controls: readonly Word.ContentControl[],
): boolean {
  return controls.find((each) => each.tag === tag)?.text === text;
}

interface Rewritten {
  readonly tag: string;
  readonly control: Word.ContentControl;
  /** The empty paragraph that Word has left behind what was inserted, if it has. */
  readonly surplus: () => Word.Paragraph | undefined;
}

/** Queues the new content, and the reading of what it needs to be looked through for afterwards. */
function rewrite(control: Word.ContentControl, passage: string): Rewritten {
  const { tag } = control;
  if (passage === "") {
    control.insertText(firstLine(""), "Replace");
    return { tag, control, surplus: () => undefined };
  }
  control.insertOoxml(passage, "Replace");
  const { paragraphs } = control;
  paragraphs.load("items/text");
  const wanted = paragraphsIn(fragmentBlocks(openFragment(passage))).length;
  return {
    tag,
    control,
    surplus: () => {
      const last = paragraphs.items.at(-1);
      return paragraphs.items.length > wanted && last?.text === "" ? last : undefined;
    },
  };
}

function writeTexts(
  controls: readonly Word.ContentControl[],
  { texts, textsByTitle = {} }: LetterChange,
): void {
  for (const control of controls) {
    const text = textsByTitle[control.tag]?.[control.title] ?? texts[control.tag];
    if (text !== undefined) writeText(control, text);
  }
}

function unwrap(controls: readonly Word.ContentControl[], { unwrapped = [] }: LetterChange): void {
  const gone = new Set(unwrapped);
  for (const control of controls) {
    if (gone.has(control.tag)) control.delete(true);
  }
}
