import { VALUE, W } from "../ooxml/wml/names";
import { attribute, child, outerXml, type XmlElement } from "../ooxml/xml/tree";

/** The style that Word gives to its own "click here" texts. */
const PLACEHOLDER_STYLE = "PlaceholderText";

/**
 * The formatting of a run, as it stands within `w:rPr`, for another run that takes its place: without the record of
 * tracked changes, and without the look of a placeholder.
 */
export function runProperties(run: XmlElement | undefined): string {
  const properties = run && child(run, W.runProperties);
  if (properties === undefined) return "";
  return properties.children.filter(isFormatting).map(outerXml).join("");
}

/** The opening of a run with this formatting. */
export function openRun(properties: string): string {
  return properties === "" ? "<w:r>" : `<w:r><w:rPr>${properties}</w:rPr>`;
}

function isFormatting(property: XmlElement): boolean {
  if (property.name === "w:rPrChange") return false;
  return property.name !== W.runStyle || attribute(property, VALUE) !== PLACEHOLDER_STYLE;
}
