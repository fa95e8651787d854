import { useTranslation } from "react-i18next";
import type { ExportOptions, ExportWords } from "../../app/export-contacts";
import { CONTACT_COLUMNS, type ContactColumn } from "../../domain/contact/export/contact-table";
import { listSeparator } from "../../domain/contact/export/list-separator";

/** How contacts are written to a file for the reader of the pane: their words, and the separator of their spreadsheet. */
export function useExportOptions(): Omit<ExportOptions, "format"> {
  const { t: tShared, i18n } = useTranslation("shared");
  const { t } = useTranslation("contact");
  const captionOf = (column: ContactColumn): string => {
    if (column === "createdOn") return tShared("contactField.createdOn");
    // "Salutation" alone is what a person is addressed by, and no code.
    if (column === "salutationCode") return tShared("mergeField.contact.salutationCode");
    return t(`importField.${column}`);
  };
  const words: ExportWords = {
    title: t("list.label"),
    captions: captionsBy(captionOf),
    company: tShared("contactType.company"),
    person: tShared("contactType.person"),
    hardCopy: tShared("correspondenceType.hardCopy"),
    email: tShared("correspondenceType.email"),
    yes: t("card.yes"),
    no: t("card.no"),
  };
  return { words, separator: listSeparator(i18n.language) };
}

function captionsBy(captionOf: (column: ContactColumn) => string): ExportWords["captions"] {
  const captions = CONTACT_COLUMNS.map((column) => [column, captionOf(column)] as const);
  return Object.fromEntries(captions) as Record<ContactColumn, string>;
}
