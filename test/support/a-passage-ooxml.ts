import { writeFlatOpc } from "../../src/ooxml/opc/flat-opc";
import { newPart, newRelationshipPart } from "../../src/ooxml/opc/package";
import { CONTENT_TYPE, RELATIONSHIP } from "../../src/ooxml/wml/names";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(" ");

export interface PassageParts {
  /** The content of `w:styles`. */
  readonly styles?: string;
  /** The content of `w:numbering`. */
  readonly numbering?: string;
  /** Relationship id → address of a hyperlink. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A Flat OPC document as Word hands out, with this body. */
export function aPassageOoxml(body: string, parts: PassageParts = {}): string {
  const { styles, numbering, links = {} } = parts;
  const thread = (id: string, type: string, target: string, isExternal = false) => ({
    id,
    type,
    target,
    isExternal,
  });
  const part = (name: "styles" | "numbering", content: string | undefined) =>
    content === undefined
      ? []
      : [
          newPart(
            `/word/${name}.xml`,
            CONTENT_TYPE[name],
            `<w:${name} ${NAMESPACES}>${content}</w:${name}>`,
          ),
        ];
  return writeFlatOpc([
    newRelationshipPart("/", [thread("rId1", RELATIONSHIP.officeDocument, "word/document.xml")]),
    newPart(
      "/word/document.xml",
      CONTENT_TYPE.document,
      `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    newRelationshipPart("/word/document.xml", [
      ...(styles === undefined ? [] : [thread("rId2", RELATIONSHIP.styles, "styles.xml")]),
      ...(numbering === undefined ? [] : [thread("rId3", RELATIONSHIP.numbering, "numbering.xml")]),
      ...Object.entries(links).map(([id, address]) =>
        thread(id, RELATIONSHIP.hyperlink, address, true),
      ),
    ]),
    ...part("styles", styles),
    ...part("numbering", numbering),
  ]);
}
