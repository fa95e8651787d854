import type { ContactNo } from "../domain/contact/contact";
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
