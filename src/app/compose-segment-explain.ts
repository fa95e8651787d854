import type { ContactNo } from "../domain/contact/contact";
import type { ContactFilter } from "../domain/segment/contact-filter";
import { type ConditionPath, conditionPaths, filterWithout } from "../domain/segment/filter-parts";
import type { SegmentNo } from "../domain/segment/segment";
import { whyContact, type WhyContact } from "../domain/segment/why-contact";
import { StoreError } from "../ports/errors";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { readSegment } from "./read-segment";

/** Why the contact is in the segment or not: every step, what it did, and how its filter sees the contact today. */
export async function explainContact(
  doors: Doors,
  segmentNo: SegmentNo,
  contactNo: ContactNo,
): Promise<WhyContact> {
  const { contacts, log } = doors.store;
  const [segment, [contact], interactions] = await Promise.all([
    readSegment(doors, segmentNo),
    contacts.contacts([contactNo]),
    firstValue(log.entriesOfContact(contactNo)),
  ]);
  if (contact === undefined) throw new StoreError(`Contact ${contactNo} is gone.`, "conflict");
  const [company] = await contacts.contacts(contact.companyNo === "" ? [] : [contact.companyNo]);
  return whyContact(segment, contact, { company, interactions, today: doors.today() });
}

/** What one condition alone does to a filter. */
export interface ConditionEffect {
  readonly path: ConditionPath;
  /** How many more the filter would match without it; negative for one that brings contacts in. */
  readonly leavesOut: number;
}

/** How many the filter matches, and what each of its conditions alone leaves out. */
export async function previewConditions(
  { store }: Doors,
  filter: ContactFilter,
): Promise<{ readonly count: number; readonly effects: readonly ConditionEffect[] }> {
  const countOf = (asked: ContactFilter) => store.contacts.countMatching(asked);
  const count = await countOf(filter);
  const effects: ConditionEffect[] = [];
  for (const path of conditionPaths(filter)) {
    const leavesOut = (await countOf(filterWithout(filter, path))) - count;
    effects.push({ path, leavesOut });
  }
  return { count, effects };
}
