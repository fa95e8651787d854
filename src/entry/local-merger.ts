import { inspectLetter } from "../merge/inspect-letter";
import { freezeLetters, joinLetters, separateLetters, thawLetter } from "../merge/merge-errands";
import type { Digest } from "../merge/stored-letters";
import type { Deflater } from "../ooxml/opc/deflater";
import { PackageError } from "../ooxml/opc/package-error";
import { LetterError, type MergeRun, type Merger } from "../ports/merger";

/** The merge engine without a worker: where it runs, it runs until it is done. */
export function openLocalMerger(deflater: Deflater, digest: Digest): Merger {
  const tools = { deflater, digest };
  return {
    inspect: (letter) => translated(() => inspectLetter(letter)),
    join: (letter, contents, run) =>
      translated(() => joinLetters(letter, contents, deflater, afterEach(run))),
    separate: (letter, named, run) =>
      translated(() => separateLetters(letter, named, deflater, afterEach(run))),
    freeze: (letter, contents, run) =>
      translated(() => freezeLetters(letter, contents, tools, afterEach(run))),
    thaw: (shared, letter, hash) => translated(() => thawLetter(shared, letter, hash, tools)),
  };
}

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
