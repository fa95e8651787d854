import type { ContactNo } from "../domain/contact/contact";
import type { LoggedSegment } from "../domain/interaction/interaction-log-entry";
import type { CriteriaAction } from "../domain/segment/criteria-action";
import { planDifference } from "../domain/segment/plan";
import {
  draftSavedCriteria,
  type SavedCriteria,
  type SavedCriteriaProblem,
} from "../domain/segment/saved-criteria";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { type Result, succeed } from "../domain/result";
import { adoptPlan, type Recomposed, replay } from "./compose-segment-plan";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { readSegment } from "./read-segment";

/** Saves the segment's steps under a code. Rejects with code "conflict" when the code is taken. */
export async function saveCriteria(
  doors: Doors,
  segmentNo: SegmentNo,
  { code, description }: Pick<SavedCriteria, "code" | "description">,
): Promise<Result<SavedCriteria, SavedCriteriaProblem>> {
  const draft = draftSavedCriteria(await readSegment(doors, segmentNo), code, description);
  if (!draft.ok) return draft;
  await doors.store.segments.saveCriteria(draft.value);
  return succeed(draft.value);
}

/**
 * What the segment would be after every saved step as well, options included, with the contacts as they are now. Writes
 * nothing; take it with `adoptPlan`, all of it or none.
 */
export async function previewCriteria(
  doors: Doors,
  segmentNo: SegmentNo,
  criteria: readonly CriteriaAction[],
): Promise<Recomposed> {
  const before = await readSegment(doors, segmentNo);
  const plan = criteria.map((action) => ({ action, isOff: false }));
  const after = await replay(doors.store, before, plan);
  return { before, after, ...planDifference(before, after) };
}

/** Takes every saved step on the segment, options included, on the contacts as they are now: all of them or none. */
export async function reuseCriteria(
  doors: Doors,
  segmentNo: SegmentNo,
  criteria: readonly CriteriaAction[],
): Promise<Segment> {
  return adoptPlan(doors, await previewCriteria(doors, segmentNo, criteria));
}

/** The step that takes the contacts of a logged segment, each once, without those whose entry was canceled. */
export async function reuseOfLogged(
  { store }: Doors,
  { entryNo, segmentNo }: Pick<LoggedSegment, "entryNo" | "segmentNo">,
): Promise<ReuseAction> {
  const entries = await firstValue(store.log.entriesOf(entryNo));
  const sent = entries.filter(({ canceled }) => !canceled);
  return reuseOf(
    segmentNo,
    sent.map(({ contactNo }) => contactNo),
  );
}

/** The step that takes the contacts of another open segment, each once. */
export async function reuseOfOpen(doors: Doors, segmentNo: SegmentNo): Promise<ReuseAction> {
  const { lines } = await readSegment(doors, segmentNo);
  return reuseOf(
    segmentNo,
    lines.map(({ contactNo }) => contactNo),
  );
}

type ReuseAction = Extract<CriteriaAction, { action: "reuse" }>;

function reuseOf(segmentNo: SegmentNo, contactNos: readonly ContactNo[]): ReuseAction {
  return { action: "reuse", segmentNo, contactNos: [...new Set(contactNos)] };
}
