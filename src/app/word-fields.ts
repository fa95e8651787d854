import { fieldCaption } from "../domain/letter/field-label";
import { foldFieldName, mapFieldName } from "../domain/letter/field-name-mapping";
import type { LetterFieldUse } from "../domain/letter/letter-inspection";
import type { MergeField } from "../domain/letter/merge-field";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import type { ConvertedLetter, FieldForm } from "../ports/merger";
import type { Doors } from "./doors";
import { withTemplate } from "./preview-letter";

/** A field of Word's own mail merge in the letter. */
export interface WordField {
  /** As the letter calls it: "Company_Information_Phone_No". */
  readonly name: string;
  /** How often it comes. */
  readonly count: number;
  /** Our field that it stands for; "" where that is not known. */
  readonly means: string;
}

/**
 * The letter's fields of Word's own mail merge, in the order they first come, with what each stands for.
 *
 * @param custom fields of the contacts' own, which are known by their captions, too.
 */
export async function readWordFields(
  { letter, merger }: Pick<Doors, "letter" | "merger">,
  custom: readonly MergeField[],
): Promise<readonly WordField[]> {
  const { fields, stateXml } = await merger.inspect(await letter.file());
  const { mapping } = readLetterState(stateXml);
  const own = new Map(custom.map(({ caption, name }) => [foldFieldName(caption), name]));
  const isWords = ({ kind }: LetterFieldUse) => kind === "mergeField";
  return fields.filter(isWords).map(({ name, count }) => ({
    name,
    count,
    means: mapping[name] ?? own.get(foldFieldName(name)) ?? mapFieldName(name, mapping) ?? "",
  }));
}

/**
 * Opens a copy of the letter, in template mode, whose fields have the other form; the letter itself stays. Tells how
 * many there were, and which could not be converted.
 */
export async function openConverted(
  doors: Doors,
  form: FieldForm,
  fields: readonly WordField[],
): Promise<Pick<ConvertedLetter, "count" | "left">> {
  const letter = await withTemplate(doors, () => doors.letter.file());
  const known = fields.filter(({ means }) => means !== "");
  const meanings = Object.fromEntries(known.map(({ name, means }) => [name, means]));
  const captions = Object.fromEntries(
    known.map(({ means }) => [means, fieldCaption(means, doors.fieldCaption)]),
  );
  const { bytes, count, left } = await doors.merger.convert(letter, form, meanings, captions);
  if (count > 0) await doors.letter.open(bytes);
  return { count, left };
}

/** Keeps in the letter what a field of Word's stands for; "" leaves that to its name again. */
export async function mapWordField(
  { letter }: Pick<Doors, "letter">,
  name: string,
  means: string,
): Promise<void> {
  const state = readLetterState(await letter.readState());
  const others = Object.entries(state.mapping).filter(([known]) => known !== name);
  const mapping = Object.fromEntries(means === "" ? others : [...others, [name, means]]);
  await letter.writeState(writeLetterState({ ...state, mapping }));
}
