/** The rows as CSV with Windows line ends (RFC 4180); every cell is safe to open in a spreadsheet. */
export function writeCsv(rows: readonly (readonly string[])[], separator = ","): string {
  const special = new RegExp(`[${separator === "\t" ? "\\t" : separator}"\r\n]|^\\s|\\s$`);
  const quoted = (cell: string) => {
    const safe = safeCell(cell);
    return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join("");
}

/**
 * The cell with an apostrophe before what a spreadsheet would run as a formula, be it after blanks or in wide letters.
 * Phones and numbers ("+49 30 1", "-1.5") stay as they are, for there is nothing in them to run.
 */
export function safeCell(cell: string): string {
  return FORMULA_START.test(cell) && !PHONE_OR_NUMBER.test(cell) ? `'${cell}` : cell;
}

const FORMULA_START = /^[\s\u0000]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const PHONE_OR_NUMBER = /^[+-]?[\d ().,/-]+$/;
