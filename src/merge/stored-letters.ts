import type { LetterContent } from "../domain/letter/letter-content";
import { decodeXmlBytes } from "../ooxml/bytes/utf8";
import type { Deflater } from "../ooxml/opc/deflater";
import { USUAL_LIMITS } from "../ooxml/opc/limits";
import { entryOf, newPart, type Part } from "../ooxml/opc/package";
import { refuse } from "../ooxml/opc/package-error";
import { inflateEntry, readZip, type ZipEntry } from "../ooxml/opc/zip-reader";
import { writeZip } from "../ooxml/opc/zip-writer";
import type { CompiledLetter } from "./compile-letter";
import type { Output } from "./letter-run";
import { contentTypesEntry } from "./packed-parts";
import type { Segment } from "./program";
import { partsWith, varyingStories, type LetterPieces } from "./separate-letters";
import type { WarningLedger } from "./warning-ledger";

/**
 * Form 1 of letters that are kept. The shared zip holds the parts that all letters have as they are, and `segments.json`:
 * the strings that come again. A letter's own zip holds `letter.json`, its stories as strings and numbers of
 * segments, and the parts that only it has. Put together, never merged again: a changed engine changes no old letter.
 */
const SEGMENTS = "segments.json";
const LETTER = "letter.json";
const CONTENT_TYPES = "[Content_Types].xml";

/** Story part name → its text: strings, and the numbers of segments. */
type StoredStories = Readonly<Record<string, readonly (string | number)[]>>;

/** SHA-256 of the bytes. */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>;

