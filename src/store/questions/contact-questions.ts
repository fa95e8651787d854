import type { ContactNo } from "../../domain/contact/contact";
import type { ContactFilter } from "../../domain/segment/contact-filter";
import { startBreathing } from "../breathe";
import type { Database } from "../database";
import { currentContacts } from "./current-contacts";
import { currentEntries } from "./current-entries";
import { asksOfEntries, columnsAsked, matchingSlots } from "./matching-slots";
import { keepEntries, missingColumns, packContacts } from "./packing";
import { nosOf, type ProjectedContacts } from "./projected-contacts";
import {
  packEntries,
  unpackEntries,
  unsortedCount,
  type ProjectedEntries,
} from "./projected-entries";
import { countSlots, slotsIn } from "./slot-set";

/** Who answers which contacts a filter matches. */
export interface ContactQuestions {
  count(filter: ContactFilter, today: string): Promise<number>;
  /** In no order. */
  matching(filter: ContactFilter, today: string): Promise<readonly ContactNo[]>;
}

/** From so many contacts or entries behind, or new, a packing is worth its while. */
export interface WorthPacking {
  readonly contacts: number;
  readonly entries: number;
}

const WORTH_PACKING: WorthPacking = { contacts: 500, entries: 2_000 };

/**
 * Answers from columns in memory, one question after the other, each after the change log was asked what is new. The
 * columns are read from their packing when a question first needs them.
 */
export function openContactQuestions(
  database: Database,
  worthPacking = WORTH_PACKING,
): ContactQuestions {
  let contacts: ProjectedContacts | undefined;
  let entries: ProjectedEntries | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
  const slotsOf = async (filter: ContactFilter, today: string, more: readonly "no"[]) => {
    const asked = new Set([...columnsAsked(filter), ...more]);
    if (asksOfEntries(filter)) entries = await currentEntries(database, entries);
    contacts = await currentContacts(database, contacts, asked);
    return matchingSlots(filter, contacts, asksOfEntries(filter) ? entries : undefined, today);
  };
  const pack = async () => {
    if (contacts !== undefined && behind(contacts) >= worthPacking.contacts) {
      contacts = await packed(database, contacts);
    }
    if (entries !== undefined && unsortedCount(entries) >= worthPacking.entries) {
      entries = await packedAnew(database, entries);
    }
  };
  // A packing only saves time at the next start, and the next question: without it all goes on.
  const packLater = () => {
    void inTurn(() => pack().catch(() => undefined));
  };
  return {
    count: async (filter, today) => {
      const count = await inTurn(async () => countSlots(await slotsOf(filter, today, [])));
      packLater();
      return count;
    },
    matching: async (filter, today) => {
      const nos = await inTurn(async () => {
        const slots = slotsIn(await slotsOf(filter, today, ["no"]));
        return contacts === undefined ? [] : nosOf(contacts, slots);
      });
      packLater();
      return nos;
    },
  };
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
