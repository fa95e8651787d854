import type { InteractionField } from "../../domain/segment/contact-filter";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { slotFor, slotsByNo, type ProjectedContacts } from "./projected-contacts";
import {
  codeCount,
  emptyTextColumn,
  grown,
  packTextColumn,
  putText,
  textOf,
  unpackTextColumn,
  type PackedTextColumn,
  type TextColumn,
} from "./text-column";

export type EntryColumn = InteractionField | "contactNo";

/** The columns that the entries are sorted by, the first one first. */
export const RUN_COLUMNS = [
  "templateCode",
  "date",
  "canceled",
] as const satisfies readonly EntryColumn[];

const ENTRY_COLUMNS: readonly EntryColumn[] = [
  ...RUN_COLUMNS,
  "groupCode",
  "campaignNo",
  "segmentNo",
  "evaluation",
  "salespersonCode",
  "contactNo",
];

/** The interactions that have happened, as columns: sorted ones first, then those that were put since. */
export interface ProjectedEntries {
  count: number;
  readonly columns: Readonly<Record<EntryColumn, TextColumn>>;
  /** {@link GONE} where the entry is gone, or stands elsewhere as it is now. */
  entryNos: Int32Array;
  /** Where the sorted entries of one template, day and state start; each is the end of the one before. */
  readonly runStarts: Int32Array;
  /** Where, among the runs, those of one template start. */
  readonly templateStarts: Int32Array;
  /** The contacts' slots, or {@link GONE}; made for one numbering of contacts. */
  owners?: Owners;
  readonly seq: number;
}

interface Owners {
  readonly of: Map<string, number>;
  slots: Int32Array;
}

export interface PackedEntries {
  readonly columns: Readonly<Record<EntryColumn, PackedTextColumn>>;
  readonly entryNos: Int32Array;
}

const GONE = -1;

/** No entries, as of a change. */
export function noEntries(seq: number): ProjectedEntries {
  return {
    count: 0,
    columns: mapColumns(emptyTextColumn),
    entryNos: new Int32Array(64),
    runStarts: Int32Array.of(0),
    templateStarts: Int32Array.of(0),
    seq,
  };
}

/** Puts an entry behind the others. One that was put before must have been dropped. A postponed one has not happened. */
export function putEntry(entries: ProjectedEntries, entry: InteractionLogEntry): void {
  if (entry.postponed) return;
  const index = entries.count;
  if (index >= entries.entryNos.length) entries.entryNos = grown(entries.entryNos, index + 1);
  entries.entryNos[index] = entry.entryNo;
  for (const name of ENTRY_COLUMNS) putText(entries.columns[name], index, String(entry[name]));
  entries.count += 1;
  delete entries.owners;
}

/** Drops the entries with these numbers, as far as they are there. */
export function dropEntries(entries: ProjectedEntries, entryNos: ReadonlySet<number>): void {
  for (let index = 0; index < entries.count; index += 1) {
    if (entryNos.has(entries.entryNos[index] ?? GONE)) entries.entryNos[index] = GONE;
  }
  delete entries.owners;
}

/** Entry → its contact's slot, {@link GONE} for one that is no longer so. The column of contact numbers must be in memory. */
export function ownersOf(entries: ProjectedEntries, contacts: ProjectedContacts): Int32Array {
  const numbering = slotsByNo(contacts);
  if (entries.owners?.of === numbering) return entries.owners.slots;
  const { codes } = entries.columns.contactNo;
  const slotByCode = slotsByCode(entries.columns.contactNo, contacts);
  const slots = new Int32Array(entries.count);
  for (let index = 0; index < entries.count; index += 1) {
    const isGone = entries.entryNos[index] === GONE;
    slots[index] = isGone ? GONE : (slotByCode[codes[index] ?? 0] ?? GONE);
  }
  entries.owners = { of: numbering, slots };
  return slots;
}

function slotsByCode(column: TextColumn, contacts: ProjectedContacts): Int32Array {
  const slots = new Int32Array(codeCount(column));
  for (let code = 0; code < slots.length; code += 1) {
    slots[code] = slotFor(contacts, textOf(column, code));
  }
  return slots;
}

/** How many entries were put since they were sorted. */
export function unsortedCount({ count, runStarts }: ProjectedEntries): number {
  return count - (runStarts.at(-1) ?? 0);
}

/** The entries as {@link unpackEntries} reads them back, sorted. */
export function packEntries(entries: ProjectedEntries): PackedEntries {
  const order = sortedIndexes(entries);
  const columns = mapColumns((name) => {
    const column = entries.columns[name];
    const codes = order.map((index) => column.codes[index] ?? 0);
    return packTextColumn({ ...column, codes }, order.length);
  });
  return { columns, entryNos: order.map((index) => entries.entryNos[index] ?? GONE) };
}

function sortedIndexes({ count, entryNos, columns }: ProjectedEntries): Int32Array {
  const [templates, dates, canceled] = RUN_COLUMNS.map(
    (name) => packTextColumn(columns[name], count).codes,
  );
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const day = (templates?.[index] ?? 0) * 0x10_0000 + (dates?.[index] ?? 0);
    keys[index] = day * 2 + (canceled?.[index] ?? 0);
  }
  const there = Int32Array.from(keys.keys()).filter((index) => entryNos[index] !== GONE);
  return there.sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other);
}

/** The entries that were packed, as of a change. */
export function unpackEntries({ columns, entryNos }: PackedEntries, seq: number): ProjectedEntries {
  const unpacked = mapColumns((name) => unpackTextColumn(columns[name]));
  const count = entryNos.length;
  const runStarts: number[] = [];
  const templateStarts: number[] = [];
  const [templates, dates, canceled] = RUN_COLUMNS.map((name) => unpacked[name].codes);
  for (let index = 0; index < count; index += 1) {
    const isNewTemplate = index === 0 || templates?.[index] !== templates?.[index - 1];
    const isSameDay = dates?.[index] === dates?.[index - 1];
    if (isNewTemplate) templateStarts.push(runStarts.length);
    if (isNewTemplate || !isSameDay || canceled?.[index] !== canceled?.[index - 1]) {
      runStarts.push(index);
    }
  }
  return {
    count,
    columns: unpacked,
    entryNos: new Int32Array(entryNos),
    runStarts: Int32Array.from([...runStarts, count]),
    templateStarts: Int32Array.from([...templateStarts, runStarts.length]),
    seq,
  };
}

function mapColumns<Value>(make: (name: EntryColumn) => Value): Record<EntryColumn, Value> {
  const entries = ENTRY_COLUMNS.map((name) => [name, make(name)] as const);
  return Object.fromEntries(entries) as Record<EntryColumn, Value>;
}
