import { LetterError, type Merger, type MergeRun } from "../../src/ports/merger";
import { anInspection } from "./a-letter";

/**
 * A merger whose letters are their contents as JSON, so that a test sees who got what. Fields and warnings are those
 * of an inspection that is handed in.
 */
export function aMerger(inspection = anInspection(["contact.name"])): Merger {
  return {
    inspect: () => Promise.resolve(inspection),
    convert: (letter, _form, meanings) =>
      Promise.resolve({ bytes: letter, count: Object.keys(meanings).length, left: [] }),
    join: (_letter, contents, run) =>
      merged(contents, run, () => ({ bytes: bytesOf(contents), warnings: [] })),
    claim: (letter) => Promise.resolve(letter),
    separate: (batches, run) => {
      const named = batches.flatMap(({ contents }) => contents);
      return merged(named, run, () => ({ zip: new Blob([JSON.stringify(named)]), warnings: [] }));
    },
    freeze: (letter, contents, run) =>
      merged(contents, run, () => ({
        form: 1,
        shared: letter,
        letters: contents.map((content) => bytesOf(content)),
        hashes: contents.map((content) => sealOf(content)),
        warnings: [],
      })),
    thaw: (_shared, letter, hash) =>
      sealOf(readBytes(letter)) === hash ? Promise.resolve(letter) : Promise.reject(damaged()),
  };
}

/** What the bytes of a merger's letter say. */
export function readBytes(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function merged<Value>(
  letters: readonly unknown[],
  run: MergeRun | undefined,
  make: () => Value,
): Promise<Value> {
  for (const [index] of letters.entries()) {
    await Promise.resolve();
    run?.signal?.throwIfAborted();
    run?.onProgress?.(index + 1, letters.length);
  }
  return make();
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function sealOf(content: unknown): string {
  return `seal ${JSON.stringify(content).length}`;
}

function damaged(): LetterError {
  return new LetterError({ kind: "damaged", detail: "The seal does not match." });
}
