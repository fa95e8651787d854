import type { LetterContent } from "../domain/letter/letter-content";
import type { MergeWarning } from "../domain/letter/merge-warning";
import type { Merger, MergeRun } from "../ports/merger";

/** The letters from one place of the segment to another, in one file. */
export interface LetterVolume {
  readonly file: Uint8Array | Blob;
  /** Of the letter that they are made from; left out where the segment has one letter alone. */
  readonly language?: string;
  /** Places count from 1, among the letters in the same language. */
  readonly firstLetter: number;
  readonly lastLetter: number;
  readonly warnings: readonly MergeWarning[];
}

/** What is to be joined, and how large a volume may be. */
export interface Joining {
  readonly letter: Uint8Array;
  readonly contents: readonly LetterContent[];
  readonly longestVolume: number;
}

/**
 * All letters in as few documents as the limit allows, in order; usually one. A single letter is a volume however
 * large it is.
 */
export async function joinVolumes(
  merger: Pick<Merger, "join">,
  joining: Joining,
  run: MergeRun,
): Promise<readonly LetterVolume[]> {
  const whole = { first: 0, end: joining.contents.length };
  return joinSpan(merger, joining, whole, onlyForward(run, joining.contents.length));
}

/** From `first` up to but not with `end`, places counted from 0. */
interface Span {
  readonly first: number;
  readonly end: number;
}

async function joinSpan(
  merger: Pick<Merger, "join">,
  joining: Joining,
  { first, end }: Span,
  run: MergeRun,
): Promise<readonly LetterVolume[]> {
  const contents = joining.contents.slice(first, end);
  const { bytes, warnings } = await merger.join(joining.letter, contents, startingAt(first, run));
  if (bytes.length <= joining.longestVolume || end - first <= 1) {
    return [{ file: bytes, firstLetter: first + 1, lastLetter: end, warnings }];
  }
  const volumes: LetterVolume[] = [];
  for (const part of split({ first, end }, Math.ceil(bytes.length / joining.longestVolume))) {
    volumes.push(...(await joinSpan(merger, joining, part, run)));
  }
  return volumes;
}

function split({ first, end }: Span, parts: number): readonly Span[] {
  const length = Math.ceil((end - first) / parts);
  const count = Math.ceil((end - first) / length);
  return Array.from({ length: count }, (_, index) => ({
    first: first + index * length,
    end: Math.min(end, first + (index + 1) * length),
  }));
}

function startingAt(first: number, run: MergeRun): MergeRun {
  const { onProgress } = run;
  return onProgress === undefined
    ? run
    : {
        ...run,
        onProgress: (done, total) => {
          onProgress(first + done, first + total);
        },
      };
}

/** Volumes that turn out too large are joined again: progress waits for them instead of running backwards. */
function onlyForward(run: MergeRun, total: number): MergeRun {
  const { onProgress } = run;
  if (onProgress === undefined) return run;
  let furthest = 0;
  const report = (done: number) => {
    furthest = Math.max(furthest, Math.min(done, total));
    onProgress(furthest, total);
  };
  return { ...run, onProgress: report };
}
