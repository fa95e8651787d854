import { VALUE, W } from "../ooxml/wml/names";
import { attribute, child, outerXml, type XmlElement } from "../ooxml/xml/tree";

/** Says which relationship a header or footer is referred to by in one letter; undefined for none. */
export type ReferenceOf = (relationshipId: string) => string | undefined;

/** The properties of one of the letter's sections, as they stand in each copy. */
export interface CopiedSection {
  readonly xml: (referenceOf: ReferenceOf) => string;
  /** Ids of the relationships that it refers to. */
  readonly references: readonly string[];
}

export interface SectionNeeds {
  /** Relationships to a header and a footer with nothing in them. */
  readonly blank: { readonly header: string; readonly footer: string };
  readonly hasFootnotes: boolean;
  readonly hasEndnotes: boolean;
}

/**
 * The sections of a letter that stands among others in one document: the first begins on a new page, counts pages
 * and notes from 1, and says of every kind of header and footer what it has, so that it has none of the letter
 * before it.
 */
export function copiedSections(
  sections: readonly XmlElement[],
  needs: SectionNeeds,
): readonly CopiedSection[] {
  const kinds = new Set(
    sections.flatMap((section) => section.children.filter(isReference).map(kindOf)),
  );
  const all = sections.map((section, index) => {
    const isFirst = index === 0;
    const own = section.children.filter(isReference);
    const references = isFirst
      ? [...own.map(readReference), ...missing(own, kinds, needs)]
      : own.map(readReference);
    return copiedSection(
      references,
      propertiesXml(section, { isFirst, isLast: index === sections.length - 1, needs }),
    );
  });
  return all.length > 0 ? all : [copiedSection([], `<w:pgNumType w:start="1"/>`)];
}

/** Whether sections need headers or footers with nothing in them. */
export function needsBlank(sections: readonly XmlElement[]): boolean {
  const [first] = sections;
  const kinds = sections.flatMap((section) => section.children.filter(isReference).map(kindOf));
  const own = new Set(first?.children.filter(isReference).map(kindOf));
  return kinds.some((kind) => !own.has(kind));
}

interface Reference {
  readonly name: string;
  readonly type: string;
  readonly id: string;
}

function copiedSection(references: readonly Reference[], properties: string): CopiedSection {
  return {
    references: references.map(({ id }) => id),
    xml: (referenceOf) => {
      const written = references.map(({ name, type, id }) => {
        const reference = referenceOf(id);
        return reference === undefined ? "" : `<${name} w:type="${type}" r:id="${reference}"/>`;
      });
      return `<w:sectPr>${written.join("")}${properties}</w:sectPr>`;
    },
  };
}

function isReference({ name }: XmlElement): boolean {
  return name === W.headerReference || name === W.footerReference;
}

function readReference(element: XmlElement): Reference {
  return {
    name: element.name,
    type: attribute(element, "w:type") ?? "default",
    id: attribute(element, "r:id") ?? "",
  };
}

function kindOf(element: XmlElement): string {
  return `${element.name} ${attribute(element, "w:type") ?? "default"}`;
}

function missing(
  own: readonly XmlElement[],
  kinds: ReadonlySet<string>,
  { blank }: SectionNeeds,
): readonly Reference[] {
  const known = new Set(own.map(kindOf));
  return [...kinds]
    .filter((kind) => !known.has(kind))
    .map((kind) => {
      const [name = "", type = ""] = kind.split(" ");
      return { name, type, id: name === W.headerReference ? blank.header : blank.footer };
    });
}

interface SectionPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly needs: SectionNeeds;
}

/** The children of section properties in the order that the schema asks for (17.6.17). */
const ORDER = [
  W.footnoteProperties,
  W.endnoteProperties,
  W.sectionType,
  "w:pgSz",
  "w:pgMar",
  "w:paperSrc",
  "w:pgBorders",
  "w:lnNumType",
  W.pageNumberType,
  "w:cols",
  "w:formProt",
  "w:vAlign",
  "w:noEndnote",
  W.titlePage,
  "w:textDirection",
  "w:bidi",
  "w:rtlGutter",
  "w:docGrid",
  "w:printerSettings",
] as const;

function propertiesXml(section: XmlElement, place: SectionPlace): string {
  const own = new Map(section.children.map((element) => [element.name, outerXml(element)]));
  const { isFirst, isLast, needs } = place;
  if (isFirst) {
    own.set(W.sectionType, sectionType(section));
    own.set(W.pageNumberType, pageNumbers(section));
    if (needs.hasFootnotes) own.set(W.footnoteProperties, notes(section, W.footnoteProperties));
    if (needs.hasEndnotes) own.set(W.endnoteProperties, notes(section, W.endnoteProperties));
  }
  if (needs.hasEndnotes && !isLast) own.set("w:noEndnote", "<w:noEndnote/>");
  return ORDER.map((name) => own.get(name) ?? "").join("");
}

/** On a new page; on an even or odd one where the letter says so. */
function sectionType(section: XmlElement): string {
  const type = child(section, W.sectionType);
  const value = type === undefined ? "" : (attribute(type, VALUE) ?? "");
  return value === "evenPage" || value === "oddPage" ? `<w:type w:val="${value}"/>` : "";
}

function pageNumbers(section: XmlElement): string {
  const own = child(section, W.pageNumberType);
  if (own === undefined) return '<w:pgNumType w:start="1"/>';
  if (attribute(own, "w:start") !== undefined) return outerXml(own);
  return outerXml(own).replace("<w:pgNumType", '<w:pgNumType w:start="1"');
}

/** Counting anew from this section on; numRestart is the last thing that may stand in them (17.11.19). */
function notes(section: XmlElement, name: string): string {
  const own = child(section, name);
  const restart = '<w:numRestart w:val="eachSect"/>';
  if (own === undefined) return `<${name}>${restart}</${name}>`;
  const kept = own.children.filter((inner) => inner.name !== "w:numRestart").map(outerXml);
  const byPage = child(own, "w:numRestart");
  const isByPage = byPage !== undefined && attribute(byPage, VALUE) === "eachPage";
  return isByPage ? outerXml(own) : `<${name}>${kept.join("")}${restart}</${name}>`;
}
