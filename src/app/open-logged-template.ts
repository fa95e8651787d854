import type { LoggedSegment } from "../domain/interaction/interaction-log-entry";
import type { SegmentNo } from "../domain/segment/segment";
import { claimLetter } from "../merge/claim-letter";
import type { Doors } from "./doors";

/**
 * Opens the letter of a logged segment, with its fields, as a new document: the letter of the segment that goes on from
 * it. The document that is open stays as it is. Gives whether the letter was kept.
 */
export async function openLoggedTemplate(
  { store, letter }: Doors,
  { entryNo }: Pick<LoggedSegment, "entryNo">,
  segmentNo: SegmentNo,
): Promise<boolean> {
  const docx = (await store.log.origin(entryNo))?.letterTemplate ?? null;
  if (docx === null) return false;
  await letter.open(claimLetter(docx, { segmentNo }));
  return true;
}
