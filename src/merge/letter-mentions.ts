import { foldText } from "../domain/fold-text";
import { decodeXmlBytes } from "../ooxml/bytes/utf8";
import { readPackage } from "../ooxml/opc/package";

/** Whether any of the texts stands in the letter, however its runs part them; without regard to case and accents. */
export function letterMentions(docx: Uint8Array, texts: readonly string[]): boolean {
  const sought = texts.map(foldText).filter((text) => text !== "");
  return readPackage(docx).parts.some(({ name, bytes }) => {
    if (!/^\/word\/[^/]+\.xml$/.test(name)) return false;
    const shown = foldText(plainText(decodeXmlBytes(bytes) ?? ""));
    return sought.some((text) => shown.includes(text));
  });
}

function plainText(xml: string): string {
  const apart = xml.replace(/<w:(?:p|tab|br)[ />]/g, " <$&").replace(/<[^>]*>/g, "");
  return apart
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
