import type { Contact, ContactNo } from "../domain/contact/contact";
import { activeAlternativeAddress, householdKey } from "../domain/contact/postal-address";
import { addDays } from "../domain/day";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import { type FatigueRule, fatiguedLines } from "../domain/segment/fatigue";
import type { Segment } from "../domain/segment/segment";
import type { Store } from "../ports/store";
import { firstValue } from "./first-value";
import { readLineContacts } from "./read-step-facts";

/** The lines of the segment whose letter would be one too many for whoever it goes to; by their numbers. */
export async function findFatigued(
  { log, contacts: book }: Pick<Store, "log" | "contacts">,
  segment: Segment,
  rule: FatigueRule,
): Promise<readonly number[]> {
  const days = segment.lines.map(({ date }) => date).filter((date) => date !== "");
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  const filter = { fromDate: addDays(first, -rule.days), toDate: last, canceled: false };
  const sent = await firstValue(log.entries(filter, Number.MAX_SAFE_INTEGER));
  if (!rule.perHousehold) return fatiguedLines(segment.lines, sent, rule);
  const contacts = [...(await readLineContacts(book, segment)), ...(await recipients(book, sent))];
  const homes = homesOf(contacts, segment.header.date);
  return fatiguedLines(segment.lines, sent, rule, (no) => homes.get(no) ?? "");
}

function recipients(
  book: Store["contacts"],
  sent: readonly InteractionLogEntry[],
): Promise<readonly Contact[]> {
  return book.contacts([...new Set(sent.map(({ contactNo }) => contactNo))]);
}

/** Where each lives on the day, as one text. */
function homesOf(contacts: readonly Contact[], day: string): ReadonlyMap<ContactNo, string> {
  return new Map(
    contacts.map((contact) => [
      contact.no,
      householdKey(activeAlternativeAddress(contact, day) ?? contact),
    ]),
  );
}
