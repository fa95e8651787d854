import type { SegmentNo } from "../domain/segment/segment";
import type { UniquePassage } from "../ports/segment-book";
import type { Doors } from "./doors";
import { findPreflightProblems, type LetterFacts } from "./find-preflight-problems";
import { groupPreflightProblems, type PreflightGroup } from "./group-preflight-problems";
import { readLetterSource, type LetterEdition, type LetterSource } from "./letter-source";
import { outdatedPassages } from "./passage-states";
import { readLogging } from "./read-logging";

/** What a look at all letters before they go out has found. */
export interface LettersChecked {
  readonly letterCount: number;
  /** The gravest first. */
  readonly groups: readonly PreflightGroup[];
}

/** Looks at everybody's letter as it would go out now. Undefined when the segment is no longer open. */
export async function checkLetters(
  doors: Doors,
  segmentNo: SegmentNo,
): Promise<LettersChecked | undefined> {
  const logging = await readLogging(doors.store, segmentNo, "");
  if (logging === undefined) return undefined;
  const source = await readLetterSource(doors, logging);
  const [first, ...others] = await readFacts(doors, source);
  const { at, documentIsNotUsed } = source;
  const problems = findPreflightProblems({ ...first, others, logging, at, documentIsNotUsed });
  const letterCount = logging.segment.lines.length;
  return { letterCount, groups: groupPreflightProblems(problems) };
}

async function readFacts(
  doors: Doors,
  { editions, passages }: LetterSource,
): Promise<readonly [LetterFacts, ...LetterFacts[]]> {
  const [first, ...others] = editions;
  const isAlone = others.length === 0;
  const factsOf = async (edition: LetterEdition): Promise<LetterFacts> => {
    const { language, letter, letters, template, fingerprints } = edition;
    return {
      ...(isAlone ? {} : { language }),
      inspection: edition.inspection ?? (await doors.merger.inspect(letter)),
      letters,
      letter: template,
      outdatedPassages: outdatedPassages(
        isAlone ? passages : ownOf(letters, passages),
        fingerprints,
      ),
    };
  };
  return [await factsOf(first), ...(await Promise.all(others.map(factsOf)))];
}

function ownOf(
  letters: LetterEdition["letters"],
  passages: readonly UniquePassage[],
): readonly UniquePassage[] {
  const theirs = new Set(letters.map(({ contactNo }) => contactNo));
  return passages.filter(({ contactNo }) => theirs.has(contactNo));
}