export interface StoredLetter {
  readonly bytes: Uint8Array;
  /** Part name without its slash → the part's bytes, as the letter's hash is taken of them. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Letters being stored, one after the other. */
export interface LetterStoring {
  /** Stores the letter that begins with the contact at `index`; no letter when it calls itself off. */
  readonly next: (
    contents: readonly LetterContent[],
    index: number,
    madeBefore: number,
  ) => { readonly letter: StoredLetter | undefined; readonly nextIndex: number };
  /** What they share; asked for when the last is stored. */
  readonly shared: () => Uint8Array;
}

/** Gets ready to store letters. */
export function newLetterStoring(
  letter: CompiledLetter,
  deflater: Deflater,
  ledger: WarningLedger,
): LetterStoring {
  const varying = varyingStories(letter, ledger);
  const names = varying.stories.map(({ part }) => part.name);
  const fixed = [
    contentTypesEntry(letter.parts, deflater),
    ...varying.fixed.map((part) => entryOf(part, deflater)),
  ];
  const fixedParts = new Map(fixed.map((entry) => [entry.name, inflateEntry(entry)]));
  const numbers = new Map<Segment, number>();
  const next: LetterStoring["next"] = (contents, index, madeBefore) => {
    const pieces = varying.make(contents, index, madeBefore);
    if (pieces === undefined) return { letter: undefined, nextIndex: index + 1 };
    const own = ownEntries(letter, names, pieces, deflater);
    const stories = storedStories(names, pieces.outputs, numbers);
    const json = entryOf(newPart(`/${LETTER}`, "", JSON.stringify(stories)), deflater);
    const parts = joinedParts(fixedParts, own, storyTexts(names, pieces.outputs));
    return { letter: { bytes: writeZip([json, ...own]), parts }, nextIndex: pieces.nextIndex };
  };
  const shared = () => writeZip([segmentsEntry(numbers, deflater), ...fixed]);
  return { next, shared };
}

/** The parts of a stored letter, by name without their slash. Throws a {@link PackageError} when it is damaged. */
export function readStoredLetter(
  shared: Uint8Array,
  letter: Uint8Array,
): ReadonlyMap<string, Uint8Array> {
  const fixed = inflated(shared);
  const own = inflated(letter);
  const segments = parsed(fixed, SEGMENTS) as readonly string[];
  const stories = parsed(own, LETTER) as StoredStories;
  const text = (piece: string | number) =>
    typeof piece === "string" ? piece : (segments[piece] ?? refuse("damaged", `segment ${piece}`));
  const texts = Object.entries(stories).map(
    ([name, pieces]) => newPart(name, "", pieces.map(text).join("")).bytes,
  );
  const names = Object.keys(stories).map((name) => name.slice(1));
  fixed.delete(SEGMENTS);
  own.delete(LETTER);
  return new Map(
    [...fixed, ...own, ...names.map((name, at) => [name, texts[at]] as const)].map(
      ([name, bytes]) => [name, bytes ?? refuse("damaged", name)],
    ),
  );
}

/** The .docx of these parts: content types first, then by name. */
export function packStoredLetter(
  parts: ReadonlyMap<string, Uint8Array>,
  deflater: Deflater,
): Uint8Array {
  const names = [...parts.keys()].filter((name) => name !== CONTENT_TYPES).sort();
  const entries = [CONTENT_TYPES, ...names].map((name) =>
    entryOf(newPart(`/${name}`, "", parts.get(name) ?? refuse("damaged", name)), deflater),
  );
  return writeZip(entries);
}

/** Takes the hashes of letters; a part that many letters share is digested once. */
export function newLetterHashing(
  digest: Digest,
): (parts: ReadonlyMap<string, Uint8Array>) => Promise<string> {
  const known = new WeakMap<Uint8Array, string>();
  const hashOf = async (bytes: Uint8Array) => {
    const hash = known.get(bytes) ?? hexadecimal(await digest(bytes));
    known.set(bytes, hash);
    return hash;
  };
  return async (parts) => {
    const lines: string[] = [];
    for (const name of [...parts.keys()].sort()) {
      lines.push(`${name} ${await hashOf(parts.get(name) ?? refuse("damaged", name))}\n`);
    }
    return hexadecimal(await digest(newPart("/", "", lines.join("")).bytes));
  };
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The parts that words of this contact's own have brought along, in place of the shared ones. */
function ownEntries(
  letter: CompiledLetter,
  storyNames: readonly string[],
  { imports }: LetterPieces,
  deflater: Deflater,
): readonly ZipEntry[] {
  if (imports.length === 0) return [];
  const shared = new Set<Part>(letter.parts);
  const parts = partsWith(letter, imports);
  const own = parts.filter((part) => !shared.has(part) && !storyNames.includes(part.name));
  return [contentTypesEntry(parts, deflater), ...own.map((part) => entryOf(part, deflater))];
}

function storedStories(
  names: readonly string[],
  outputs: readonly Output[],
  numbers: Map<Segment, number>,
): StoredStories {
  const numberOf = (segment: Segment) => {
    const number = numbers.get(segment) ?? numbers.size;
    numbers.set(segment, number);
    return number;
  };
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      (outputs[at] ?? []).map((piece) => (typeof piece === "string" ? piece : numberOf(piece))),
    ]),
  );
}

function storyTexts(
  names: readonly string[],
  outputs: readonly Output[],
): readonly (readonly [string, Uint8Array])[] {
  return names.map((name, at) => {
    const text = (outputs[at] ?? []).map((piece) =>
      typeof piece === "string" ? piece : piece.text,
    );
    return [name.slice(1), newPart(name, "", text.join("")).bytes];
  });
}

function joinedParts(
  fixed: ReadonlyMap<string, Uint8Array>,
  own: readonly ZipEntry[],
  stories: readonly (readonly [string, Uint8Array])[],
): ReadonlyMap<string, Uint8Array> {
  const arrived = own.map((entry) => [entry.name, inflateEntry(entry)] as const);
  return new Map([...fixed, ...arrived, ...stories]);
}

function segmentsEntry(numbers: ReadonlyMap<Segment, number>, deflater: Deflater): ZipEntry {
  const texts = [...numbers.keys()].map(({ text }) => text);
  return entryOf(newPart(`/${SEGMENTS}`, "", JSON.stringify(texts)), deflater);
}

function inflated(zip: Uint8Array): Map<string, Uint8Array> {
  return new Map(readZip(zip, USUAL_LIMITS).map((entry) => [entry.name, inflateEntry(entry)]));
}

function parsed(files: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  const bytes = files.get(name) ?? refuse("damaged", `${name} is missing`);
  return JSON.parse(decodeXmlBytes(bytes) ?? refuse("damaged", name)) as unknown;
}
