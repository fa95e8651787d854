import { concatBytes } from "../ooxml/bytes/concat-bytes";
import { gunzip, gzip } from "../ooxml/bytes/gzip";
import { decodeXmlBytes, encodeUtf8 } from "../ooxml/bytes/utf8";

/**
 * Records as a backup keeps them: a gzip file of four bytes that tell how long the text is, the text, a line of JSON for
 * each record, and the bytes that the records hold, one after the other. In the text, bytes are named by their length.
 */
export function packRows(rows: readonly object[]): Uint8Array {
  const held: Uint8Array[] = [];
  const lines = rows.map((row) => `${JSON.stringify(withBytesNamed(row, held))}\n`);
  const text = encodeUtf8(lines.join(""));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  return gzip(concatBytes([length, text, ...held]));
}

/** The records that were packed; undefined when these bytes are none. */
export function unpackRows(packed: Uint8Array): readonly object[] | undefined {
  const bytes = gunzip(packed, LONGEST);
  if (bytes === undefined || bytes.length < 4) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const text = decodeXmlBytes(bytes.subarray(4, 4 + length));
  if (text === undefined) return undefined;
  const take = taker(bytes.subarray(4 + length));
  try {
    const lines = text.split("\n").slice(0, -1);
    return lines.map((line) => withBytes(JSON.parse(line), take) as object);
  } catch {
    return undefined;
  }
}

/** No pack of ours is longer; what claims to be was made to fill the memory. */
const LONGEST = 512 * 1024 * 1024;

/** The one key of an object that stands for bytes, and their length. */
const BYTES = "$bytes";

function withBytesNamed(value: unknown, held: Uint8Array[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) {
    held.push(value);
    return { [BYTES]: value.length };
  }
  if (Array.isArray(value)) return value.map((item) => withBytesNamed(item, held));
  const named = Object.entries(value).map(([key, each]) => [key, withBytesNamed(each, held)]);
  return Object.fromEntries(named);
}

function withBytes(value: unknown, take: (length: number) => Uint8Array): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withBytes(item, take));
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === BYTES) return take(Number(first[1]));
  return Object.fromEntries(entries.map(([key, each]) => [key, withBytes(each, take)]));
}

function taker(bytes: Uint8Array): (length: number) => Uint8Array {
  let at = 0;
  return (length) => {
    if (!(at + length <= bytes.length)) throw new RangeError("There are fewer bytes.");
    at += length;
    return bytes.slice(at - length, at);
  };
}
