import { useEffect, useState } from "react";
import type { Doors } from "../app/doors";
import type { SegmentNo } from "../domain/segment/segment";
import type { SegmentSummary } from "../ports/segment-book";
import type { Room } from "./shared/rooms";
import { useWatch } from "./shared/use-watch";

/** The steps from the contacts to the log, each with the room where it is done. */
export const WAY = [
  { step: "contacts", room: "contact" },
  { step: "segment", room: "segment" },
  { step: "letter", room: "letter" },
  { step: "check", room: "interaction" },
  { step: "log", room: "interaction" },
] as const satisfies readonly { readonly step: string; readonly room: Room }[];

export interface Place {
  readonly room: Room;
  readonly segmentNo: SegmentNo;
  readonly segments: readonly SegmentSummary[];
  /** The segment whose letters were checked last; "" for none. */
  readonly checkedNo: SegmentNo;
}

/** How many steps of the way are done: the step of that place in {@link WAY} is next. Undefined while that is not known. */
export function useWay({ store }: Doors, place: Place): number | undefined {
  const { segmentNo, segments, checkedNo } = place;
  const contacts = useWatch(store.contacts.count);
  const hasLetter = useLetterSeen(place);
  if (contacts.state !== "here") return undefined;
  const lineCount = segments.find(({ no }) => no === segmentNo)?.lineCount ?? 0;
  const done = [contacts.value > 0, lineCount > 0, hasLetter, checkedNo === segmentNo, false];
  return done.indexOf(false);
}

/** Whether the user has been at the letter with this segment. */
function useLetterSeen({ room, segmentNo }: Place): boolean {
  const [seenWith, setSeenWith] = useState("");
  useEffect(() => {
    if (room === "letter") setSeenWith(segmentNo);
  }, [room, segmentNo]);
  return segmentNo !== "" && seenWith === segmentNo;
}
