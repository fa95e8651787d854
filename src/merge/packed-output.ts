import { crc32, crcStep, takeCrcStep, type CrcStep } from "../ooxml/bytes/crc32";
import { encodeUtf8 } from "../ooxml/bytes/utf8";
import { LAST_BLOCK, storedBlocks, type Deflater } from "../ooxml/opc/deflater";
import type { ZipEntry } from "../ooxml/opc/zip-reader";
import { concatBytes } from "../ooxml/bytes/concat-bytes";
import type { Output } from "./letter-run";
import type { Segment } from "./program";

/** Packs a letter's XML for a zip file. */
export type PackOutput = (partName: string, out: Output) => ZipEntry;

/**
 * Packs by putting together what has been compressed before: segments once and for all, the values between them
 * not at all. A letter then costs what is new in it.
 */
export function newOutputPacker(deflater: Deflater): PackOutput {
  const packed = new WeakMap<Segment, PackedSegment>();
  const packedSegment = (segment: Segment) => {
    const known = packed.get(segment) ?? packSegment(segment, deflater);
    packed.set(segment, known);
    return known;
  };
  return (partName, out) => {
    const stream: Stream = { chunks: [], crc: 0, size: 0 };
    let text = "";
    for (const piece of out) {
      if (typeof piece === "string") text += piece;
      else {
        writeText(stream, text);
        text = "";
        writeSegment(stream, packedSegment(piece));
      }
    }
    writeText(stream, text);
    const { chunks, crc, size } = stream;
    const data = concatBytes([...chunks, LAST_BLOCK]);
    return { name: partName.slice(1), method: 8, crc, size, data };
  };
}

interface PackedSegment {
  readonly blocks: Uint8Array;
  readonly step: CrcStep;
  readonly size: number;
}

interface Stream {
  readonly chunks: Uint8Array[];
  crc: number;
  size: number;
}

function packSegment({ text }: Segment, deflater: Deflater): PackedSegment {
  const bytes = encodeUtf8(text);
  return { blocks: deflater.deflateBlocks(bytes), step: crcStep(bytes), size: bytes.length };
}

function writeSegment(stream: Stream, { blocks, step, size }: PackedSegment): void {
  stream.chunks.push(blocks);
  stream.crc = takeCrcStep(stream.crc, step);
  stream.size += size;
}

function writeText(stream: Stream, text: string): void {
  if (text === "") return;
  const bytes = encodeUtf8(text);
  stream.chunks.push(storedBlocks(bytes));
  stream.crc = crc32(bytes, stream.crc);
  stream.size += bytes.length;
}
