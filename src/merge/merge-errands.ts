import type { LetterContent } from "../domain/letter/letter-content";
import type { MergeWarning } from "../domain/letter/merge-warning";
import { safeFileName } from "../domain/letter/safe-file-name";
import type { Deflater } from "../ooxml/opc/deflater";
import { refuse } from "../ooxml/opc/package-error";
import { compileLetter } from "./compile-letter";
import { newJoinedLetters } from "./join-letters";
import { packedInPieces, type PackedFile } from "./pack-files";
import { newSeparateLetters, type SeparateLetters } from "./separate-letters";
import {
  newLetterHashing,
  newLetterStoring,
  packStoredLetter,
  readStoredLetter,
  type Digest,
} from "./stored-letters";
import { newWarningLedger } from "./warning-ledger";

/** Called after each letter, with how many contacts are done; may throw to stop. */
export type AfterEach = (done: number, total: number) => void;

export interface Merged {
  readonly bytes: Uint8Array;
  readonly warnings: readonly MergeWarning[];
}

export interface Stored {
  readonly form: 1;
  readonly shared: Uint8Array;
  /** One per contact; null for one whose letter called itself off. Contacts of one letter have it each. */
  readonly letters: readonly (Uint8Array | null)[];
  /** SHA-256 over the parts of each letter, hexadecimal; "" for none. */
  readonly hashes: readonly string[];
  readonly warnings: readonly MergeWarning[];
}

/** Everything below throws a {@link PackageError} for a letter that cannot be merged at all. */

/** One document, a section per letter. */
export function joinLetters(
  letter: Uint8Array,
  contents: readonly LetterContent[],
  deflater: Deflater,
  afterEach: AfterEach = () => undefined,
): Merged {
  const compiled = compileLetter(letter);
  const ledger = newWarningLedger(compiled.warnings);
  const joined = newJoinedLetters(compiled, deflater, ledger);
  for (let index = 0; index < contents.length;) {
    index = joined.add(contents, index);
    afterEach(Math.min(index, contents.length), contents.length);
  }
  return { bytes: joined.finish(), warnings: ledger.all() };
}

/** Someone's letter, named for a file. */
export interface NamedLetter {
  readonly name: string;
  readonly content: LetterContent;
}

/** A letter and those who get it. */
export interface LetterBatch {
  readonly letter: Uint8Array;
  readonly contents: readonly NamedLetter[];
}

export interface MergedInPieces {
  /** The zip; a letter is made when its piece is asked for, and not kept. */
  readonly pieces: Iterable<Uint8Array>;
  /** Those of the letters made so far. */
  readonly warnings: () => readonly MergeWarning[];
}

/**
 * One .docx per letter, in a zip, batch after batch; named for the contact that the letter begins with. Piece by piece:
 * the memory that it takes does not grow with the letters.
 */
export function separateInPieces(
  batches: readonly LetterBatch[],
  deflater: Deflater,
  afterEach: AfterEach = () => undefined,
): MergedInPieces {
  const compiled = batches.map(({ letter, contents }) => {
    const each = compileLetter(letter);
    return { contents, compiled: each, ledger: newWarningLedger(each.warnings) };
  });
  const total = compiled.reduce((sum, { contents }) => sum + contents.length, 0);
  function* files(): Generator<PackedFile> {
    let before = 0;
    for (const { contents, compiled: each, ledger } of compiled) {
      const separate = newSeparateLetters(each, deflater, ledger);
      const start = before;
      yield* letterFiles(separate, contents, (done) => {
        afterEach(start + done, total);
      });
      before += contents.length;
    }
  }
  return {
    pieces: packedInPieces(files(), asTheyAre(deflater)),
    warnings: () => compiled.flatMap(({ ledger }) => ledger.all()),
  };
}

function* letterFiles(
  separate: SeparateLetters,
  named: readonly NamedLetter[],
  afterEach: AfterEach,
): Generator<PackedFile> {
  const contents = named.map(({ content }) => content);
  let made = 0;
  for (let index = 0; index < contents.length;) {
    const { bytes, nextIndex } = separate.next(contents, index, made);
    const name = safeFileName(named[index]?.name ?? "", "docx");
    if (bytes !== undefined) {
      made++;
      yield { name, bytes };
    }
    index = nextIndex;
    afterEach(Math.min(index, contents.length), contents.length);
  }
}

/** A .docx is compressed already. */
function asTheyAre(deflater: Deflater): Deflater {
  return { ...deflater, deflate: (bytes) => bytes };
}

/** Letters in the form they are kept in. */
export async function freezeLetters(
  letter: Uint8Array,
  contents: readonly LetterContent[],
  { deflater, digest }: { readonly deflater: Deflater; readonly digest: Digest },
  afterEach: AfterEach = () => undefined,
): Promise<Stored> {
  const compiled = compileLetter(letter);
  const ledger = newWarningLedger(compiled.warnings);
  const storing = newLetterStoring(compiled, deflater, ledger);
  const hashOf = newLetterHashing(digest);
  const letters: (Uint8Array | null)[] = [];
  const hashes: string[] = [];
  for (let madeBefore = 0; letters.length < contents.length;) {
    const made = storing.next(contents, letters.length, madeBefore);
    const hash = made.letter === undefined ? "" : await hashOf(made.letter.parts);
    const end = Math.min(Math.max(made.nextIndex, letters.length + 1), contents.length);
    while (letters.length < end) {
      letters.push(made.letter?.bytes ?? null);
      hashes.push(hash);
    }
    if (made.letter !== undefined) madeBefore++;
    afterEach(letters.length, contents.length);
  }
  return { form: 1, shared: storing.shared(), letters, hashes, warnings: ledger.all() };
}

/** The letter, part for part as it was frozen. Throws a {@link PackageError} when its hash is another. */
export async function thawLetter(
  shared: Uint8Array,
  letter: Uint8Array,
  hash: string,
  { deflater, digest }: { readonly deflater: Deflater; readonly digest: Digest },
): Promise<Uint8Array> {
  const parts = readStoredLetter(shared, letter);
  if ((await newLetterHashing(digest)(parts)) !== hash) {
    refuse("damaged", "the letter is not the one that was logged: its SHA-256 is another");
  }
  return packStoredLetter(parts, deflater);
}
