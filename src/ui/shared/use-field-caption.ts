import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { MergeField } from "../../domain/letter/merge-field";
import { mergeField } from "../../domain/letter/merge-field-catalogue";
import { captionIn } from "./caption-in";

/**
 * What a merge field, or the field of a name, is called in the pane's language. The contacts' own fields are called as
 * they are; a name that is none of a field stands for itself.
 */
export function useFieldCaption(): (field: MergeField | string) => string {
  const { t } = useTranslation("shared");
  return useCallback(
    (told) => {
      if (typeof told !== "string") return captionIn(t, told);
      const field = mergeField(told);
      return field === undefined ? told : captionIn(t, field);
    },
    [t],
  );
}
