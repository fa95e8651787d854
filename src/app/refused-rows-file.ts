import { writeCsv } from "../domain/contact/export/write-csv";
import type { ImportTable, RefusedRow } from "../domain/contact/import/import-draft";

interface RefusedRowsWords {
  /** The caption of the column that is added. */
  readonly reasonCaption: string;
  readonly reasonOf: (row: RefusedRow) => string;
}

/** The rows that an import did not take, as a file of the same columns and one more for the reason. */
export function refusedRowsFile(
  { fileName, columns }: ImportTable,
  refused: readonly RefusedRow[],
  { reasonCaption, reasonOf }: RefusedRowsWords,
): { readonly name: string; readonly bytes: Uint8Array } {
  const width = Math.max(columns.length, ...refused.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? "");
  const rows = [
    [...padded(columns), reasonCaption],
    ...refused.map((row) => [...padded(row.cells), reasonOf(row)]),
  ];
  return {
    name: `${fileName.replace(/\.[^.]*$/, "")} - not taken.csv`,
    bytes: new TextEncoder().encode(`\ufeff${writeCsv(rows)}`),
  };
}
