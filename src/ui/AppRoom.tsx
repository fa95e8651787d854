import { lazy } from "react";
import type { ContactNo } from "../domain/contact/contact";
import { unreachable } from "../domain/unreachable";
import type { Room, RoomProps } from "./shared/rooms";

/** Each room comes when it is first entered, so that the pane opens fast. */
const ContactRoom = lazy(loadContactRoom);
const SegmentRoom = lazy(async () => ({
  default: (await import("./segment/SegmentRoom")).SegmentRoom,
}));
const LetterRoom = lazy(async () => ({
  default: (await import("./letter/LetterRoom")).LetterRoom,
}));
const InteractionRoom = lazy(async () => ({
  default: (await import("./interaction/InteractionRoom")).InteractionRoom,
}));

async function loadContactRoom() {
  return { default: (await import("./contact/ContactRoom")).ContactRoom };
}

/** Begins to load the room that the pane opens with. */
export function loadFirstRoom(): void {
  // Whoever shows the room says that it did not come.
  loadContactRoom().catch(() => undefined);
}

interface AppRoomProps extends RoomProps {
  readonly room: Room;
  /** The contact whose card is asked for; "" for none. */
  readonly contactNo: ContactNo;
  readonly onContactLeft: () => void;
}

export function AppRoom({ room, contactNo, onContactLeft, ...props }: AppRoomProps) {
  switch (room) {
    case "contact":
      return <ContactRoom {...props} contactNo={contactNo} onContactLeft={onContactLeft} />;
    case "segment":
      return <SegmentRoom {...props} />;
    case "letter":
      return <LetterRoom {...props} />;
    case "interaction":
      return <InteractionRoom {...props} />;
    default:
      return unreachable(room);
  }
}
