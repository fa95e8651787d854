/** What XML 1.0 (2.2) does not allow in a document, not even as a reference; half a surrogate pair included. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without the characters that XML 1.0 forbids. The same string when there are none. */
export function dropForbiddenCharacters(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** The text with each forbidden character as "_x0001_", as ST_Xstring writes it (ECMA-376 Part 1, 22.9.2.19). */
export function encodeForbiddenCharacters(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(FORBIDDEN, (character) => `_x${hex(character.charCodeAt(0))}_`);
}

/** The text that {@link encodeForbiddenCharacters} was given. */
export function decodeForbiddenCharacters(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}
