import { SaxesParser, type SaxesTagNS } from "saxes";
import { refuse } from "../opc/package-error";
import { conventionalPrefixes, hasConventionalPrefixes } from "./prefixes";
import { parseXml, type XmlElement } from "./tree";

/** What an element says of itself when it opens. */
export interface OpenedElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By name without prefix; of two with one name the last. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Refuses XML that is not well-formed, that declares a document type or uses an entity beyond the five,
 * or that nests deeper than `depth`. Shows every element that opens to `onOpen`.
 *
 * @param where names the part in the refusal: "/word/document.xml".
 */
export function checkXml(
  source: string,
  where: string,
  depth: number,
  onOpen?: (element: OpenedElement) => void,
): void {
  scan(source, { where, depth }, (tag) => onOpen?.(openedElement(tag)));
}

/**
 * The root element of an XML part that nobody has checked yet, with the prefixes that Word writes. Refuses what
 * {@link checkXml} refuses.
 */
export function openXml(source: string, where: string, depth: number): XmlElement {
  let strangers = 0;
  scan(source, { where, depth }, (tag) => {
    if (!hasConventionalPrefixes(tag)) strangers++;
  });
  return parseXml(strangers === 0 ? source : conventionalPrefixes(source));
}

function scan(
  source: string,
  { where, depth }: { readonly where: string; readonly depth: number },
  onOpen: (tag: SaxesTagNS) => void,
): void {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0", forceXMLVersion: true });
  let open = 0;
  parser.on("doctype", () => refuse("forbiddenXml", `${where}: declares a document type`));
  parser.on("error", ({ message }) =>
    refuse(
      message.includes("undefined entity") ? "forbiddenXml" : "damaged",
      `${where}: ${message}`,
    ),
  );
  parser.on("opentag", (tag) => {
    if (++open > depth) refuse("tooDeep", `${where}: more than ${depth} elements within elements`);
    onOpen(tag);
  });
  parser.on("closetag", () => {
    open--;
  });
  parser.write(source).close();
}

function openedElement({ local, uri, attributes }: SaxesTagNS): OpenedElement {
  const values = Object.values(attributes).map(({ local: name, value }) => [name, value] as const);
  return { name: local, namespace: uri, attributes: Object.fromEntries(values) };
}
