import { SaxesParser, type SaxesTagNS } from "saxes";
import { escapeXmlAttribute, escapeXmlText } from "./escape";

/** The prefixes that Word itself writes, and that we look elements up by. */
export const CONVENTIONAL_PREFIXES: Readonly<Record<string, string>> = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  wp14: "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
};

const PREFIX_OF = new Map(
  Object.entries(CONVENTIONAL_PREFIXES).map(([prefix, namespace]) => [namespace, prefix]),
);

/** Whether the element's names and declarations are as Word writes them. */
export function hasConventionalPrefixes({ prefix, uri, attributes, ns }: SaxesTagNS): boolean {
  const isConventional = (used: string, namespace: string) =>
    (PREFIX_OF.get(namespace) ?? used) === used;
  return (
    isConventional(prefix, uri) &&
    Object.values(attributes).every(
      (attribute) =>
        attribute.prefix === "xmlns" || isConventional(attribute.prefix, attribute.uri),
    ) &&
    Object.entries(ns).every(
      ([declared, namespace]) => (CONVENTIONAL_PREFIXES[declared] ?? namespace) === namespace,
    )
  );
}

/**
 * The same well-formed document with conventional prefixes, all of them declared on its root: what a producer wrote
 * as `<ns0:document>` becomes `<w:document>`. Comments and instructions are left out.
 */
export function conventionalPrefixes(source: string): string {
  const prefixes = assignPrefixes(source);
  const out: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const namespaceOf = (prefix: string) => parser.resolve(prefix) ?? "";
  parser.on("opentag", (tag) => {
    const declarations = out.length === 0 ? declare(prefixes) : "";
    const attributes = writeAttributes(tag, prefixes, namespaceOf);
    out.push(`<${qualify(tag, prefixes)}${declarations}${attributes}>`);
  });
  const writeText = (text: string) => {
    if (out.length > 0) out.push(escapeXmlText(text));
  };
  parser.on("text", writeText);
  parser.on("cdata", writeText);
  parser.on("closetag", (tag) => out.push(`</${qualify(tag, prefixes)}>`));
  parser.write(source).close();
  return out.join("").trimEnd();
}

/** Namespace → prefix, for the whole document. */
type Prefixes = ReadonlyMap<string, string>;

/** Attributes whose value is a list of prefixes (ECMA-376 Part 3, 9). */
const PREFIX_LISTS: ReadonlySet<string> = new Set(["Ignorable", "Requires", "MustUnderstand"]);

function assignPrefixes(source: string): Prefixes {
  const prefixes = new Map<string, string>();
  const taken = new Set([...Object.keys(CONVENTIONAL_PREFIXES), "xml", "xmlns"]);
  const assign = (namespace: string, wanted: string) => {
    if (namespace === "" || wanted === "xml" || prefixes.has(namespace)) return;
    let prefix = PREFIX_OF.get(namespace) ?? (wanted === "" ? "ns" : wanted);
    while (PREFIX_OF.get(namespace) !== prefix && taken.has(prefix)) prefix += "_";
    taken.add(prefix);
    prefixes.set(namespace, prefix);
  };
  const reader = new SaxesParser({ xmlns: true });
  reader.on("opentag", ({ ns }) => {
    for (const [prefix, namespace] of Object.entries(ns)) assign(namespace, prefix);
  });
  reader.write(source).close();
  return prefixes;
}

function declare(prefixes: Prefixes): string {
  return [...prefixes]
    .map(([namespace, prefix]) => ` xmlns:${prefix}="${escapeXmlAttribute(namespace)}"`)
    .join("");
}

function qualify({ local, uri }: Pick<SaxesTagNS, "local" | "uri">, prefixes: Prefixes): string {
  const prefix = uri === "http://www.w3.org/XML/1998/namespace" ? "xml" : prefixes.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function writeAttributes(
  { attributes }: SaxesTagNS,
  prefixes: Prefixes,
  namespaceOf: (prefix: string) => string,
): string {
  const rename = (prefix: string) => prefixes.get(namespaceOf(prefix)) ?? prefix;
  return Object.values(attributes)
    .filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map((attribute) => {
      const { local, value } = attribute;
      const written = PREFIX_LISTS.has(local) ? value.split(/\s+/).map(rename).join(" ") : value;
      return ` ${qualify(attribute, prefixes)}="${escapeXmlAttribute(written)}"`;
    })
    .join("");
}
