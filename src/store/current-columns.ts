import type { Contact, ContactNo } from "../domain/contact/contact";
import type { ContactSort } from "../ports/contact-book";
import { startBreathing } from "./breathe";
import type { Change } from "./change";
import {
  dropContact,
  emptyContactColumns,
  PACKED_FORM,
  packContactColumns,
  putContact,
  settle,
  sortKey,
  unpackContactColumns,
  type ContactColumns,
  type PackedContactColumns,
} from "./contact-columns";
import { contactParts, contactsOf } from "./contact-rows";
import type { Database } from "./database";
import { contactCount, newestSeq } from "./contact-facts";
import { resortSlots, type SortedSlots } from "./sorted-slots";

/** Columns as of a change, with the orders that were asked of them so far. */
export interface CurrentColumns {
  readonly columns: ContactColumns;
  readonly orders: Map<ContactSort, SortedSlots>;
  /** Searches already made of these columns, by sort and words. */
  readonly found: Map<string, readonly number[]>;
  readonly seq: number;
  /** How many contacts the kept packing is behind. */
  readonly unsaved: number;
}

/** More changed contacts than that are read faster by reading all. */
const FEW = 2_000;

/** From so many contacts behind, or new, a packing is worth its while. */
const WORTH_SAVING = 500;

const PROJECTION = "contacts";

/**
 * The columns brought up to date: from what is held, else from the packing that was kept, else by reading all
 * contacts. What is stale, of another form, or of another count than the store's is never used.
 */
export async function bringUpToDate(
  database: Database,
  held: CurrentColumns | undefined,
): Promise<CurrentColumns> {
  let current = held ?? (await packedColumns(database)) ?? (await scannedColumns(database));
  let news = await readNews(database, current.seq);
  while (news !== undefined) {
    const caughtUp = news === "many" ? undefined : await catchUp(current, news);
    current = caughtUp ?? (await scannedColumns(database));
    news = await readNews(database, current.seq);
  }
  return current.unsaved < WORTH_SAVING ? current : saveInBackground(database, current);
}

/** What happened after a change, read in one go. */
interface News {
  readonly seq: number;
  readonly contactCount: number;
  /** The contacts that were touched, as they are now; undefined for a removed one. */
  readonly contacts: ReadonlyMap<ContactNo, Contact | undefined>;
}

function readNews(database: Database, after: number): Promise<News | "many" | undefined> {
  const { changes, contacts, facts } = database;
  return database.transaction("r", [changes, contacts, facts], async () => {
    const seq = await newestSeq(database, "contact");
    if (seq <= after) return undefined;
    if ((await newestSeq(database, "store")) > after) return "many";
    const nos = await touchedNos(database, after);
    if (nos.length > FEW) return "many";
    const found = await contactsOf(database, nos);
    return {
      seq,
      contactCount: await contactCount(database),
      contacts: new Map(nos.map((no, index) => [no, found[index]])),
    };
  });
}

/** The contacts that changed, and the persons of companies that changed their names. */
async function touchedNos(
  { changes, contacts }: Database,
  after: number,
): Promise<readonly ContactNo[]> {
  const nos = new Set<ContactNo>();
  const renamed = new Set<ContactNo>();
  const noteContact = (change: Change) => {
    for (const no of change.how === "added" ? change.nos : [change.no]) nos.add(no);
    if (change.how === "changed" && "name" in change.fields) renamed.add(change.no);
  };
  await changes
    .where(":id")
    .above(after)
    .each((row) => {
      row.changes.filter(({ kind }) => kind === "contact").forEach(noteContact);
    });
  const persons = await contacts
    .where("companyNo")
    .anyOf([...renamed])
    .primaryKeys();
  return [...new Set([...nos, ...persons])];
}

/** Undefined when the columns then do not hold as many contacts as the store. */
async function catchUp(current: CurrentColumns, news: News): Promise<CurrentColumns | undefined> {
  const { columns, orders } = current;
  for (const [no, contact] of news.contacts) {
    if (contact === undefined) dropContact(columns, no);
    else putContact(columns, contact);
  }
  if (columns.slots.size !== news.contactCount) return undefined;
  resortAll(columns, orders, await settle(columns, startBreathing()));
  const unsaved = current.unsaved + news.contacts.size;
  return { columns, orders, found: new Map(), seq: news.seq, unsaved };
}

function resortAll(
  columns: ContactColumns,
  orders: Map<ContactSort, SortedSlots>,
  changed: ReadonlySet<number>,
): void {
  for (const [sort, order] of orders) {
    const keyOf = (slot: number) =>
      columns.nos[slot] === "" ? undefined : sortKey(columns, sort, slot);
    orders.set(sort, resortSlots(order, changed, keyOf));
  }
}

async function scannedColumns(database: Database): Promise<CurrentColumns> {
  const seq = await newestSeq(database, "contact");
  const columns = emptyContactColumns();
  const breathe = startBreathing();
  for await (const part of contactParts(database)) {
    for (const contact of part) putContact(columns, contact);
    await breathe();
  }
  await settle(columns, breathe);
  return { columns, orders: new Map(), found: new Map(), seq, unsaved: columns.slots.size };
}

async function packedColumns(database: Database): Promise<CurrentColumns | undefined> {
  const row = await database.projections.get(PROJECTION);
  if (row?.form !== PACKED_FORM) return undefined;
  const newest = await newestSeq(database, "contact");
  const packed = row.packed as PackedContactColumns;
  const columns = await unpackContactColumns(packed, startBreathing());
  const count = await contactCount(database);
  const isSound = row.seq < newest || (row.seq === newest && columns.slots.size === count);
  return isSound
    ? { columns, orders: new Map(), found: new Map(), seq: row.seq, unsaved: 0 }
    : undefined;
}

/** A packing only saves time at the next start: without it, or with an old one, all is read again. */
function saveInBackground(database: Database, current: CurrentColumns): CurrentColumns {
  savePacked(database, current).catch(() => undefined);
  return { ...current, unsaved: 0 };
}

async function savePacked(
  { projections }: Database,
  { columns, seq }: CurrentColumns,
): Promise<void> {
  const packed = packContactColumns(columns);
  const row = { name: PROJECTION, form: PACKED_FORM, seq, packed };
  await projections.put(row);
}
