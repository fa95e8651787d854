import type { TFunction } from "i18next";
import type { MergeField } from "../../domain/letter/merge-field";
import type { FieldName } from "../../domain/letter/merge-field-catalogue";

/** The caption of a merge field as these texts have it; a contact's own field is called as it is. */
export function captionIn(t: TFunction, { name, group, caption }: MergeField): string {
  return group === "custom" ? caption : t(`mergeField.${name as FieldName}`);
}
