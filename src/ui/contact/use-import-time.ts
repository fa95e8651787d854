import { useTranslation } from "react-i18next";
import type { ImportRecord } from "../../ports/contact-book";

/** Says when an import was made. */
export function useImportTime(): (record: ImportRecord) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return ({ time }) => format.format(new Date(time));
}
