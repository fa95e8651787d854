import { fail, succeed, type Result } from "../domain/result";
import { checkLogging, type LogProblem } from "../domain/segment/check-logging";
import type { SegmentNo } from "../domain/segment/segment";
import type { Doors } from "./doors";
import { stopsMerge } from "./find-preflight-problems";
import { readLetterSource } from "./letter-source";
import { makeLetters, type LettersWanted, type MadeLetters } from "./make-letters";
import { readLogging } from "./read-logging";

export interface MergeWanted extends LettersWanted {
  /** Why those are written to whom something speaks against; "" for no reason. */
  readonly reason: string;
}

/** Why no letters were made. Gone: the segment has been logged or deleted meanwhile. */
export type MergeRefusal =
  | { readonly kind: "segmentIsGone" }
  | { readonly kind: "problems"; readonly problems: readonly LogProblem[] };

/**
 * Makes the letters of the segment from the open document, and hands none of them over yet. Rejects with the signal's
 * reason when it was canceled.
 */
export async function mergeLetters(
  doors: Doors,
  segmentNo: SegmentNo,
  wanted: MergeWanted,
): Promise<Result<MadeLetters, MergeRefusal>> {
  const logging = await readLogging(doors.store, segmentNo, wanted.reason);
  if (logging === undefined) return fail({ kind: "segmentIsGone" });
  const problems = checkLogging(logging).problems.filter(({ kind }) => stopsMerge(kind));
  if (problems.length > 0) return fail({ kind: "problems", problems });
  return succeed(await makeLetters(doors, await readLetterSource(doors, logging), wanted));
}
