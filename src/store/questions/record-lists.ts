import { codeCount, textOf, type TextColumn } from "./text-column";

/** A record of a list, such as a mailing group or a profile answer, by field. */
export type ListRecord = Readonly<Record<string, string>>;

/** The lists that a column's texts stand for, taken apart into records that are each asked once. */
export interface RecordLists {
  readonly records: ListRecord[];
  readonly recordNos: Map<string, number>;
  /** Code → the numbers of the records in its list. */
  readonly lists: (readonly number[])[];
}

const known = new WeakMap<TextColumn, RecordLists>();

/** The text that stands for a list of records in a column. */
export function listText(records: readonly ListRecord[]): string {
  return records.length === 0 ? "" : JSON.stringify(records);
}

/** The lists of the column as it is now. */
export function recordListsOf(column: TextColumn): RecordLists {
  const lists: RecordLists = known.get(column) ?? {
    records: [],
    recordNos: new Map(),
    lists: [],
  };
  known.set(column, lists);
  for (let code = lists.lists.length; code < codeCount(column); code += 1) {
    lists.lists.push(recordNosIn(lists, textOf(column, code)));
  }
  return lists;
}

/** The codes of lists that have a record which holds, a 1 for each. */
export function codesWithRecord(
  { records, lists }: RecordLists,
  holds: (record: ListRecord) => boolean,
): Uint8Array {
  const holding = records.map(holds);
  return Uint8Array.from(lists, (list) => Number(list.some((recordNo) => holding[recordNo])));
}

function recordNosIn({ records, recordNos }: RecordLists, text: string): readonly number[] {
  if (text === "") return [];
  const list = JSON.parse(text) as readonly ListRecord[];
  return list.map((record) => {
    const key = JSON.stringify(record);
    const recordNo = recordNos.get(key) ?? records.push(record) - 1;
    recordNos.set(key, recordNo);
    return recordNo;
  });
}
