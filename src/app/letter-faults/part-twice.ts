import type {
  ConditionalPassage,
  LetterState,
  PersonalPassage,
} from "../../domain/letter/letter-state";
import { readTag } from "../../domain/letter/tag";
import type { SegmentNo } from "../../domain/segment/segment";
import { readLetterState, writeLetterState } from "../../merge/letter-state-xml";
import type { ControlRepair, LetterControl, UndoRepair } from "../../ports/letter";
import type { UniquePassage } from "../../ports/segment-book";
import { carryChange, rewriteCarried } from "../carried-words/carry-own-words";
import { withCopiedPassages } from "../../domain/letter/carried-words";
import type { Doors } from "../doors";
import { firstValue } from "../first-value";
import { shortKey } from "../insert-merge-field";
import { conditionTag, isPreview, passageTag } from "../letter-document";

/** A copy of a passage that has become one of its own. */
interface Parted {
  readonly key: string;
  readonly title: string;
  /** Whether it says the same as the first one. */
  readonly isAlike: boolean;
}

/**
 * Makes passages of their own of all that stand in the document under the tag of another, but the first. Own words for the
 * first one are copied, so that nobody loses any; a condition's copy keeps the rule. Gives what takes it back; undefined
 * where the passage stands there once only.
 */
export async function partTwice(
  doors: Doors,
  tag: string,
  segmentNo: SegmentNo,
): Promise<UndoRepair | undefined> {
  const { letter } = doors;
  const stateBefore = await letter.readState();
  const parted: Parted[] = [];
  const undoTags = await letter.repair(({ controls }) => {
    const same = places(controls, tag);
    const first = same[0]?.control;
    return same.slice(1).map(({ control, place }, index): ControlRepair => {
      const copy = copyOf(doors, tag, control, { number: index + 2, first });
      parted.push(copy);
      return { among: "controls", place, to: { tag: tagLike(tag, copy.key), title: copy.title } };
    });
  });
  if (parted.length === 0) return undefined;
  await letter.writeState(writeLetterState(withCopies(readLetterState(stateBefore), tag, parted)));
  const undoWords = await copyWords(doors, tag, segmentNo, parted);
  return async () => {
    await undoTags();
    await letter.writeState(stateBefore);
    await undoWords();
  };
}

function places(controls: readonly LetterControl[], tag: string) {
  return controls.flatMap((control, place) => (control.tag === tag ? [{ control, place }] : []));
}

function copyOf(
  { newId }: Doors,
  tag: string,
  control: LetterControl,
  { number, first }: { readonly number: number; readonly first: LetterControl | undefined },
): Parted {
  const letter = readTag(tag)?.kind === "condition" ? "c" : "p";
  return {
    key: shortKey(letter, newId()),
    title: control.title === "" ? "" : `${control.title} (${number})`,
    isAlike: control.text === first?.text,
  };
}

function tagLike(tag: string, key: string): string {
  return readTag(tag)?.kind === "condition" ? conditionTag(key) : passageTag(key);
}

function keyOf(tag: string): string {
  const read = readTag(tag);
  return read === undefined || read.kind === "field" ? "" : read.key;
}

/** A copy that says something else is read anew; the template's words of one that does not are known already. */
function withCopies(state: LetterState, tag: string, parted: readonly Parted[]): LetterState {
  const copies = <Block extends PersonalPassage | ConditionalPassage>(blocks: readonly Block[]) => {
    const first = blocks.find(({ key }) => key === keyOf(tag));
    return parted.flatMap(({ key, title, isAlike }) => {
      if (first === undefined) return [];
      const isKnown = isAlike && (isPreview(state) || isOtherwise(first));
      const words = isKnown ? {} : { template: "", shown: "" };
      return [{ ...first, ...words, key, title }];
    });
  };
  const isCondition = readTag(tag)?.kind === "condition";
  return {
    ...state,
    passages: isCondition ? state.passages : [...state.passages, ...copies(state.passages)],
    conditions: isCondition ? [...state.conditions, ...copies(state.conditions)] : state.conditions,
  };
}

function isOtherwise(block: PersonalPassage | ConditionalPassage): boolean {
  return "shows" in block && block.shows === "otherwise";
}

/** Gives everybody the first passage's own words in the copies, too, here and in the document. */
async function copyWords(
  doors: Doors,
  tag: string,
  segmentNo: SegmentNo,
  parted: readonly Parted[],
): Promise<() => Promise<void>> {
  const { letter, store } = doors;
  const from = keyOf(tag);
  const keys = parted.map(({ key }) => key);
  const carriedBefore = await letter.readOwnWords();
  const own = await firstValue(store.segments.passages(segmentNo));
  const copies = own
    .filter(({ passageKey }) => passageKey === from)
    .flatMap((each) => keys.map((passageKey): UniquePassage => ({ ...each, passageKey })));
  if (copies.length > 0) await store.segments.savePassages(copies);
  await rewriteCarried(doors, (carried) => withCopiedPassages(carried, from, keys));
  await carryChange(doors, segmentNo, { saved: copies });
  return async () => {
    for (const { contactNo, passageKey } of copies) {
      await store.segments.removePassage(segmentNo, contactNo, passageKey);
    }
    if ((await letter.readOwnWords()) !== carriedBefore) await letter.writeOwnWords(carriedBefore);
  };
}
