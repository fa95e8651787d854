import type { ContactNo } from "../../domain/contact/contact";
import type { Segment } from "../../domain/segment/segment";
import type { RoomProps } from "../shared/rooms";

/** What can be done with a segment on a page of its own, in the order of the menu. */
export const SEGMENT_ERRANDS = [
  "why",
  "composition",
  "reuse",
  "overlap",
  "fatigue",
  "steps",
  "drift",
  "criteria",
  "split",
  "tag",
] as const;

export type SegmentErrand = (typeof SEGMENT_ERRANDS)[number];

export interface ErrandPageProps extends Pick<RoomProps, "onSegmentChosen" | "onContactOpened"> {
  readonly segment: Segment;
  /** The contact that is asked about; "" where it is still to be named. */
  readonly contactNo: ContactNo;
  readonly onLeave: () => void;
}
