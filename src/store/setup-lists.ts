import type { IndexableType, Table } from "dexie";
import { changedFields, type RecordKind } from "./change";
import type { Database } from "./database";
import { removeLetters } from "./kept-letters";
import type { Setup } from "../ports/setup-book";
import type { Note } from "./write";

/** The lists of the setup, each kept in a table of its own name. */
export type SetupListName =
  | "salespersons"
  | "salutationFormulas"
  | "interactionTemplates"
  | "interactionGroups"
  | "campaigns"
  | "codes";

const KINDS = {
  salespersons: "salesperson",
  salutationFormulas: "salutationFormula",
  interactionTemplates: "interactionTemplate",
  interactionGroups: "interactionGroup",
  campaigns: "campaign",
  codes: "code",
} as const satisfies Record<SetupListName, RecordKind>;

export const SETUP_LIST_NAMES = Object.keys(KINDS) as readonly SetupListName[];

/** The tables that the lists of the setup stand in, and what goes with their records. */
export function setupListTables(database: Database): readonly Table[] {
  const lists = SETUP_LIST_NAMES.map((name) => database.table(name));
  return [...lists, database.interactionTemplateLetters];
}

/** Makes the list what is given: adds, replaces, and removes what is not in it. */
export async function replaceSetupList(
  database: Database,
  name: SetupListName,
  rows: Setup[SetupListName],
  note: Note,
): Promise<void> {
  const list = await readList(database, name);
  const kept = new Set(rows.map((row) => list.keyOf(row)));
  const gone = [...list.rows].filter(([key]) => !kept.has(key));
  for (const [no, record] of gone) note({ how: "removed", kind: KINDS[name], no, record });
  await list.table.bulkDelete(gone.map(([, row]) => list.primaryKeyOf(row)));
  if (name === "interactionTemplates") {
    for (const [code] of gone) await removeLetters(database.interactionTemplateLetters, code);
  }
  await putRows(list, rows, note);
}

/** Adds the rows whose keys the list does not have yet; the others stay as they are. */
export async function extendSetupList(
  database: Database,
  name: SetupListName,
  rows: Setup[SetupListName],
  note: Note,
): Promise<void> {
  const list = await readList(database, name);
  const missing = rows.filter((row) => !list.rows.has(list.keyOf(row)));
  await putRows(list, missing, note);
}

interface SetupList {
  readonly table: Table<object, IndexableType>;
  readonly kind: RecordKind;
  /** By key, as the change log names it. */
  readonly rows: ReadonlyMap<string, object>;
  readonly keyOf: (row: object) => string;
  readonly primaryKeyOf: (row: object) => IndexableType;
}

async function readList(database: Database, name: SetupListName): Promise<SetupList> {
  const table = database.table<object>(name);
  const { keyPath } = table.schema.primKey;
  const parts = (row: object) =>
    [keyPath].flat().map((field) => String(row[field as keyof typeof row]));
  const keyOf = (row: object) => parts(row).join("/");
  const primaryKeyOf = (row: object) => (Array.isArray(keyPath) ? parts(row) : keyOf(row));
  const rows = new Map((await table.toArray()).map((row) => [keyOf(row), row]));
  return { table, kind: KINDS[name], rows, keyOf, primaryKeyOf };
}

async function putRows(list: SetupList, rows: readonly object[], note: Note): Promise<void> {
  const added: string[] = [];
  for (const row of rows) {
    const no = list.keyOf(row);
    const before = list.rows.get(no);
    if (before === undefined) added.push(no);
    else noteChange(list.kind, no, [before, row], note);
  }
  if (added.length > 0) note({ how: "added", kind: list.kind, nos: added });
  await list.table.bulkPut([...rows]);
}

function noteChange(
  kind: RecordKind,
  no: string,
  [before, after]: readonly [object, object],
  note: Note,
): void {
  const fields = changedFields(before, after);
  if (Object.keys(fields).length > 0) note({ how: "changed", kind, no, fields });
}
