/**
 * The text of a cell as it was meant: without blanks around it, without the marks by which spreadsheets keep a text a
 * text (a leading apostrophe before a sign, ="…"), in one Unicode form. A formula stays the text that it is.
 */
export function cleanCell(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  const text = cell
    .normalize("NFC")
    .replace(CONTROL_CHARACTERS, "")
    .replace(NARROW_BLANKS, " ")
    .trim();
  const quoted = /^="([^"]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.trim();
  return KEPT_FROM_RUNNING.test(text) ? text.slice(1).trim() : text;
}

/** What an export or a spreadsheet writes so that no formula is run. */
const KEPT_FROM_RUNNING = /^'\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b]/g;
const NARROW_BLANKS = /[\u00a0\u202f\u2007]/g;

const PLAIN = /^(?:[A-Za-z0-9](?:[ -~]*[!-~])?)?$/;
