import type { ContactNo } from "../domain/contact/contact";
import { activeAlternativeAddress, householdKey } from "../domain/contact/postal-address";
import { addDays } from "../domain/day";
import { fatigued, type FatigueRule } from "../domain/segment/fatigue";
import { type Overlap, overlaps, type SegmentContacts } from "../domain/segment/overlap";
import { planOf } from "../domain/segment/plan";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { previewPlan, type Recomposed } from "./compose-segment-plan";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { readLineContacts } from "./read-step-facts";

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

/** Of the segment's contacts, those whom one more letter on its date would write to too often. */
export async function findFatigued(
  { store }: Doors,
  segment: Segment,
  rule: FatigueRule & { readonly perHousehold: boolean },
): Promise<readonly ContactNo[]> {
  const { date } = segment.header;
  const filter = { fromDate: addDays(date, -rule.days), toDate: date, canceled: false };
  const [sent, contacts] = await Promise.all([
    firstValue(store.log.entries(filter, Number.MAX_SAFE_INTEGER)),
    readLineContacts(store.contacts, segment),
  ]);
  const members = rule.perHousehold
    ? await store.contacts.contacts([...new Set(sent.map(({ contactNo }) => contactNo))])
    : [];
  const homes = new Map(
    [...contacts, ...members].map((contact) => [
      contact.no,
      householdKey(activeAlternativeAddress(contact, date) ?? contact),
    ]),
  );
  const groupOf = (no: ContactNo) => (rule.perHousehold ? (homes.get(no) ?? "") : "");
  const contactNos = contacts.map(({ no }) => no);
  return fatigued(contactNos, sent, { ...rule, date }, groupOf);
}
