import { addDays } from "../domain/day";
import { type Overlap, overlaps, type SegmentContacts } from "../domain/segment/overlap";
import { planOf } from "../domain/segment/plan";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { previewPlan, type Recomposed } from "./compose-segment-plan";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";

/** The open segments, and those logged in the last days, that share contacts with this one; most shared first. */
export async function findOverlaps(
  doors: Doors,
  { header, lines }: Segment,
  lastDays: number,
): Promise<readonly Overlap[]> {
  const others = [
    ...(await otherOpenSegments(doors, header.no)),
    ...(await recentlyLogged(doors, addDays(doors.today(), -lastDays))),
  ];
  return overlaps(
    lines.map(({ contactNo }) => contactNo),
    others,
  );
}

async function otherOpenSegments(
  doors: Doors,
  segmentNo: SegmentNo,
): Promise<readonly SegmentContacts[]> {
  const summaries = await firstValue(doors.store.segments.segments);
  const others = summaries.filter(({ no }) => no !== segmentNo);
  return Promise.all(
    others.map(async ({ no, description }) => {
      const segment = await firstValue(doors.store.segments.segment(no));
      const contactNos = segment?.lines.map(({ contactNo }) => contactNo) ?? [];
      return { segmentNo: no, description, contactNos };
    }),
  );
}

async function recentlyLogged(
  { store }: Doors,
  fromDay: string,
): Promise<readonly SegmentContacts[]> {
  const logged = await firstValue(store.log.loggedSegments);
  const recent = logged.filter(({ createdOn, canceled }) => createdOn >= fromDay && !canceled);
  return Promise.all(
    recent.map(async ({ entryNo, segmentNo, description }) => {
      const entries = await firstValue(store.log.entriesOf(entryNo));
      const contactNos = entries
        .filter(({ canceled }) => !canceled)
        .map(({ contactNo }) => contactNo);
      return { segmentNo, description, contactNos };
    }),
  );
}

/** Who would be new and who gone if the segment were composed today. Adopt it with `adoptPlan`. */
export function previewDrift(doors: Doors, segment: Segment): Promise<Recomposed> {
  return previewPlan(doors, segment.header.no, planOf(segment));
}
