import type {
  ContactRevision,
  FieldChanges,
  SavedCriteriaRevision,
  SegmentRevision,
} from "../ports/contact-book";
import { StoreError } from "../ports/errors";
import { blockOf, withEntries } from "./change-interaction-log";
import { changedFields } from "./change";
import type { Database } from "./database";
import { inBlocks } from "./in-blocks";
import type { Kept } from "./kept";
import { entryKeys } from "./log-segment";
import { changePairs } from "./pairs-apart";
import { removeAll } from "./remove-contacts";
import { restoreAll } from "./restore-contacts";
import { passageKey, readSegment, segmentTables, writeSegment } from "./segment-rows";
import { noteSegmentChange } from "./segment-changes";
import { sameValue } from "./same-value";
import { replaceContacts, requireAsExpected } from "./update-contacts";
import { write, type Note } from "./write";

/** As the change log names it. */
export const REVISION = "revise contacts";

const CONTACTS_PER_WRITE = 500;

/** Removes, changes and restores contacts in one transaction: see {@link ContactBook.revise}. */
export function reviseContacts(kept: Kept, revision: ContactRevision): Promise<void> {
  const { database } = kept;
  const { removed, changed, restored, entries = [], segments = [], ofImport } = revision;
  const { mergedCompany, savedCriteria = [], pairsApart } = revision;
  const areMerged = ([before, after]: FieldChanges[string]) =>
    before === mergedCompany?.from && after === mergedCompany?.to;
  const errand = {
    name: REVISION,
    tables: revisedTables(database),
    whatFailed: "The contacts were not changed.",
  };
  return write(kept, errand, async (note) => {
    await requireAsExpected(database, [...removed, ...changed.map(({ before }) => before)]);
    await restoreAll(database, restored, note);
    for (const part of inBlocks(changed, CONTACTS_PER_WRITE)) {
      await replaceContacts(
        database,
        part.map(({ after }) => after),
        note,
        areMerged,
      );
    }
    for (const saved of savedCriteria) await reviseCriteria(database, saved, note);
    for (const segment of segments) await reviseSegment(database, segment, note);
    await removeAll(database, removed, note);
    for (const entry of entries) await moveEntry(database, entry, note);
    if (pairsApart !== undefined) await changePairs(database, pairsApart, note);
    if (ofImport !== undefined) await markImport(database, ofImport, note);
  });
}

function revisedTables(database: Database) {
  const { contacts, passages, interactionLogBlocks, interactionLogKeys, imports } = database;
  const ofContacts = [contacts, passages, interactionLogBlocks, interactionLogKeys, imports];
  const { savedCriteria, pairsApart } = database;
  return [...ofContacts, savedCriteria, pairsApart, ...segmentTables(database)];
}

async function reviseCriteria(
  { savedCriteria }: Database,
  { before, after }: SavedCriteriaRevision,
  note: Note,
): Promise<void> {
  const { code } = before;
  if (!sameValue(await savedCriteria.get(code), before)) {
    throw new StoreError(`The saved criteria ${code} were changed in another pane.`, "conflict");
  }
  await savedCriteria.put(after);
  const fields = changedFields(before, after);
  note({ how: "changed", kind: "savedCriteria", no: code, fields });
}

async function reviseSegment(
  database: Database,
  { before, after, passagesBefore, passagesAfter }: SegmentRevision,
  note: Note,
): Promise<void> {
  const { no } = before.header;
  const row = await database.segments.get(no);
  const now = await readSegment(database, no);
  const words = await database.passages.bulkGet(passagesBefore.map(passageKey));
  const isAsExpected = passagesBefore.every((passage, index) => sameValue(passage, words[index]));
  if (row === undefined || now === undefined || !sameValue(now, before) || !isAsExpected) {
    throw new StoreError(`Segment ${no} was changed in another pane.`, "conflict");
  }
  await writeSegment(database, row.openedAt, after, now);
  noteSegmentChange(before, after, note);
  await database.passages.bulkDelete(passagesBefore.map(passageKey));
  for (const record of passagesBefore) {
    note({ how: "removed", kind: "passage", no: passageKey(record).join("/"), record });
  }
  await database.passages.bulkPut([...passagesAfter]);
  const nos = passagesAfter.map((passage) => passageKey(passage).join("/"));
  if (nos.length > 0) note({ how: "added", kind: "passage", nos });
}

type MovedEntry = NonNullable<ContactRevision["entries"]>[number];

async function moveEntry(
  database: Database,
  { entryNo, before, after }: MovedEntry,
  note: Note,
): Promise<void> {
  const found = await blockOf(database, entryNo);
  if (found?.entry.contactNo !== before.contactNo || found.entry.companyNo !== before.companyNo) {
    throw new StoreError(`Interaction ${entryNo} was changed in another pane.`, "conflict");
  }
  const moved = { ...found.entry, ...after };
  const block = withEntries(found.block, (entry) => (entry.entryNo === entryNo ? moved : entry));
  await database.interactionLogBlocks.put(block);
  await database.interactionLogKeys.put(entryKeys(block.firstEntryNo, block.entries));
  const fields = changedFields(found.entry, moved);
  note({ how: "changed", kind: "interactionLogEntry", no: String(entryNo), fields });
}

async function markImport(
  { imports }: Database,
  { no, takenBack }: NonNullable<ContactRevision["ofImport"]>,
  note: Note,
): Promise<void> {
  const row = await imports.get(no);
  if (row === undefined || row.takenBack === takenBack) {
    throw new StoreError(`Import ${no} was taken back or brought back meanwhile.`, "conflict");
  }
  await imports.put({ ...row, takenBack });
  const fields = { takenBack: [row.takenBack, takenBack] } as const;
  note({ how: "changed", kind: "import", no: String(no), fields });
}
