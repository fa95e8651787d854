import type { Contact, ContactNo } from "../domain/contact/contact";
import type { FieldChanges } from "../ports/contact-book";
import { StoreError } from "../ports/errors";
import { changedFields } from "./change";
import { contactRow, contactsOf } from "./contact-rows";
import type { Database } from "./database";
import { inBlocks } from "./in-blocks";
import type { Kept } from "./kept";
import { sameValue } from "./same-value";
import { segmentsWith } from "./segment-rows";
import { write, type Note } from "./write";

const CONTACTS_PER_WRITE = 250;

/** Replaces the contacts in one transaction: see {@link ContactBook.update}. */
export function updateContacts(
  kept: Kept,
  contacts: readonly Contact[],
  expected?: readonly Contact[],
): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "update contacts",
    tables: [database.contacts, database.segmentLines],
    whatFailed: "The contacts were not changed.",
  };
  return write(kept, errand, async (note) => {
    if (expected !== undefined) await requireAsExpected(database, expected);
    for (const part of inBlocks(contacts, CONTACTS_PER_WRITE)) {
      await replaceContacts(database, part, note);
    }
  });
}

/**
 * Replaces contacts inside a transaction over contacts and segment lines.
 *
 * @param mayMove whether a contact may change its company whatever segments it is on.
 */
export async function replaceContacts(
  database: Database,
  contacts: readonly Contact[],
  note: Note,
  mayMove: (companies: FieldChanges[string]) => boolean = () => false,
): Promise<void> {
  const before = await contactsOf(
    database,
    contacts.map(({ no }) => no),
  );
  const changes = contacts.flatMap((after, index) => change(before[index], after));
  const moved = changes.filter(({ fields }) => {
    const companies = fields["companyNo"];
    return companies !== undefined && !mayMove(companies);
  });
  await refuseOnSegments(
    database,
    moved.map(({ after }) => after.no),
  );
  for (const { after, fields } of changes) {
    note({ how: "changed", kind: "contact", no: after.no, fields });
  }
  await database.contacts.bulkPut(changes.map(({ after }) => contactRow(after)));
}

/** Rejects, naming the segments, when one of the contacts is on an open segment. */
export async function refuseOnSegments(
  database: Database,
  contactNos: readonly ContactNo[],
): Promise<void> {
  if (contactNos.length === 0) return;
  const segmentNos = await segmentsWith(database, new Set(contactNos));
  if (segmentNos.length === 0) return;
  const message = `There are open segments with such a contact: ${segmentNos.join(", ")}.`;
  throw new StoreError(message, "conflict", { segmentNos });
}

function change(before: Contact | undefined, after: Contact) {
  if (before === undefined) throw isGone(after.no);
  const fields = changedFields(before, after);
  return Object.keys(fields).length === 0 ? [] : [{ after, fields }];
}

function isGone(no: ContactNo): StoreError {
  return new StoreError(`Contact ${no} has been removed.`, "conflict");
}

/** Rejects when one of the contacts is gone or is no longer as it was. */
export async function requireAsExpected(
  database: Database,
  expected: readonly Contact[],
): Promise<void> {
  const found = await contactsOf(
    database,
    expected.map(({ no }) => no),
  );
  expected.forEach((contact, index) => {
    if (found[index] === undefined) throw isGone(contact.no);
    if (sameValue(found[index], contact)) return;
    throw new StoreError(`Contact ${contact.no} was changed in another pane.`, "conflict");
  });
}
