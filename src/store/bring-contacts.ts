import type { ContactNo } from "../domain/contact/contact";
import type { ContactBatch, StoreRun } from "../ports/contact-book";
import { companyNoOf, contactTables, insertContacts } from "./add-contacts";
import { exclusively } from "./exclusively";
import type { Kept } from "./kept";
import { inBlocks } from "./in-blocks";
import { replaceContacts, requireAsExpected } from "./update-contacts";
import { write } from "./write";

const CONTACTS_PER_WRITE = 500;

/** Adds and replaces contacts in one transaction: see {@link ContactBook.bring}. */
export async function bringContacts(
  kept: Kept,
  { added, changed }: ContactBatch,
  { onProgress, signal }: StoreRun = {},
): Promise<readonly ContactNo[]> {
  const { database } = kept;
  const total = added.length + changed.length;
  const errand = {
    name: "import contacts",
    tables: [...contactTables(database), database.segmentLines],
    whatFailed: "The contacts were not imported.",
  };
  const run = {
    onProgress: (done: number) => onProgress?.(done, total),
    ...(signal === undefined ? {} : { signal }),
  };
  try {
    return await exclusively(database.name, () =>
      write(kept, errand, async (note) => {
        await requireAsExpected(
          database,
          changed.map(({ before }) => before),
        );
        const nos = await insertContacts(database, added, note, run);
        let done = added.length;
        for (const part of inBlocks(changed, CONTACTS_PER_WRITE)) {
          signal?.throwIfAborted();
          const contacts = part.map(({ after }) => ({
            ...after,
            companyNo: companyNoOf(after, nos),
          }));
          await replaceContacts(database, contacts, note);
          done += part.length;
          onProgress?.(done, total);
        }
        return nos;
      }),
    );
  } catch (fault) {
    signal?.throwIfAborted();
    throw fault;
  }
}
