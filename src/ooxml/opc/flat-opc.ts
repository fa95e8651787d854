import { decodeBase64, encodeBase64 } from "../bytes/base64";
import { escapeXmlAttribute, unescapeXml } from "../xml/escape";
import { checkXml } from "../xml/well-formed";
import { USUAL_LIMITS, type PackageLimits } from "./limits";
import { newPart, packageOf, textOf, type Package, type Part } from "./package";
import { refuse } from "./package-error";

const NAMESPACE = "http://schemas.microsoft.com/office/2006/xmlPackage";
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Opens a Flat OPC document, a whole package in one XML text: what Word gives for `getOoxml()`.
 * Throws a {@link PackageError} when it is none.
 *
 * Source: [MS-DOCX] and the W3C note of Eric White, "The Flat OPC Format".
 */
export function readFlatOpc(xml: string, limits: PackageLimits = USUAL_LIMITS): Package {
  if (xml.length > limits.packageBytes) refuse("tooLarge", "the Flat OPC text is too long");
  let root: string | undefined;
  checkXml(xml, "Flat OPC", limits.depth, ({ name, namespace }) => {
    root ??= `${namespace}#${name}`;
  });
  if (root !== `${NAMESPACE}#package`) refuse("notWord", "the XML is not a Flat OPC document");
  return packageOf(readParts(xml), limits);
}

/** The package as one XML text; {@link readFlatOpc} gives the same parts back. */
export function writeFlatOpc(parts: readonly Part[]): string {
  const written = parts.map((part) => {
    const name = escapeXmlAttribute(part.name);
    const type = escapeXmlAttribute(part.contentType);
    return `<pkg:part pkg:name="${name}" pkg:contentType="${type}">${writeContent(part)}</pkg:part>`;
  });
  return `${XML_DECLARATION}<pkg:package xmlns:pkg="${NAMESPACE}">${written.join("")}</pkg:package>`;
}

function readParts(xml: string): readonly Part[] {
  const tags = /<([\w.-]+:)?part(\s[^>]*)>/g;
  const declarations = inheritedDeclarations(xml);
  const parts: Part[] = [];
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    const [whole, prefix = "", attributes = ""] = tag;
    const from = tag.index + whole.length;
    const closing = `</${prefix}part>`;
    const to = xml.indexOf(closing, from);
    if (to < 0) continue;
    parts.push(readPart(inherit(xml.slice(from, to), declarations), prefix, attributes));
    tags.lastIndex = to + closing.length;
  }
  return parts;
}

/** Namespace declarations on the package element, which parts may lean on. */
function inheritedDeclarations(xml: string): readonly string[] {
  const [root = ""] = /<(?:[\w.-]+:)?package\s[^>]*>/.exec(xml) ?? [];
  const declarations = root.match(/xmlns:[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [];
  return declarations.filter((declaration) => !declaration.includes(NAMESPACE));
}

function inherit(content: string, declarations: readonly string[]): string {
  return content.replace(/(xmlData[^>]*>\s*)(<[\w.:-]+)([^>]*)/, (...[, before, name, rest]) => {
    const own = rest as string;
    const missing = declarations.filter(
      (declaration) => !own.includes(declaration.slice(0, declaration.indexOf("=") + 1)),
    );
    return `${before as string}${[name as string, ...missing].join(" ")}${own}`;
  });
}

function readPart(content: string, prefix: string, attributes: string): Part {
  const name = attributeOf(attributes, "name");
  const contentType = attributeOf(attributes, "contentType");
  const xmlData = between(content, `${prefix}xmlData`);
  if (xmlData !== undefined) return newPart(name, contentType, xmlData.trim());
  const binary = decodeBase64(between(content, `${prefix}binaryData`) ?? "");
  return newPart(name, contentType, binary ?? refuse("damaged", `${name}: is not base64`));
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    attributes,
  );
  return unescapeXml(match?.[1] ?? match?.[2] ?? "");
}

function between(content: string, element: string): string | undefined {
  const from = content.indexOf(`<${element}`);
  const to = content.lastIndexOf(`</${element}>`);
  return from < 0 || to < 0 ? undefined : content.slice(content.indexOf(">", from) + 1, to);
}

function writeContent(part: Part): string {
  if (!/\+xml$|\/xml$/.test(part.contentType)) {
    return `<pkg:binaryData>${encodeBase64(part.bytes)}</pkg:binaryData>`;
  }
  const xml = textOf(part).replace(/^\s*<\?xml[^>]*\?>\s*/, "");
  return `<pkg:xmlData>${xml}</pkg:xmlData>`;
}
