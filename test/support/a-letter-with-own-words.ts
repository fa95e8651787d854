import { OWN_WORDS_NAMESPACE } from "../../src/merge/own-words-xml";
import { newPart } from "../../src/ooxml/opc/package";
import { RELATIONSHIP } from "../../src/ooxml/wml/names";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { aWordLetter, ours, p, relationship } from "./a-word-letter";

/** Words that stand in the letter's carried part alone. */
export const CARRIED_ONLY = "Between the two of us, Ada";

const XML = `<ownWords xmlns="${OWN_WORDS_NAMESPACE}"><piece>${CARRIED_ONLY}</piece></ownWords>`;

/** A letter that carries own words, as it is when it comes from a disk. */
export function aLetterWithOwnWords(): Uint8Array {
  return aWordLetter({
    body: p("Dear ", ours("contact.name")),
    state: { letterId: "L1" },
    relationships: [relationship("rIdOwn", RELATIONSHIP.customXml, "/customXml/item7.xml")],
    parts: [newPart("/customXml/item7.xml", "application/xml", XML)],
  });
}

/** Everything in the file, and in files within it, as text. */
export function allTextsIn(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  if (!text.startsWith("PK")) return text + attachmentsIn(text).map(allTextsIn).join("\n");
  return readZip(bytes, USUAL_LIMITS)
    .map((entry) => allTextsIn(inflateEntry(entry)))
    .join("\n");
}

/** Long base64 in an e-mail is an attachment. */
function attachmentsIn(text: string): readonly Uint8Array[] {
  const found = text.match(/(?:[A-Za-z0-9+/=]{60,}\r?\n)+[A-Za-z0-9+/=]*/g) ?? [];
  return found.map((base64) => new Uint8Array(Buffer.from(base64, "base64")));
}
