import type { LoggedSegment } from "../domain/interaction/interaction-log-entry";
import { changedHeader } from "../domain/segment/changed-header";
import type { CriteriaAction, CriteriaStep } from "../domain/segment/criteria-action";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { applyAction } from "../domain/segment/take-step";
import type { KeptLetter } from "../ports/kept-letter";
import type { LoggedPassage } from "../ports/interaction-log";
import type { UniquePassage } from "../ports/segment-book";
import { byNo } from "./by-no";
import { replacing } from "./compose-segment-plan";
import { reuseOfLogged, reuseOfOpen } from "./compose-segment-reuse";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { headerValues, loggedHeader, type LoggedHeader } from "./logged-header";
import { readSegment } from "./read-segment";
import { readLineContacts, readStepFacts } from "./read-step-facts";
import { claimedLetters } from "./segment-letters";

/** Another segment, and all of it that can be taken along. */
export interface ReuseSource {
  readonly action: Extract<CriteriaAction, { action: "reuse" }>;
  /** Undefined where nothing tells of it any more. */
  readonly header: LoggedHeader | undefined;
  readonly passages: readonly LoggedPassage[];
  /** Those in other languages that are kept with it. */
  readonly letters: readonly KeptLetter[];
  /** The logged segment whose letter was kept; null where there is none to open. */
  readonly letterOf: LoggedSegment | null;
}

/** What is taken along besides the contacts. */
export interface ReuseTakes {
  readonly header: boolean;
  /** Those in other languages. */
  readonly letters: boolean;
  readonly passages: boolean;
}

/** What a reuse has changed, to be told and taken back. */
export interface Reused {
  readonly step: CriteriaStep;
  readonly before: Segment;
  readonly after: Segment;
  /** Those that were taken along. */
  readonly passages: readonly UniquePassage[];
  /** The languages of the letters that were taken along. */
  readonly letterLanguages: readonly string[];
}

/** What of a logged segment can be taken along. Contacts whose entry was canceled are not. */
export async function sourceOfLogged(doors: Doors, logged: LoggedSegment): Promise<ReuseSource> {
  const { log } = doors.store;
  const origin = await log.origin(logged.entryNo);
  return {
    action: await reuseOfLogged(doors, logged),
    header: await loggedHeader(doors.store, logged),
    passages: await log.passages(logged.entryNo),
    letters: origin?.letters ?? [],
    letterOf: (origin?.letterTemplate ?? null) === null ? null : logged,
  };
}

/** What of an open segment can be taken along. Its letter is whatever document it is written in. */
export async function sourceOfOpen(doors: Doors, segmentNo: SegmentNo): Promise<ReuseSource> {
  const { header } = await readSegment(doors, segmentNo);
  return {
    action: await reuseOfOpen(doors, segmentNo),
    header: headerValues(header),
    passages: await firstValue(doors.store.segments.passages(segmentNo)),
    letters: await firstValue(doors.store.segments.letters(segmentNo)),
    letterOf: null,
  };
}

/**
 * Takes the other segment's contacts as one step, each with one line; whom not to write to is asked again. The header
 * and the letters come first, so that the new lines have their values; letters in languages that there are letters in,
 * and words that a contact has here already, stay.
 */
export async function reuseSegment(
  doors: Doors,
  segmentNo: SegmentNo,
  source: ReuseSource,
  takes: ReuseTakes,
): Promise<Reused> {
  const { segments } = doors.store;
  const before = await readSegment(doors, segmentNo);
  const kept = takes.letters ? await newLetters(doors, before, source) : [];
  const letterLanguages = kept.map(({ language }) => language);
  const header = takes.header ? source.header : undefined;
  const headed = await withHeader(doors, before, header, letterLanguages);
  const facts = await readStepFacts(doors.store, headed, source.action);
  const { segment, step } = applyAction(headed, source.action, facts);
  const replace = replacing({ before, after: segment });
  const after = await segments.changeLetters(segmentNo, { kept, removed: [] }, replace);
  const passages = takes.passages ? await newPassages(doors, after, source.passages) : [];
  if (passages.length > 0) await segments.savePassages(passages);
  return { step, before, after, passages, letterLanguages };
}

/** Takes the reuse back, all of it. Rejects with code "conflict" when the segment has changed since. */
export async function undoReuse(
  doors: Doors,
  { before, after, passages, letterLanguages }: Reused,
): Promise<void> {
  const { segments } = doors.store;
  const letters = { kept: [], removed: letterLanguages };
  const replace = replacing({ before: after, after: before });
  await segments.changeLetters(before.header.no, letters, replace);
  for (const { segmentNo, contactNo, passageKey } of passages) {
    await segments.removePassage(segmentNo, contactNo, passageKey);
  }
}

async function withHeader(
  { store }: Doors,
  segment: Segment,
  header: LoggedHeader | undefined,
  newLanguages: readonly string[],
): Promise<Segment> {
  if (header === undefined && newLanguages.length === 0) return segment;
  const [contacts, { interactionTemplates }] = await Promise.all([
    readLineContacts(store.contacts, segment),
    store.setup.read(),
  ]);
  const setup = { interactionTemplates };
  const facts = { contacts: byNo(contacts), setup, update: "unedited" } as const;
  // Which languages there are letters in depends on the letters alone.
  const letterLanguages = [...segment.header.letterLanguages, ...newLanguages].sort();
  return changedHeader(segment, { ...header, letterLanguages }, facts).segment;
}

/** In the languages that the segment has no letter in yet. */
async function newLetters(
  doors: Doors,
  { header }: Segment,
  { letters }: ReuseSource,
): Promise<readonly KeptLetter[]> {
  const here = await firstValue(doors.store.segments.letters(header.no));
  const own = new Set(here.map(({ language }) => language));
  const coming = letters.filter(({ language }) => !own.has(language));
  return claimedLetters(doors, coming, header.no);
}

/** Of those who have a line now, the words that they have not got here yet. */
async function newPassages(
  { store }: Doors,
  { header, lines }: Segment,
  passages: readonly LoggedPassage[],
): Promise<readonly UniquePassage[]> {
  const present = new Set(lines.map(({ contactNo }) => contactNo));
  const here = await firstValue(store.segments.passages(header.no));
  const keyOf = ({ contactNo, passageKey }: LoggedPassage) => `${contactNo}/${passageKey}`;
  const own = new Set(here.map(keyOf));
  return passages
    .filter((passage) => present.has(passage.contactNo) && !own.has(keyOf(passage)))
    .map((passage) => ({ ...passage, segmentNo: header.no }));
}
