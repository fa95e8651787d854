import { crc32 } from "../ooxml/bytes/crc32";
import { encodeUtf8 } from "../ooxml/bytes/utf8";
import type { Deflater } from "../ooxml/opc/deflater";
import type { ZipEntry } from "../ooxml/opc/zip-reader";
import { concatBytes } from "../ooxml/bytes/concat-bytes";

/** A part that is compressed while it is written: its text is never whole in memory. */
export interface PartStream {
  readonly write: (text: string) => void;
  readonly end: (partName: string) => ZipEntry;
}

export function newPartStream(deflater: Deflater): PartStream {
  const stream = deflater.open();
  const chunks: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  return {
    write: (text) => {
      const bytes = encodeUtf8(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      chunks.push(...stream.push(bytes));
    },
    end: (partName) => {
      chunks.push(...stream.end());
      return { name: partName.slice(1), method: 8, crc, size, data: concatBytes(chunks) };
    },
  };
}
