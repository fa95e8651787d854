import type { ExportOptions } from "../../src/app/export-contacts";
import { CONTACT_COLUMNS, type ContactColumn } from "../../src/domain/contact/export/contact-table";

/** How a file is exported whose columns are called as the fields are. */
export function anExport(format: "csv" | "xlsx"): ExportOptions {
  const captions = Object.fromEntries(CONTACT_COLUMNS.map((column) => [column, column]));
  return {
    format,
    separator: ",",
    words: {
      title: "Contacts",
      captions: captions as Record<ContactColumn, string>,
      company: "Company",
      person: "Person",
      hardCopy: "Hard copy",
      email: "E-mail",
      yes: "Yes",
      no: "No",
    },
  };
}
