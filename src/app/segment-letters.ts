import type { SegmentNo } from "../domain/segment/segment";
import type { KeptLetter, KeptLettersChange } from "../ports/kept-letter";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { readSegment } from "./read-segment";

/**
 * What another interaction template does to the letters of the segment: copies of the former one's go, copies of its own
 * come. Letters that were made or changed in the segment stay. Undefined where the template stays, or nothing changes.
 */
export async function lettersOfTemplate(
  doors: Doors,
  segmentNo: SegmentNo,
  templateCode: string | undefined,
): Promise<KeptLettersChange | undefined> {
  const { segments, setup } = doors.store;
  const { header } = await readSegment(doors, segmentNo);
  if (templateCode === undefined || templateCode === header.templateCode) return undefined;
  const here = await firstValue(segments.letters(segmentNo));
  const templates = await firstValue(setup.templateLetters(templateCode));
  const own = new Set(here.filter(isOwn).map(({ language }) => language));
  const coming = templates.filter(({ language }) => !own.has(language));
  const languages = new Set(coming.map(({ language }) => language));
  const removed = here
    .filter((letter) => !isOwn(letter) && !languages.has(letter.language))
    .map(({ language }) => language);
  if (coming.length + removed.length === 0) return undefined;
  const copies = coming.map((letter) => copied(doors, letter, segmentNo, templateCode));
  return { kept: await Promise.all(copies), removed };
}

/** The languages that there are letters in once the change is made; those before, where there is none. */
export function languagesAfter(
  before: readonly string[],
  change: KeptLettersChange | undefined,
): readonly string[] {
  if (change === undefined) return before;
  const coming = change.kept.map(({ language }) => language);
  const gone = new Set([...coming, ...change.removed]);
  return [...before.filter((language) => !gone.has(language)), ...coming].sort();
}

/** Gives one segment copies of the letters that are kept with another. */
export async function copyLetters(doors: Doors, fromNo: SegmentNo, toNo: SegmentNo): Promise<void> {
  await giveLetters(doors, await firstValue(doors.store.segments.letters(fromNo)), toNo);
}

/** Tells the letters that are kept with the segment that they are its own. */
export async function claimLetters(doors: Doors, segmentNo: SegmentNo): Promise<void> {
  const letters = await firstValue(doors.store.segments.letters(segmentNo));
  if (letters.length > 0) await giveLetters(doors, letters, segmentNo);
}

/** Keeps copies of the letters with the segment, which has letters in their languages alone from now on. */
export async function giveLetters(
  doors: Doors,
  letters: readonly KeptLetter[],
  segmentNo: SegmentNo,
): Promise<void> {
  const kept = await claimedLetters(doors, letters, segmentNo);
  await doors.store.segments.changeLetters(
    segmentNo,
    { kept, removed: [] },
    (segment, letterLanguages) => ({ ...segment, header: { ...segment.header, letterLanguages } }),
  );
}

/** Copies of the letters that say of themselves that they are the segment's. */
export function claimedLetters(
  doors: Doors,
  letters: readonly KeptLetter[],
  segmentNo: SegmentNo,
): Promise<readonly KeptLetter[]> {
  return Promise.all(
    letters.map(async (letter) => ({ ...letter, docx: await claimed(doors, letter, segmentNo) })),
  );
}

function isOwn({ copiedFrom = "" }: KeptLetter): boolean {
  return copiedFrom === "";
}

async function copied(
  doors: Doors,
  letter: KeptLetter,
  segmentNo: SegmentNo,
  copiedFrom: string,
): Promise<KeptLetter> {
  return { ...letter, docx: await claimed(doors, letter, segmentNo), copiedFrom };
}

async function claimed(
  { merger, store }: Doors,
  { language, docx }: Pick<KeptLetter, "language" | "docx">,
  segmentNo: SegmentNo,
): Promise<Uint8Array> {
  const { storeId } = await store.setup.read();
  return merger.claim(docx, { storeId, segmentNo, language });
}
