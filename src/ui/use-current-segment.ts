import { useState } from "react";
import type { Doors } from "../app/doors";
import type { SegmentNo } from "../domain/segment/segment";
import type { SegmentSummary } from "../ports/segment-book";
import { useWatch } from "./shared/use-watch";

type CurrentSegment = readonly [
  SegmentNo,
  (segmentNo: SegmentNo) => void,
  readonly SegmentSummary[],
];

/**
 * The segment that the pane is at, and all that are open. At first it is the newest; then the one that was chosen, and
 * none once that is logged or deleted, so that nobody goes on with another one unawares.
 */
export function useCurrentSegment({ store }: Doors): CurrentSegment {
  const [chosen, setChosen] = useState<SegmentNo>();
  const watched = useWatch(store.segments.segments);
  const segments = watched.state === "here" ? watched.value : [];
  const wanted = chosen ?? segments[0]?.no ?? "";
  const isOpen = segments.some(({ no }) => no === wanted);
  return [isOpen ? wanted : "", setChosen, segments];
}
