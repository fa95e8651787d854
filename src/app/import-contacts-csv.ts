import Papa from "papaparse";
import type { ImportTable, ImportTableRow } from "../domain/contact/import/import-draft";
import { fail, type Result, succeed } from "../domain/result";
import { breath, type Run } from "./breathe";

/** Why a text is no table of contacts. */
export type CsvProblem =
  | { readonly kind: "isEmpty" }
  /** There is a header, and nothing below it. */
  | { readonly kind: "hasNoRows" }
  /** A quote was opened and never closed. */
  | { readonly kind: "quoteIsOpen"; readonly rowNo: number };

/** The text as a table: the first row that is not empty names the columns. Empty rows are left out, and counted. */
export async function readCsv(
  text: string,
  fileName: string,
  run: Run = {},
): Promise<Result<ImportTable, CsvProblem>> {
  const { body, separator, skipped } = separated(text);
  if (body.trim() === "") return fail({ kind: "isEmpty" });
  const { rows, openRowNo } = await parseInSlices(body, { separator, skipped, ...run });
  if (openRowNo !== undefined) return fail({ kind: "quoteIsOpen", rowNo: openRowNo });
  return tableOf(fileName, rows);
}

function tableOf(
  fileName: string,
  [header, ...rows]: readonly ImportTableRow[],
): Result<ImportTable, CsvProblem> {
  if (header === undefined) return fail({ kind: "isEmpty" });
  if (rows.length === 0) return fail({ kind: "hasNoRows" });
  const width = header.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const columns = header.cells.slice(0, width).map((caption) => caption.trim());
  return succeed({ fileName, columns, rows });
}

interface Separated {
  readonly body: string;
  readonly separator: string;
  /** Rows of the file before the body. */
  readonly skipped: number;
}

/** Excel's first line "sep=;" tells the separator; else it is the one that parts the first rows most evenly. */
function separated(text: string): Separated {
  const unmarked = text.replace(/^\ufeff/, "");
  const told = /^"?sep=(.)"?\r?\n/i.exec(unmarked);
  const separator = told?.[1];
  if (told !== null && separator !== undefined) {
    return { body: unmarked.slice(told[0].length), separator, skipped: 1 };
  }
  return { body: unmarked, separator: likelySeparator(unmarked), skipped: 0 };
}

const SEPARATORS = [",", ";", "\t", "|"] as const;

function likelySeparator(text: string): string {
  const scored = SEPARATORS.map((separator) => ({ separator, score: evenness(text, separator) }));
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
  return best.separator;
}

/** Columns of the header, weighed by the share of rows that have as many. */
function evenness(text: string, separator: string): number {
  const { data } = Papa.parse<string[]>(text.slice(0, 100_000), {
    delimiter: separator,
    preview: 30,
    skipEmptyLines: true,
  });
  const [header, ...rows] = data.slice(0, data.length > 2 ? -1 : undefined);
  if (header === undefined || header.length === 1) return 0;
  const even = rows.filter((row) => Math.abs(row.length - header.length) <= 1).length;
  return header.length * (rows.length === 0 ? 1 : even / rows.length);
}

/** How much is parsed before the page takes its turn. */
const SLICE_CHARACTERS = 200_000;

/** No row is longer: what is has a quote that was never closed. */
const LONGEST_ROW = 2_000_000;

interface Parsed {
  /** Those that are not empty. */
  readonly rows: readonly ImportTableRow[];
  /** The row in which a quote was opened and never closed, if there is one. */
  readonly openRowNo: number | undefined;
}

interface Parsing extends Run {
  readonly separator: string;
  /** Rows of the file before the text. */
  readonly skipped: number;
  readonly sliceLength?: number;
}

/** Parses slice by slice; what follows the last whole row of a slice is parsed with the next. */
export async function parseInSlices(
  text: string,
  { separator, skipped, sliceLength = SLICE_CHARACTERS, onProgress, signal }: Parsing,
): Promise<Parsed> {
  const rows: ImportTableRow[] = [];
  let rest = "";
  let rowNo = skipped;
  for (let start = 0; start < text.length && rest.length < LONGEST_ROW; start += sliceLength) {
    const end = start + sliceLength;
    rest += withPlainLineEnds(text, start, end);
    const parsed = parseSlice(rest, separator, end >= text.length);
    for (const row of parsed.rows) {
      rowNo += 1;
      if (!isEmptyRow(row)) rows.push({ rowNo, ...row });
    }
    if (parsed.hasOpenQuote) return { rows, openRowNo: rowNo };
    rest = rest.slice(parsed.length);
    onProgress?.(Math.min(end, text.length), text.length);
    await breath(signal);
  }
  return { rows, openRowNo: rest.length < LONGEST_ROW ? undefined : rowNo + 1 };
}

function isEmptyRow({ cells }: ParsedRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** The slice with every line end as one character, whether it is of Windows, Unix or an old Mac. */
function withPlainLineEnds(text: string, start: number, end: number): string {
  const slice = text.slice(start, end).replace(/\r\n?/g, "\n");
  const endsInBetween = text[start - 1] === "\r" && text[start] === "\n";
  return endsInBetween ? slice.slice(1) : slice;
}

type ParsedRow = Omit<ImportTableRow, "rowNo">;

interface ParsedSlice {
  readonly rows: readonly ParsedRow[];
  readonly hasOpenQuote: boolean;
  /** How much of the slice was whole rows. */
  readonly length: number;
}

function parseSlice(slice: string, delimiter: string, isLast: boolean): ParsedSlice {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const { data, errors, meta } = parser.parse(slice, 0, !isLast) as Papa.ParseResult<string[]>;
  const malformed = new Set(errors.map(({ row }) => row));
  return {
    rows: data.map((cells, index) => ({ cells, isMalformed: malformed.has(index) })),
    hasOpenQuote: isLast && errors.some(({ code }) => code === "MissingQuotes"),
    length: meta.cursor,
  };
}
