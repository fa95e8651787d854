import { PLAIN_FORMAT } from "../domain/letter/format-value";
import type { LetterState } from "../domain/letter/letter-state";
import type { FieldFormat, MergeField } from "../domain/letter/merge-field";
import { mergeField } from "../domain/letter/merge-field-catalogue";
import { readTag, writeTag } from "../domain/letter/tag";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import type { Doors } from "./doors";
import { fieldTexts } from "./letter-change";
import { shownView } from "./shown-view";

/** Puts the field at the caret: with its label, or with the value of the contact whose letter is shown. */
export async function insertMergeField(doors: Doors, field: MergeField): Promise<void> {
  const state = readLetterState(await doors.letter.readState());
  const tag = writeTag({ kind: "field", name: field.name, formatKey: "" });
  await doors.letter.insertField({
    tag,
    title: field.caption,
    text: await shownText(doors, tag, state),
  });
}

/** Gives the field at the caret, which has this tag, another format; gives its new tag. */
export async function formatMergeField(
  doors: Doors,
  tag: string,
  format: FieldFormat,
): Promise<string> {
  const field = readTag(tag);
  if (field?.kind !== "field") throw new Error(`${tag} is not a field.`);
  const before = readLetterState(await doors.letter.readState());
  const { state, formatKey } = withFormat(before, format, doors.newId);
  if (state !== before) await doors.letter.writeState(writeLetterState(state));
  const newTag = writeTag({ ...field, formatKey });
  const text = await shownText(doors, newTag, state);
  const title = mergeField(field.name)?.caption ?? field.name;
  await doors.letter.replaceField(tag, { tag: newTag, title, text });
  return newTag;
}

/** The same format has the same key all over the letter; the plain one has none. */
function withFormat(
  state: LetterState,
  format: FieldFormat,
  newId: () => string,
): { readonly state: LetterState; readonly formatKey: string } {
  if (isSameFormat(format, PLAIN_FORMAT)) return { state, formatKey: "" };
  const known = Object.entries(state.formats).find(([, each]) => isSameFormat(each, format));
  if (known !== undefined) return { state, formatKey: known[0] };
  const formatKey = shortKey("f", newId());
  return { state: { ...state, formats: { ...state.formats, [formatKey]: format } }, formatKey };
}

function isSameFormat(one: FieldFormat, other: FieldFormat): boolean {
  return (Object.keys(PLAIN_FORMAT) as (keyof FieldFormat)[]).every(
    (part) => one[part] === other[part],
  );
}

/** A key for a tag, made of something that nothing else has. */
export function shortKey(letter: string, id: string): string {
  return letter + id.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 12);
}

async function shownText(doors: Doors, tag: string, state: LetterState): Promise<string> {
  return fieldTexts([tag], state, await shownView(doors, state))[tag] ?? "";
}
