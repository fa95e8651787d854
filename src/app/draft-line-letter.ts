import type { SegmentNo } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import type { Doors } from "./doors";
import type { DraftedLetter } from "./draft-letter";
import { draftLetterContents } from "./draft-letter-content";
import { firstValue } from "./first-value";

/** The letter of the first line that is wanted. Undefined when line, contact or segment are not there. */
export async function draftLineLetter(
  doors: Doors,
  segmentNo: SegmentNo,
  isWanted: (line: SegmentLine) => boolean,
): Promise<DraftedLetter | undefined> {
  const segment = await firstValue(doors.store.segments.segment(segmentNo));
  const line = segment?.lines.find(isWanted);
  if (segment === undefined || line === undefined) return undefined;
  const [letter] = await draftLetterContents(doors, segment, { lines: [line] });
  return letter;
}
