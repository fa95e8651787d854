import { cleanCell } from "./clean-cell";
import type { ColumnMapping, ImportField } from "./import-field";

/** A value with what the cell to its left says of it. */
export interface LabeledValue {
  readonly label: string;
  readonly value: string;
}

/** The cells of a row by what their columns are taken for. */
export interface RowValues {
  /** The first value that is not empty, or "". */
  text(field: ImportField): string;
  /** All values that are not empty, in the order of the columns. */
  texts(field: ImportField): readonly string[];
  /** The same with the caption for a label, or for `phoneByLabel` with the cell to the left. */
  labeled(field: ImportField): readonly LabeledValue[];
}

/** Reads the rows of a file whose columns are taken for these fields. */
export function rowValuesReader(
  columns: readonly string[],
  mapping: ColumnMapping,
): (cells: readonly string[]) => RowValues {
  const indexes = new Map<ImportField, number[]>();
  mapping.forEach((field, index) => {
    if (field !== null) indexes.set(field, [...(indexes.get(field) ?? []), index]);
  });
  const indexesOf = (field: ImportField) => indexes.get(field) ?? [];
  return (cells) => {
    const clean = cells.map(cleanCell);
    const at = (index: number) => clean[index] ?? "";
    const text = (field: ImportField) => {
      const index = indexesOf(field).find((each) => at(each) !== "");
      return index === undefined ? "" : at(index);
    };
    const present = (field: ImportField) => indexesOf(field).filter((index) => at(index) !== "");
    const labelAt = (field: ImportField, index: number) =>
      field === "phoneByLabel" ? at(index - 1) : (columns[index] ?? "");
    return {
      text,
      texts: (field) => present(field).map(at),
      labeled: (field) =>
        present(field).map((index) => ({ label: labelAt(field, index), value: at(index) })),
    };
  };
}
