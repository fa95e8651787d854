import type { LetterState } from "../domain/letter/letter-state";
import type { Doors } from "./doors";
import { draftLineLetter } from "./draft-line-letter";
import type { LetterView } from "./letter-change";

/** What the document shows now: somebody's letter with the values of today, or the template. */
export async function shownView(
  doors: Doors,
  { segmentNo, shownContactNo }: LetterState,
): Promise<LetterView> {
  if (shownContactNo === "") return { kind: "template" };
  const letter = await draftLineLetter(
    doors,
    segmentNo,
    ({ contactNo }) => contactNo === shownContactNo,
  );
  if (letter === undefined) return { kind: "template" };
  return { kind: "contact", segmentNo, contactNo: shownContactNo, content: letter.content };
}
