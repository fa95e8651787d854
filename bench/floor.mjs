import { centralHeader, localHeader } from "./floor-run.mjs";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { makeLetter, mark, piecesOf } from "./letter.mjs";

/**
 * The floor: the least that any engine must do to put values between fixed strings and pack a .docx, with nothing checked, nothing
 * read, one letter known beforehand. Not a product; a ruler. What is here is prepared once, in Node; `floor-run.mjs` does the work
 * that is measured, in Node and in the browser.
 */

const DOCUMENT = "word/document.xml";

function template() {
  const parts = unzipSync(makeLetter(mark));
  const { strings, names } = piecesOf(strFromU8(parts[DOCUMENT]));
  delete parts[DOCUMENT];
  return { parts, strings, names };
}

/** For separate letters: fixed strings deflated once, all other entries packed. */
export function prepareSeparate() {
  const { parts, strings, names } = template();
  const plain = strings.map((string) => Buffer.from(string));
  return {
    zip: startZip(parts),
    names,
    strings,
    crcs: plain.map((bytes) => crc32(bytes)),
    sizes: plain.map(({ length }) => length),
    deflated: plain.map((bytes) =>
      deflateRawSync(bytes, { level: 6, finishFlush: constants.Z_SYNC_FLUSH }),
    ),
  };
}

/** For one document: the strings of a body, and what stands before, between and after the bodies. */
export function prepareOne() {
  const { parts, strings, names } = template();
  const bodyStart = strings[0].indexOf("<w:body>") + "<w:body>".length;
  const last = strings.at(-1);
  const sectionStart = last.lastIndexOf("<w:sectPr");
  const section = last.slice(sectionStart, last.indexOf("</w:body>"));
  return {
    zip: startZip(parts),
    names,
    strings: [strings[0].slice(bodyStart), ...strings.slice(1, -1), last.slice(0, sectionStart)],
    head: strings[0].slice(0, bodyStart),
    between: `<w:p><w:pPr>${section}</w:pPr></w:p>`,
    tail: `${section}</w:body></w:document>`,
  };
}

/** A zip whose entries are written but for the last, the document. */
function startZip(parts) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    const packed = deflateRawSync(bytes, { level: 6 });
    const local = localHeader(name, {
      crc: crc32(bytes),
      packedSize: packed.length,
      size: bytes.length,
    });
    centrals.push(centralHeader(local, name, offset));
    locals.push(local, packed);
    offset += local.length + packed.length;
  }
  return {
    prefix: Buffer.concat(locals),
    directory: Buffer.concat(centrals),
    entryCount: centrals.length + 1,
    name: DOCUMENT,
  };
}
