import { fieldCaption } from "../domain/letter/field-label";
import { PLAIN_FORMAT } from "../domain/letter/format-value";
import type { LetterState } from "../domain/letter/letter-state";
import type { FieldFormat, MergeField } from "../domain/letter/merge-field";
import { readTag, writeTag } from "../domain/letter/tag";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import type { Doors } from "./doors";
import { shortKey, shownText } from "./insert-merge-field";

/** The field that the caret stands in. */
export interface FieldAtCaret {
  readonly tag: string;
  readonly name: string;
  /** The plain one, too, where the letter has lost the format that the tag names. */
  readonly format: FieldFormat;
}

/** The field that the caret stands in; undefined elsewhere. */
export async function fieldAtCaret({ letter }: Doors): Promise<FieldAtCaret | undefined> {
  const tags = await letter.tagsAtSelection();
  for (const tag of tags) {
    const field = readTag(tag);
    if (field?.kind !== "field") continue;
    const { name, formatKey } = field;
    if (formatKey === "") return { tag, name, format: PLAIN_FORMAT };
    const { formats } = readLetterState(await letter.readState());
    return { tag, name, format: formats[formatKey] ?? PLAIN_FORMAT };
  }
  return undefined;
}

/** Gives the field at the caret, which has this tag, another format; gives its new tag. */
export async function formatMergeField(
  doors: Doors,
  tag: string,
  format: FieldFormat,
): Promise<string> {
  const before = readLetterState(await doors.letter.readState());
  const { state, formatKey } = withFormat(before, format, doors.newId);
  if (state !== before) await doors.letter.writeState(writeLetterState(state));
  return replaceField(doors, tag, { name: fieldOf(tag).name, formatKey }, state);
}

/** Puts another field in the place of the one at the caret, which has this tag, in the same format; gives its new tag. */
export async function exchangeMergeField(
  doors: Doors,
  tag: string,
  { name }: MergeField,
): Promise<string> {
  const state = readLetterState(await doors.letter.readState());
  const { formatKey } = fieldOf(tag);
  return replaceField(doors, tag, { name, formatKey }, state);
}

interface NewField {
  readonly name: string;
  readonly formatKey: string;
}

async function replaceField(
  doors: Doors,
  tag: string,
  { name, formatKey }: NewField,
  state: LetterState,
): Promise<string> {
  const newTag = writeTag({ kind: "field", name, formatKey });
  const text = await shownText(doors, newTag, state);
  const title = fieldCaption(name, doors.fieldCaption);
  await doors.letter.replaceField(tag, { tag: newTag, title, text });
  return newTag;
}

function fieldOf(tag: string): NewField {
  const field = readTag(tag);
  if (field?.kind !== "field") throw new Error(`${tag} is not a field.`);
  return field;
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
