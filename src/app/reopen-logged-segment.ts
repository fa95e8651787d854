import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../domain/interaction/interaction-log-entry";
import { newHeader } from "../domain/segment/new-header";
import type { SegmentHeader, SegmentNo } from "../domain/segment/segment";
import { takeStep } from "./compose-segment";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";

export interface ReopenedSegment {
  readonly segmentNo: SegmentNo;
  readonly lineCount: number;
  /** How many contacts must not be written to by now, and were left out. */
  readonly leftOutCount: number;
}

/** What is taken along: a follow-up takes the campaign alone, a copy all that the header said. */
export type Reopening = "followUp" | "copy";

/**
 * Opens a segment for the contacts of a logged one. Canceled entries do not count, and whom not to write to is asked
 * again.
 */
export async function reopenLoggedSegment(
  doors: Doors,
  logged: LoggedSegment,
  reopening: Reopening,
  description: string,
): Promise<ReopenedSegment> {
  const { store } = doors;
  const entries = await firstValue(store.log.entriesOf(logged.entryNo));
  const followed = entries.filter(({ canceled }) => !canceled);
  const header = await headerFor(doors, followed, reopening, description);
  const segmentNo = await store.segments.create(header);
  const contactNos = followed.map(({ contactNo }) => contactNo);
  const action = { action: "reuse", segmentNo: logged.segmentNo, contactNos } as const;
  const { addedLineNos, leftOut } = await takeStep(doors, segmentNo, action);
  return { segmentNo, lineCount: addedLineNos.length, leftOutCount: leftOut.length };
}

async function headerFor(
  { store, today }: Doors,
  entries: readonly InteractionLogEntry[],
  reopening: Reopening,
  description: string,
): Promise<Omit<SegmentHeader, "no">> {
  const { defaultLanguage, userSalespersonCode } = await store.setup.read();
  const [first] = entries;
  const header = newHeader({
    description,
    today: today(),
    salespersonCode: first?.salespersonCode ?? userSalespersonCode,
    language: defaultLanguage,
  });
  if (first === undefined) return header;
  return { ...header, ...(reopening === "copy" ? copied(first, entries) : campaignOf(first)) };
}

function campaignOf({ campaignNo, campaignTarget }: InteractionLogEntry): Partial<SegmentHeader> {
  return { campaignNo, campaignTarget };
}

/** What the first line said, as the header did; and the subject of each language. */
function copied(
  first: InteractionLogEntry,
  entries: readonly InteractionLogEntry[],
): Partial<SegmentHeader> {
  const subjects = Object.fromEntries(
    [...entries].reverse().map(({ language, subject }) => [language, subject]),
  );
  return {
    ...campaignOf(first),
    campaignResponse: first.campaignResponse,
    templateCode: first.templateCode,
    groupCode: first.groupCode,
    unitCostCents: first.unitCostCents,
    durationMinutes: first.durationMinutes,
    informationFlow: first.informationFlow,
    initiatedBy: first.initiatedBy,
    language: first.language,
    subject: first.subject,
    subjects,
    letterLanguages: Object.keys(subjects),
  };
}
