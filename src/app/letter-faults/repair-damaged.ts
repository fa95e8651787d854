import { fieldCaption, titleCaption } from "../../domain/letter/field-label";
import { foldFieldName, mapFieldName } from "../../domain/letter/field-name-mapping";
import type { LetterState } from "../../domain/letter/letter-state";
import type { MergeField } from "../../domain/letter/merge-field";
import { mergeField } from "../../domain/letter/merge-field-catalogue";
import { LONGEST_TAG, readTag, writeTag, type LetterTag } from "../../domain/letter/tag";
import type { SegmentNo } from "../../domain/segment/segment";
import { readLetterState } from "../../merge/letter-state-xml";
import type { ControlRepair, LetterControl, UndoRepair } from "../../ports/letter";
import type { Doors } from "../doors";
import { firstValue } from "../first-value";
import { passageTag } from "../letter-document";
import type { LetterFaults } from "./letter-faults";

/** A control that cannot be read, and what it was. */
export interface DamagedControl {
  readonly control: LetterControl;
  /** What to call it from now on; undefined where nothing tells what it was. */
  readonly was: Pick<LetterControl, "tag" | "title"> | undefined;
}

/**
 * Tells of each control that cannot be read what it was: a field by its tag, its title or what it shows, in any language
 * of the pane; a passage by what the letter or the store still know of it. A passage that is there already is none.
 *
 * @param custom fields of the contacts' own, known by their captions.
 */
export async function tellDamaged(
  doors: Doors,
  { damaged, tags }: LetterFaults,
  segmentNo: SegmentNo,
  custom: readonly MergeField[],
): Promise<readonly DamagedControl[]> {
  if (damaged.length === 0) return [];
  const state = readLetterState(await doors.letter.readState());
  const own = await firstValue(doors.store.segments.passages(segmentNo));
  const facts: Facts = {
    doors,
    state,
    captions: new Map([
      ...(await doors.fieldsByCaption()),
      ...custom.map(({ caption, name }) => [foldFieldName(caption), name] as const),
    ]),
    present: tags,
    ownKeys: new Set(own.map(({ passageKey }) => passageTag(passageKey))),
  };
  return damaged.map((control) => ({ control, was: whatItWas(control, facts) }));
}

/** A repair that somebody has decided on; undefined makes plain text of it. */
export interface DamagedRepair {
  readonly control: LetterControl;
  readonly to: DamagedControl["was"];
}

/**
 * Sets the tags anew, or takes the controls away and leaves their words. A control that has changed meanwhile stays as it
 * is. Gives how many were repaired, and what takes it back.
 */
export async function repairDamaged(
  { letter }: Doors,
  repairs: readonly DamagedRepair[],
): Promise<{ readonly count: number; readonly undo: UndoRepair }> {
  let count = 0;
  const undo = await letter.repair(({ damaged }) => {
    const left = [...repairs];
    const decided = damaged.flatMap((found, place): readonly ControlRepair[] => {
      const index = left.findIndex(({ control }) => isSame(control, found));
      const [repair] = index < 0 ? [] : left.splice(index, 1);
      return repair === undefined ? [] : [{ among: "damaged", place, to: repair.to }];
    });
    count = decided.length;
    return decided;
  });
  return { count, undo };
}

interface Facts {
  readonly doors: Doors;
  readonly state: LetterState;
  /** Folded → field's name. */
  readonly captions: ReadonlyMap<string, string>;
  /** Tags that stand in the document. */
  readonly present: ReadonlySet<string>;
  /** Tags of passages that somebody has own words for. */
  readonly ownKeys: ReadonlySet<string>;
}

function whatItWas(control: LetterControl, facts: Facts): DamagedControl["was"] {
  const [, kind = "", rest = ""] = /^(merge|passage|condition):(.*)$/s.exec(control.tag) ?? [];
  return kind === "merge"
    ? fieldItWas(rest, control, facts)
    : blockItWas(kind, rest, control, facts);
}

function fieldItWas(
  rest: string,
  { title, text }: LetterControl,
  { doors, state, captions }: Facts,
): DamagedControl["was"] {
  const [told = "", formatKey = ""] = rest.split("#").map((part) => part.trim());
  const names = [told, title, text.replaceAll(/[«»]/g, "")].map((each) => each.trim());
  const means = (name: string) =>
    name === ""
      ? undefined
      : (mergeField(name)?.name ??
        captions.get(foldFieldName(name)) ??
        mapFieldName(name, state.mapping));
  const name = names.map(means).find((each) => each !== undefined);
  if (name === undefined) return undefined;
  const tag: LetterTag = {
    kind: "field",
    name,
    formatKey: state.formats[formatKey] === undefined ? "" : formatKey,
  };
  return named(writeTag(tag), titleCaption(title) ?? fieldCaption(name, doors.fieldCaption));
}

function blockItWas(
  kind: string,
  rest: string,
  { title }: LetterControl,
  { state, present, ownKeys }: Facts,
): DamagedControl["was"] {
  const blocks = kind === "passage" ? state.passages : state.conditions;
  const lost = [
    ...blocks.map((each) => ({ tag: `${kind}:${each.key}`, title: each.title })),
    ...[...ownKeys].map((tag) => ({ tag, title: "" })),
  ].filter(({ tag }) => tag.startsWith(`${kind}:`) && !present.has(tag));
  const key = rest.replaceAll(/[^A-Za-z0-9._-]/g, "").toLowerCase();
  const byKey = lost.find(({ tag }) => tag.toLowerCase() === `${kind}:${key}`);
  const byTitle = lost.filter((each) => title !== "" && each.title === title);
  const found = byKey ?? (byTitle.length === 1 ? byTitle[0] : undefined);
  return found === undefined ? undefined : named(found.tag, title === "" ? found.title : title);
}

function named(tag: string, title: string): DamagedControl["was"] {
  return tag.length > LONGEST_TAG || readTag(tag) === undefined ? undefined : { tag, title };
}

function isSame(one: LetterControl, other: LetterControl): boolean {
  return one.tag === other.tag && one.title === other.title && one.text === other.text;
}
