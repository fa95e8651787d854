import type { MergeRun } from "../ports/merger";
import type { Doors } from "./doors";
import { draftEmails } from "./draft-emails";
import { joinVolumes, type LetterVolume } from "./join-volumes";
import type { LetterSource } from "./letter-source";
import { partsOfRun } from "./parts-of-run";

/**
 * How letters reach the user: a document opened in Word, a document downloaded, a zip of documents, or a zip of e-mail
 * drafts for the lines that go by e-mail.
 */
export type LetterDelivery = "open" | "download" | "zip" | "email";

/** Letters that are made, and not yet handed over. */
export interface MadeLetters {
  /** "open" on hosts without downloads, whatever was wanted. */
  readonly delivery: LetterDelivery;
  readonly wanted: LetterDelivery;
  /** What the files are called, without ending. */
  readonly name: string;
  /** In order; several where the letters are in several languages, or too large for Word to open at once. */
  readonly volumes: readonly LetterVolume[];
}

export interface LettersWanted {
  readonly delivery: LetterDelivery;
  readonly run: MergeRun;
}

/** Word on the web takes its time over what is larger, and some hosts refuse it. */
const LONGEST_OPENED_BYTES = 3_000_000;

/** Merges the letters in the form that is wanted, or in the one that this host can hand over; a document per language. */
export async function makeLetters(
  doors: Doors,
  source: LetterSource,
  { delivery: wanted, run }: LettersWanted,
): Promise<MadeLetters> {
  const { merger, canDownload } = doors;
  const delivery = canDownload ? wanted : "open";
  const { no, description } = source.logging.segment.header;
  const { editions } = source;
  const made = { delivery, wanted, name: `${no} ${description}`.trim() };
  if (delivery === "zip") {
    const batches = editions.map(({ letter, letters }) => ({ letter, contents: letters }));
    const { zip, warnings } = await merger.separate(batches, run);
    const lastLetter = countLetters(source);
    return { ...made, volumes: [{ file: zip, warnings, firstLetter: 1, lastLetter }] };
  }
  if (delivery === "email") {
    return { ...made, volumes: [await draftEmails(doors, source, run)] };
  }
  const longestVolume = delivery === "open" ? LONGEST_OPENED_BYTES : Infinity;
  const runs = partsOfRun(
    run,
    editions.map(({ letters }) => letters.length),
  );
  const volumes: LetterVolume[] = [];
  for (const [index, { language, letter, letters }] of editions.entries()) {
    const contents = letters.map(({ content }) => content);
    const joining = { letter, contents, longestVolume };
    const joined = await joinVolumes(merger, joining, runs[index] ?? run);
    const named = editions.length === 1 ? {} : { language };
    volumes.push(...joined.map((volume) => ({ ...volume, ...named })));
  }
  return { ...made, volumes };
}

/** How many letters there are, in whatever language. */
export function countLetters({ editions }: LetterSource): number {
  return editions.reduce((sum, { letters }) => sum + letters.length, 0);
}
