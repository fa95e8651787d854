import { useMemo } from "react";
import type { SegmentNo } from "../../domain/segment/segment";
import type { UniquePassage } from "../../ports/segment-book";
import { useDoors } from "../shared/doors-context";
import { useWatch } from "../shared/use-watch";

const NONE: readonly UniquePassage[] = [];

/** All own words of the segment's contacts, as they are now. A fault goes to the room's boundary. */
export function useOwnWords(segmentNo: SegmentNo): readonly UniquePassage[] {
  const { segments } = useDoors().store;
  const watch = useMemo(() => segments.passages(segmentNo), [segments, segmentNo]);
  const watched = useWatch(watch);
  if (watched.state === "failed") throw watched.fault;
  return watched.state === "here" ? watched.value : NONE;
}
