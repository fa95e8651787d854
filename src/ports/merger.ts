import type { LetterContent } from "../domain/letter/letter-content";
import type { LetterClaim } from "../domain/letter/letter-state";
import type { LetterInspection } from "../domain/letter/letter-inspection";
import type { LetterProblem } from "../domain/letter/letter-problem";
import type { MergeWarning } from "../domain/letter/merge-warning";

/** Someone's letter, named for a file: "Contoso - Ada Lovelace". Made safe and unique by the merger. */
export interface NamedContent {
  readonly name: string;
  readonly content: LetterContent;
}

/** Which form a letter's fields are to have: that of the pane, or that of Word's own mail merge. */
export type FieldForm = "ours" | "word";

/** A letter whose fields have another form. */
export interface ConvertedLetter {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** The names of fields that stay as they are, each once. */
  readonly left: readonly string[];
}

/** A letter and those who get it. */
export interface LetterBatch {
  readonly letter: Uint8Array;
  readonly contents: readonly NamedContent[];
}

export interface MergeRun {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface MergedFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly MergeWarning[];
}

/** A file too large to be held in memory whole: the browser keeps it wherever it likes. */
export interface MergedZip {
  readonly zip: Blob;
  readonly warnings: readonly MergeWarning[];
}

/** One logging's letters, ready to be kept. */
export interface FrozenLetters {
  readonly form: 1;
  readonly shared: Uint8Array;
  /** One per content; null where the letter called itself off (SKIPIF). */
  readonly letters: readonly (Uint8Array | null)[];
  /** SHA-256 of each letter's parts, hexadecimal; "" for none. */
  readonly hashes: readonly string[];
  readonly warnings: readonly MergeWarning[];
}

/**
 * The merge engine at work beside the pane. Rejects with a {@link LetterError} for a letter that cannot be
 * merged, with the signal's reason when it was canceled.
 */
export interface Merger {
  inspect(letter: Uint8Array): Promise<LetterInspection>;
  /** The letter as one that knows whose it is, and in which language. */
  claim(letter: Uint8Array, claim: LetterClaim): Promise<Uint8Array>;
  /**
   * @param meanings the name of a field of Word's → our field.
   * @param captions our field → what it is called in the letter; English for others.
   */
  convert(
    letter: Uint8Array,
    form: FieldForm,
    meanings: Readonly<Record<string, string>>,
    captions: Readonly<Record<string, string>>,
  ): Promise<ConvertedLetter>;
  /** One document, a section per letter. */
  join(letter: Uint8Array, contents: readonly LetterContent[], run?: MergeRun): Promise<MergedFile>;
  /** One .docx per letter, in one zip, batch after batch. */
  separate(batches: readonly LetterBatch[], run?: MergeRun): Promise<MergedZip>;
  freeze(
    letter: Uint8Array,
    contents: readonly LetterContent[],
    run?: MergeRun,
  ): Promise<FrozenLetters>;
  /** The letter exactly as it was; rejects with kind "damaged" when its hash does not match. */
  thaw(shared: Uint8Array, letter: Uint8Array, hash: string): Promise<Uint8Array>;
}

export class LetterError extends Error {
  override readonly name = "LetterError";

  constructor(
    readonly problem: LetterProblem,
    options?: ErrorOptions,
  ) {
    super(problem.detail, options);
  }
}
