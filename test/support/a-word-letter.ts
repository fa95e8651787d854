import { newPart, newRelationshipPart, writePackage, type Part } from "../../src/ooxml/opc/package";
import type { Relationship } from "../../src/ooxml/opc/relationships";
import { CONTENT_TYPE, RELATIONSHIP } from "../../src/ooxml/wml/names";
import { CONVENTIONAL_PREFIXES } from "../../src/ooxml/xml/prefixes";
import { writeLetterState } from "../../src/merge/letter-state-xml";
import type { LetterState } from "../../src/domain/letter/letter-state";
import { aLetterState } from "./a-letter";

/** The namespaces of a part that Word writes. */
export const NAMESPACES = Object.entries(CONVENTIONAL_PREFIXES)
  .map(([prefix, namespace]) => `xmlns:${prefix}="${namespace}"`)
  .join(" ");

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a letter is built from: WordprocessingML, and the parts beside it. */
export interface WordLetter {
  readonly body: string;
  /** Content of the default header and footer; others by type: "first", "even". */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  /** More of the section's properties, behind the references. */
  readonly section?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  readonly state?: Partial<LetterState>;
  readonly relationships?: readonly Relationship[];
  readonly parts?: readonly Part[];
  readonly mainType?: string;
}

/** A .docx of these. Headers are rIdH_default and so on. */
export function aWordLetter(letter: WordLetter | string): Uint8Array {
  return writePackage(wordLetterParts(typeof letter === "string" ? { body: letter } : letter));
}

/** The parts of {@link aWordLetter}. */
export function wordLetterParts(letter: WordLetter): readonly Part[] {
  const main = `${DECLARATION}<w:document ${NAMESPACES} mc:Ignorable="w14 w15 wp14"><w:body>${letter.body}${sectionXml(letter)}</w:body></w:document>`;
  const beside = [...headerParts(letter), ...otherParts(letter)];
  return [
    newRelationshipPart("/", [
      relationship("rId1", RELATIONSHIP.officeDocument, "/word/document.xml"),
    ]),
    newPart("/word/document.xml", letter.mainType ?? CONTENT_TYPE.document, main),
    newRelationshipPart("/word/document.xml", [
      ...beside.map(({ id, type, part }) => relationship(id, type, part.name)),
      ...(letter.relationships ?? []),
    ]),
    ...beside.map(({ part }) => part),
    ...stateParts(letter),
    ...(letter.parts ?? []),
  ];
}

/** A relationship to a part of the package. */
export function relationship(id: string, type: string, partName: string): Relationship {
  return { id, type, target: partName, isExternal: false, partName };
}

/** `<w:p>` with the given runs; plain text becomes a run. */
export function p(...content: readonly string[]): string {
  return `<w:p>${content.map(asRun).join("")}</w:p>`;
}

/** `<w:p>` with properties. */
export function pWith(properties: string, ...content: readonly string[]): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.map(asRun).join("")}</w:p>`;
}

/** A run of this text, perhaps with formatting. */
export function r(text: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A content control around anything. */
export function control(tag: string, content: string, properties = ""): string {
  return `<w:sdt><w:sdtPr>${properties}<w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A field of ours as the pane inserts it. */
export function ours(name: string, properties = ""): string {
  return control(`merge:${name}`, r(`«${name}»`, properties));
}

/** A complex field; code may hold XML of other runs between its texts. */
export function field(code: string, shown = "«shown»", properties = ""): string {
  return fieldAround(instruction(code, properties), shown, properties);
}

/** A complex field around any code runs. */
export function fieldAround(code: string, shown = "«shown»", properties = ""): string {
  return (
    mark("begin", properties) +
    code +
    mark("separate", properties) +
    r(shown, properties) +
    mark("end", properties)
  );
}

/** A run of field code. */
export function instruction(code: string, properties = ""): string {
  return `<w:r>${look(properties)}<w:instrText xml:space="preserve">${escaped(code)}</w:instrText></w:r>`;
}

