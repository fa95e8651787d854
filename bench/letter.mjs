import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { FIELDS } from "./records.mjs";
import { NAMESPACES, wordParts } from "./word-parts.mjs";

/**
 * The letter of the benchmark: two pages, a letterhead image, a table, twelve fields, about 49 kB. Written as Word writes: runs with
 * their properties, paragraphs with their revision and paragraph ids, words split where the spelling was checked, and Word's own parts.
 */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const LOOK =
  '<w:rPr><w:rFonts w:ascii="Segoe UI" w:hAnsi="Segoe UI" w:cs="Segoe UI"/><w:color w:val="000000"/><w:lang w:val="en-GB"/></w:rPr>';

const text = (words) =>
  `<w:r w:rsidRPr="00B81C93">${LOOK}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (content) =>
  `<w:p w14:paraId="${nextParaId()}" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRPr="00B81C93" w:rsidRDefault="00D21F05" w:rsidP="00A77B3E"><w:pPr><w:spacing w:after="160"/>${LOOK}</w:pPr>${content}</w:p>`;

let paragraphs = 0;

function nextParaId() {
  return (0x10000000 + paragraphs++ * 7919).toString(16).toUpperCase();
}

/** Prose as Word keeps it: in pieces, with marks where the spelling was checked. */
const prose = (words) =>
  words
    .split(/(?<=[,.] )/)
    .map(text)
    .join('<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>');

const PROSE =
  "We have gone through the year's orders together with the workshop, and there is much that we would like to show you in person. " +
  "The new line is lighter, it is made from wood of our own region, and it comes with a promise of repair that lasts as long as the chair. ";

/**
 * The letter with each field written as `field(name)` says.
 *
 * @param loop wraps the whole body, for engines that repeat it in one document.
 */
export function makeLetter(field, loop = (body) => body) {
  paragraphs = 0;
  const documentXml = `${XML}<w:document ${NAMESPACES}><w:body>${loop(bodyXml(field))}${section()}</w:body></w:document>`;
  return packed(documentXml);
}

/** document.xml in pieces: the strings between the fields, and the names of the fields. */
export function piecesOf(documentXml) {
  const strings = documentXml.split(/\u0001[^\u0001]+\u0001/);
  const names = [...documentXml.matchAll(/\u0001([^\u0001]+)\u0001/g)].map(([, name]) => name);
  return { strings, names };
}

/** A field as a mark that {@link piecesOf} splits at. */
export const mark = (name) => text(`\u0001${name}\u0001`);

/** A field as our content control. */
export const control = (name) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="merge:${name}"/></w:sdtPr><w:sdtContent>${text(`«${name}»`)}</w:sdtContent></w:sdt>`;

/** A field as docxtemplater and easy-template-x read it. */
export const braces = (name) => text(`{${name.replace(".", "_")}}`);

/** A field as docx-templates reads it. */
export const command = (name) => text(`+++INS ${name.replace(".", "_")}+++`);

/** A field as docx-templates reads it within a loop. */
export const commandOfLetter = (name) => text(`+++INS $letter.${name.replace(".", "_")}+++`);

function bodyXml(field) {
  const address = FIELDS.slice(0, 4).map((name) => paragraph(field(name)));
  const body = Array.from({ length: 7 }, () => paragraph(prose(PROSE + PROSE)));
  return [
    ...address,
    paragraph(field("document.date")),
    paragraph(field("salutation.formal")),
    paragraph(
      prose(PROSE) +
        field("company.name") +
        text(" is invited on the occasion of ") +
        field("segment.description"),
    ),
    ...body.slice(0, 4),
    table(field),
    ...body.slice(4),
    paragraph(text("Yours sincerely")),
    paragraph(field("salesperson.name") + text(", ") + field("salesperson.phone")),
  ].join("");
}

function table(field) {
  const cell = (content) =>
    `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${paragraph(content)}</w:tc>`;
  const row = (left, right) => `<w:tr>${cell(left)}${cell(right)}</w:tr>`;
  return (
    '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>' +
    row(text("Phone"), field("contact.phone")) +
    row(text("E-mail"), field("contact.email")) +
    Array.from({ length: 6 }, (_, index) =>
      row(text(`Chair no. ${index + 1}`), text("oak, oiled, from stock")),
    ).join("") +
    "</w:tbl>"
  );
}

function section() {
  return '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1700" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr>';
}

function packed(documentXml) {
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...sharedParts(), "word/document.xml": documentXml }).map(([name, part]) => [
        name,
        typeof part === "string" ? strToU8(part) : part,
      ]),
    ),
    { level: 6, mtime: "1980-01-01T00:00:00" },
  );
}

const WML = "officedocument.wordprocessingml";
const CONTENT_TYPES = [
  ["word/document.xml", `${WML}.document.main`],
  ["word/header1.xml", `${WML}.header`],
  ["word/styles.xml", `${WML}.styles`],
  ["word/settings.xml", `${WML}.settings`],
  ["word/webSettings.xml", `${WML}.webSettings`],
  ["word/fontTable.xml", `${WML}.fontTable`],
  ["word/theme/theme1.xml", "officedocument.theme"],
  ["docProps/core.xml", "package.core-properties"],
  ["docProps/app.xml", "officedocument.extended-properties"],
];

function sharedParts() {
  return {
    ...wordParts,
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${CONTENT_TYPES.map(([name, type]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationships([
      ["rId1", `${OFFICE}/officeDocument`, "word/document.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      ["rId3", `${OFFICE}/extended-properties`, "docProps/app.xml"],
    ]),
    "word/_rels/document.xml.rels": relationships([
      ["rId1", `${OFFICE}/header`, "header1.xml"],
      ["rId2", `${OFFICE}/styles`, "styles.xml"],
      ["rId3", `${OFFICE}/settings`, "settings.xml"],
      ["rId4", `${OFFICE}/webSettings`, "webSettings.xml"],
      ["rId5", `${OFFICE}/fontTable`, "fontTable.xml"],
      ["rId6", `${OFFICE}/theme`, "theme/theme1.xml"],
    ]),
    "word/_rels/header1.xml.rels": relationships([
      ["rId1", `${OFFICE}/image`, "media/letterhead.png"],
    ]),
    "word/header1.xml": `${XML}<w:hdr ${NAMESPACES}>${paragraph(letterhead())}</w:hdr>`,
    "word/media/letterhead.png": noisePng(114),
  };
}

function relationships(rows) {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
}

function letterhead() {
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1080000" cy="1080000"/><wp:docPr id="1" name="Letterhead"/>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="letterhead.png"/><pic:cNvPicPr/></pic:nvPicPr>' +
    '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="1080000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** A picture that does not compress, as photographs don't: width × width pixels of fixed noise. */
function noisePng(width) {
  let seed = 12345;
  const noise = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 24;
  const rows = Buffer.alloc(width * (1 + width * 3));
  for (let index = 0; index < rows.length; index++)
    rows[index] = index % (1 + width * 3) === 0 ? 0 : noise();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type, body) {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const framed = Buffer.alloc(body.length + 12);
  framed.writeUInt32BE(body.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), body.length + 8);
  return framed;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}
