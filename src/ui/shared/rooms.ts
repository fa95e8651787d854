import type { ContactNo } from "../../domain/contact/contact";
import type { SegmentNo } from "../../domain/segment/segment";

/** The rooms of the pane, in the order that a user goes through them. */
export const ROOMS = ["contact", "segment", "letter", "interaction"] as const;

export type Room = (typeof ROOMS)[number];

/** What concerns no single room, and is opened over them. */
export const PAGES = ["basics", "setup", "backup", "help", "checkWord"] as const;

export type Page = (typeof PAGES)[number];

export interface PageProps {
  readonly onLeave: () => void;
}

/** What the pane hands to each of its rooms. */
export interface RoomProps {
  /** The open segment that the pane is at; "" while there is none. */
  readonly segmentNo: SegmentNo;
  readonly onSegmentChosen: (segmentNo: SegmentNo) => void;
  readonly onRoomChosen: (room: Room) => void;
  /** Goes to the contact's card in the room of the contacts. */
  readonly onContactOpened: (contactNo: ContactNo) => void;
}
