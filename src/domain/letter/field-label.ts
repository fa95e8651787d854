import type { MergeField } from "./merge-field";
import { mergeField } from "./merge-field-catalogue";
import { readTag } from "./tag";

/** What a field is called, in somebody's language. */
export type CaptionOf = (field: MergeField) => string;

/** What a field of this caption shows in the template: «First Name». */
export function fieldLabel(caption: string): string {
  return `«${caption}»`;
}

/** The caption of the field with this name: English unless told. One that the catalogue does not know has its name. */
export function fieldCaption(fieldName: string, captionOf: CaptionOf = inEnglish): string {
  const field = mergeField(fieldName);
  return field === undefined ? fieldName : captionOf(field);
}

/**
 * The caption that a content control's title gives its field, in whatever language it was put there; undefined for a
 * title that is empty or just a tag.
 */
export function titleCaption(title: string): string | undefined {
  const caption = title.trim();
  return caption === "" || readTag(caption) !== undefined ? undefined : caption;
}

/** The name of the field that a content control's tag stands for; undefined for any other control. */
export function fieldNameOf(tag: string): string | undefined {
  const read = readTag(tag);
  return read?.kind === "field" ? read.name : undefined;
}

function inEnglish({ caption }: MergeField): string {
  return caption;
}
