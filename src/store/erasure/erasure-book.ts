import { pseudonymOf } from "../../domain/contact/erased-contact";
import type { ContactNo } from "../../domain/contact/contact";
import type { StoreRun } from "../../ports/contact-book";
import { StoreError } from "../../ports/errors";
import type { ContactTraces, ErasureBook, ErasureDraft } from "../../ports/erasure-book";
import { asStoreError } from "../as-store-error";
import type { Database } from "../database";
import { exclusively } from "../exclusively";
import type { Kept } from "../kept";
import { segmentsWith } from "../segment-rows";
import { write } from "../write";
import { entriesOfContact } from "../interaction-log";
import { dropLetterTemplates } from "../logged-origin-rows";
import { forgetContacts, forgettingTables } from "./forget-contacts";

const UNREADABLE = "What there is about the contact could not be read.";

/** The contacts that were forgotten, as kept in the database. */
export function openErasureBook(kept: Kept): ErasureBook {
  const { database } = kept;
  const reading = <Value>(work: PromiseLike<Value>): Promise<Value> =>
    Promise.resolve(work).catch((cause: unknown) => {
      throw asStoreError(UNREADABLE, cause);
    });
  return {
    traces: (contactNo) => reading(traces(database, contactNo)),
    read: () => reading(database.erasures.toArray()),
    erase: (draft, run = {}) =>
      erase(kept, draft, run).catch((fault: unknown) => {
        run.signal?.throwIfAborted();
        throw fault;
      }),
  };
}

async function traces(database: Database, contactNo: ContactNo): Promise<ContactTraces> {
  const isOwn = (passage: { readonly contactNo: ContactNo }) => passage.contactNo === contactNo;
  const [segmentNos, passages, loggedPassages, entries] = await Promise.all([
    segmentsWith(database, new Set([contactNo])),
    database.passages.filter(isOwn).count(),
    database.loggedPassages.filter(isOwn).count(),
    entriesOfContact(database, contactNo),
  ]);
  return {
    segmentCount: segmentNos.length,
    passageCount: passages + loggedPassages,
    interactionCount: entries.length,
    letterCount: entries.filter(({ letterHash, letterOf }) => letterHash !== "" && !letterOf)
      .length,
  };
}

function erase(kept: Kept, draft: ErasureDraft, run: StoreRun): Promise<void> {
  const { database } = kept;
  const errand = {
    name: "erase contact",
    tables: forgettingTables(database),
    whatFailed: "The contact was not erased.",
  };
  return exclusively(database.name, () =>
    write(kept, errand, async (note) => {
      const { contactNo, salt, hashes, sharedLetterHashes, namingLetterTemplates } = draft;
      if ((await database.contacts.get(contactNo)) === undefined) {
        throw new StoreError(`Contact ${contactNo} has been removed.`, "conflict");
      }
      const storeId = String((await database.facts.get("storeId"))?.value);
      const pseudonym = pseudonymOf((await database.erasures.count()) + 1);
      const erasedOn = kept.today();
      await database.erasures.put({ storeId, contactNo, pseudonym, erasedOn, salt, hashes });
      const letterHashes = new Set(sharedLetterHashes);
      await forgetContacts(database, [{ no: contactNo, pseudonym }], { letterHashes, run });
      await dropLetterTemplates(database, namingLetterTemplates);
      note({ how: "removed", kind: "contact", no: contactNo, record: null });
      note({ how: "added", kind: "store", nos: [] });
      note({ how: "added", kind: "interactionLogEntry", nos: [] });
    }),
  );
}
