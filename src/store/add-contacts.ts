import type { ContactNo } from "../domain/contact/contact";
import type { ContactDraft, StoreRun } from "../ports/contact-book";
import { countContacts } from "./contact-facts";
import { contactRow } from "./contact-rows";
import type { Database } from "./database";
import { exclusively } from "./exclusively";
import { inBlocks } from "./in-blocks";
import type { Kept } from "./kept";
import { takeNos } from "./take-nos";
import { write, type Note } from "./write";

/** So many contacts are handed to the store at once: often enough to tell the progress and to be called off. */
const CONTACTS_PER_WRITE = 250;

/** Adds the contacts in one transaction: see {@link ContactBook.add}. */
export async function addContacts(
  kept: Kept,
  drafts: readonly ContactDraft[],
  run: StoreRun = {},
): Promise<readonly ContactNo[]> {
  const { database } = kept;
  const errand = {
    name: "add contacts",
    tables: contactTables(database),
    whatFailed: "The contacts were not added.",
  };
  try {
    return await exclusively(database.name, () =>
      write(kept, errand, (note) => insertContacts(database, drafts, note, run)),
    );
  } catch (fault) {
    run.signal?.throwIfAborted();
    throw fault;
  }
}

/** The tables that {@link insertContacts} writes. */
export function contactTables({ contacts, numberSeries }: Database) {
  return [contacts, numberSeries];
}

/** Adds the contacts inside a transaction, and gives their numbers, in order. */
export async function insertContacts(
  database: Database,
  drafts: readonly ContactDraft[],
  note: Note,
  { onProgress, signal }: StoreRun = {},
): Promise<readonly ContactNo[]> {
  const nos = await takeNos(database, "contact", drafts.length);
  let done = 0;
  for (const part of inBlocks(drafts, CONTACTS_PER_WRITE)) {
    signal?.throwIfAborted();
    const partNos = nos.slice(done, done + part.length);
    const rows = part.map((draft, index) =>
      contactRow({ ...draft, no: partNos[index] ?? "", companyNo: companyNoOf(draft, nos) }),
    );
    await database.contacts.bulkAdd(rows);
    note({ how: "added", kind: "contact", nos: partNos });
    done += part.length;
    onProgress?.(done, drafts.length);
  }
  await countContacts(database, drafts.length);
  return nos;
}

const NEW_COMPANY = /^#(\d+)$/;

/** The contact's company; of one that is new in the same call, the number that it got. */
export function companyNoOf(
  { companyNo }: Pick<ContactDraft, "companyNo">,
  nos: readonly ContactNo[],
): ContactNo {
  const index = NEW_COMPANY.exec(companyNo)?.[1];
  if (index === undefined) return companyNo;
  const no = nos[Number(index)];
  if (no === undefined) throw new Error(`There is no draft of a company ${companyNo}.`);
  return no;
}
