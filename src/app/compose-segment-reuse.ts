import type { ContactNo } from "../domain/contact/contact";
import type { CriteriaAction, CriteriaStep } from "../domain/segment/criteria-action";
import { isSameComposing } from "../domain/segment/plan";
import {
  draftSavedCriteria,
  type SavedCriteria,
  type SavedCriteriaProblem,
} from "../domain/segment/saved-criteria";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { type Result, succeed } from "../domain/result";
import { StoreError } from "../ports/errors";
import { takeStep } from "./compose-segment";
import { replay } from "./compose-segment-plan";
import type { Doors } from "./doors";
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

/** Takes every saved step on the segment, options included, on the contacts as they are now: all of them or none. */
export async function reuseCriteria(
  doors: Doors,
  segmentNo: SegmentNo,
  criteria: readonly CriteriaAction[],
): Promise<Segment> {
  const { store } = doors;
  const before = await readSegment(doors, segmentNo);
  const plan = criteria.map((action) => ({ action, isOff: false }));
  const after = await replay(store, before, plan);
  return store.segments.change(segmentNo, (current) => {
    if (isSameComposing(current, before)) return after;
    throw new StoreError(`Segment ${segmentNo} has changed meanwhile.`, "conflict");
  });
}

/** Adds a line for each contact of another open segment. Whom not to write to by now is left out, and told. */
export async function reuseSegment(
  doors: Doors,
  segmentNo: SegmentNo,
  otherSegmentNo: SegmentNo,
): Promise<CriteriaStep> {
  const { lines } = await readSegment(doors, otherSegmentNo);
  const contactNos = lines.map(({ contactNo }) => contactNo);
  return takeReuseStep(doors, segmentNo, { segmentNo: otherSegmentNo, contactNos });
}

function takeReuseStep(
  doors: Doors,
  segmentNo: SegmentNo,
  reused: { readonly segmentNo: SegmentNo; readonly contactNos: readonly ContactNo[] },
): Promise<CriteriaStep> {
  const contactNos = [...new Set(reused.contactNos)];
  return takeStep(doors, segmentNo, { action: "reuse", segmentNo: reused.segmentNo, contactNos });
}
