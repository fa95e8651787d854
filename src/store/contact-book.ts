import type { Contact, ContactNo } from "../domain/contact/contact";
import type { ContactBook } from "../ports/contact-book";
import { addContacts } from "./add-contacts";
import { bringContacts } from "./bring-contacts";
import { asStoreError } from "./as-store-error";
import { contactCount, newestSeq } from "./contact-facts";
import { openContactIndex } from "./contact-index";
import { contactOf, contactsOf, emailKeys } from "./contact-rows";
import type { Database } from "./database";
import { importChanges, importRecords } from "./imports";
import { inBlocks } from "./in-blocks";
import type { Kept } from "./kept";
import type { ContactQuestions } from "./questions/contact-questions";
import { pairsApart, setApart } from "./pairs-apart";
import { removeContacts } from "./remove-contacts";
import { restoreContacts } from "./restore-contacts";
import { reviseContacts } from "./revise-contacts";
import { updateContacts } from "./update-contacts";
import { watchQuery } from "./watch-query";

const UNREADABLE = "The contacts could not be read.";

/** The contacts as kept in the database. Who answers questions about all of them may live elsewhere, in a worker. */
export function openContactBook(kept: Kept, questions: ContactQuestions): ContactBook {
  const { database } = kept;
  const index = openContactIndex(database);
  const reading = <Value>(work: Promise<Value>): Promise<Value> =>
    work.catch((cause: unknown) => {
      throw asStoreError(UNREADABLE, cause);
    });
  return {
    count: watchQuery(UNREADABLE, () => contactCount(database)),
    version: watchQuery(UNREADABLE, () => newestSeq(database, "contact")),
    find: (query) => reading(index.find(query)),
    contacts: (nos, { signal } = {}) =>
      reading(presentContacts(database, nos, signal)).catch((fault: unknown) => {
        signal?.throwIfAborted();
        throw fault;
      }),
    matching: (filter) =>
      reading(questions.matching(filter, kept.today()).then((nos) => index.inSegmentOrder(nos))),
    countMatching: (filter) => reading(questions.count(filter, kept.today(), kept.written.seq)),
    membersOf: (companyNos) => reading(membersOf(database, companyNos)),
    contactsBy: (key, values) => reading(contactsBy(database, key, values)),
    valuesOf: (field) => reading(index.valuesOf(field)),
    add: (drafts, run) => addContacts(kept, drafts, run),
    bring: (batch, run) => bringContacts(kept, batch, run),
    update: (contacts, expected) => updateContacts(kept, contacts, expected),
    remove: (nos) => removeContacts(kept, nos),
    restore: (contacts) => restoreContacts(kept, contacts),
    imports: watchQuery("The imports could not be read.", () => importRecords(database)),
    importChanges: (no) => reading(importChanges(database, no)),
    revise: (revision) => reviseContacts(kept, revision),
    pairsApart: watchQuery(UNREADABLE, () => pairsApart(database)),
    setApart: (pair, areTwo) => setApart(kept, pair, areTwo),
  };
}

async function presentContacts(
  database: Database,
  nos: readonly ContactNo[],
  signal?: AbortSignal,
): Promise<readonly Contact[]> {
  const found = await contactsOf(database, nos, signal);
  return found.filter((contact) => contact !== undefined);
}

async function membersOf(
  database: Database,
  companyNos: readonly ContactNo[],
): Promise<readonly Contact[]> {
  const companies = await presentContacts(database, companyNos);
  return [...companies, ...(await lookedUp(database, "companyNo", companyNos))];
}

async function contactsBy(
  database: Database,
  key: "email" | "externalId",
  values: readonly string[],
): Promise<readonly Contact[]> {
  const found =
    key === "email"
      ? await lookedUp(database, "emails", emailKeys(values))
      : await lookedUp(database, "externalId", [...new Set(values)]);
  return [...new Map(found.map((contact) => [contact.no, contact])).values()];
}

const LOOK_UPS_AT_ONCE = 200;

/** One look-up per value: many at once are three times faster than one over them all. */
async function lookedUp(
  { contacts }: Database,
  index: "companyNo" | "emails" | "externalId",
  values: readonly string[],
): Promise<readonly Contact[]> {
  const found: Contact[] = [];
  for (const part of inBlocks(values, LOOK_UPS_AT_ONCE)) {
    const rows = await Promise.all(
      part.map((value) => contacts.where(index).equals(value).toArray()),
    );
    found.push(...rows.flat().map(contactOf));
  }
  return found;
}
