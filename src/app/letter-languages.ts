import { closestLanguage } from "../domain/closest-language";
import { servingLetter, type LettersAtHand } from "../domain/letter/serving-letter";
import type { LetterClaim, LetterState } from "../domain/letter/letter-state";
import { fail, succeed, type Result } from "../domain/result";
import type { HeaderChanged } from "../domain/segment/changed-header";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import type { KeptLetter } from "../ports/kept-letter";
import { changeHeaderWithLetters } from "./compose-segment";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { lettersAtHand } from "./letter-source";
import { isPreview } from "./letter-document";
import { withTemplate } from "./preview-letter";
import { readLineContacts } from "./read-step-facts";

/** A language that a segment's contacts read, or that it has a letter in. */
export interface LetterLanguage {
  /** BCP 47 language tag. */
  readonly language: string;
  /** How many of the segment's contacts read it: those whose own language it is closest to. */
  readonly contactCount: number;
  /** How many lines get the letter in it. */
  readonly lineCount: number;
  /** Where the letter in it is: the open document, kept with the segment, or nowhere. */
  readonly letter: "open" | "kept" | "none";
}

export interface LetterLanguages {
  /** Those with most contacts first. */
  readonly languages: readonly LetterLanguage[];
  /** The language that the open document is the letter of; "" when it is none of the segment's letters. */
  readonly open: string;
  /** Which letters there are. */
  readonly at: LettersAtHand;
}

/** The language of the letter that the line gets; "" for an open document that is none of the segment's letters. */
export function lineLetter({ at }: LetterLanguages, { language }: SegmentLine): string {
  return servingLetter(language, at);
}

/** The languages of the segment's contacts and of its letters, while a document that says this of itself is open. */
export async function readLetterLanguages(
  { store }: Pick<Doors, "store">,
  segment: Segment,
  state: Pick<LetterState, "language">,
  letters: readonly KeptLetter[],
): Promise<LetterLanguages> {
  const at = lettersAtHand(segment.header, state, letters);
  const contacts = await readLineContacts(store.contacts, segment);
  const available = [at.open, ...at.kept].filter((language) => language !== "");
  const read = counted(
    contacts.map(({ language }) =>
      language === "" ? at.usual : (closestLanguage(language, available) ?? language),
    ),
  );
  const got = counted(segment.lines.map(({ language }) => servingLetter(language, at)));
  const languages = [...new Set([...available, ...read.keys()])].filter((each) => each !== "");
  return {
    open: at.open,
    at,
    languages: languages
      .map((language) => ({
        language,
        contactCount: read.get(language) ?? 0,
        lineCount: got.get(language) ?? 0,
        letter: placeOf(language, at),
      }))
      .sort((one, other) => other.contactCount - one.contactCount),
  };
}

function placeOf(language: string, { open, kept }: LettersAtHand): LetterLanguage["letter"] {
  if (language === open) return "open";
  return kept.includes(language) ? "kept" : "none";
}

function counted(languages: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/** What becomes of the lines when there is one letter more, or one less. */
export type LinesChanged = Pick<HeaderChanged, "updatedLineNos" | "keptLineNos">;

/**
 * Keeps the open document, in template mode, as the segment's letter in this language: it says so of itself from now on.
 * Who reads the language gets it, but for lines whose language was chosen by hand.
 */
export function keepOpenAsLetter(
  doors: Doors,
  segmentNo: SegmentNo,
  language: string,
): Promise<LinesChanged> {
  return withTemplate(doors, async () => {
    const { letter } = doors;
    const state = readLetterState(await letter.readState());
    const claim = await claimFor(doors, segmentNo, language);
    await letter.writeState(writeLetterState({ ...state, ...claim }));
    return keep(doors, segmentNo, { language, docx: await letter.file() });
  });
}

/** Keeps a copy of the open document, in template mode, as the segment's letter in this language, to be translated. */
export async function keepCopyAsLetter(
  doors: Doors,
  segmentNo: SegmentNo,
  language: string,
): Promise<LinesChanged> {
  const letter = await withTemplate(doors, () => doors.letter.file());
  const docx = await doors.merger.claim(letter, await claimFor(doors, segmentNo, language));
  return keep(doors, segmentNo, { language, docx });
}

/** Why a file is no letter: somebody's values stand in it where the fields should. */
export type FileProblem = "showsAContact";

/**
 * Keeps a Word document as the segment's letter in this language. Rejects with a {@link LetterError} for a file that
 * cannot be merged.
 */
export async function keepFileAsLetter(
  doors: Doors,
  segmentNo: SegmentNo,
  { language, docx: file }: Pick<KeptLetter, "language" | "docx">,
): Promise<Result<LinesChanged, FileProblem>> {
  const docx = await claimedFile(doors, file, await claimFor(doors, segmentNo, language));
  if (!docx.ok) return docx;
  return succeed(await keep(doors, segmentNo, { language, docx: docx.value }));
}

/** The file as a letter that knows whose it is, unless it is somebody's. */
export async function claimedFile(
  { merger }: Pick<Doors, "merger">,
  file: Uint8Array,
  claim: LetterClaim,
): Promise<Result<Uint8Array, FileProblem>> {
  const { stateXml } = await merger.inspect(file);
  if (isPreview(readLetterState(stateXml))) return fail("showsAContact");
  return succeed(await merger.claim(file, claim));
}

/** A letter that was taken away from the segment, and the segment as it was. */
export interface LetterRemoved {
  readonly segmentNo: SegmentNo;
  readonly letter: KeptLetter;
}

/** Takes the letter in this language away from the segment; undefined when there is none. */
export async function removeKeptLetter(
  doors: Doors,
  segmentNo: SegmentNo,
  language: string,
): Promise<LetterRemoved | undefined> {
  const letter = await keptLetter(doors, segmentNo, language);
  if (letter === undefined) return undefined;
  const letters = { kept: [], removed: [language] };
  await changeHeaderWithLetters(doors, segmentNo, { change: {}, update: "unedited", letters });
  return { segmentNo, letter };
}

/** Gives the segment back the letter that was taken away. */
export async function returnKeptLetter(
  doors: Doors,
  { segmentNo, letter }: LetterRemoved,
): Promise<void> {
  await keep(doors, segmentNo, letter);
}

/** Opens the segment's letter in this language as a document beside; false when it is gone. */
export async function openKeptLetter(
  doors: Doors,
  segmentNo: SegmentNo,
  language: string,
): Promise<boolean> {
  const letter = await keptLetter(doors, segmentNo, language);
  if (letter !== undefined) await doors.letter.open(letter.docx);
  return letter !== undefined;
}

async function keptLetter(
  { store }: Pick<Doors, "store">,
  segmentNo: SegmentNo,
  language: string,
): Promise<KeptLetter | undefined> {
  const letters = await firstValue(store.segments.letters(segmentNo));
  return letters.find((each) => each.language === language);
}

async function keep(doors: Doors, segmentNo: SegmentNo, letter: KeptLetter): Promise<LinesChanged> {
  const letters = { kept: [letter], removed: [] };
  const { updatedLineNos, keptLineNos } = await changeHeaderWithLetters(doors, segmentNo, {
    change: {},
    update: "unedited",
    letters,
  });
  return { updatedLineNos, keptLineNos };
}

async function claimFor(
  { store }: Pick<Doors, "store">,
  segmentNo: SegmentNo,
  language: string,
): Promise<LetterClaim> {
  const { storeId } = await store.setup.read();
  return { storeId, segmentNo, language };
}
