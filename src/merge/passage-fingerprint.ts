import type { PassageOoxml } from "../domain/letter/letter-content";
import { crc32 } from "../ooxml/bytes/crc32";
import { PackageError } from "../ooxml/opc/package-error";
import { fragmentBlocks, openFragment, shownText } from "../ooxml/wml/fragment";
import { VALUE, W } from "../ooxml/wml/names";
import type { WordDocument } from "../ooxml/wml/word-document";
import {
  attribute,
  child,
  descendants,
  startTag,
  textContent,
  type XmlElement,
} from "../ooxml/xml/tree";
import { unescapeXml } from "../ooxml/xml/escape";
import { passageField } from "./passage-fields";

/** What a reader sees of the passage, a line for each paragraph. */
export function passageText(passage: PassageOoxml): string {
  return shownText(fragmentBlocks(openFragment(passage)));
}

/** What a reader sees of a passage that came from elsewhere; undefined for one that cannot be read. */
export function readablePassageText(passage: PassageOoxml): string | undefined {
  try {
    return passage === "" ? "" : passageText(passage);
  } catch (fault) {
    if (fault instanceof PackageError) return undefined;
    throw fault;
  }
}

/**
 * The same for two passages that say the same in the same form, however Word has written them down: editing
 * sessions, spell-checking, bookmarks, languages, the splitting of runs, the numbers of lists and pictures, and
 * the values shown in fields leave no trace in it. "" is the fingerprint of "".
 */
export function passageFingerprint(passage: PassageOoxml): string {
  if (passage === "") return "";
  const document = openFragment(passage);
  return contentFingerprint(fragmentBlocks(document), document);
}

/** The fingerprint that a passage of these blocks has, which stand in this document. */
export function contentFingerprint(blocks: readonly XmlElement[], document: WordDocument): string {
  const normal = normalised(blocks, document);
  return `${normal.length.toString(36)}-${hash(normal, 0x01000193)}${hash(normal, 0x85ebca6b)}`;
}

/** Whether both say the same in the same form. See {@link passageFingerprint}. */
export function isSamePassage(one: PassageOoxml, other: PassageOoxml): boolean {
  return one === other || passageFingerprint(one) === passageFingerprint(other);
}

/** Elements that change without anybody having edited, or that nobody sees. */
const TRACELESS = new Set<string>([
  "w:proofErr",
  W.bookmarkStart,
  W.bookmarkEnd,
  "w:lang",
  "w:noProof",
  W.lastRenderedPageBreak,
  W.deletion,
  W.moveFrom,
  W.paragraphPropertiesChange,
  "w:rPrChange",
  "w:permStart",
  "w:permEnd",
  W.alternateFallback,
]);

/** Elements whose content counts as if they were not there. */
const TRANSPARENT = new Set<string>([
  W.insertion,
  W.moveTo,
  W.smartTag,
  W.alternateContent,
  "mc:Choice",
]);

const TRACELESS_ATTRIBUTE =
  /^(?:xmlns(?::.*)?|w:rsid\w*|w14:paraId|w14:textId|wp14:\w+|xml:space|w:hint)$/;

/** Elements that are nothing without content. */
const NOTHING_WHEN_EMPTY = new Set<string>([W.runProperties, W.paragraphProperties]);

function normalised(elements: readonly XmlElement[], document: WordDocument): string {
  let format: string | undefined;
  return elements
    .flatMap((element) => (TRANSPARENT.has(element.name) ? element.children : [element]))
    .filter(({ name }) => !TRACELESS.has(name))
    .map((element) => {
      if (element.name !== W.run) {
        format = undefined;
        return normalElement(element, document);
      }
      const ownFormat = formatOf(element, document);
      const content = element.children.filter(({ name }) => name !== W.runProperties);
      const opening = ownFormat === format ? "" : `{${ownFormat}}`;
      format = ownFormat;
      return opening + normalised(content, document);
    })
    .join("");
}

function formatOf(run: XmlElement, document: WordDocument): string {
  const format = child(run, W.runProperties);
  return format === undefined ? "" : normalised(format.children, document);
}

function normalElement(element: XmlElement, document: WordDocument): string {
  const field = passageField(element);
  if (field !== undefined) return `<field ${field.tag} ${fieldFormat(element, document)}>`;
  if (element.name === W.text) return textContent(element);
  if (element.name === W.numberingProperties) return normalNumbering(element, document);
  const content =
    element.children.length === 0 ? textContent(element) : normalised(element.children, document);
  if (content === "" && NOTHING_WHEN_EMPTY.has(element.name)) return "";
  return `<${element.name}${normalAttributes(element, document)}>${content}</>`;
}

function fieldFormat(element: XmlElement, document: WordDocument): string {
  const [run] = descendants(element, W.run);
  return run === undefined ? "" : formatOf(run, document);
}

function normalAttributes(element: XmlElement, document: WordDocument): string {
  if (element.name === "w:id" && element.parent?.name === W.contentControlProperties) return "";
  const attributes = startTag(element).matchAll(/\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Array.from(attributes, ([, name = "", double, single]) => ({
    name,
    value: unescapeXml(double ?? single ?? ""),
  }))
    .filter(({ name }) => !TRACELESS_ATTRIBUTE.test(name) && !isDrawingNumber(element, name))
    .map(({ name, value }) => ` ${name}=${name.startsWith("r:") ? target(value, document) : value}`)
    .sort()
    .join("");
}

function isDrawingNumber({ name }: XmlElement, attributeName: string): boolean {
  return /(?:^wp:docPr|:cNvPr)$/.test(name) && (attributeName === "id" || attributeName === "name");
}

/** What a relationship leads to: the address, or the bytes. */
function target(id: string, { package: opened, main }: WordDocument): string {
  const found = opened.relationshipsOf(main.part.name).find((each) => each.id === id);
  if (found === undefined) return "";
  const part = opened.part(found.partName);
  return part === undefined ? found.target : `${part.bytes.length}:${crc32(part.bytes)}`;
}

/** Word renumbers lists as it likes: what counts is how the level looks. */
function normalNumbering(element: XmlElement, { numbering }: WordDocument): string {
  const value = (name: string) => {
    const found = child(element, name);
    return found === undefined ? "" : (attribute(found, VALUE) ?? "");
  };
  const level = value(W.numberingLevel) || "0";
  const number = value(W.numberingId);
  if (number === "0" || numbering === undefined) return `<list ${level} ${number}>`;
  return `<list ${level} ${levelLook(numbering.root, number, level)}>`;
}

function levelLook(root: XmlElement, number: string, level: string): string {
  const instance = root.children.find(
    (each) => each.name === W.numbering && attribute(each, "w:numId") === number,
  );
  const reference = instance && child(instance, "w:abstractNumId");
  const abstractId = reference && attribute(reference, VALUE);
  const definition = root.children.find(
    (each) =>
      each.name === W.abstractNumbering && attribute(each, "w:abstractNumId") === abstractId,
  );
  const look = definition?.children.find(
    (each) => each.name === "w:lvl" && attribute(each, "w:ilvl") === level,
  );
  return ["w:numFmt", "w:lvlText"]
    .map((name) => look && child(look, name))
    .map((each) => (each === undefined ? "" : (attribute(each, VALUE) ?? "")))
    .join(" ");
}

/** FNV-1a over UTF-16 units with a multiplier of choice, 32 bits, in base 36. */
function hash(text: string, multiplier: number): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), multiplier) >>> 0;
  }
  return value.toString(36);
}
