import type { ContactNo } from "../contact/contact";
import type { SegmentNo } from "./segment";

/** A part of a split as it was made. */
export interface SplitPart {
  readonly name: string;
  readonly isHeldOut: boolean;
  /** Who is in it, whatever became of it: those who are compared. */
  readonly contactNos: readonly ContactNo[];
  /** The part's own segment; "" for one that is held out or has nobody. */
  readonly segmentNo: SegmentNo;
}

/** That a segment was split, and into what: remembered, so that the parts can be compared once they are logged. */
export interface Split {
  readonly id: string;
  /** The segment that was split. */
  readonly segmentNo: SegmentNo;
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly splitOn: string;
  /** In the order that they were told in. */
  readonly parts: readonly SplitPart[];
}

/** The split that the segment was made by; undefined for one that is no part of any. */
export function splitWith(splits: readonly Split[], segmentNo: SegmentNo): Split | undefined {
  if (segmentNo === "") return undefined;
  return splits.find(({ parts }) => parts.some((part) => part.segmentNo === segmentNo));
}
