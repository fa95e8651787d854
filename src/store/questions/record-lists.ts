import { codeCount, textOf, type TextColumn } from "./text-column";

/** A record of a list, such as a mailing group or a profile answer, by field. */
export type ListRecord = Readonly<Record<string, string>>;

/** The lists that a column's texts stand for, taken apart into records that are each asked once. */
export interface RecordLists {
  readonly records: ListRecord[];
  readonly recordNos: Map<string, number>;
  /** Record number → the codes of the lists that it is in. */
  readonly codes: number[][];
  /** So many codes have been taken apart. */
  codeCount: number;
}

const known = new WeakMap<TextColumn, RecordLists>();

/** The text that stands for a list of records in a column. */
export function listText(records: readonly ListRecord[]): string {
  return records.length === 0 ? "" : JSON.stringify(records);
}

/** The lists of the column as it is now. */
export function recordListsOf(column: TextColumn): RecordLists {
  const lists = known.get(column) ?? {
    records: [],
    recordNos: new Map<string, number>(),
    codes: [],
    codeCount: 0,
  };
  known.set(column, lists);
  for (; lists.codeCount < codeCount(column); lists.codeCount += 1) {
    takeApart(lists, lists.codeCount, textOf(column, lists.codeCount));
  }
  return lists;
}

/** The codes of lists that have a record which holds, a 1 for each. */
export function codesWithRecord(
  lists: RecordLists,
  holds: (record: ListRecord) => boolean,
): Uint8Array {
  const holding = new Uint8Array(lists.codeCount);
  lists.records.forEach((record, recordNo) => {
    if (!holds(record)) return;
    for (const code of lists.codes[recordNo] ?? []) holding[code] = 1;
  });
  return holding;
}

function takeApart({ records, recordNos, codes }: RecordLists, code: number, text: string): void {
  if (text === "") return;
  for (const record of JSON.parse(text) as readonly ListRecord[]) {
    const key = JSON.stringify(record);
    const recordNo = recordNos.get(key) ?? records.push(record) - 1;
    recordNos.set(key, recordNo);
    (codes[recordNo] ??= []).push(code);
  }
}
