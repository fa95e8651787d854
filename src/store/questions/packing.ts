import type { Breathe } from "../breathe";
import type { Database } from "../database";
import type { ProjectionRow } from "../rows";
import { CONTACT_COLUMNS, type ContactColumn } from "./contact-values";
import type { ProjectedContacts } from "./projected-contacts";
import { unpackEntries, type PackedEntries, type ProjectedEntries } from "./projected-entries";
import {
  packTextColumn,
  unpackTextColumn,
  type PackedTextColumn,
  type TextColumn,
} from "./text-column";

/** Raised whenever packed columns of before would be misread. */
export const QUESTIONS_FORM = 1;

const HEAD = "questions";
const ENTRIES = "questions/entries";

interface PackedHead {
  readonly packing: number;
  readonly slotCount: number;
  readonly present: Uint32Array;
}

interface PackedColumn {
  readonly packing: number;
  readonly checksum: number;
  readonly column: PackedTextColumn;
}

/** The contacts as they were packed last, without any column yet; undefined where there is no packing of this form. */
export async function packedContacts({
  projections,
}: Database): Promise<ProjectedContacts | undefined> {
  const row = await projections.get(HEAD);
  if (row?.form !== QUESTIONS_FORM) return undefined;
  const { packing, slotCount, present } = row.packed as PackedHead;
  return { slotCount, present, columns: new Map(), putSince: new Map(), packing, seq: row.seq };
}

/** Columns of that packing; undefined when one is missing, damaged, or of another packing. */
export async function packedColumns(
  { projections }: Database,
  { packing }: ProjectedContacts,
  names: readonly ContactColumn[],
): Promise<readonly TextColumn[] | undefined> {
  const rows = await projections.bulkGet(names.map(columnKey));
  const columns = rows.flatMap((row) => (row === undefined ? [] : [row.packed as PackedColumn]));
  const isSound = columns.every(
    (each) => each.packing === packing && each.checksum === checksumOf(each.column),
  );
  if (!isSound || columns.length < names.length) return undefined;
  return columns.map(({ column }) => unpackTextColumn(column));
}

/** Writes the contacts, with every column in memory, and gives them as they are read back. */
export async function packContacts(
  { projections }: Database,
  contacts: ProjectedContacts,
  breathe: Breathe,
): Promise<ProjectedContacts> {
  const { slotCount, seq } = contacts;
  const present = contacts.present.slice(0, (slotCount + 31) >> 5);
  const packed: (readonly [ContactColumn, PackedTextColumn])[] = [];
  for (const [name, column] of contacts.columns) {
    packed.push([name, packTextColumn(column, slotCount)]);
    await breathe();
  }
  const packing = await projections.db.transaction("rw", projections, async () => {
    const before = await projections.get(HEAD);
    const next = ((before?.packed as Partial<PackedHead> | undefined)?.packing ?? 0) + 1;
    await projections.put(rowOf(HEAD, seq, { packing: next, slotCount, present }));
    const rows = packed.map(([name, column]) =>
      rowOf(columnKey(name), seq, { packing: next, checksum: checksumOf(column), column }),
    );
    await projections.bulkPut(rows);
    return next;
  });
  const columns = new Map(packed.map(([name, column]) => [name, unpackTextColumn(column)]));
  const { slots } = contacts;
  return {
    slotCount,
    present,
    columns,
    putSince: new Map(),
    packing,
    seq,
    ...(slots && { slots }),
  };
}

/** The entries as they were packed last; undefined where there is no sound packing of this form. */
export async function packedEntries({
  projections,
}: Database): Promise<ProjectedEntries | undefined> {
  const row = await projections.get(ENTRIES);
  if (row?.form !== QUESTIONS_FORM) return undefined;
  const { checksum, ...packed } = row.packed as PackedEntries & { readonly checksum: number };
  return checksum === entriesChecksum(packed) ? unpackEntries(packed, row.seq) : undefined;
}

/** Writes packed entries. */
export async function keepEntries(
  { projections }: Database,
  packed: PackedEntries,
  seq: number,
): Promise<void> {
  await projections.put(rowOf(ENTRIES, seq, { ...packed, checksum: entriesChecksum(packed) }));
}

/** Every column that is not in memory. */
export function missingColumns({ columns }: ProjectedContacts): readonly ContactColumn[] {
  return CONTACT_COLUMNS.filter((name) => !columns.has(name));
}

function rowOf(name: string, seq: number, packed: object): ProjectionRow {
  return { name, form: QUESTIONS_FORM, seq, packed };
}

function columnKey(name: ContactColumn): string {
  return `${HEAD}/contact/${name}`;
}

function entriesChecksum({ columns, entryNos }: PackedEntries): number {
  return (
    Object.values(columns).reduce(
      (sum, column) => Math.imul(sum, 31) + checksumOf(column),
      sumOf(entryNos),
    ) | 0
  );
}

function checksumOf({ codes, count, folded }: PackedTextColumn): number {
  return (Math.imul(sumOf(codes), 31) + Math.imul(count, 17) + folded.length) | 0;
}

/** Differs whenever a number is another or stands elsewhere. */
function sumOf(numbers: Uint8Array | Uint16Array | Int32Array): number {
  let sum = numbers.length;
  for (const number of numbers) sum = (Math.imul(sum, 31) + number) | 0;
  return sum;
}
