import { SaxesParser } from "saxes";
import { xmlDecoder } from "../bytes/utf8";
import { refuse } from "../opc/package-error";
import { inflateInSlices, type ZipEntry } from "../opc/zip-reader";

/** What is told of an XML part while it is scanned; names come without their prefixes. */
export interface XmlListener {
  readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText: (text: string) => void;
  readonly onClose: (name: string) => void;
}

/**
 * Scans an XML part that may be too large to be held whole: gives back the turn after every slice. Refuses XML that is
 * not well-formed and any document type.
 */
export function* scanSlices(entry: ZipEntry, listener: XmlListener): Generator<undefined> {
  const parser = openParser(entry.name, listener);
  let decode: ReturnType<typeof xmlDecoder> | undefined;
  for (const slice of inflateInSlices(entry)) {
    if (slice.length === 0) continue;
    decode ??= xmlDecoder(slice);
    for (let at = 0; at < slice.length; at += SLICE) {
      const text = decode(slice.subarray(at, at + SLICE));
      parser.write(text ?? refuse("damaged", `${entry.name}: is no text`));
      yield;
    }
  }
  parser.close();
}

/** So much is parsed in some milliseconds. */
const SLICE = 65_536;

function openParser(where: string, { onOpen, onText, onClose }: XmlListener) {
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  parser.on("doctype", () => refuse("forbiddenXml", `${where}: declares a document type`));
  parser.on("error", ({ message }) => refuse("damaged", `${where}: ${message}`));
  parser.on("opentag", ({ name, attributes }) => {
    onOpen(localName(name), attributes);
  });
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", ({ name }) => {
    onClose(localName(name));
  });
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
