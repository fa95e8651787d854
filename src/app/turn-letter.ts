import type { LetterState } from "../domain/letter/letter-state";
import { fail, succeed, type Result } from "../domain/result";
import { labelPassageFields } from "../merge/passage-fields";
import { passageText } from "../merge/passage-fingerprint";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import type { UniquePassage } from "../ports/segment-book";
import { carryChange } from "./carried-words/carry-own-words";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { draftChange, type DraftedChange, type LetterView } from "./letter-change";
import {
  blockTags,
  passageTag,
  shownOtherwise,
  understand,
  type LetterDocument,
} from "./letter-document";

/** Why words that were edited in the document cannot be kept; they still stand there. */
export interface EditsHomeless {
  /** The letter was shown from another store, or its segment has been logged or removed meanwhile. */
  readonly kind: "letterIsOfAnotherStore" | "segmentIsClosed";
  readonly segmentNo: string;
  readonly contactNo: string;
}

/** The document after it was turned to something else. */
export interface Turned {
  readonly state: LetterState;
  /** The document as it was read before, with the template's words. */
  readonly document: LetterDocument;
  /** The words of the contact shown before that were edited in the document and are now kept. */
  readonly kept: readonly UniquePassage[];
}

export interface TurnOptions {
  /** Keys of passages whose edits are not kept; "all" for all of them. */
  readonly discarded?: readonly string[] | "all";
}

/**
 * Makes the document show something else. What was edited for the contact shown so far is kept in the store first;
 * only then is the document changed. Words that were kept just now are shown instead of older ones in the view.
 * Costs three batches at most.
 */
export async function turnLetter(
  doors: Doors,
  view: LetterView,
  { discarded = [] }: TurnOptions = {},
): Promise<Result<Turned, EditsHomeless>> {
  const { letter } = doors;
  const before = readLetterState(await letter.readState());
  let outcome: Result<Turning, EditsHomeless> | undefined;
  const written = await letter.change(blockTags(before), async (reading) => {
    outcome = await prepareTurn(doors, understand(reading), view, discarded);
    return outcome.ok ? outcome.value.draft?.change : undefined;
  });
  if (outcome === undefined) throw new Error("The letter was not read.");
  if (!outcome.ok) return outcome;
  const { draft, document, kept } = outcome.value;
  if (draft === undefined) return succeed({ state: document.state, document, kept });
  const state = draft.settled(written);
  await letter.writeState(writeLetterState(state));
  return succeed({ state, document, kept });
}

interface Turning extends Omit<Turned, "state"> {
  /** Undefined when the document shows what is wanted already. */
  readonly draft: DraftedChange | undefined;
}

async function prepareTurn(
  doors: Doors,
  read: LetterDocument,
  view: LetterView,
  discarded: readonly string[] | "all",
): Promise<Result<Turning, EditsHomeless>> {
  const edits = await collectEdits(doors, read, discarded);
  if (!edits.ok) return edits;
  const kept = edits.value;
  if (kept.length > 0) {
    await doors.store.segments.savePassages(kept);
    await carryChange(doors, read.state.segmentNo, { saved: kept });
  }
  const document = { ...read, state: await claimed(doors, read.state) };
  const draft = draftChange(document, withKept(view, kept), doors.fieldCaption);
  const isDone = kept.length === 0 && isShown(document.state, view) && isIdle(draft, read, view);
  return succeed({ document, kept, draft: isDone ? undefined : draft });
}

/** Whether the document is said to show this already. */
function isShown(state: LetterState, view: LetterView): boolean {
  const { segmentNo, shownContactNo } = state;
  if (view.kind === "contact") {
    return view.segmentNo === segmentNo && view.contactNo === shownContactNo;
  }
  if (shownContactNo !== "") return false;
  const otherwise = shownOtherwise(state)?.key;
  if (view.kind === "otherwise") return otherwise === view.conditionKey;
  return view.dissolvedTag === undefined && otherwise === undefined;
}

/** The template is its own truth: whatever stands in it, there is nothing to be brought up to date. */
function isIdle(
  { change }: DraftedChange,
  { reading }: LetterDocument,
  { kind }: LetterView,
): boolean {
  if (kind !== "contact") return true;
  return (
    Object.keys(change.passages).length === 0 &&
    reading.controls.every(({ tag, text }) => (change.texts[tag] ?? text) === text)
  );
}

function withKept(view: LetterView, kept: readonly UniquePassage[]): LetterView {
  if (view.kind !== "contact") return view;
  const own = kept
    .filter((each) => each.contactNo === view.contactNo && each.segmentNo === view.segmentNo)
    .map(({ passageKey, ooxml }) => [passageKey, ooxml] as const);
  const passages = { ...view.content.passages, ...Object.fromEntries(own) };
  return { ...view, content: { ...view.content, passages } };
}

/** A letter gets its number, and the store that it is written against, when it is first used. */
async function claimed(doors: Doors, state: LetterState): Promise<LetterState> {
  const { storeId } = await doors.store.setup.read();
  return { ...state, letterId: state.letterId || doors.newId(), storeId };
}

/** The edited passages as the shown contact's own words. */
async function collectEdits(
  doors: Doors,
  { reading, state, edited }: LetterDocument,
  discarded: readonly string[] | "all",
): Promise<Result<readonly UniquePassage[], EditsHomeless>> {
  const { segmentNo, shownContactNo: contactNo } = state;
  const passages = state.passages.filter(
    ({ key }) => edited.has(passageTag(key)) && discarded !== "all" && !discarded.includes(key),
  );
  if (passages.length === 0) return succeed([]);
  const home = await findHome(doors, state);
  if (home !== undefined) return fail({ kind: home, segmentNo, contactNo });
  const own = await doors.store.segments.passagesOf(segmentNo, [contactNo]);
  return succeed(
    passages.map(({ key, template }): UniquePassage => {
      const content = reading.passages[passageTag(key)] ?? "";
      const before = own.find(({ passageKey }) => passageKey === key);
      return {
        segmentNo,
        contactNo,
        passageKey: key,
        ooxml: labelPassageFields(content),
        text: passageText(content),
        basedOn: before?.basedOn ?? template,
      };
    }),
  );
}

/** Why there is no place to keep the shown contact's words; undefined when there is one. */
async function findHome(
  { store }: Doors,
  state: LetterState,
): Promise<EditsHomeless["kind"] | undefined> {
  const { storeId } = await store.setup.read();
  if (state.storeId !== storeId) return "letterIsOfAnotherStore";
  const segment = await firstValue(store.segments.segment(state.segmentNo));
  return segment === undefined ? "segmentIsClosed" : undefined;
}
