import type { Contact } from "../domain/contact/contact";
import { type MergedField, mergedContact } from "../domain/contact/duplicates/merge-contacts";
import type { InteractionLogEntry } from "../domain/interaction/interaction-log-entry";
import type { ContactRevision } from "../ports/contact-book";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";
import { turnedRound } from "./take-back-import";

/** Two contacts that are one. */
export interface Merging {
  readonly kept: Contact;
  readonly other: Contact;
  /** The texts that are taken from the other one. */
  readonly taken: ReadonlySet<MergedField>;
}

/**
 * Makes one contact of two: the other one is removed, and its interactions and persons are the kept one's from then on.
 * All of it, or nothing. Gives what undoes it. Rejects with code "conflict" when one of them changed meanwhile, and, naming
 * the open segments, when the other one is on a segment.
 */
export async function mergeContacts(
  { store }: Doors,
  { kept, other, taken }: Merging,
): Promise<() => Promise<void>> {
  const { contacts, log } = store;
  const [ofOther, atOther, members] = await Promise.all([
    firstValue(log.entriesOfContact(other.no)),
    other.type === "company"
      ? firstValue(log.entries({ companyNo: other.no }, Number.MAX_SAFE_INTEGER))
      : [],
    other.type === "company" ? contacts.membersOf([other.no]) : [],
  ]);
  const persons = members.filter(({ companyNo }) => companyNo === other.no);
  const revision: ContactRevision = {
    removed: [other],
    changed: [
      { before: kept, after: mergedContact(kept, other, taken) },
      ...persons.map((before) => ({ before, after: { ...before, companyNo: kept.no } })),
    ],
    restored: [],
    entries: movedEntries([...ofOther, ...atOther], other.no, kept.no),
  };
  await contacts.revise(revision);
  return () => contacts.revise(turnedRound(revision));
}

function movedEntries(
  entries: readonly InteractionLogEntry[],
  from: string,
  to: string,
): NonNullable<ContactRevision["entries"]> {
  const once = [...new Map(entries.map((entry) => [entry.entryNo, entry])).values()];
  const moved = (no: string) => (no === from ? to : no);
  return once.map(({ entryNo, contactNo, companyNo }) => ({
    entryNo,
    before: { contactNo, companyNo },
    after: { contactNo: moved(contactNo), companyNo: moved(companyNo) },
  }));
}
