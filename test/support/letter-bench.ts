import type { LetterHands } from "../../src/word/self-test/letter-bench";

export { sketch } from "../../src/word/self-test/letter-bench";

/** A letter with hands on it, whose document can be typed in, and which tells what was opened beside it. */
export interface LetterBench extends LetterHands {
  /** Puts another text in the place of the first one that reads so, as typing does. */
  retype(before: string, after: string): Promise<void>;
  readonly opened: readonly Uint8Array[];
}
