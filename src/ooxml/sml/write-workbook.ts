import { concatBytes } from "../bytes/concat-bytes";
import { crc32 } from "../bytes/crc32";
import { encodeUtf8 } from "../bytes/utf8";
import { flateDeflater } from "../opc/deflater";
import { newPart, newRelationshipPart, writePackage, type Part } from "../opc/package";
import { escapeXmlAttribute, escapeXmlText } from "../xml/escape";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** What Excel takes into one cell. */
const LONGEST_CELL = 32_767;

/**
 * A workbook of one sheet. Every cell is a text and stays one, so that nothing in it is ever run as a formula or taken
 * for a number or a day; the first row is the header. Gives back the turn between slices of rows.
 */
export function* writeWorkbook(
  sheetName: string,
  rows: readonly (readonly string[])[],
): Generator<undefined, Uint8Array> {
  const sheet = yield* sheetPart("/xl/worksheets/sheet1.xml", rows);
  return writePackage(
    [
      newRelationshipPart("/", [relationship("rId1", "officeDocument", "xl/workbook.xml")]),
      xmlPart("/xl/workbook.xml", "sheet.main", workbookXml(sheetName)),
      newRelationshipPart("/xl/workbook.xml", [
        relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
        relationship("rId2", "styles", "styles.xml"),
      ]),
      xmlPart("/xl/styles.xml", "styles", STYLES),
      sheet,
    ],
    flateDeflater(1),
  );
}

function relationship(id: string, type: string, target: string) {
  return { id, type: `${RELATIONSHIPS}/${type}`, target, isExternal: false };
}

function xmlPart(name: string, type: string, content: string): Part {
  return newPart(name, `${CONTENT_TYPE}.${type}+xml`, XML_DECLARATION + content);
}

function workbookXml(sheetName: string): string {
  const name = escapeXmlAttribute(sheetName.replace(/[[\]:*?/\\]/g, " ").slice(0, 31));
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

/** Style 0 is for nothing, 1 for texts ("@", so that an edited post code stays a text), 2 for the header. */
const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  "</cellXfs>" +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const ROWS_PER_SLICE = 100;

/** The sheet, compressed slice by slice: it may be larger than what a page can hold at once. */
function* sheetPart(
  name: string,
  rows: readonly (readonly string[])[],
): Generator<undefined, Part> {
  const stream = flateDeflater(1).open();
  const data: Uint8Array[] = [];
  let [size, crc] = [0, 0];
  const push = (xml: string) => {
    const bytes = encodeUtf8(xml);
    size += bytes.length;
    crc = crc32(bytes, crc);
    data.push(...stream.push(bytes));
  };
  push(XML_DECLARATION + SHEET_START);
  for (let at = 0; at < rows.length; at += ROWS_PER_SLICE) {
    const slice = rows.slice(at, at + ROWS_PER_SLICE);
    push(slice.map((cells, index) => rowXml(cells, at + index + 1)).join(""));
    yield;
  }
  push(SHEET_END);
  data.push(...stream.end());
  const entry = { name: name.slice(1), method: 8, crc, size, data: concatBytes(data) } as const;
  return { ...xmlPart(name, "worksheet", ""), entry };
}

const SHEET_START =
  `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData>';
const SHEET_END = "</sheetData></worksheet>";

function rowXml(cells: readonly string[], rowNo: number): string {
  const style = rowNo === 1 ? 2 : 1;
  const written = cells.map((cell, index) =>
    cell === ""
      ? ""
      : `<c r="${columnName(index)}${rowNo}" s="${style}" t="inlineStr"><is>` +
        `<t${/^\s|\s$/.test(cell) ? ' xml:space="preserve"' : ""}>${escapeXmlText(cellOf(cell))}</t></is></c>`,
  );
  return `<row r="${rowNo}">${written.join("")}</row>`;
}

/** The text as a cell can hold it; characters that XML has no place for are written "_x0001_". */
function cellOf(text: string): string {
  if (PLAIN.test(text) && text.length <= LONGEST_CELL) return text;
  return text
    .slice(0, LONGEST_CELL)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, escaped)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

const PLAIN = /^[ -^`-~]*$/;

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** "A" for 0, "AB" for 27. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
