import { mergeField } from "./merge-field-catalogue";
import { readTag } from "./tag";

/** What a field shows in the template: «First Name». The field's own name where the catalogue does not know it. */
export function fieldLabel(fieldName: string): string {
  return `«${mergeField(fieldName)?.caption ?? fieldName}»`;
}

/** The name of the field that a content control's tag stands for; undefined for any other control. */
export function fieldNameOf(tag: string): string | undefined {
  const read = readTag(tag);
  return read?.kind === "field" ? read.name : undefined;
}
