import type { ContactNo } from "../domain/contact/contact";
import type { ImportChanges, ImportRecord } from "../ports/contact-book";
import { IMPORT } from "./bring-contacts";
import type { Database } from "./database";
import type { ChangeRow, ImportRow } from "./rows";

/** The imports so far, newest first. */
export async function importRecords({ imports }: Database): Promise<readonly ImportRecord[]> {
  const rows = await imports.reverse().toArray();
  return rows.map(({ no = 0, time, fileName, addedCount, changedCount, takenBack }) => ({
    no,
    time,
    fileName,
    addedCount,
    changedCount,
    takenBack,
  }));
}

/** What the import did and what came after: see {@link ContactBook.importChanges}. */
export function importChanges(database: Database, no: number): Promise<ImportChanges | undefined> {
  const { changes, imports } = database;
  return database.transaction("r", [changes, imports], async () => {
    const row = await imports.get(no);
    if (row === undefined) return undefined;
    const { firstSeq, lastSeq } = row;
    const rows = await changes.where(":id").between(firstSeq, lastSeq, true, true).toArray();
    if (!areOf(row, rows)) return undefined;
    const done = whatWasDone(rows);
    const nos = new Set([...done.addedNos, ...done.changed.map((each) => each.no)]);
    return { ...done, changedSinceNos: await changedSince(database, lastSeq, nos) };
  });
}

/** A backup that was merged in may have put other changes in their place. */
function areOf({ time, firstSeq, lastSeq }: ImportRow, rows: readonly ChangeRow[]): boolean {
  return (
    rows.length === lastSeq - firstSeq + 1 &&
    rows.every((row) => row.errand === IMPORT && row.time === time)
  );
}

function whatWasDone(rows: readonly ChangeRow[]): Omit<ImportChanges, "changedSinceNos"> {
  const addedNos: ContactNo[] = [];
  const changed: ImportChanges["changed"][number][] = [];
  for (const change of rows.flatMap((row) => row.changes)) {
    if (change.kind !== "contact") continue;
    if (change.how === "added") addedNos.push(...change.nos);
    if (change.how === "changed") changed.push({ no: change.no, fields: change.fields });
  }
  return { addedNos, changed };
}

async function changedSince(
  { changes }: Database,
  seq: number,
  nos: ReadonlySet<ContactNo>,
): Promise<ReadonlySet<ContactNo>> {
  const since = new Set<ContactNo>();
  await changes
    .where(":id")
    .above(seq)
    .each((row) => {
      if (!row.kinds.includes("contact")) return;
      for (const change of row.changes) {
        if (change.kind !== "contact" || change.how === "added") continue;
        if (nos.has(change.no)) since.add(change.no);
      }
    });
  return since;
}
