import type { SegmentNo } from "../domain/segment/segment";
import type { Doors } from "./doors";
import { findPreflightProblems } from "./find-preflight-problems";
import { groupPreflightProblems, type PreflightGroup } from "./group-preflight-problems";
import { readLetterSource } from "./letter-source";
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
  const { letter, letters, template, passages } = await readLetterSource(doors, logging);
  const problems = findPreflightProblems({
    logging,
    inspection: await doors.merger.inspect(letter),
    letters,
    letter: template,
    outdatedPassages: outdatedPassages(passages, template),
  });
  const letterCount = logging.segment.lines.length;
  return { letterCount, groups: groupPreflightProblems(problems) };
}
