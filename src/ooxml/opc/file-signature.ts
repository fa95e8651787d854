import type { PackageLimits } from "./limits";
import { refuse } from "./package-error";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses what is not a zip file, by the name of what it is instead. */
export function checkSignature(bytes: Uint8Array, limits: PackageLimits): void {
  if (bytes.length > limits.fileBytes) refuse("tooLarge", `the file has ${bytes.length} bytes`);
  if (startsWith(bytes, OLE)) refuseOle(bytes);
  if (startsWithText(bytes, "%PDF")) refuse("isPdf", "the file is a PDF");
  if (bytes.length === 0) refuse("notZip", "the file is empty");
  if (!startsWithText(bytes, "PK")) refuse("notZip", `the file is ${nameOf(bytes)}`);
}

/** An OLE file is a document with a password, or one of Word 97 to 2003. */
function refuseOle(bytes: Uint8Array): never {
  if (containsText(bytes, "EncryptedPackage")) refuse("encrypted", "the file has a password");
  return refuse("oldWordFormat", "the file is of Word 97 to 2003 (.doc)");
}

function nameOf(bytes: Uint8Array): string {
  if (startsWithText(bytes, "{\\rtf")) return "rich text (.rtf)";
  if (startsWithText(bytes, "<?xml")) return "an XML file";
  return startsWithText(bytes, "<") ? "a web page" : "not a Word document";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function startsWithText(bytes: Uint8Array, text: string): boolean {
  return startsWith(bytes, characterCodes(text));
}

/** Looks for the text as OLE directories write it: UTF-16, little-endian. */
function containsText(bytes: Uint8Array, text: string): boolean {
  const wanted = characterCodes(text).flatMap((code) => [code, 0]);
  for (
    let at = bytes.indexOf(wanted[0] ?? 0);
    at >= 0;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1)
  ) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function characterCodes(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
