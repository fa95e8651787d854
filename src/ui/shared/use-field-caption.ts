import type { TFunction } from "i18next";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { MergeField } from "../../domain/letter/merge-field";
import { mergeField, type FieldName } from "../../domain/letter/merge-field-catalogue";

/**
 * What a merge field, or the field of a name, is called in the pane's language. The contacts' own fields are called as
 * they are; a name that is none of a field stands for itself.
 */
export function useFieldCaption(): (field: MergeField | string) => string {
  const { t } = useTranslation("shared");
  return useCallback(
    (told) => {
      if (typeof told !== "string") return captionOf(told, t);
      const field = mergeField(told);
      return field === undefined ? told : captionOf(field, t);
    },
    [t],
  );
}

function captionOf({ name, group, caption }: MergeField, t: TFunction): string {
  return group === "custom" ? caption : t(`mergeField.${name as FieldName}`);
}
