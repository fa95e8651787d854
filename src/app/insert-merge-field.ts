import type { LetterState } from "../domain/letter/letter-state";
import type { MergeField } from "../domain/letter/merge-field";
import { writeTag } from "../domain/letter/tag";
import { readLetterState } from "../merge/letter-state-xml";
import type { Doors } from "./doors";
import { fieldTexts } from "./letter-change";
import { shownView } from "./shown-view";

/** Puts the field at the caret: with its label, or with the value of the contact whose letter is shown. */
export async function insertMergeField(doors: Doors, field: MergeField): Promise<void> {
  const state = readLetterState(await doors.letter.readState());
  const tag = writeTag({ kind: "field", name: field.name, formatKey: "" });
  await doors.letter.insertField({
    tag,
    title: doors.fieldCaption(field),
    text: await shownText(doors, tag, state),
  });
}

/** A key for a tag, made of something that nothing else has. */
export function shortKey(letter: string, id: string): string {
  return letter + id.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 12);
}

/** What the field with this tag shows now: its label, or the value of the contact whose letter is shown. */
export async function shownText(doors: Doors, tag: string, state: LetterState): Promise<string> {
  const untitled = new Map([[tag, ""]]);
  return fieldTexts(untitled, state, await shownView(doors, state), doors.fieldCaption)[tag] ?? "";
}
