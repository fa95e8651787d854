import type {
  CarriedContact,
  CarriedPassage,
  CarriedSegment,
  CarriedWords,
} from "../domain/letter/carried-words";
import type { PassageOoxml } from "../domain/letter/letter-content";
import { fail, succeed, type Result } from "../domain/result";
import { PackageError } from "../ooxml/opc/package-error";
import { decodeForbiddenCharacters, encodeForbiddenCharacters } from "../ooxml/xml/characters";
import { escapeXmlAttribute, escapeXmlText } from "../ooxml/xml/escape";
import { attribute, parseXml, textContent, type XmlElement } from "../ooxml/xml/tree";
import { checkXml } from "../ooxml/xml/well-formed";

/** The namespace by which the own words are found that a document carries. */
export const OWN_WORDS_NAMESPACE = "urn:segment-letters:own-words:1";

/** Why own words cannot be read, or not be carried; they stay where they are. */
export type OwnWordsProblem =
  /** The part is no XML, or says what it cannot say. */
  | "damaged"
  /** More than a document may carry. */
  | "tooLarge";

/** How much a document may carry. */
export const OWN_WORDS_LIMITS = {
  /** Characters of XML. */
  xml: 24 * 1024 * 1024,
  /** Characters of all passages, put together. */
  passages: 96 * 1024 * 1024,
  /** Characters of a name, a number, an address. */
  fact: 1000,
} as const;

const DEPTH = 8;

/**
 * The own words that a document carries; none for "". Everything is looked at before anything is believed: a part
 * that is not as {@link writeOwnWords} makes it is damaged.
 */
export function readOwnWords(xml: string): Result<CarriedWords, OwnWordsProblem> {
  if (xml === "") return succeed([]);
  if (xml.length > OWN_WORDS_LIMITS.xml) return fail("tooLarge");
  try {
    checkXml(xml, "own words", DEPTH);
    return succeed(readSegments(parseXml(xml)));
  } catch (fault) {
    if (fault instanceof PackageError) return fail("damaged");
    if (fault instanceof Refusal) return fail(fault.problem);
    throw fault;
  }
}

/**
 * The custom XML part, without an XML declaration; "" where nothing is to be carried. What passages have in common
 * (styles, the theme) is written once. {@link readOwnWords} reads back the same.
 */
export function writeOwnWords(carried: CarriedWords): Result<string, OwnWordsProblem> {
  if (carried.length === 0) return succeed("");
  const pieces = new Map<string, number>();
  const lists = new Map<PassageOoxml, string>();
  const list = (passage: PassageOoxml) => {
    const numbers = () => piecesOf(passage).map((each) => numberOf(each, pieces));
    const known = lists.get(passage) ?? numbers().join(" ");
    lists.set(passage, known);
    return known;
  };
  const segments = carried.map(({ storeId, segmentNo, contacts }) =>
    tag(
      "segment",
      { storeId, no: segmentNo },
      contacts.map((each) => writeContact(each, list)),
    ),
  );
  const written = [...pieces.keys()].map(
    (piece) => `<piece>${escapeXmlText(encodeForbiddenCharacters(piece))}</piece>`,
  );
  const xml = tag("ownWords", { xmlns: OWN_WORDS_NAMESPACE }, [...written, ...segments]);
  return xml.length > OWN_WORDS_LIMITS.xml ? fail("tooLarge") : succeed(xml);
}

function writeContact(
  { contactNo, externalId, email, name, passages }: CarriedContact,
  list: (passage: PassageOoxml) => string,
): string {
  const words = passages.map(({ passageKey, ooxml, basedOn }) =>
    tag("words", { passage: passageKey, text: list(ooxml), over: list(basedOn) }, []),
  );
  const known = { externalId: short(externalId), email: short(email), name: short(name) };
  return tag("contact", { no: contactNo, ...known }, words);
}

function short(value: string): string {
  return value.slice(0, OWN_WORDS_LIMITS.fact);
}

/** A passage is a package in one text: most of its parts are those of every other passage. */
function piecesOf(passage: PassageOoxml): readonly string[] {
  return passage === "" ? [] : passage.split(/(?=<pkg:part[\s>])|(?<=<\/pkg:part>)/);
}

function numberOf(piece: string, pieces: Map<string, number>): number {
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  pieces.set(piece, pieces.size);
  return pieces.size - 1;
}

class Refusal extends Error {
  constructor(readonly problem: OwnWordsProblem) {
    super(problem);
  }
}

function refuse(problem: OwnWordsProblem): never {
  throw new Refusal(problem);
}

type Passages = (list: string) => PassageOoxml;

function readSegments(root: XmlElement): CarriedWords {
  const isOurs = root.name === "ownWords" && attribute(root, "xmlns") === OWN_WORDS_NAMESPACE;
  if (!isOurs) return refuse("damaged");
  const passages = passagesFrom(
    root.children
      .filter(({ name }) => name === "piece")
      .map((piece) => decodeForbiddenCharacters(textContent(piece))),
  );
  const segments = root.children.filter(({ name }) => name === "segment");
  const read = segments.map((segment) => readSegment(segment, passages));
  return unique(read, ({ storeId, segmentNo }) => JSON.stringify([storeId, segmentNo]));
}

function readSegment(segment: XmlElement, passages: Passages): CarriedSegment {
  const contacts = segment.children.map((contact) => readContact(contact, passages));
  return {
    storeId: fact(segment, "storeId"),
    segmentNo: fact(segment, "no"),
    contacts: unique(contacts, ({ contactNo }) => contactNo),
  };
}

function readContact(contact: XmlElement, passages: Passages): CarriedContact {
  const words = contact.children.map((each): CarriedPassage => ({
    passageKey: fact(each, "passage"),
    ooxml: passages(attribute(each, "text") ?? ""),
    basedOn: passages(attribute(each, "over") ?? ""),
  }));
  return {
    contactNo: fact(contact, "no"),
    externalId: fact(contact, "externalId"),
    email: fact(contact, "email"),
    name: fact(contact, "name"),
    passages: unique(words, ({ passageKey }) => passageKey),
  };
}

/** Puts passages together, each list of numbers once; a few pieces named often must not fill the memory. */
function passagesFrom(pieces: readonly string[]): Passages {
  const known = new Map([["", ""]]);
  let length = 0;
  return (list) => {
    const before = known.get(list);
    if (before !== undefined) return before;
    const parts = list.split(" ").map((number) => {
      const piece = /^\d{1,7}$/.test(number) ? pieces[Number(number)] : undefined;
      return piece ?? refuse("damaged");
    });
    length += parts.reduce((sum, part) => sum + part.length, 0);
    if (length > OWN_WORDS_LIMITS.passages) return refuse("tooLarge");
    const passage = parts.join("");
    known.set(list, passage);
    return passage;
  };
}

function fact(element: XmlElement, name: string): string {
  const value = decodeForbiddenCharacters(attribute(element, name) ?? refuse("damaged"));
  return value.length > OWN_WORDS_LIMITS.fact ? refuse("tooLarge") : value;
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return new Set(items.map(keyOf)).size === items.length ? items : refuse("damaged");
}

function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly string[],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXmlAttribute(encodeForbiddenCharacters(value))}"`,
  );
  return `<${name}${written.join("")}>${content.join("")}</${name}>`;
}
