import type { SegmentNo } from "../domain/segment/segment";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import type { Doors } from "./doors";
import { isPreview } from "./letter-document";

/**
 * Makes the open document, where it is the letter of the one segment, that of the other. A document that is another
 * segment's letter, or shows a contact's, stays as it is.
 */
export async function rebindLetter(
  { letter }: Doors,
  from: SegmentNo,
  to: SegmentNo,
): Promise<void> {
  const state = readLetterState(await letter.readState());
  if (state.segmentNo !== from || isPreview(state)) return;
  await letter.writeState(writeLetterState({ ...state, segmentNo: to }));
}
