import { Gunzip, gzipSync } from "fflate";
import { concatBytes } from "./concat-bytes";

/** The bytes as a gzip file (RFC 1952), always the same for the same bytes. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 4, mtime: 0 });
}

/** What a gzip file holds; undefined when it is damaged, or holds more bytes than `longest`. */
export function gunzip(bytes: Uint8Array, longest: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  const read = { length: 0, isWhole: false };
  const stream = new Gunzip((chunk, isLast) => {
    chunks.push(chunk);
    read.length += chunk.length;
    read.isWhole = isLast;
  });
  try {
    for (let at = 0; at < bytes.length && read.length <= longest; at += SLICE) {
      stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch {
    return undefined;
  }
  return read.isWhole && read.length <= longest ? concatBytes(chunks) : undefined;
}

/** So few bytes that what they inflate to is looked at before more comes. */
const SLICE = 65_536;
