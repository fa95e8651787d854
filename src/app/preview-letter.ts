import type { LetterState } from "../domain/letter/letter-state";
import { fail, succeed, type Result } from "../domain/result";
import type { SegmentNo } from "../domain/segment/segment";
import { readLetterState } from "../merge/letter-state-xml";
import { HostError } from "../ports/errors";
import type { Doors } from "./doors";
import type { DraftedLetter } from "./draft-letter";
import { draftLineLetter } from "./draft-line-letter";
import { shownView } from "./shown-view";
import { turnLetter, type EditsHomeless, type Turned, type TurnOptions } from "./turn-letter";

/** Why a letter is not shown. */
export type PreviewProblem =
  | EditsHomeless
  /** The line, its contact or the segment has gone meanwhile. */
  | { readonly kind: "lineIsGone"; readonly lineNo: number };

/** The letter that the document now shows. */
export interface Previewed extends Turned {
  readonly letter: DraftedLetter;
}

/**
 * Shows in the document the letter that the contact of this line gets: its values in the fields, its own words in
 * the passages. What was edited for the contact shown before is kept as that contact's own.
 */
export async function previewLetter(
  doors: Doors,
  segmentNo: SegmentNo,
  lineNo: number,
  options?: TurnOptions,
): Promise<Result<Previewed, PreviewProblem>> {
  const letter = await draftLineLetter(doors, segmentNo, (line) => line.lineNo === lineNo);
  if (letter === undefined) return fail({ kind: "lineIsGone", lineNo });
  const { contactNo, content } = letter;
  const view = { kind: "contact", segmentNo, contactNo, content } as const;
  const turned = await turnLetter(doors, view, options);
  return turned.ok ? succeed({ ...turned.value, letter }) : turned;
}

/**
 * Keeps what was edited for the contact shown as its own, and goes on showing it. With nobody's letter shown there
 * is nothing to keep.
 */
export async function keepEdits(
  doors: Doors,
  options?: TurnOptions,
): Promise<Result<Turned, EditsHomeless>> {
  const state = readLetterState(await doors.letter.readState());
  return turnLetter(doors, await shownView(doors, state), options);
}

/** Brings the fields back into the document. What was edited for the contact shown is kept as its own. */
export function backToFields(
  doors: Doors,
  options?: TurnOptions,
): Promise<Result<Turned, EditsHomeless>> {
  return turnLetter(doors, { kind: "template" }, options);
}

/**
 * Does something for which the document must be the template: with its fields, nobody's letter in it. The errand is
 * given what the letter knows of itself, the words of every passage and condition with it. The document stays the
 * template afterwards.
 *
 * Rejects with a {@link HostError} of code "EditsHomeless" where words edited for a contact can no longer be kept.
 */
export async function withTemplate<Value>(
  doors: Doors,
  errand: (template: LetterState) => Promise<Value>,
): Promise<Value> {
  const turned = await backToFields(doors);
  if (!turned.ok) {
    const { contactNo, segmentNo } = turned.problem;
    throw new HostError(
      `The document shows the letter of contact ${contactNo} in segment ${segmentNo}, which is not open here. Take the document back to its fields in the room of the letter.`,
      "EditsHomeless",
    );
  }
  return errand(turned.value.document.state);
}
