import { Deflate, deflateSync, inflateSync } from "fflate";
import { concatBytes } from "../bytes/concat-bytes";

/** Raw deflate (RFC 1951). Handed in where there is a faster one than ours, as Node's zlib. */
export interface Deflater {
  /** A whole stream. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /**
   * Blocks that end on a byte, and without the mark of the last: streams can be put together from such, each
   * compressed once.
   */
  readonly deflateBlocks: (bytes: Uint8Array) => Uint8Array;
  /** A stream that is written piece by piece: what has come out so far. */
  readonly open: () => DeflateStream;
}

export interface DeflateStream {
  readonly push: (bytes: Uint8Array) => readonly Uint8Array[];
  readonly end: () => readonly Uint8Array[];
}

/** An empty block with the mark of the last: ends a stream of {@link Deflater.deflateBlocks}. */
export const LAST_BLOCK: Uint8Array = Uint8Array.of(3, 0);

type Level = 1 | 6;

/** Deflate in plain JavaScript. Level 1 is quick, 6 small. */
export function flateDeflater(level: Level): Deflater {
  return {
    deflate: (bytes) => deflateSync(bytes, { level }),
    deflateBlocks: (bytes) => deflateBlocks(bytes, level),
    open: () => openStream(level),
  };
}

/** The bytes as they are, in blocks of their own. */
export function storedBlocks(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += LARGEST_BLOCK) {
    const content = bytes.subarray(at, at + LARGEST_BLOCK);
    const { length } = content;
    blocks.push(
      Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff),
      content,
    );
  }
  return concatBytes(blocks);
}

const LARGEST_BLOCK = 0xffff;

function openStream(level: Level): DeflateStream {
  let out: Uint8Array[] = [];
  const stream = new Deflate({ level }, (chunk) => {
    if (chunk.length > 0) out.push(chunk);
  });
  const push = (bytes: Uint8Array, last: boolean) => {
    stream.push(bytes, last);
    const chunks = out;
    out = [];
    return chunks;
  };
  return { push: (bytes) => push(bytes, false), end: () => push(new Uint8Array(0), true) };
}

/**
 * fflate 0.8.3 loses bits at some flushes, so what comes out is read back. Another level or half the bytes flush
 * elsewhere; what is left is stored.
 */
function deflateBlocks(bytes: Uint8Array, level: Level): Uint8Array {
  const stored = storedBlocks(bytes);
  if (bytes.length < SHORTEST_DEFLATED) return stored;
  for (const attempt of [level, 9, 4, 1] as const) {
    const blocks = flushed(bytes, attempt);
    if (isWhole(blocks, bytes)) return blocks.length < stored.length ? blocks : stored;
  }
  const half = bytes.length >> 1;
  return concatBytes([
    deflateBlocks(bytes.subarray(0, half), level),
    deflateBlocks(bytes.subarray(half), level),
  ]);
}

const SHORTEST_DEFLATED = 32;

function flushed(bytes: Uint8Array, level: 1 | 4 | 6 | 9): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate({ level }, (chunk) => {
    chunks.push(chunk);
  });
  stream.push(bytes, false);
  stream.flush(true);
  return concatBytes(chunks);
}

/**
 * Whether the blocks inflate to the bytes, end in the empty block that a flush writes, and let what is put behind
 * them be read from its first bit.
 */
function isWhole(blocks: Uint8Array, bytes: Uint8Array): boolean {
  if (!FLUSHED.every((byte, index) => byte === blocks.at(index - FLUSHED.length))) return false;
  try {
    const inflated = inflateSync(concatBytes([blocks, storedBlocks(PROBE), LAST_BLOCK]));
    return (
      inflated.length === bytes.length + PROBE.length &&
      PROBE.every((byte, index) => byte === inflated[bytes.length + index]) &&
      bytes.every((byte, index) => byte === inflated[index])
    );
  } catch {
    return false;
  }
}

const FLUSHED = Uint8Array.of(0, 0, 0xff, 0xff);
const PROBE = Uint8Array.of(0x5a, 0xa5, 0x00, 0xff);
