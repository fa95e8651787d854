import type {
  ConditionalPassage,
  LetterState,
  PersonalPassage,
} from "../domain/letter/letter-state";
import type { FieldFormat, LetterCase } from "../domain/letter/merge-field";
import { USUAL_LIMITS } from "../ooxml/opc/limits";
import { PackageError } from "../ooxml/opc/package-error";
import { decodeForbiddenCharacters, encodeForbiddenCharacters } from "../ooxml/xml/characters";
import { escapeXmlAttribute, escapeXmlText } from "../ooxml/xml/escape";
import { attribute, child, parseXml, textContent, type XmlElement } from "../ooxml/xml/tree";
import { checkXml } from "../ooxml/xml/well-formed";

/** The namespace by which the letter's own custom XML part is found. */
export const LETTER_STATE_NAMESPACE = "urn:segment-letters:letter:1";

/** A letter that knows nothing yet, in template mode. */
export const EMPTY_LETTER_STATE: LetterState = {
  letterId: "",
  storeId: "",
  segmentNo: "",
  language: "",
  shownContactNo: "",
  formats: {},
  mapping: {},
  passages: [],
  conditions: [],
};

/**
 * What the custom XML part says. Whatever is missing, unknown or broken in it counts as not said: "" and a part of
 * someone else's give {@link EMPTY_LETTER_STATE}.
 */
export function readLetterState(xml: string): LetterState {
  const root = rootOf(xml);
  if (root === undefined) return EMPTY_LETTER_STATE;
  const children = (name: string) => root.children.filter((element) => element.name === name);
  return {
    letterId: read(root, "letterId"),
    storeId: read(root, "storeId"),
    segmentNo: read(root, "segmentNo"),
    language: read(root, "language"),
    shownContactNo: read(root, "shownContactNo"),
    formats: record(
      children("format").map((element) => [read(element, "key"), readFormat(element)]),
    ),
    mapping: record(
      children("field").map((element) => [read(element, "name"), read(element, "means")]),
    ),
    passages: children("passage").map(readPassage),
    conditions: children("condition").map(readCondition),
  };
}

/** The custom XML part, without an XML declaration (Word adds its own). {@link readLetterState} reads back the same. */
export function writeLetterState(state: LetterState): string {
  const { letterId, storeId, segmentNo, language, shownContactNo } = state;
  const content = [
    ...Object.entries(state.formats).map(([key, format]) => tag("format", { key, ...format })),
    ...Object.entries(state.mapping).map(([name, means]) => tag("field", { name, means })),
    ...state.passages.map(({ key, title, template, shown }) =>
      tag("passage", { key, title, shown }, tag("template", {}, text(template))),
    ),
    ...state.conditions.map(writeCondition),
  ].join("");
  const xmlns = LETTER_STATE_NAMESPACE;
  const told = { xmlns, letterId, storeId, segmentNo, language, shownContactNo };
  return tag("letter", told, content);
}

const CASES: readonly LetterCase[] = ["", "upper", "lower", "firstCapital", "title"];

function rootOf(xml: string): XmlElement | undefined {
  try {
    checkXml(xml, "letter state", USUAL_LIMITS.depth);
  } catch (fault) {
    if (fault instanceof PackageError) return undefined;
    throw fault;
  }
  const root = parseXml(xml);
  return root.name === "letter" && attribute(root, "xmlns") === LETTER_STATE_NAMESPACE
    ? root
    : undefined;
}

function readFormat(element: XmlElement): FieldFormat {
  const letterCase = read(element, "letterCase");
  return {
    letterCase: CASES.find((known) => known === letterCase) ?? "",
    datePicture: read(element, "datePicture"),
    numberPicture: read(element, "numberPicture"),
    before: read(element, "before"),
    after: read(element, "after"),
    fallback: read(element, "fallback"),
  };
}

function readPassage(element: XmlElement): PersonalPassage {
  return {
    key: read(element, "key"),
    title: read(element, "title"),
    template: readText(element, "template"),
    shown: read(element, "shown"),
  };
}

function readCondition(element: XmlElement): ConditionalPassage {
  const shows = read(element, "shows") === "otherwise" ? "otherwise" : "template";
  const condition = { ...readPassage(element), rule: read(element, "rule"), shows } as const;
  if (child(element, "otherwise") === undefined) return condition;
  return { ...condition, otherwise: readText(element, "otherwise") };
}

function writeCondition({ template, otherwise, ...attributes }: ConditionalPassage): string {
  const other = otherwise === undefined ? "" : tag("otherwise", {}, text(otherwise));
  return tag("condition", attributes, tag("template", {}, text(template)) + other);
}

function read(element: XmlElement, name: string): string {
  return decodeForbiddenCharacters(attribute(element, name) ?? "");
}

function readText(element: XmlElement, name: string): string {
  const found = child(element, name);
  return found === undefined ? "" : decodeForbiddenCharacters(textContent(found));
}

function record<Value>(
  entries: readonly (readonly [string, Value])[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries);
}

function tag(name: string, attributes: Readonly<Record<string, string>>, content = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXmlAttribute(encodeForbiddenCharacters(value))}"`,
  );
  return `<${name}${written.join("")}>${content}</${name}>`;
}

function text(content: string): string {
  return escapeXmlText(encodeForbiddenCharacters(content));
}
