import type { LetterClaim } from "../domain/letter/letter-state";
import { packageOf, writePackage } from "../ooxml/opc/package";
import { withoutCustomXml } from "../ooxml/wml/custom-xml";
import { openWordDocument, wordDocumentOf, type WordDocument } from "../ooxml/wml/word-document";
import { letterStateOf, withLetterState } from "./letter-parts";
import { OWN_WORDS_NAMESPACE } from "./own-words-xml";

/**
 * The letter, a template with its fields, which knows from now on whose letter it is and in which language. Own words
 * that it carries stay behind; nothing else in it is touched. Throws a {@link PackageError} for what is no letter.
 */
export function claimLetter(letter: Uint8Array, claim: Partial<LetterClaim>): Uint8Array {
  const document = withoutOwnWords(openWordDocument(letter));
  const state = { ...letterStateOf(document), ...claim, shownContactNo: "" };
  return writePackage(withLetterState(document, document.package.parts, state));
}

function withoutOwnWords(document: WordDocument): WordDocument {
  const parts = withoutCustomXml(document, OWN_WORDS_NAMESPACE);
  return parts === document.package.parts ? document : wordDocumentOf(packageOf(parts));
}
