import { guessMapping } from "../domain/contact/import/guess-mapping";
import {
  IMPORT_FIELDS,
  type ColumnMapping,
  type ImportField,
} from "../domain/contact/import/import-field";
import { foldFieldName } from "../domain/letter/field-name-mapping";
import { mergeField } from "../domain/letter/merge-field-catalogue";
import { fail, succeed, type Result } from "../domain/result";

/** Told by hand: which field takes which column. */
export interface FieldOfColumn {
  /** A field of the letter, or one of ours: "Ort", "contact.city". */
  readonly field: string;
  /** A column of the file, or one of our fields. */
  readonly column: string;
}

/** Where the values of a file go. */
export interface FileMapping {
  /** What each column tells of the contact. */
  readonly columns: ColumnMapping;
  /** The letter's fields that take a column as it is, by the column's index. */
  readonly fields: ReadonlyMap<string, number>;
  /** The letter's fields that show one of ours. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** Why a field cannot take a column. */
export type MappingProblem =
  | { readonly kind: "columnIsUnknown"; readonly column: string }
  | { readonly kind: "fieldIsUnknown"; readonly field: string };

/** What a file is mapped to. */
export interface MappedLetter {
  /** The captions of the file's columns. */
  readonly columns: readonly string[];
  /** The names of the letter's fields. */
  readonly fields: readonly string[];
}

/**
 * Maps the columns by their captions, and then as it is told by hand. A field "contact.…" changes what the contact is,
 * in its address and salutation too; any other takes the column's cells as they are.
 */
export function mapFileColumns(
  { columns, fields }: MappedLetter,
  byHand: readonly FieldOfColumn[],
): Result<FileMapping, MappingProblem> {
  const contactColumns = [...guessMapping(columns)];
  const ownFields = new Map<string, number>();
  const meanings = new Map<string, string>();
  for (const { field, column } of byHand) {
    const index = columnIndex(columns, column);
    const told = importField(field);
    const inLetter = fields.find((name) => foldFieldName(name) === foldFieldName(field));
    if (index < 0 && mergeField(column) === undefined) {
      return fail({ kind: "columnIsUnknown", column });
    }
    if (told !== undefined && index >= 0) takeForContact(contactColumns, told, index);
    else if (inLetter === undefined) return fail({ kind: "fieldIsUnknown", field });
    else if (index < 0) meanings.set(inLetter, column);
    else ownFields.set(inLetter, index);
  }
  return succeed({ columns: contactColumns, fields: ownFields, meanings });
}

/** The place of the column with this caption, or one that is the same but for case, blanks and accents; or -1. */
function columnIndex(columns: readonly string[], column: string): number {
  const same = columns.indexOf(column);
  if (same >= 0) return same;
  const folded = foldFieldName(column);
  return columns.findIndex((caption) => foldFieldName(caption) === folded && folded !== "");
}

/** The column alone tells it from now on. */
function takeForContact(columns: (ImportField | null)[], field: ImportField, index: number): void {
  columns.forEach((taken, at) => {
    if (taken === field) columns[at] = null;
  });
  columns[index] = field;
}

const COMPANY_FIELDS: Readonly<Record<string, ImportField>> = {
  "company.name": "companyName",
  "company.no": "companyNo",
};

function importField(field: string): ImportField | undefined {
  const part = /^contact\.(\w+)$/.exec(field)?.[1];
  return COMPANY_FIELDS[field] ?? IMPORT_FIELDS.find((known) => known === part);
}
