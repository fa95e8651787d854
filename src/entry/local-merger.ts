import { claimLetter } from "../merge/claim-letter";
import { toOurFields, toWordFields } from "../merge/convert-fields";
import { inspectLetter } from "../merge/inspect-letter";
import { freezeLetters, joinLetters, separateInPieces, thawLetter } from "../merge/merge-errands";
import type { Digest } from "../merge/stored-letters";
import type { Deflater } from "../ooxml/opc/deflater";
import { PackageError } from "../ooxml/opc/package-error";
import { LetterError, type MergeRun, type Merger } from "../ports/merger";

/** The merge engine without a worker: where it runs, it runs until it is done. */
export function openLocalMerger(deflater: Deflater, digest: Digest): Merger {
  const tools = { deflater, digest };
  return {
    inspect: (letter) => translated(() => inspectLetter(letter)),
    claim: (letter, claim) => translated(() => claimLetter(letter, claim)),
    convert: (letter, form, meanings, captions) =>
      translated(() =>
        form === "ours" ? toOurFields(letter, meanings, captions) : toWordFields(letter),
      ),
    join: (letter, contents, run) =>
      translated(() => joinLetters(letter, contents, deflater, afterEach(run))),
    separate: (batches, run) =>
      translated(() => {
        const merged = separateInPieces(batches, deflater, afterEach(run));
        return { zip: asBlob(merged.pieces), warnings: merged.warnings() };
      }),
    freeze: (letter, contents, run) =>
      translated(() => freezeLetters(letter, contents, tools, afterEach(run))),
    thaw: (shared, letter, hash) => translated(() => thawLetter(shared, letter, hash, tools)),
  };
}

/** Handed over to the browser part by part, so that they are never in memory all at once. */
function asBlob(pieces: Iterable<Uint8Array>): Blob {
  const parts: Blob[] = [];
  let gathered: Uint8Array[] = [];
  let size = 0;
  const handOver = () => {
    parts.push(new Blob(gathered as BlobPart[]));
    gathered = [];
    size = 0;
  };
  for (const piece of pieces) {
    gathered.push(piece);
    size += piece.length;
    if (size >= PART_SIZE) handOver();
  }
  handOver();
  return new Blob(parts);
}

const PART_SIZE = 4_000_000;

function afterEach({ onProgress, signal }: MergeRun = {}) {
  return (done: number, total: number) => {
    signal?.throwIfAborted();
    onProgress?.(done, total);
  };
}

/** The engine's findings in the port's words. */
async function translated<Value>(errand: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await errand();
  } catch (fault) {
    if (fault instanceof PackageError) throw new LetterError(fault.problem, { cause: fault });
    throw fault;
  }
}

/** SHA-256 as the browser and Node have it. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
}
