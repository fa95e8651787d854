import { newPart, newRelationshipPart, writePackage } from "../../../src/ooxml/opc/package";
import { CONTENT_TYPE, NS, RELATION } from "../../../src/workbench/model/names";

const DECLARATIONS = (["w", "r", "wp", "w14", "w15"] as const)
  .map((prefix) => `xmlns:${prefix}="${NS[prefix]}"`)
  .join(" ");

const STYLES = `<w:styles ${DECLARATIONS}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`;

/** A .docx whose body is the given WordprocessingML, with three styles and a header that says "Header". */
export function aDocx(body: string): Uint8Array {
  const document = `<w:document ${DECLARATIONS}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
  const header = `<w:hdr ${DECLARATIONS}><w:p><w:r><w:t>Header</w:t></w:r></w:p></w:hdr>`;
  const thread = (id: string, type: string, target: string) => ({
    id,
    type,
    target,
    isExternal: false,
  });
  return writePackage([
    newRelationshipPart("/", [thread("rId1", RELATION.officeDocument, "word/document.xml")]),
    newPart("/word/document.xml", CONTENT_TYPE.document, document),
    newRelationshipPart("/word/document.xml", [
      thread("rId1", RELATION.styles, "styles.xml"),
      thread("rId2", RELATION.header, "header1.xml"),
    ]),
    newPart("/word/styles.xml", CONTENT_TYPE.styles, STYLES),
    newPart("/word/header1.xml", CONTENT_TYPE.header, header),
  ]);
}

/** `<w:p>` with one run of this text, or with the given runs. */
export function aParagraph(...content: readonly string[]): string {
  return `<w:p>${content.map((piece) => (piece.startsWith("<") ? piece : aRun(piece))).join("")}</w:p>`;
}

export function aRun(text: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function aControl(tag: string, id: number, content: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
