import type { ContactNo } from "../domain/contact/contact";
import type { ContactQuery, ContactSort, ContactValueField } from "../ports/contact-book";
import { startBreathing } from "./breathe";
import { sortKey, valuesInUse } from "./contact-columns";
import { bringUpToDate, type CurrentColumns } from "./current-columns";
import type { Database } from "./database";
import { inBlocks } from "./in-blocks";
import { searchTest, searchWords } from "./search-words";
import { sortSlots, type SortedSlots } from "./sorted-slots";

/**
 * Answers questions about all contacts from columns in memory, which are brought up to date from the change log
 * before each answer.
 */
export interface ContactIndex {
  find(query: ContactQuery): Promise<readonly ContactNo[]>;
  /** Those of the numbers that are there, sorted by company name, company number, type and name. */
  inSegmentOrder(nos: readonly ContactNo[]): Promise<readonly ContactNo[]>;
  /** At most 500, the most used ones, sorted. */
  valuesOf(field: ContactValueField): Promise<readonly string[]>;
}

const MOST_VALUES = 500;

/** The index over the contacts of the database; the first question loads it. */
export function openContactIndex(database: Database): ContactIndex {
  const ask = takeTurns(database);
  return {
    find: (query) => ask((current) => find(current, query)),
    inSegmentOrder: (nos) =>
      ask(async (current) => {
        const { slots } = await orderOf(current, "company");
        const wanted = await slotsWith(current, nos);
        return nosIn(
          current,
          slots.filter((slot) => wanted[slot] === 1),
        );
      }),
    valuesOf: (field) =>
      ask(({ columns }) => {
        const values = valuesInUse(columns, field).slice(0, MOST_VALUES);
        return Promise.resolve(values.sort((one, other) => one.localeCompare(other)));
      }),
  };
}

/** One question after the other, each to columns that are up to date and that no other question changes. */
function takeTurns(database: Database) {
  let held: CurrentColumns | undefined;
  let before: Promise<unknown> = Promise.resolve();
  return <Answer>(question: (current: CurrentColumns) => Promise<Answer>): Promise<Answer> => {
    const answer = before.then(async () => {
      held = await bringUpToDate(database, held);
      return question(held);
    });
    before = answer.catch(() => undefined);
    return answer;
  };
}

async function find(
  current: CurrentColumns,
  { search, sort, descending }: ContactQuery,
): Promise<readonly ContactNo[]> {
  const found = nosIn(current, await foundSlots(current, sort, searchWords(search).join(" ")));
  return descending ? found.reverse() : found;
}

const SEARCHES_KEPT = 20;
const SLOTS_PER_BREATH = 5_000;

/** Who types on narrows: the search is made among those that its beginning has found. */
async function foundSlots(
  current: CurrentColumns,
  sort: ContactSort,
  words: string,
): Promise<readonly number[]> {
  const { found, columns } = current;
  const known = found.get(`${sort} ${words}`);
  if (known !== undefined) return known;
  const among =
    words === ""
      ? (await orderOf(current, sort)).slots
      : await foundSlots(current, sort, longestFound(current, sort, words));
  const slots = words === "" ? among : await searched(among, columns.texts, words);
  for (const oldest of [...found.keys()].slice(0, Math.max(0, found.size - SEARCHES_KEPT))) {
    found.delete(oldest);
  }
  found.set(`${sort} ${words}`, slots);
  return slots;
}

/** The longest beginning of the words that was searched before, "" for none. */
function longestFound({ found }: CurrentColumns, sort: ContactSort, words: string): string {
  for (let end = words.length - 1; end > 0; end -= 1) {
    const beginning = words.slice(0, end);
    if (found.has(`${sort} ${beginning}`)) return beginning;
  }
  return "";
}

async function searched(
  slots: readonly number[],
  texts: readonly string[],
  words: string,
): Promise<readonly number[]> {
  const finds = searchTest(words.split(" "));
  const breathe = startBreathing();
  const matching: number[] = [];
  for (const part of inBlocks(slots, SLOTS_PER_BREATH)) {
    for (const slot of part) if (finds(texts[slot] ?? "")) matching.push(slot);
    await breathe();
  }
  return matching;
}

async function orderOf(
  { columns, orders }: CurrentColumns,
  sort: ContactSort,
): Promise<SortedSlots> {
  const known = orders.get(sort);
  if (known !== undefined) return known;
  const slots = [...columns.slots.values()];
  const keyOf = (slot: number) => sortKey(columns, sort, slot);
  const sorted = await sortSlots(slots, keyOf, startBreathing());
  orders.set(sort, sorted);
  return sorted;
}

/** A 1 in the slot of each number that is there. */
async function slotsWith(
  { columns }: CurrentColumns,
  nos: readonly ContactNo[],
): Promise<Uint8Array> {
  const breathe = startBreathing();
  const wanted = new Uint8Array(columns.nos.length);
  for (const part of inBlocks(nos, SLOTS_PER_BREATH)) {
    for (const no of part) {
      const slot = columns.slots.get(no);
      if (slot !== undefined) wanted[slot] = 1;
    }
    await breathe();
  }
  return wanted;
}

function nosIn({ columns }: CurrentColumns, slots: readonly number[]): ContactNo[] {
  return slots.map((slot) => columns.nos[slot] ?? "");
}
