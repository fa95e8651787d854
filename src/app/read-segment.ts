import type { Segment, SegmentNo } from "../domain/segment/segment";
import { StoreError } from "../ports/errors";
import type { Store } from "../ports/store";
import { firstValue } from "./first-value";

/** The open segment as it is now. Rejects with code "conflict" when it is logged or deleted by now. */
export async function readSegment(
  { store }: { readonly store: Store },
  segmentNo: SegmentNo,
): Promise<Segment> {
  const segment = await firstValue(store.segments.segment(segmentNo));
  if (segment === undefined) {
    throw new StoreError(`Segment ${segmentNo} is no longer open.`, "conflict");
  }
  return segment;
}
