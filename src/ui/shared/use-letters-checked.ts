import { createContext, useContext } from "react";
import type { SegmentNo } from "../../domain/segment/segment";

/** Told when the letters of a segment have been checked, so that the pane can show the next step. */
export const LettersCheckedContext = createContext<(segmentNo: SegmentNo) => void>(() => undefined);

export function useLettersChecked(): (segmentNo: SegmentNo) => void {
  return useContext(LettersCheckedContext);
}
