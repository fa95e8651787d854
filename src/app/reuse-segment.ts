import type { LoggedSegment } from "../domain/interaction/interaction-log-entry";
import { changedHeader } from "../domain/segment/changed-header";
import type { CriteriaAction, CriteriaStep } from "../domain/segment/criteria-action";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { applyAction } from "../domain/segment/take-step";
import type { LoggedPassage } from "../ports/interaction-log";
import type { UniquePassage } from "../ports/segment-book";
import { byNo } from "./by-no";
import { adoptPlan } from "./compose-segment-plan";
import { reuseOfLogged, reuseOfOpen } from "./compose-segment-reuse";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { headerValues, loggedHeader, type LoggedHeader } from "./logged-header";
import { readSegment } from "./read-segment";
import { readLineContacts, readStepFacts } from "./read-step-facts";

/** Another segment, and all of it that can be taken along. */
export interface ReuseSource {
  readonly action: Extract<CriteriaAction, { action: "reuse" }>;
  /** Undefined where nothing tells of it any more. */
  readonly header: LoggedHeader | undefined;
  readonly passages: readonly LoggedPassage[];
  /** The logged segment whose letter was kept; null where there is none to open. */
  readonly letterOf: LoggedSegment | null;
}

/** What is taken along besides the contacts. */
export interface ReuseTakes {
  readonly header: boolean;
  readonly passages: boolean;
}

/** What a reuse has changed, to be told and taken back. */
export interface Reused {
  readonly step: CriteriaStep;
  readonly before: Segment;
  readonly after: Segment;
  /** Those that were taken along. */
  readonly passages: readonly UniquePassage[];
}

/** What of a logged segment can be taken along. Contacts whose entry was canceled are not. */
export async function sourceOfLogged(doors: Doors, logged: LoggedSegment): Promise<ReuseSource> {
  const { log } = doors.store;
  const origin = await log.origin(logged.entryNo);
  return {
    action: await reuseOfLogged(doors, logged),
    header: await loggedHeader(doors.store, logged),
    passages: await log.passages(logged.entryNo),
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
    letterOf: null,
  };
}

/**
 * Takes the other segment's contacts as one step, each with one line; whom not to write to is asked again. The header
 * comes first, so that the new lines have its values; words that a contact has here already stay.
 */
export async function reuseSegment(
  doors: Doors,
  segmentNo: SegmentNo,
  { action, header, passages }: ReuseSource,
  takes: ReuseTakes,
): Promise<Reused> {
  const { segments } = doors.store;
  const before = await readSegment(doors, segmentNo);
  const headed = takes.header ? await withHeader(doors, before, header) : before;
  const facts = await readStepFacts(doors.store, headed, action);
  const { segment, step } = applyAction(headed, action, facts);
  const after = await adoptPlan(doors, { before, after: segment });
  const taken = takes.passages ? await newPassages(doors, after, passages) : [];
  if (taken.length > 0) await segments.savePassages(taken);
  return { step, before, after, passages: taken };
}

/** Takes the reuse back, all of it. Rejects with code "conflict" when the segment has changed since. */
export async function undoReuse(doors: Doors, { before, after, passages }: Reused): Promise<void> {
  await adoptPlan(doors, { before: after, after: before });
  for (const { segmentNo, contactNo, passageKey } of passages) {
    await doors.store.segments.removePassage(segmentNo, contactNo, passageKey);
  }
}

async function withHeader(
  { store }: Doors,
  segment: Segment,
  header: LoggedHeader | undefined,
): Promise<Segment> {
  const [contacts, { interactionTemplates }] = await Promise.all([
    readLineContacts(store.contacts, segment),
    store.setup.read(),
  ]);
  const setup = { interactionTemplates };
  const facts = { contacts: byNo(contacts), setup, update: "unedited" } as const;
  // The letters stay where they are, and with them which languages there are letters in.
  const { letterLanguages } = segment.header;
  return changedHeader(segment, { ...header, letterLanguages }, facts).segment;
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
