import type { ImportTable } from "../domain/contact/import/import-draft";
import type { Result } from "../domain/result";
import { readContactSheet, type WorkbookProblem } from "../merge/contact-workbook";
import { inSlices, type Run } from "./breathe";

/** Reads the workbook's table in slices between which the page takes its turn. */
export function readContactWorkbook(
  bytes: Uint8Array,
  fileName: string,
  run: Run = {},
): Promise<Result<ImportTable, WorkbookProblem>> {
  return inSlices(readContactSheet(bytes, fileName), run);
}
