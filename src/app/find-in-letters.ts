import type { Contact, ContactNo } from "../domain/contact/contact";
import type { LetterInspection } from "../domain/letter/letter-inspection";
import type { LetterState } from "../domain/letter/letter-state";
import { hasLetterIn, type LettersAtHand } from "../domain/letter/serving-letter";
import type { Logging } from "../domain/segment/check-logging";
import type { SegmentLine } from "../domain/segment/segment-line";
import { inSlices, type Run } from "./breathe";
import { draftLetter, noCustomValues, type DraftedLetter, type LetterSetup } from "./draft-letter";
import { foreignSalutations } from "./find-foreign-salutations";
import { findPreflightProblems, type LetterFacts } from "./find-preflight-problems";
import { groupPreflightProblems, type PreflightGroup } from "./group-preflight-problems";
import { outdatedPassages, type OwnWordsBase } from "./passage-states";

/** One of a segment's letters, to be looked at for each of its lines. */
export interface LetterToCheck {
  /** Left out where the segment has one letter alone. */
  readonly language?: string;
  readonly inspection: LetterInspection;
  /** What the letter knows of itself. */
  readonly letter: LetterState;
  /** Key of each personal passage → the fingerprint of the template's words. */
  readonly fingerprints: Readonly<Record<string, string>>;
  /** Those of the segment's lines that get it. */
  readonly lines: readonly SegmentLine[];
  /** The own words of those who get it. */
  readonly passages: readonly OwnWordsBase[];
}

/** All that looking at a segment's letters needs; plain values, which can be sent to another thread. */
export interface LettersToCheck {
  readonly logging: Logging;
  readonly setup: LetterSetup;
  /** The calendar day, "2026-11-23". */
  readonly today: string;
  readonly letters: readonly [LetterToCheck, ...LetterToCheck[]];
  readonly at: LettersAtHand;
  readonly documentIsNotUsed: boolean;
}

/** Who looks at letters: here, or in a thread of its own. */
export interface LettersChecker {
  /** Called off, it rejects with the signal's reason. */
  check(letters: LettersToCheck, run?: Pick<Run, "signal">): Promise<readonly PreflightGroup[]>;
}

/** Looks at everybody's letter, in slices between which the thread takes its turn. The gravest group comes first. */
export function findInLetters(
  letters: LettersToCheck,
  run: Pick<Run, "signal"> = {},
): Promise<readonly PreflightGroup[]> {
  return inSlices(findingSteps(letters), run);
}

function* findingSteps(letters: LettersToCheck): Generator<undefined, readonly PreflightGroup[]> {
  const { logging, at, documentIsNotUsed } = letters;
  const facts: LetterFacts[] = [];
  for (const letter of letters.letters) facts.push(yield* factsOf(letter, letters));
  const [first, ...others] = facts;
  if (first === undefined) throw new Error("There is no letter.");
  const problems = findPreflightProblems({ ...first, others, logging, at, documentIsNotUsed });
  yield;
  return groupPreflightProblems(problems);
}

function* factsOf(
  { fingerprints, lines, passages, ...letter }: LetterToCheck,
  all: LettersToCheck,
): Generator<undefined, LetterFacts> {
  const letters = yield* draftedLetters(lines, all);
  return {
    ...letter,
    letters,
    outdatedPassages: outdatedPassages(passages, fingerprints),
    foreignSalutations: foreignSalutations(
      letters.filter(({ content }) => hasLetterIn(content.language, all.at)),
      all.logging.contacts,
      all.setup,
    ),
  };
}

/** What a line shows of its passages is not looked at. */
function* draftedLetters(
  lines: readonly SegmentLine[],
  { logging, setup, today }: LettersToCheck,
): Generator<undefined, readonly DraftedLetter[]> {
  const { segment, contacts } = logging;
  const sources = {
    segment,
    setup,
    today,
    contacts,
    passages: new Map(),
    conditions: [],
    noCustomValues: noCustomValues(presentContacts(lines, contacts)),
  };
  const letters: DraftedLetter[] = [];
  for (const line of lines) {
    const contact = contacts.get(line.contactNo);
    if (contact !== undefined) letters.push(draftLetter(line, contact, sources));
    yield;
  }
  return letters;
}

function presentContacts(
  lines: readonly SegmentLine[],
  contacts: ReadonlyMap<ContactNo, Contact>,
): readonly Contact[] {
  return lines.flatMap(({ contactNo }) => contacts.get(contactNo) ?? []);
}