/** A run with a field character. */
export function mark(type: "begin" | "separate" | "end", properties = ""): string {
  return `<w:r>${look(properties)}<w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** A simple field. */
export function simple(code: string, content = r("«shown»")): string {
  return `<w:fldSimple w:instr="${escaped(code).replaceAll('"', "&quot;")}">${content}</w:fldSimple>`;
}

/** A table of these cells' contents. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row
      .map((content) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${content}</w:tc>`)
      .join("");
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="3000"/>').join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

function look(properties: string): string {
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

function asRun(content: string): string {
  return content.startsWith("<") || content === "" ? content : r(content);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>';

function sectionXml({ headers = {}, footers = {}, section }: WordLetter): string {
  const reference = (kind: string, types: Readonly<Record<string, string>>) =>
    Object.keys(types)
      .map((type) => `<w:${kind}Reference w:type="${type}" r:id="rId${kind}_${type}"/>`)
      .join("");
  return `<w:sectPr>${reference("header", headers)}${reference("footer", footers)}${section ?? PAGE}</w:sectPr>`;
}

interface Beside {
  readonly id: string;
  readonly type: string;
  readonly part: Part;
}

function headerParts({ headers = {}, footers = {} }: WordLetter): readonly Beside[] {
  const parts = (kind: "header" | "footer", types: Readonly<Record<string, string>>) =>
    Object.entries(types).map(([type, content]): Beside => {
      const element = kind === "header" ? "w:hdr" : "w:ftr";
      const xml = `${DECLARATION}<${element} ${NAMESPACES}>${content}</${element}>`;
      const part = newPart(`/word/${kind}_${type}.xml`, CONTENT_TYPE[kind], xml);
      return { id: `rId${kind}_${type}`, type: RELATIONSHIP[kind], part };
    });
  return [...parts("header", headers), ...parts("footer", footers)];
}

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

function otherParts(letter: WordLetter): readonly Beside[] {
  const beside = (
    kind: "styles" | "numbering" | "footnotes" | "endnotes" | "comments" | "settings",
    content: string | undefined,
  ): readonly Beside[] => {
    if (content === undefined) return [];
    const xml = `${DECLARATION}<w:${kind} ${NAMESPACES}>${content}</w:${kind}>`;
    return [
      {
        id: `rId_${kind}`,
        type: RELATIONSHIP[kind],
        part: newPart(`/word/${kind}.xml`, `${WORD}.${kind}+xml`, xml),
      },
    ];
  };
  const { styles = "", numbering, comments, settings } = letter;
  const notes = (kind: "footnote" | "endnote", content: string | undefined) =>
    content === undefined ? undefined : separators(kind) + content;
  return [
    ...beside("styles", STYLES + styles),
    ...beside("numbering", numbering),
    ...beside("footnotes", notes("footnote", letter.footnotes)),
    ...beside("endnotes", notes("endnote", letter.endnotes)),
    ...beside("comments", comments),
    ...beside("settings", settings),
    ...stateBeside(letter),
  ];
}

/** The lines above the notes, as Word writes them. */
function separators(kind: "footnote" | "endnote"): string {
  const separator = (id: number, type: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  return separator(-1, "separator") + separator(0, "continuationSeparator");
}

function stateBeside({ state }: WordLetter): readonly Beside[] {
  if (state === undefined) return [];
  const xml = writeLetterState(aLetterState(state));
  return [
    {
      id: "rId_state",
      type: RELATIONSHIP.customXml,
      part: newPart("/customXml/item1.xml", "application/xml", xml),
    },
  ];
}

function stateParts({ state }: WordLetter): readonly Part[] {
  if (state === undefined) return [];
  const properties =
    '<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>';
  return [
    newRelationshipPart("/customXml/item1.xml", [
      relationship("rId1", RELATIONSHIP.customXmlProperties, "/customXml/itemProps1.xml"),
    ]),
    newPart(
      "/customXml/itemProps1.xml",
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      properties,
    ),
  ];
}
