import type { SegmentLine } from "../../domain/segment/segment-line";

/** Which letters "next" and "previous" stop at. */
export type WalkFilter = "all" | "own" | "problems";

/** Where one can go from a letter. */
export interface WalkedLines {
  readonly previous: SegmentLine | undefined;
  readonly next: SegmentLine | undefined;
  /** The place of the current letter among those that are stopped at, from 1; 0 for none of them. */
  readonly place: number;
  readonly count: number;
}

/**
 * The nearest lines before and behind the current one that are stopped at. From the template the first is next; from a
 * letter that is not stopped at itself, too, one gets on.
 */
export function walkedLines(
  lines: readonly SegmentLine[],
  current: SegmentLine | undefined,
  isStop: (line: SegmentLine) => boolean,
): WalkedLines {
  const at = current === undefined ? -1 : lines.indexOf(current);
  const stops = lines.filter(isStop);
  return {
    previous: lines.slice(0, Math.max(at, 0)).findLast(isStop),
    next: lines.slice(at + 1).find(isStop),
    place: current === undefined ? 0 : stops.indexOf(current) + 1,
    count: stops.length,
  };
}
