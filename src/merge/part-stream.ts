import { concatBytes } from "../ooxml/bytes/concat-bytes";
import { crc32, crcStep, takeCrcStep, type CrcStep } from "../ooxml/bytes/crc32";
import { encodeUtf8 } from "../ooxml/bytes/utf8";
import type { Deflater } from "../ooxml/opc/deflater";
import type { ZipEntry } from "../ooxml/opc/zip-reader";
import type { Segment } from "./program";

/** A part that is compressed while it is written: its text is never whole in memory. */
export interface PartStream {
  readonly write: (pieces: readonly (string | Segment)[]) => void;
  readonly end: (partName: string) => ZipEntry;
}

/** Segments come again in every letter: they are encoded and summed once, and copied from then on. */
export function newPartStream(deflater: Deflater): PartStream {
  const stream = deflater.open();
  const chunks: Uint8Array[] = [];
  const gathered = newGatheredBytes((bytes) => {
    chunks.push(...stream.push(bytes));
  });
  const known = new Map<Segment, EncodedSegment>();
  let crc = 0;
  const writeText = (text: string) => {
    if (text === "") return;
    const bytes = encodeUtf8(text);
    crc = crc32(bytes, crc);
    gathered.add(bytes);
  };
  const writeSegment = (segment: Segment) => {
    const encoded = known.get(segment) ?? encodeSegment(segment);
    known.set(segment, encoded);
    crc = takeCrcStep(crc, encoded.step);
    gathered.add(encoded.bytes);
  };
  const write = (pieces: readonly (string | Segment)[]) => {
    let text = "";
    for (const piece of pieces) {
      if (typeof piece === "string") text += piece;
      else if (piece.text.length < SHORTEST_KEPT) text += piece.text;
      else {
        writeText(text);
        text = "";
        writeSegment(piece);
      }
    }
    writeText(text);
  };
  const end = (partName: string): ZipEntry => {
    const size = gathered.end();
    chunks.push(...stream.end());
    return { name: partName.slice(1), method: 8, crc, size, data: concatBytes(chunks) };
  };
  return { write, end };
}

/** Characters below which a segment is sooner encoded again than looked up. */
const SHORTEST_KEPT = 128;

interface EncodedSegment {
  readonly bytes: Uint8Array;
  readonly step: CrcStep;
}

function encodeSegment({ text }: Segment): EncodedSegment {
  const bytes = encodeUtf8(text);
  return { bytes, step: crcStep(bytes) };
}

/** Gathers bytes, and gives them on in blocks that are worth a call. */
function newGatheredBytes(giveOn: (bytes: Uint8Array) => void) {
  let block = new Uint8Array(BLOCK_SIZE);
  let filled = 0;
  let size = 0;
  const empty = () => {
    if (filled > 0) giveOn(block.subarray(0, filled));
    block = new Uint8Array(BLOCK_SIZE);
    filled = 0;
  };
  const add = (bytes: Uint8Array) => {
    size += bytes.length;
    if (filled + bytes.length > BLOCK_SIZE) empty();
    if (bytes.length > BLOCK_SIZE) giveOn(bytes);
    else {
      block.set(bytes, filled);
      filled += bytes.length;
    }
  };
  return {
    add,
    /** Gives on what is left, and tells how many bytes there were. */
    end: () => {
      empty();
      return size;
    },
  };
}

const BLOCK_SIZE = 0x10000;
