import { isDamagedTag, readTag } from "../domain/letter/tag";
import type { LetterControl } from "../ports/letter";
import { noteTracking, type ChangeTracking } from "./change-tracking";
import { shownText } from "./control-text";
import { isOfficeFault } from "./run-in-word";
import { trimPassage } from "./trim-passage";

/** Our controls as a batch has read them: alive for as long as its context is. */
export interface LiveControls {
  readonly controls: readonly Word.ContentControl[];
  /** Those that say that they are ours, but not which. */
  readonly damaged: readonly Word.ContentControl[];
  /** Tag → content, of passages and conditions. */
  readonly passages: Readonly<Record<string, string>>;
  readonly tracking: ChangeTracking;
}

/**
 * Reads all controls of ours, and the content of the passages: in one batch when the passages are the expected
 * ones, else in one more.
 */
export async function readControls(
  context: Word.RequestContext,
  expected: readonly string[],
): Promise<LiveControls> {
  try {
    return await readExpected(context, expected);
  } catch (fault) {
    if (expected.length === 0 || !isOfficeFault(fault)) throw fault;
    return readExpected(context, []);
  }
}

async function readExpected(
  context: Word.RequestContext,
  expected: readonly string[],
): Promise<LiveControls> {
  const tracking = noteTracking(context);
  const all = loadControls(context);
  const contents = expected.map((tag) => ({
    tag,
    ooxml: context.document.contentControls.getByTag(tag).getFirst().getOoxml(),
  }));
  await context.sync();
  const controls = oursAmong(all);
  const known = new Set(expected);
  const others = controls.filter(({ tag }) => isPassage(tag) && !known.has(tag));
  const found = others.map((control) => ({ tag: control.tag, ooxml: control.getOoxml() }));
  if (found.length > 0) await context.sync();
  const passages = [...found.reverse(), ...contents].map(({ tag, ooxml }) => [
    tag,
    trimPassage(ooxml.value, tag),
  ]);
  return {
    controls,
    damaged: damagedAmong(all),
    passages: Object.fromEntries(passages) as LiveControls["passages"],
    tracking,
  };
}

/** Queues the reading of all controls of the document. */
export function loadControls(context: Word.RequestContext): Word.ContentControlCollection {
  const all = context.document.contentControls;
  all.load("items/tag,items/title,items/text");
  return all;
}

/** Those whose tag is ours. */
export function oursAmong({
  items,
}: Word.ContentControlCollection): readonly Word.ContentControl[] {
  return items.filter(({ tag }) => readTag(tag) !== undefined);
}

/** Those whose tag says that they are ours, but not which. */
export function damagedAmong({
  items,
}: Word.ContentControlCollection): readonly Word.ContentControl[] {
  return items.filter(({ tag }) => isDamagedTag(tag));
}

/** The control as it stood when it was read. */
export function describe({ tag, title, text }: Word.ContentControl): LetterControl {
  return { tag, title, text: shownText(text) };
}

function isPassage(tag: string): boolean {
  const read = readTag(tag);
  return read?.kind === "passage" || read?.kind === "condition";
}
