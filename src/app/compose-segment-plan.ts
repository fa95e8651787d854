import {
  beforeAnyStep,
  earlierLines,
  isSameComposing,
  type PlanDifference,
  planDifference,
  type PlannedStep,
  takePlannedStep,
} from "../domain/segment/plan";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import type { EarlierLines } from "../domain/segment/take-step";
import { StoreError } from "../ports/errors";
import type { Store } from "../ports/store";
import type { Doors } from "./doors";
import { readSegment } from "./read-segment";
import { readStepFacts } from "./read-step-facts";

/** A segment composed anew, beside the one that it would replace. */
export interface Recomposed extends PlanDifference {
  readonly before: Segment;
  readonly after: Segment;
}

/**
 * What the segment would be if these had been its steps, with the contacts as they are now. Lines that stay are the
 * lines that they were, edits and all. Writes nothing.
 */
export async function previewPlan(
  doors: Doors,
  segmentNo: SegmentNo,
  plan: readonly PlannedStep[],
): Promise<Recomposed> {
  const before = await readSegment(doors, segmentNo);
  const after = await replay(doors.store, beforeAnyStep(before), plan, earlierLines(before));
  return { before, after, ...planDifference(before, after) };
}

/** Takes these steps after those that the segment has, in one go; gives the segment as it would then be. */
export function replay(
  store: Store,
  start: Segment,
  plan: readonly PlannedStep[],
  earlier?: EarlierLines,
): Promise<Segment> {
  return plan.reduce<Promise<Segment>>(async (composing, planned) => {
    const segment = await composing;
    const facts = await readStepFacts(store, segment, planned.action);
    const known = earlier === undefined ? facts : { ...facts, earlierLines: earlier };
    return takePlannedStep(segment, planned, known);
  }, Promise.resolve(start));
}

/**
 * Puts the recomposed segment in the place of the one it was made from. Rejects with code "conflict" when that one has
 * changed meanwhile. To undo, swap `before` and `after`.
 */
export function adoptPlan(
  { store }: Doors,
  { before, after }: Pick<Recomposed, "before" | "after">,
): Promise<Segment> {
  return store.segments.change(before.header.no, replacing({ before, after }));
}

/** Gives the one segment in the place of the other; throws a conflict when that has changed meanwhile. */
export function replacing({
  before,
  after,
}: Pick<Recomposed, "before" | "after">): (current: Segment) => Segment {
  return (current) => {
    if (isSameComposing(current, before)) return after;
    throw new StoreError(`Segment ${before.header.no} has changed meanwhile.`, "conflict");
  };
}
