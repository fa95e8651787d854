import { newPart, type Part } from "../ooxml/opc/package";
import type { XmlPart } from "../ooxml/wml/word-document";

/** XML to stand in the place of what stands between two positions of a part's text. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** The part with the edits made; those that lie within others count for nothing. */
export function editedPart({ part, root }: XmlPart, edits: readonly XmlEdit[]): Part {
  const { source } = root;
  let text = "";
  let at = 0;
  for (const { start, end, xml } of [...edits].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    text += source.slice(at, start) + xml;
    at = end;
  }
  return newPart(part.name, part.contentType, text + source.slice(at));
}
