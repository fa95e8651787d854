import type { i18n as I18n } from "i18next";
import type { Doors } from "../../app/doors";
import {
  exportContacts,
  exportSegmentContacts,
  type ExportOptions,
  type ExportWords,
} from "../../app/export-contacts";
import type { ContactNo } from "../../domain/contact/contact";
import { CONTACT_COLUMNS, type ContactColumn } from "../../domain/contact/export/contact-table";
import { listSeparator } from "../../domain/contact/export/list-separator";
import type { SegmentNo } from "../../domain/segment/segment";

/** Whose contacts go into the file: those of a segment, or just these. */
export type Exported =
  { readonly segmentNo: SegmentNo } | { readonly contactNos: readonly ContactNo[] };

/** Hands the reader of the pane a file of contacts. Comes when it is asked for. */
export async function exportFile(
  doors: Doors,
  exported: Exported,
  format: ExportOptions["format"],
  i18n: I18n,
): Promise<void> {
  const options = { ...exportOptions(i18n), format };
  if ("segmentNo" in exported) await exportSegmentContacts(doors, exported.segmentNo, options);
  else await exportContacts(doors, exported.contactNos, options);
}

/** How contacts are written to a file for the reader of the pane: their words, and the separator of their spreadsheet. */
export function exportOptions(i18n: I18n): Omit<ExportOptions, "format"> {
  const tShared = i18n.getFixedT(i18n.language, "shared");
  const t = i18n.getFixedT(i18n.language, "contact");
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
