import { writeCsv } from "../domain/contact/export/write-csv";
import { safeFileName } from "../domain/letter/safe-file-name";
import type { ImportTable, RefusedRow } from "../domain/contact/import/import-draft";

interface RefusedRowsWords {
  /** The caption of the column that is added. */
  readonly reasonCaption: string;
  readonly reasonOf: (row: RefusedRow) => string;
  /** What the file is called after the one that was imported: "not taken". */
  readonly notTaken: string;
  readonly separator: "," | ";";
}

/** The rows that an import did not take, as a file of the same columns and one more for the reason. */
export function refusedRowsFile(
  { fileName, columns }: ImportTable,
  refused: readonly RefusedRow[],
  { reasonCaption, reasonOf, notTaken, separator }: RefusedRowsWords,
): { readonly name: string; readonly bytes: Uint8Array } {
  const width = Math.max(columns.length, ...refused.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? "");
  const rows = [
    [...padded(columns), reasonCaption],
    ...refused.map((row) => [...padded(row.cells), reasonOf(row)]),
  ];
  return {
    name: safeFileName(`${fileName.replace(/\.[^.]*$/, "")} - ${notTaken}`, "csv"),
    bytes: new TextEncoder().encode(`\ufeff${writeCsv(rows, separator)}`),
  };
}
