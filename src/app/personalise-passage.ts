import type { ContactNo } from "../domain/contact/contact";
import type { PersonalPassage } from "../domain/letter/letter-state";
import { fail, succeed, type Result } from "../domain/result";
import type { SegmentNo } from "../domain/segment/segment";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import { labelPassageFields } from "../merge/passage-fields";
import { passageFingerprint } from "../merge/passage-fingerprint";
import type { Letter } from "../ports/letter";
import type { UniquePassage } from "../ports/segment-book";
import { carryChange } from "./carried-words/carry-own-words";
import type { Doors } from "./doors";
import { shortKey } from "./insert-merge-field";
import { isPreview, passageTag } from "./letter-document";
import { keepEdits } from "./preview-letter";
import { turnLetter, type EditsHomeless, type Turned } from "./turn-letter";

/** The paragraphs at the caret are in a passage already, in whole or in part. */
export interface PassageIsThere {
  readonly kind: "passageIsThere";
}

/** Makes the paragraphs at the caret a personal passage; gives it. */
export async function personalisePassage(
  doors: Doors,
  title: string,
): Promise<Result<PersonalPassage, PassageIsThere>> {
  return newPassage(doors, title, (...told) => doors.letter.wrapParagraphs(...told));
}

/**
 * Puts an empty paragraph behind the one at the caret that only those see who get words of their own there; gives the
 * passage.
 */
export async function addPersonalNote(
  doors: Doors,
  title: string,
): Promise<Result<PersonalPassage, PassageIsThere>> {
  return newPassage(doors, title, (...told) => doors.letter.addParagraph(...told));
}

async function newPassage(
  { letter, newId }: Doors,
  title: string,
  put: Letter["wrapParagraphs"],
): Promise<Result<PersonalPassage, PassageIsThere>> {
  const key = shortKey("p", newId());
  const content = await put(passageTag(key), title);
  if (content === undefined) return fail({ kind: "passageIsThere" });
  const state = readLetterState(await letter.readState());
  const passage = isPreview(state)
    ? { template: labelPassageFields(content), shown: passageFingerprint(content) }
    : { template: "", shown: "" };
  const passages = [...state.passages, { key, title, ...passage }];
  await letter.writeState(writeLetterState({ ...state, passages }));
  return succeed({ key, title, template: content, shown: "" });
}

/**
 * Makes the passage an ordinary part of the letter again, in the template's words. Everyone's own words for it stay
 * in the store: when Word takes the step back, they are there again.
 */
export function dissolvePassage(
  doors: Doors,
  passageKey: string,
): Promise<Result<Turned, EditsHomeless>> {
  return turnLetter(doors, { kind: "template", dissolvedTag: passageTag(passageKey) });
}

/** Whose words for which passage. */
export type OwnWords = Pick<UniquePassage, "segmentNo" | "contactNo" | "passageKey">;

/** Removes the contact's own words: it has the template's again, in the document, too, where its letter is shown. */
export async function removeOwnWords(
  doors: Doors,
  { segmentNo, contactNo, passageKey }: OwnWords,
): Promise<Result<undefined, EditsHomeless>> {
  await doors.store.segments.removePassage(segmentNo, contactNo, passageKey);
  await carryChange(doors, segmentNo, { removed: [{ contactNo, passageKey }] });
  const state = readLetterState(await doors.letter.readState());
  if (state.segmentNo !== segmentNo || state.shownContactNo !== contactNo) {
    return succeed(undefined);
  }
  const turned = await keepEdits(doors, { discarded: [passageKey] });
  return turned.ok ? succeed(undefined) : turned;
}

/** Keeps own words that were removed again. */
export function returnOwnWords(doors: Doors, own: UniquePassage): Promise<void> {
  return keepOwnWords(doors, own.segmentNo, [own]);
}

async function keepOwnWords(
  doors: Doors,
  segmentNo: SegmentNo,
  saved: readonly UniquePassage[],
): Promise<void> {
  if (saved.length === 0) return;
  await doors.store.segments.savePassages(saved);
  await carryChange(doors, segmentNo, { saved });
}

/**
 * Gives other contacts the same words. Who has words of its own already keeps them. Gives the contacts that have
 * taken them over.
 *
 * @param template the passage with the template's words of today.
 */
export async function copyOwnWords(
  doors: Doors,
  own: UniquePassage,
  { template }: PersonalPassage,
  contactNos: readonly ContactNo[],
): Promise<readonly ContactNo[]> {
  const theirs = await doors.store.segments.passagesOf(own.segmentNo, contactNos);
  const taken = new Set(
    theirs
      .filter(({ passageKey }) => passageKey === own.passageKey)
      .map(({ contactNo }) => contactNo),
  );
  const free = contactNos.filter((contactNo) => !taken.has(contactNo));
  const copies = free.map((contactNo) => ({ ...own, contactNo, basedOn: template }));
  await keepOwnWords(doors, own.segmentNo, copies);
  return free;
}

/** Says that the contact's own words hold beside the template's words of today: they are outdated no more. */
export function confirmOwnWords(
  doors: Doors,
  own: UniquePassage,
  { template }: PersonalPassage,
): Promise<void> {
  return keepOwnWords(doors, own.segmentNo, [{ ...own, basedOn: template }]);
}
