import type { LetterClaim } from "../domain/letter/letter-state";
import { writePackage } from "../ooxml/opc/package";
import { openWordDocument } from "../ooxml/wml/word-document";
import { letterStateOf, withLetterState } from "./letter-parts";

/**
 * The letter, a template with its fields, which knows from now on whose letter it is and in which language. Nothing else in it is touched.
 * Throws a {@link PackageError} for what is no letter.
 */
export function claimLetter(letter: Uint8Array, claim: Partial<LetterClaim>): Uint8Array {
  const document = openWordDocument(letter);
  const state = { ...letterStateOf(document), ...claim, shownContactNo: "" };
  return writePackage(withLetterState(document, document.package.parts, state));
}
