import type { SegmentNo } from "../domain/segment/segment";
import type { Run } from "./breathe";
import type { Doors } from "./doors";
import type { LettersToCheck, LetterToCheck } from "./find-in-letters";
import type { PreflightGroup } from "./group-preflight-problems";
import { readSegmentLetters, type LetterForLines, type SegmentLetters } from "./letter-source";
import { readLogging } from "./read-logging";

/** What a look at all letters before they go out has found. */
export interface LettersChecked {
  readonly letterCount: number;
  /** The gravest first. */
  readonly groups: readonly PreflightGroup[];
}

/**
 * Looks at everybody's letter as it would go out now. Undefined when the segment is no longer open. Called off, it
 * rejects with the signal's reason.
 */
export async function checkLetters(
  doors: Doors,
  segmentNo: SegmentNo,
  run: Pick<Run, "signal"> = {},
): Promise<LettersChecked | undefined> {
  const logging = await readLogging(doors.store, segmentNo, "");
  if (logging === undefined) return undefined;
  run.signal?.throwIfAborted();
  const letters = await lettersToCheck(doors, await readSegmentLetters(doors, logging));
  run.signal?.throwIfAborted();
  const groups = await doors.checker.check(letters, run);
  return { letterCount: logging.segment.lines.length, groups };
}

async function lettersToCheck(doors: Doors, source: SegmentLetters): Promise<LettersToCheck> {
  const { logging, at, documentIsNotUsed, editions } = source;
  const [first, ...others] = editions;
  const toCheck = (edition: LetterForLines) => letterToCheck(doors, edition, source);
  return {
    logging,
    setup: await doors.store.setup.read(),
    today: doors.today(),
    letters: [await toCheck(first), ...(await Promise.all(others.map(toCheck)))],
    at,
    documentIsNotUsed,
  };
}

async function letterToCheck(
  { merger }: Doors,
  { language, letter, lines, template, fingerprints, inspection }: LetterForLines,
  { editions, passages }: SegmentLetters,
): Promise<LetterToCheck> {
  const isAlone = editions.length === 1;
  const theirs = new Set(lines.map(({ contactNo }) => contactNo));
  const own = passages.filter(({ contactNo }) => theirs.has(contactNo));
  return {
    ...(isAlone ? {} : { language }),
    inspection: inspection ?? (await merger.inspect(letter)),
    letter: template,
    fingerprints,
    lines,
    passages: own.map(({ contactNo, passageKey, basedOn }) => ({ contactNo, passageKey, basedOn })),
  };
}
