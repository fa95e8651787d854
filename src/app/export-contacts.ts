import type { ContactNo } from "../domain/contact/contact";
import { contactTable, type ContactTableWords } from "../domain/contact/export/contact-table";
import { writeCsv } from "../domain/contact/export/write-csv";
import { safeFileName } from "../domain/letter/safe-file-name";
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
  readonly format: "csv" | "xlsx";
  /** What parts the cells of a CSV file where the user's spreadsheet is. */
  readonly separator: "," | ";";
  readonly words: ExportWords;
}

/** What the file says, in the user's language. */
export interface ExportWords extends ContactTableWords {
  /** What the file and its sheet are called: "Contacts". */
  readonly title: string;
}

/** Hands the user these contacts as a CSV file or an Excel workbook, safe to open in a spreadsheet. */
export async function exportContacts(
  doors: Doors,
  contactNos: readonly ContactNo[],
  options: ExportOptions,
): Promise<void> {
  await handOut(doors, contactNos, options, `${options.words.title} ${doors.today()}`);
}

/** Hands the user the contacts of a segment as a file, each once, in the order of the lines. */
export async function exportSegmentContacts(
  doors: Doors,
  segmentNo: SegmentNo,
  options: ExportOptions,
): Promise<void> {
  const { header, lines } = await readSegment(doors, segmentNo);
  const contactNos = [...new Set(lines.map(({ contactNo }) => contactNo))];
  const name = `${segmentNo} ${header.description} - ${options.words.title}`;
  await handOut(doors, contactNos, options, name);
}

async function handOut(
  doors: Doors,
  contactNos: readonly ContactNo[],
  { format, separator, words }: ExportOptions,
  name: string,
): Promise<void> {
  const { contacts } = doors.store;
  const wanted = await contacts.contacts(contactNos);
  const companies = await contacts.contacts([...new Set(wanted.map(({ companyNo }) => companyNo))]);
  const table = contactTable(wanted, byNo(companies), words);
  const fileName = safeFileName(name, format);
  if (format === "csv") doors.download(fileName, csvFile(table, separator), CSV);
  else doors.download(fileName, await xlsxFile(words.title, table), XLSX_TYPE);
}

function csvFile(table: readonly (readonly string[])[], separator: string): Uint8Array {
  return new TextEncoder().encode(BYTE_ORDER_MARK + writeCsv(table, separator));
}

async function xlsxFile(title: string, table: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { writeContactSheet } = await import("../merge/contact-workbook");
  return inSlices(writeContactSheet(title, table));
}
