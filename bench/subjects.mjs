import { constants, crc32, deflateRawSync } from "node:zlib";
import { prepareEngine } from "./.cache/engine.mjs";
import { prepareOne, prepareSeparate } from "./floor.mjs";
import { oneDocument, separateDeflated, separatePreDeflated } from "./floor-run.mjs";
import { control, makeLetter } from "./letter.mjs";
import { PEERS } from "./peers.mjs";

/** Everything that is measured in Node: name → how to prepare it for separate letters and for one document. */

const zlib = (level) => ({ deflate: (bytes) => deflateRawSync(bytes, { level }), checksum: crc32 });

/** Node's own zlib as the engine's deflater. */
function nativeDeflater(level) {
  const deflate = (bytes) => deflateRawSync(bytes, { level });
  return {
    deflate,
    deflateBlocks: (bytes) => deflateRawSync(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH }),
    open: () => openStream(level),
  };
}

const WINDOW = 0x8000;
const BLOCK = 0x100000;

/** Blocks of a megabyte, each with the last 32 kB of the one before as its dictionary. */
function openStream(level) {
  let chunks = [];
  let size = 0;
  let dictionary;
  const deflateGathered = (finishFlush) => {
    const bytes = Buffer.concat(chunks);
    const deflated = deflateRawSync(bytes, { level, finishFlush, dictionary });
    dictionary = bytes.subarray(-WINDOW);
    chunks = [];
    size = 0;
    return [deflated];
  };
  return {
    push(bytes) {
      chunks.push(bytes);
      size += bytes.length;
      return size < BLOCK ? [] : deflateGathered(constants.Z_SYNC_FLUSH);
    },
    end: () => deflateGathered(constants.Z_FINISH),
  };
}

export const subjects = {
  "floor: pre-deflated": { separate: () => separatePreDeflated(prepareSeparate()) },
  "floor: zlib 1": {
    separate: () => separateDeflated(prepareSeparate(), zlib(1)),
    one: () => oneDocument(prepareOne(), zlib(1)),
  },
  "floor: zlib 6": {
    separate: () => separateDeflated(prepareSeparate(), zlib(6)),
    one: () => oneDocument(prepareOne(), zlib(6)),
  },
  "segment-letters": {
    separate: () => prepareEngine(makeLetter(control), nativeDeflater(6)).separate,
    one: () => prepareEngine(makeLetter(control), nativeDeflater(1)).one,
  },
  ...PEERS,
};
