import type { Contact, ContactNo } from "../../domain/contact/contact";
import { namesOf, withoutNames, type ErasedContact } from "../../domain/contact/erased-contact";
import { linesWithout, originWithout, stepWithout } from "../../domain/segment/forget-contact";
import type { CriteriaStep, UndoneStep } from "../../domain/segment/criteria-action";
import type { StoreRun } from "../../ports/contact-book";
import { countContacts } from "../contact-facts";
import { contactOf, contactRow } from "../contact-rows";
import type { Database } from "../database";
import { originTables } from "../logged-origin-rows";
import type { ChangeRow, StepRow } from "../rows";
import { forgetPairs } from "../pairs-apart";
import { REVISION } from "../revise-contacts";
import { allSegmentTables } from "../segment-rows";
import { changeWithout, type ErasedRecords } from "./forget-change";
import { forgetEntries } from "./forget-entries";

/** The tables that {@link forgetContacts} works on. */
export function forgettingTables(database: Database) {
  return [
    ...allSegmentTables(database),
    ...originTables(database),
    database.contacts,
    database.pairsApart,
    database.savedCriteria,
    database.splits,
    database.loggedSegments,
    database.interactionLogBlocks,
    database.interactionLogKeys,
    database.sharedLetters,
    database.letterBlocks,
    database.campaignEntries,
    database.projections,
    database.erasures,
    database.facts,
  ];
}

/** What else goes, and how far it is. */
export interface Forgetting {
  /** Of letters of others that name the contact. */
  readonly letterHashes?: ReadonlySet<string>;
  readonly run?: StoreRun;
}

/** Forgets the contacts wherever they are, inside a transaction over {@link forgettingTables} and the changes. */
export async function forgetContacts(
  database: Database,
  contacts: readonly Pick<ErasedContact, "no" | "pseudonym">[],
  { letterHashes = new Set(), run = {} }: Forgetting = {},
): Promise<void> {
  const changes = await database.changes.toArray();
  for (const { no, pseudonym } of contacts) {
    const mergedNos = mergedInto(no, changes);
    const cards = await cardsOf(database, new Set([no, ...mergedNos]), changes);
    const erased = { no, pseudonym, names: namesOf(cards) };
    await forgetCard(database, erased);
    await forgetPairs(database, no);
    await forgetSegments(database, erased);
    const entryNos = await forgetEntries(database, erased, { letterHashes, run });
    await forgetOrigins(database, erased);
    await forgetDescriptions(database, erased);
    await forgetChanges(database, { ...erased, mergedNos, entryNos });
  }
  await database.projections.clear();
}

/** The contacts that went when this one was changed along with them: those that were merged into it. */
function mergedInto(no: ContactNo, rows: readonly ChangeRow[]): ReadonlySet<ContactNo> {
  const merged = rows.filter(
    ({ errand, kinds, changes }) =>
      errand === REVISION &&
      !kinds.includes("import") &&
      changes.some(({ how, ...change }) => how === "changed" && "no" in change && change.no === no),
  );
  const gone = merged.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.kind === "contact" && change.how === "removed" ? [change.no] : [],
    ),
  );
  return new Set(gone);
}

/** The contact as it is, and as the change log says that it was. */
async function cardsOf(
  { contacts }: Database,
  nos: ReadonlySet<ContactNo>,
  rows: readonly ChangeRow[],
): Promise<readonly Partial<Contact>[]> {
  const found = await contacts.bulkGet([...nos]);
  const cards: Partial<Contact>[] = found.flatMap((row) => (row === undefined ? [] : [row.told]));
  for (const change of rows.flatMap(({ changes }) => changes)) {
    if (change.kind !== "contact" || change.how === "added" || !nos.has(change.no)) continue;
    if (change.how === "removed") cards.push(change.record ?? {});
    else cards.push(valuesOf(change.fields, 0), valuesOf(change.fields, 1));
  }
  return cards;
}

function valuesOf(
  fields: Readonly<Record<string, readonly [unknown, unknown]>>,
  side: 0 | 1,
): Partial<Contact> {
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values[side]]));
}

