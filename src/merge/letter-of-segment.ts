import { writePackage } from "../ooxml/opc/package";
import { openWordDocument } from "../ooxml/wml/word-document";
import { letterStateOf, withLetterState } from "./letter-parts";

/**
 * The letter, a template with its fields, as that of another segment: what it knows of itself names that one, all else
 * is part for part the same. Throws a {@link PackageError} for what is no letter.
 */
export function letterOfSegment(letter: Uint8Array, segmentNo: string): Uint8Array {
  const document = openWordDocument(letter);
  const state = { ...letterStateOf(document), segmentNo, shownContactNo: "" };
  return writePackage(withLetterState(document, document.package.parts, state));
}
