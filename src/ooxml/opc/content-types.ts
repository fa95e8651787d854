import { checkXml } from "../xml/well-formed";
import { escapeXmlAttribute } from "../xml/escape";
import type { PackageLimits } from "./limits";
import { extensionOf } from "./part-name";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** The content type of every part, by its name. */
export type ContentTypeOf = (partName: string) => string;

/** Reads [Content_Types].xml. A part that it does not mention has the type "". */
export function readContentTypes(xml: string, limits: PackageLimits): ContentTypeOf {
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  checkXml(xml, "[Content_Types].xml", limits.depth, ({ name, attributes }) => {
    const { Extension, PartName, ContentType = "" } = attributes;
    if (name === "Default" && Extension !== undefined) {
      byExtension.set(Extension.toLowerCase(), ContentType);
    }
    if (name === "Override" && PartName !== undefined) {
      byName.set(PartName.toLowerCase(), ContentType);
    }
  });
  return (partName) =>
    byName.get(partName.toLowerCase()) ?? byExtension.get(extensionOf(partName)) ?? "";
}

export interface TypedPart {
  readonly name: string;
  readonly contentType: string;
}

/**
 * Writes [Content_Types].xml: one default per extension (its first part's type; plain XML for "xml"), and an
 * override for every part that differs.
 */
export function writeContentTypes(parts: readonly TypedPart[]): string {
  const defaults = new Map([["xml", "application/xml"]]);
  for (const { name, contentType } of parts) {
    const extension = extensionOf(name);
    if (extension !== "" && !defaults.has(extension)) defaults.set(extension, contentType);
  }
  const overrides = parts.filter(
    ({ name, contentType }) =>
      defaults.get(extensionOf(name)) !== contentType && contentType !== "",
  );
  return [
    `${XML_DECLARATION}<Types xmlns="${NAMESPACE}">`,
    ...[...defaults].map(([extension, type]) =>
      element("Default", { Extension: extension, ContentType: type }),
    ),
    ...overrides.map(({ name, contentType }) =>
      element("Override", { PartName: name, ContentType: contentType }),
    ),
    "</Types>",
  ].join("");
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`,
  );
  return `<${name}${written.join("")}/>`;
}