async function forgetCard(database: Database, { no }: ErasedContact): Promise<void> {
  const { contacts } = database;
  const persons = await contacts.where("companyNo").equals(no).toArray();
  await contacts.bulkPut(
    persons.map((person) => contactRow({ ...contactOf(person), companyNo: "" })),
  );
  if ((await contacts.get(no)) === undefined) return;
  await contacts.delete(no);
  await countContacts(database, -1);
}

async function forgetSegments(database: Database, erased: ErasedContact): Promise<void> {
  const { segments, segmentLines, criteriaSteps, undoneSteps } = database;
  const { passages, savedCriteria, splits } = database;
  const own = await passages.filter(({ contactNo }) => contactNo === erased.no).primaryKeys();
  await passages.bulkDelete(own);
  const blocks = await segmentLines.toArray();
  const left = blocks.map((block) => ({ ...block, lines: linesWithout(block.lines, erased) }));
  const changed = left.filter(({ lines }, index) => lines !== blocks[index]?.lines);
  await segmentLines.bulkPut(
    changed.map((block) => ({ ...block, lines: withoutNames(block.lines, erased) })),
  );
  await recount(database, new Set(changed.map(({ segmentNo }) => segmentNo)));
  const headers = await segments.toArray();
  await segments.bulkPut(headers.map((row) => withoutNames(row, erased)));
  const without = <Step extends CriteriaStep | UndoneStep>(row: StepRow<Step>): StepRow<Step> => ({
    ...row,
    step: stepWithout(row.step, erased),
  });
  await criteriaSteps.bulkPut((await criteriaSteps.toArray()).map(without));
  await undoneSteps.bulkPut((await undoneSteps.toArray()).map(without));
  const saved = await savedCriteria.toArray();
  await savedCriteria.bulkPut(saved.map((row) => withoutNames(row, erased)));
  const parted = await splits.toArray();
  await splits.bulkPut(parted.map((row) => withoutNames(row, erased)));
}

async function recount(
  { segments, segmentLines }: Database,
  segmentNos: ReadonlySet<string>,
): Promise<void> {
  const counts = new Map<string, number>();
  await segmentLines.each(({ segmentNo, lines }) => {
    counts.set(segmentNo, (counts.get(segmentNo) ?? 0) + lines.length);
  });
  const rows = await segments.bulkGet([...segmentNos]);
  await segments.bulkPut(
    rows.flatMap((row) => (row ? [{ ...row, lineCount: counts.get(row.no) ?? 0 }] : [])),
  );
}

/** What logged segments were made of, and the contact's own words in their letters. */
async function forgetOrigins(
  { loggedOrigins, loggedPassages }: Database,
  erased: ErasedContact,
): Promise<void> {
  const own = await loggedPassages.filter(({ contactNo }) => contactNo === erased.no).primaryKeys();
  await loggedPassages.bulkDelete(own);
  for (const no of await loggedOrigins.toCollection().primaryKeys()) {
    const row = await loggedOrigins.get(no);
    if (row !== undefined) await loggedOrigins.put(originWithout(row, erased));
  }
}

/** What segments, loggings and campaigns are called. */
async function forgetDescriptions(
  { loggedSegments, campaignEntries }: Database,
  erased: ErasedContact,
): Promise<void> {
  const logged = await loggedSegments.toArray();
  await loggedSegments.bulkPut(logged.map((row) => withoutNames(row, erased)));
  const entries = await campaignEntries.toArray();
  await campaignEntries.bulkPut(entries.map((row) => withoutNames(row, erased)));
}

async function forgetChanges({ changes }: Database, erased: ErasedRecords): Promise<void> {
  const changed: ChangeRow[] = [];
  await changes.each((row) => {
    const without = row.changes.map((change) => changeWithout(change, erased));
    const isSame = without.every((change, index) => change === row.changes[index]);
    if (!isSame) changed.push({ ...row, changes: without });
  });
  await changes.bulkPut(changed);
}
