import type { ImportTable } from "../domain/contact/import/import-draft";
import { fail, type Result, succeed } from "../domain/result";
import { PackageError, type PackageProblemKind } from "../ooxml/opc/package-error";
import type { SheetRow } from "../ooxml/sml/sheet-rows";
import { readWorkbook, type Sheet } from "../ooxml/sml/workbook";
import { writeWorkbook } from "../ooxml/sml/write-workbook";

/** Why a file is no workbook of contacts. */
export type WorkbookProblem =
  | { readonly kind: "isEmpty" }
  /** There is a header, and nothing below it. */
  | { readonly kind: "hasNoRows" }
  | { readonly kind: "workbookIsUnreadable"; readonly why: WorkbookFault };

export type WorkbookFault = "encrypted" | "oldFormat" | "notWorkbook" | "damaged" | "tooLarge";

/**
 * The table in an .xlsx file: the first sheet with a header and a row below it, hidden sheets last. The first row that
 * is not empty names the columns. Gives back the turn between slices, with the number of rows so far.
 */
export function* readContactSheet(
  bytes: Uint8Array,
  fileName: string,
): Generator<number, Result<ImportTable, WorkbookProblem>> {
  try {
    const sheets = yield* turns(readWorkbook(bytes));
    return yield* firstTable(inOrderOfSight(sheets), fileName);
  } catch (fault) {
    if (!(fault instanceof PackageError)) throw fault;
    return fail({ kind: "workbookIsUnreadable", why: FAULTS[fault.problem.kind] });
  }
}

const FAULTS: Readonly<Record<PackageProblemKind, WorkbookFault>> = {
  notZip: "notWorkbook",
  encrypted: "encrypted",
  oldWordFormat: "oldFormat",
  isPdf: "notWorkbook",
  notWord: "notWorkbook",
  truncated: "damaged",
  damaged: "damaged",
  tooLarge: "tooLarge",
  tooDeep: "tooLarge",
  forbiddenXml: "damaged",
  strictFormat: "notWorkbook",
};

function* turns<Value>(steps: Generator<undefined, Value>): Generator<number, Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield 0;
  }
}

function inOrderOfSight(sheets: readonly Sheet[]): readonly Sheet[] {
  return [
    ...sheets.filter(({ isHidden }) => !isHidden),
    ...sheets.filter(({ isHidden }) => isHidden),
  ];
}

function* firstTable(
  sheets: readonly Sheet[],
  fileName: string,
): Generator<number, Result<ImportTable, WorkbookProblem>> {
  let hasHeader = false;
  for (const sheet of sheets) {
    const [header, ...rows] = yield* rowsWithText(sheet);
    hasHeader ||= header !== undefined;
    if (header !== undefined && rows.length > 0) {
      const columns = header.cells.map((caption) => caption.trim());
      return succeed({
        fileName,
        columns,
        rows: rows.map(({ rowNo, cells }) => ({ rowNo, cells, isMalformed: false })),
      });
    }
  }
  return fail({ kind: hasHeader ? "hasNoRows" : "isEmpty" });
}

function* rowsWithText(sheet: Sheet): Generator<number, readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for (const slice of sheet.rows()) {
    for (const row of slice) if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
    yield rows.length;
  }
  return rows;
}

/**
 * The rows as an .xlsx file in which every cell is a text: nothing is run, and no post code loses its zeros. Gives back
 * the turn between slices.
 */
export function writeContactSheet(
  sheetName: string,
  rows: readonly (readonly string[])[],
): Generator<undefined, Uint8Array> {
  return writeWorkbook(sheetName, rows);
}
