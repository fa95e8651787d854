import type { ContactNo } from "../domain/contact/contact";
import type { LoggedSegment } from "../domain/interaction/interaction-log-entry";
import type { CriteriaAction } from "../domain/segment/criteria-action";
import { letterOfHeader } from "../domain/segment/draft-follow-up";
import { planOfLogged } from "../domain/segment/logged-origin";
import { newHeader } from "../domain/segment/new-header";
import type { PlannedStep } from "../domain/segment/plan";
import type { Segment, SegmentHeader, SegmentNo } from "../domain/segment/segment";
import { StoreError } from "../ports/errors";
import { adoptPlan, replay } from "./compose-segment-plan";
import { reuseOfLogged } from "./compose-segment-reuse";
import type { Doors } from "./doors";
import { loggedHeader, type LoggedHeader } from "./logged-header";
import { readSegment } from "./read-segment";
import { giveLetters } from "./segment-letters";

export interface ReopenedSegment {
  readonly segmentNo: SegmentNo;
  readonly lineCount: number;
  /** How many contacts must not be written to by now, and were left out. */
  readonly leftOutCount: number;
}

/** What is taken along: a follow-up takes the campaign alone, a copy all that the header said. */
export type Reopening = "followUp" | "copy";

/**
 * Whom the new segment is for: those to whom the logged one went; those whom its steps choose today; or of these only
 * those to whom it did not go.
 */
export type ReopenedContacts = "same" | "today" | "new";

export interface ReopenWanted {
  readonly reopening: Reopening;
  readonly description: string;
  /** Other than "same" only where the steps were kept. */
  readonly contacts: ReopenedContacts;
  /** Whether the letter is taken along; of the header that is subjects and languages. */
  readonly takesLetter: boolean;
  /** Whether the personal passages of those who are in it again are taken along. */
  readonly takesPassages: boolean;
}

/**
 * Opens a segment that goes on from a logged one. Canceled entries do not count, and whom not to write to is asked
 * again.
 */
export async function reopenLoggedSegment(
  doors: Doors,
  logged: LoggedSegment,
  wanted: ReopenWanted,
): Promise<ReopenedSegment> {
  const { store } = doors;
  const plan = await planFor(doors, logged, wanted.contacts);
  const segmentNo = await store.segments.create(await headerFor(doors, logged, wanted));
  const { letters = [] } = (await store.log.origin(logged.entryNo)) ?? {};
  await giveLetters(doors, wanted.takesLetter ? letters : [], segmentNo);
  const before = await readSegment(doors, segmentNo);
  const segment = await adoptPlan(doors, { before, after: await replay(store, before, plan) });
  if (wanted.takesPassages) await takePassages(doors, logged, segment);
  return {
    segmentNo,
    lineCount: segment.lines.length,
    leftOutCount: notToBeWrittenTo(segment).size,
  };
}

function notToBeWrittenTo({ criteria }: Segment): ReadonlySet<ContactNo> {
  const leftOut = criteria.flatMap((step) => step.leftOut);
  const excluded = leftOut.filter(
    ({ reason }) => reason !== "alreadyInSegment" && reason !== "sameHousehold",
  );
  return new Set(excluded.map(({ contactNo }) => contactNo));
}

async function planFor(
  doors: Doors,
  logged: LoggedSegment,
  contacts: ReopenedContacts,
): Promise<readonly PlannedStep[]> {
  if (contacts === "same") {
    return [{ action: await reuseOfLogged(doors, logged), isOff: false }];
  }
  const origin = await doors.store.log.origin(logged.entryNo);
  if (origin === undefined) {
    throw new StoreError(`The steps of segment ${logged.segmentNo} were not kept.`, "conflict");
  }
  const plan = planOfLogged(origin);
  if (contacts === "today") return plan;
  return [...plan, { action: withoutThoseWritten(logged.segmentNo), isOff: false }];
}

/** As a question and not as a list, so that it still holds when the new segment is composed anew. */
function withoutThoseWritten(segmentNo: SegmentNo): CriteriaAction {
  const field = {
    kind: "field",
    field: "segmentNo",
    comparison: "is",
    values: [segmentNo],
  } as const;
  const where = { kind: "all", conditions: [field] } as const;
  const filter = { interactions: [{ kind: "had", where } as const] };
  return { action: "reduce", filter, entireCompanies: false };
}

async function headerFor(
  { store, today }: Doors,
  logged: LoggedSegment,
  { reopening, description, takesLetter }: ReopenWanted,
): Promise<Omit<SegmentHeader, "no">> {
  const { defaultLanguage, userSalespersonCode } = await store.setup.read();
  const said = await loggedHeader(store, logged);
  const header = newHeader({
    description,
    today: today(),
    salespersonCode: said?.salespersonCode ?? userSalespersonCode,
    language: said?.language ?? defaultLanguage,
  });
  if (said === undefined) return header;
  return reopening === "copy"
    ? { ...header, ...said, description, date: today() }
    : { ...header, ...campaignOf(said), ...(takesLetter ? letterOfHeader(said) : {}) };
}

function campaignOf({ campaignNo, campaignTarget }: LoggedHeader): Partial<SegmentHeader> {
  return { campaignNo, campaignTarget };
}

async function takePassages(
  { store }: Doors,
  { entryNo }: LoggedSegment,
  { header, lines }: Segment,
): Promise<void> {
  const present = new Set(lines.map(({ contactNo }) => contactNo));
  const passages = await store.log.passages(entryNo);
  const theirs = passages.filter(({ contactNo }) => present.has(contactNo));
  await store.segments.savePassages(
    theirs.map((passage) => ({ ...passage, segmentNo: header.no })),
  );
}
