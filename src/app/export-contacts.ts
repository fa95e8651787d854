import type { ContactNo } from "../domain/contact/contact";
import { contactTable } from "../domain/contact/export/contact-table";
import { writeCsv } from "../domain/contact/export/write-csv";
import type { SegmentNo } from "../domain/segment/segment";
import { inSlices } from "./breathe";
import type { Doors } from "./doors";
import { byNo } from "./by-no";
import { XLSX_TYPE } from "./media-types";
import { readSegment } from "./read-segment";

const CSV = "text/csv;charset=utf-8";
const BYTE_ORDER_MARK = "\ufeff";

/** How a file of contacts is written. */
export interface ExportOptions {
  /** "csv" unless told. */
  readonly format?: "csv" | "xlsx";
  /** What parts the cells: "," unless the user's Excel wants ";". */
  readonly separator?: "," | ";";
}

/** Hands the user these contacts as a CSV file or an Excel workbook, safe to open in a spreadsheet. */
export async function exportContacts(
  doors: Doors,
  contactNos: readonly ContactNo[],
  { format = "csv", separator = "," }: ExportOptions = {},
): Promise<void> {
  const { contacts } = doors.store;
  const wanted = await contacts.contacts(contactNos);
  const companies = await contacts.contacts([...new Set(wanted.map(({ companyNo }) => companyNo))]);
  const table = contactTable(wanted, byNo(companies));
  const name = `contacts ${doors.today()}.${format}`;
  if (format === "csv") doors.download(name, csvFile(table, separator), CSV);
  else doors.download(name, await xlsxFile(table), XLSX_TYPE);
}

/** Hands the user the contacts of a segment as a file, each once, in the order of the lines. */
export async function exportSegmentContacts(
  doors: Doors,
  segmentNo: SegmentNo,
  options: ExportOptions = {},
): Promise<void> {
  const { lines } = await readSegment(doors, segmentNo);
  const contactNos = [...new Set(lines.map(({ contactNo }) => contactNo))];
  await exportContacts(doors, contactNos, options);
}

function csvFile(table: readonly (readonly string[])[], separator: string): Uint8Array {
  return new TextEncoder().encode(BYTE_ORDER_MARK + writeCsv(table, separator));
}

async function xlsxFile(table: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { writeContactSheet } = await import("../merge/contact-workbook");
  return inSlices(writeContactSheet("Contacts", table));
}
