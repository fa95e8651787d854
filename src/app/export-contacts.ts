import type { ContactNo } from "../domain/contact/contact";
import { contactTable } from "../domain/contact/export/contact-table";
import { writeCsv } from "../domain/contact/export/write-csv";
import type { SegmentNo } from "../domain/segment/segment";
import type { Doors } from "./doors";
import { byNo } from "./by-no";
import { readSegment } from "./read-segment";

const CSV = "text/csv;charset=utf-8";
const BYTE_ORDER_MARK = "\ufeff";

/** How a file of contacts is written. */
export interface ExportOptions {
  /** What parts the cells: "," unless the user's Excel wants ";". */
  readonly separator?: "," | ";";
}

/** Hands the user these contacts as a CSV file, safe to open in a spreadsheet. */
export async function exportContacts(
  doors: Doors,
  contactNos: readonly ContactNo[],
  { separator = "," }: ExportOptions = {},
): Promise<void> {
  const { contacts } = doors.store;
  const wanted = await contacts.contacts(contactNos);
  const companies = await contacts.contacts([...new Set(wanted.map(({ companyNo }) => companyNo))]);
  const table = contactTable(wanted, byNo(companies));
  doors.download(`contacts ${doors.today()}.csv`, csvFile(table, separator), CSV);
}

/** Hands the user the contacts of a segment as a CSV file, each once, in the order of the lines. */
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
