import type { Segment } from "../domain/segment/segment";
import { segmentComposition, type SegmentComposition } from "../domain/segment/segment-composition";
import type { Doors } from "./doors";
import { readContactsAndCompanies } from "./read-step-facts";

/** What the segment is made up of, by the contacts as they are now. */
export async function readComposition(
  { store }: Pick<Doors, "store">,
  segment: Segment,
): Promise<SegmentComposition> {
  return segmentComposition(segment.lines, await readContactsAndCompanies(store.contacts, segment));
}
