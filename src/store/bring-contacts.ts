import type { ContactNo } from "../domain/contact/contact";
import type { ContactBatch, StoreRun } from "../ports/contact-book";
import { companyNoOf, contactTables, insertContacts } from "./add-contacts";
import { exclusively } from "./exclusively";
import type { Database } from "./database";
import type { Kept } from "./kept";
import { inBlocks } from "./in-blocks";
import { replaceContacts, requireAsExpected } from "./update-contacts";
import { type Errand, type Note, write } from "./write";

const CONTACTS_PER_WRITE = 500;

/** As the change log names it. */
export const IMPORT = "import contacts";

/** Adds and replaces contacts in one transaction: see {@link ContactBook.bring}. */
export async function bringContacts(
  kept: Kept,
  batch: ContactBatch,
  { onProgress, signal }: StoreRun = {},
): Promise<readonly ContactNo[]> {
  const { database } = kept;
  const total = batch.added.length + batch.changed.length;
  const run = {
    onProgress: (done: number) => onProgress?.(done, total),
    ...(signal === undefined ? {} : { signal }),
  };
  try {
    return await exclusively(database.name, () =>
      write(kept, errandFor(database, batch), (note) => bringAll(database, batch, note, run)),
    );
  } catch (fault) {
    signal?.throwIfAborted();
    throw fault;
  }
}

function errandFor(database: Database, { added, changed, fileName = "" }: ContactBatch): Errand {
  return {
    name: IMPORT,
    tables: [...contactTables(database), database.segmentLines, database.imports],
    whatFailed: "The contacts were not imported.",
    keepPlace: (place) =>
      database.imports.add({
        ...place,
        fileName,
        addedCount: added.length,
        changedCount: changed.length,
        takenBack: false,
      }),
  };
}

async function bringAll(
  database: Database,
  { added, changed }: ContactBatch,
  note: Note,
  run: StoreRun & { readonly onProgress: (done: number) => void },
): Promise<readonly ContactNo[]> {
  await requireAsExpected(
    database,
    changed.map(({ before }) => before),
  );
  const nos = await insertContacts(database, added, note, run);
  let done = added.length;
  for (const part of inBlocks(changed, CONTACTS_PER_WRITE)) {
    run.signal?.throwIfAborted();
    const contacts = part.map(({ after }) => ({ ...after, companyNo: companyNoOf(after, nos) }));
    await replaceContacts(database, contacts, note);
    done += part.length;
    run.onProgress(done);
  }
  return nos;
}
