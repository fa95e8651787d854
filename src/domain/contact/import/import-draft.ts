import type { Contact, ContactNo } from "../contact";
import type { NewContact } from "../draft-contact";
import type { ImportField } from "./import-field";

/** A file of contacts as it was read: a header, and rows of text. */
export interface ImportTable {
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly rows: readonly ImportTableRow[];
}

export interface ImportTableRow {
  /** The row's number in the file as a spreadsheet counts them: the header is 1. */
  readonly rowNo: number;
  readonly cells: readonly string[];
  /** Whether quotes stood where they should not, so that the cells may not be what was meant. */
  readonly isMalformed: boolean;
}

/** What is wrong with a row, so that it is not taken. */
export type RowProblem =
  | { readonly kind: "nameIsMissing" }
  | { readonly kind: "emailIsInvalid"; readonly value: string }
  | { readonly kind: "valueIsUnknown"; readonly field: ImportField; readonly value: string }
  | { readonly kind: "companyIsMissing"; readonly companyNo: string }
  | { readonly kind: "tooManyCells"; readonly cellCount: number; readonly columnCount: number }
  | { readonly kind: "quotesAreMalformed" }
  /** The row repeats an earlier one. */
  | { readonly kind: "isDuplicate"; readonly ofRowNo: number }
  /** The row is of someone who was erased at their own wish, and must not come back unawares. */
  | { readonly kind: "wasErased"; readonly erasedOn: string }
  /** The row fits several contacts, or one of another name. */
  | { readonly kind: "isAmbiguous"; readonly contactNos: readonly ContactNo[] };

/** A row that is not taken, with everything that is wrong with it. */
export interface RefusedRow {
  readonly rowNo: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** What happens to a value that a contact and its row both have. */
export type MergePolicy = "overwrite" | "fillEmpty" | "keep";

export interface ImportPolicy {
  /** For every field that has none of its own. */
  readonly standard: MergePolicy;
  readonly fields: Readonly<Partial<Record<keyof Contact, MergePolicy>>>;
  /** Whether a row that could be about several contacts, or one of another name, is added as a new one. */
  readonly addsAmbiguous: boolean;
}

/** What the file tells wins, as far as it tells anything; whoever is not sure to be known is left out. */
export const STANDARD_IMPORT_POLICY: ImportPolicy = {
  standard: "overwrite",
  fields: {},
  addsAmbiguous: false,
};

export interface ImportChange {
  readonly rowNo: number;
  readonly before: Contact;
  readonly after: Contact;
}

/** What an import would do, before it is done. */
export interface ImportDraft {
  readonly fileName: string;
  /** Companies before their persons; a person of a company that is new as well names it "#" and its index. */
  readonly added: readonly NewContact[];
  /** Of `added`, how many are companies that no row describes but that a person's row names. */
  readonly namedCompanyCount: number;
  readonly changed: readonly ImportChange[];
  readonly unchangedCount: number;
  readonly refused: readonly RefusedRow[];
}
