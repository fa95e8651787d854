import type { LetterState } from "../domain/letter/letter-state";
import type { Doors } from "./doors";
import { draftLineLetter } from "./draft-line-letter";
import type { LetterView } from "./letter-change";
import { shownOtherwise } from "./letter-document";

/** What the document shows now: somebody's letter with the values of today, or the template and what is written in it. */
export async function shownView(doors: Doors, state: LetterState): Promise<LetterView> {
  const { segmentNo, shownContactNo } = state;
  const otherwise = shownOtherwise(state);
  if (otherwise !== undefined) return { kind: "otherwise", conditionKey: otherwise.key };
  if (shownContactNo === "") return { kind: "template" };
  const letter = await draftLineLetter(
    doors,
    segmentNo,
    ({ contactNo }) => contactNo === shownContactNo,
  );
  if (letter === undefined) return { kind: "template" };
  return { kind: "contact", segmentNo, contactNo: shownContactNo, content: letter.content };
}
