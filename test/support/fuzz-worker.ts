import { parentPort } from "node:worker_threads";
import { fuzzCase, fuzzLetters } from "./fuzz-case";

/** Runs the cases that it is told to, one by one, and tells what came of each. */
export interface FuzzTold {
  readonly index: number;
  /** "refused", "merged", or what went wrong. */
  readonly outcome: string;
  /** Of the processor. */
  readonly milliseconds: number;
}

let letters: readonly Uint8Array[] = [];

parentPort?.on("message", ({ folder, index }: { folder: string; index: number }) => {
  if (letters.length === 0) letters = fuzzLetters(folder);
  const before = process.cpuUsage();
  const outcome = tried(index);
  const { user, system } = process.cpuUsage(before);
  const told: FuzzTold = { index, outcome, milliseconds: (user + system) / 1000 };
  parentPort?.postMessage(told);
});

function tried(index: number): string {
  try {
    return fuzzCase(letters, index);
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  }
}
