import type { LetterInspection } from "../domain/letter/letter-inspection";
import type { LetterState } from "../domain/letter/letter-state";
import {
  openLetterLanguage,
  servingLetter,
  type LettersAtHand,
} from "../domain/letter/serving-letter";
import type { Logging } from "../domain/segment/check-logging";
import type { Segment, SegmentHeader } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { readLetterState } from "../merge/letter-state-xml";
import type { KeptLetter } from "../ports/kept-letter";
import type { UniquePassage } from "../ports/segment-book";
import type { Doors } from "./doors";
import type { DraftedLetter } from "./draft-letter";
import { draftLetterContents } from "./draft-letter-content";
import { firstValue } from "./first-value";
import { templateFingerprints } from "./passage-states";
import { withTemplate } from "./preview-letter";

/** One of the segment's letters, and the lines that get it. */
export interface LetterForLines {
  /** BCP 47 language tag; "" for an open document that is none of the segment's letters. */
  readonly language: string;
  /** In template mode, as a .docx file. */
  readonly letter: Uint8Array;
  /** What it knows of itself. */
  readonly template: LetterState;
  /** Key of each personal passage → the fingerprint of the template's words. */
  readonly fingerprints: Readonly<Record<string, string>>;
  /** As the merger has found it; undefined for the open document, which nobody has asked about yet. */
  readonly inspection: LetterInspection | undefined;
  /** In their order. */
  readonly lines: readonly SegmentLine[];
}

/** One of the segment's letters, and what each gets who gets it. */
export interface LetterEdition extends LetterForLines {
  /** One for each of its lines, in order; a line whose contact is gone has none. */
  readonly letters: readonly DraftedLetter[];
}

/** The letters that a segment has, and whom they are for. */
export interface SegmentLetters<Edition extends LetterForLines = LetterForLines> {
  readonly logging: Logging;
  /** Those that somebody gets, in the order of the lines; the open document where there is nobody. */
  readonly editions: readonly [Edition, ...Edition[]];
  /** The letter to go on from: the open document, or where nobody gets that the first of them. */
  readonly main: Uint8Array;
  /** Which letters there are. */
  readonly at: LettersAtHand;
  /** Whether nobody gets the letter that is open. */
  readonly documentIsNotUsed: boolean;
  /** The personal passages that went into the letters, or fewer: then another pane is writing on them. */
  readonly passages: readonly UniquePassage[];
}

/** All that a segment's letters are made from. */
export type LetterSource = SegmentLetters<LetterEdition>;

/** Reads the segment's letters, and drafts what everybody gets. Leaves the open document in template mode. */
export async function readLetterSource(doors: Doors, logging: Logging): Promise<LetterSource> {
  const read = await readSegmentLetters(doors, logging);
  const drafted = async (edition: LetterForLines): Promise<LetterEdition> => {
    const { lines, inspection } = edition;
    const told = inspection?.stateXml;
    const other = told === undefined ? {} : { letter: { stateXml: told, passages: read.passages } };
    const wanted = { lines, ...other };
    return { ...edition, letters: await draftLetterContents(doors, logging.segment, wanted) };
  };
  const [first, ...others] = read.editions;
  const editions = await Promise.all([drafted(first), ...others.map(drafted)]);
  return { ...read, editions };
}

/** Reads the open document in template mode, and leaves it so; and the letters kept with the segment. */
export async function readSegmentLetters(doors: Doors, logging: Logging): Promise<SegmentLetters> {
  const { segments } = doors.store;
  const { segment } = logging;
  const { no } = segment.header;
  const kept = await firstValue(segments.letters(no));
  const open = await withTemplate(doors, async (template) => ({
    letter: await doors.letter.file(),
    template,
    fingerprints: templateFingerprints(template),
    inspection: undefined,
  }));
  const at = lettersAtHand(segment.header, open.template, kept);
  const passages = await firstValue(segments.passages(no));
  const lines = linesByLetter(segment, at);
  const isUsed = lines.has(at.open) || lines.size === 0;
  if (lines.size === 0) lines.set(at.open, []);
  const editions = await Promise.all(
    [...lines].map(async ([language, theirs]): Promise<LetterForLines> => {
      const edition = kept.find((each) => each.language === language && language !== at.open);
      const read = edition === undefined ? open : await readKept(doors, edition);
      return { ...read, language, lines: theirs };
    }),
  );
  const [first, ...others] = editions;
  if (first === undefined) throw new Error("There is no letter.");
  const main = isUsed ? open.letter : first.letter;
  return { logging, editions: [first, ...others], main, at, passages, documentIsNotUsed: !isUsed };
}

/** Which letters there are for the segment while this document is open. */
export function lettersAtHand(
  { language: usual }: SegmentHeader,
  { language: told }: Pick<LetterState, "language">,
  letters: readonly KeptLetter[],
): LettersAtHand {
  const kept = letters.map(({ language }) => language);
  return { open: openLetterLanguage(told, { usual, kept }), kept, usual };
}

/** The lines in their order, by the language of the letter that they get. */
function linesByLetter({ lines }: Segment, at: LettersAtHand): Map<string, SegmentLine[]> {
  const byLetter = new Map<string, SegmentLine[]>();
  for (const line of lines) {
    const language = servingLetter(line.language, at);
    const theirs = byLetter.get(language);
    if (theirs === undefined) byLetter.set(language, [line]);
    else theirs.push(line);
  }
  return byLetter;
}

async function readKept({ merger }: Doors, { docx }: KeptLetter) {
  const inspection = await merger.inspect(docx);
  const template = readLetterState(inspection.stateXml);
  return { letter: docx, template, fingerprints: inspection.passages, inspection };
}
