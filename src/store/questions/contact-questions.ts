import type { ContactNo } from "../../domain/contact/contact";
import type { ContactFilter } from "../../domain/segment/contact-filter";
import { startBreathing } from "../breathe";
import type { Database } from "../database";
import { newestChange } from "../contact-facts";
import type { ContactColumn } from "./contact-values";
import { currentContacts } from "./current-contacts";
import { currentEntries } from "./current-entries";
import type { HeardChanges } from "./heard-changes";
import { asksOfEntries, columnsAsked, countMatching, matchingSlots } from "./matching-slots";
import { keepEntries, missingColumns, packContacts } from "./packing";
import { nosOf, type ProjectedContacts } from "./projected-contacts";
import {
  packEntries,
  unpackEntries,
  unsortedCount,
  type ProjectedEntries,
} from "./projected-entries";
import { noSlots, slotsIn, type SlotSet } from "./slot-set";

/** Who answers which contacts a filter matches. */
export interface ContactQuestions {
  /**
   * As of a change at least: what this pane has written is counted, what another one has written as soon as that was
   * heard of. Without one, as of now.
   */
  count(filter: ContactFilter, today: string, writtenSeq?: number): Promise<number>;
  /** As of now, in no order. */
  matching(filter: ContactFilter, today: string): Promise<readonly ContactNo[]>;
}

/** From so many contacts or entries behind, or new, a packing is worth its while. */
export interface WorthPacking {
  readonly contacts: number;
  readonly entries: number;
}

const WORTH_PACKING: WorthPacking = { contacts: 500, entries: 2_000 };

export interface QuestionSetting {
  readonly heard?: HeardChanges;
  readonly worthPacking?: WorthPacking;
}

/** What questions are answered from. */
interface Projection {
  contacts?: ProjectedContacts;
  entries?: ProjectedEntries;
  /** Each holds all that had happened up to this change. */
  readonly checked: { contacts: number; entries: number };
}

/**
 * Answers from columns in memory, one question after the other, each after the change log was asked what is new; a
 * count may go without that as long as nothing new was heard of. The columns are read from their packing when a
 * question first needs them.
 */
export function openContactQuestions(
  database: Database,
  { heard = () => undefined, worthPacking = WORTH_PACKING }: QuestionSetting = {},
): ContactQuestions {
  const held: Projection = { checked: { contacts: -1, entries: -1 } };
  const inTurn = turns();
  // A packing only saves time at the next start, and the next question: without it all goes on.
  const packLater = () => {
    void inTurn(() => pack(database, held, worthPacking).catch(() => undefined));
  };
  const asked = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = await inTurn(work);
    packLater();
    return answer;
  };
  return {
    count: (filter, today, writtenSeq) =>
      asked(async () => {
        const known = heard();
        const newest =
          known === undefined || writtenSeq === undefined ? undefined : Math.max(known, writtenSeq);
        const columns = columnsAsked(filter);
        if (!isReady(held, filter, newest)) await bringUpToDate(database, held, filter, columns);
        return countOf(held, filter, today);
      }),
    matching: (filter, today) =>
      asked(async () => {
        await bringUpToDate(database, held, filter, new Set([...columnsAsked(filter), "no"]));
        const { contacts } = held;
        return contacts === undefined ? [] : nosOf(contacts, slotsIn(slotsOf(held, filter, today)));
      }),
  };
}

/** One after the other. */
function turns() {
  let before: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
}

async function bringUpToDate(
  database: Database,
  held: Projection,
  filter: ContactFilter,
  columns: ReadonlySet<ContactColumn>,
): Promise<void> {
  const seq = await newestChange(database);
  if (asksOfEntries(filter)) {
    held.entries = await currentEntries(database, held.entries);
    held.checked.entries = seq;
  }
  held.contacts = await currentContacts(database, held.contacts, columns);
  held.checked.contacts = seq;
}

/** Whether the filter can be answered from what is held, as of the change. */
function isReady(held: Projection, filter: ContactFilter, newest: number | undefined): boolean {
  const { contacts, checked } = held;
  if (contacts === undefined || newest === undefined || checked.contacts < newest) return false;
  if (asksOfEntries(filter) && checked.entries < newest) return false;
  return [...columnsAsked(filter)].every((name) => contacts.columns.has(name));
}

function countOf({ contacts, entries }: Projection, filter: ContactFilter, today: string): number {
  if (contacts === undefined) return 0;
  return countMatching(filter, contacts, asksOfEntries(filter) ? entries : undefined, today);
}

function slotsOf({ contacts, entries }: Projection, filter: ContactFilter, today: string): SlotSet {
  if (contacts === undefined) return noSlots(0);
  return matchingSlots(filter, contacts, asksOfEntries(filter) ? entries : undefined, today);
}

async function pack(
  database: Database,
  held: Projection,
  worthPacking: WorthPacking,
): Promise<void> {
  const { contacts, entries } = held;
  if (contacts !== undefined && behind(contacts) >= worthPacking.contacts) {
    held.contacts = await packed(database, contacts);
  }
  if (entries !== undefined && unsortedCount(entries) >= worthPacking.entries) {
    held.entries = await packedAnew(database, entries);
  }
}

function behind({ packing, putSince, slotCount }: ProjectedContacts): number {
  return packing === 0 ? slotCount : putSince.size;
}

async function packed(database: Database, contacts: ProjectedContacts): Promise<ProjectedContacts> {
  const whole = await currentContacts(database, contacts, new Set(missingColumns(contacts)));
  return packContacts(database, whole, startBreathing());
}

async function packedAnew(
  database: Database,
  entries: ProjectedEntries,
): Promise<ProjectedEntries> {
  const packing = packEntries(entries);
  await keepEntries(database, packing, entries.seq);
  return unpackEntries(packing, entries.seq);
}
