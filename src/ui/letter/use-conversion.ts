import { useTranslation } from "react-i18next";
import { openConverted, type WordField } from "../../app/word-fields";
import type { FieldForm } from "../../ports/merger";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { LetterDesk } from "./use-letter";

/** Opens a copy of the letter with its fields in the other form, and says what became of them. */
export function useConversion(
  desk: LetterDesk,
  fields: readonly WordField[],
): (form: FieldForm) => void {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  return (form) => {
    desk.run(async () => {
      const { count, left } = await openConverted(doors, form, fields);
      const said = [
        count === 0 ? t("convert.none") : t("convert.done", { count }),
        ...(left.length === 0 ? [] : [t("convert.left", { names: left.join(", ") })]),
      ];
      notify({ text: said.join(" "), intent: left.length === 0 ? "success" : "warning" });
      await desk.refresh();
    });
  };
}
