/** The work of the floor that is measured; runs in Node and in a browser worker alike. */

const encoder = new TextEncoder();
const escape = (value) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Separate letters: fixed pieces copied, values as stored blocks, checksums combined and not computed anew. */
export function separatePreDeflated({ zip, names, crcs, sizes, deflated }) {
  const advance = sizes.map(zeroOperator);
  const end = Uint8Array.of(1, 0, 0, 255, 255);
  return (record) => {
    const pieces = [deflated[0]];
    let crc = crcs[0];
    let size = sizes[0];
    names.forEach((name, index) => {
      const value = encoder.encode(escape(record[name]));
      pieces.push(storedHeader(value.length), value, deflated[index + 1]);
      crc = multiply(advance[index + 1], crc32(value, crc)) ^ crcs[index + 1];
      size += value.length + sizes[index + 1];
    });
    pieces.push(end);
    return finishZip(zip, pieces, { crc: crc >>> 0, size });
  };
}

/** Separate letters: document.xml deflated anew for each. */
export function separateDeflated({ zip, names, strings }, { deflate, checksum }) {
  return (record) => {
    const bytes = encoder.encode(filled(strings, names, record));
    return finishZip(zip, [deflate(bytes)], { crc: checksum(bytes), size: bytes.length });
  };
}

/** One document: the body of each letter after the other, deflated in one go. */
export function oneDocument({ zip, names, strings, head, between, tail }, { deflate, checksum }) {
  return (records) => {
    const bodies = records.map((record) => filled(strings, names, record));
    const bytes = encoder.encode(`${head}${bodies.join(between)}${tail}`);
    return finishZip(zip, [deflate(bytes)], { crc: checksum(bytes), size: bytes.length });
  };
}

function filled(strings, names, record) {
  let xml = strings[0];
  for (let index = 0; index < names.length; index++)
    xml += escape(record[names[index]]) + strings[index + 1];
  return xml;
}

function storedHeader(length) {
  return Uint8Array.of(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
}

function finishZip({ prefix, directory, entryCount, name }, pieces, { crc, size }) {
  const packedSize = pieces.reduce((sum, { length }) => sum + length, 0);
  const local = localHeader(name, { crc, packedSize, size });
  const central = centralHeader(local, name, prefix.length);
  const at = prefix.length + local.length + packedSize;
  return joined([
    prefix,
    local,
    ...pieces,
    directory,
    central,
    endOf(entryCount, directory.length + central.length, at),
  ]);
}

function joined(pieces) {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function localHeader(name, { crc, packedSize, size }) {
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(8, 8, true);
  view.setUint16(12, 33, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, packedSize, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  header.set(encoder.encode(name), 30);
  return header;
}

export function centralHeader(local, name, offset) {
  const header = new Uint8Array(46 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  header.set(local.subarray(4, 30), 6);
  view.setUint32(42, offset, true);
  header.set(encoder.encode(name), 46);
  return header;
}

function endOf(entryCount, directorySize, directoryOffset) {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entryCount, true);
  view.setUint16(10, entryCount, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return end;
}

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (POLYNOMIAL & -(crc & 1));
  return crc;
});

/** CRC-32 of the bytes, going on from `seed`. */
export function crc32(bytes, seed = 0) {
  let crc = ~seed;
  for (let index = 0; index < bytes.length; index++)
    crc = TABLE[(crc ^ bytes[index]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Two polynomials multiplied modulo CRC-32's own, bits reflected. */
function multiply(a, b) {
  let product = 0;
  for (let bit = 0x80000000; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= b;
    b = b & 1 ? (b >>> 1) ^ POLYNOMIAL : b >>> 1;
  }
  return product;
}

/** x^(8 × length): what a checksum is multiplied with when so many zero bytes follow. */
function zeroOperator(length) {
  let power = 0x00800000;
  let operator = 0x80000000;
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) operator = multiply(power, operator);
    power = multiply(power, power);
  }
  return operator;
}
