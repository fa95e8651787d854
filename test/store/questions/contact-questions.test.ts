import fc from "fast-check";
import type { Contact } from "../../../src/domain/contact/contact";
import { blankContact } from "../../../src/domain/contact/draft-contact";
import type { ContactFilter } from "../../../src/domain/segment/contact-filter";
import { matchesContact } from "../../../src/domain/segment/matches-contact";
import type { EntryDraft } from "../../../src/domain/segment/draft-logged-segment";
import type { ContactDraft } from "../../../src/ports/contact-book";
import type { Store } from "../../../src/ports/store";
import { contactOf } from "../../../src/store/contact-rows";
import { Database } from "../../../src/store/database";
import { openContactQuestions } from "../../../src/store/questions/contact-questions";
import type { ProjectionRow } from "../../../src/store/rows";
import { aDatabaseName, aStore } from "../../support/a-store";
import { anEntryDraft } from "../../support/an-entry";
import { someFilter } from "../../support/some-filters";
import { someDraft, someEntry, someFacts } from "../../support/some-records";

const TODAY = "2026-11-23";

/** Packs as soon as there is anything to pack. */
const AT_ONCE = { worthPacking: { contacts: 1, entries: 1 } };
const NEVER = { worthPacking: { contacts: Infinity, entries: Infinity } };

/** One thing that a pane does to the store, or the start of another pane. */
type Deed =
  | { readonly do: "add"; readonly drafts: readonly ContactDraft[] }
  | { readonly do: "log"; readonly at: number; readonly entries: readonly EntryDraft[] }
  | { readonly do: "change"; readonly at: number; readonly told: Partial<Contact> }
  | { readonly do: "remove" | "cancel"; readonly at: number }
  | { readonly do: "restart"; readonly packing: boolean }
  | { readonly do: "ask"; readonly filter: ContactFilter };

describe("questions about all contacts", () => {
  test("are answered as a naive scan does, whatever was done since they were packed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someDeed(), { minLength: 4, maxLength: 16 }),
        fc.array(someFilter, { minLength: 3, maxLength: 6 }),
        async (deeds, filters) => {
          const databaseName = aDatabaseName();
          const store = await aStore({ databaseName });
          const database = new Database({ name: databaseName });
          await database.open();
          let questions = openContactQuestions(database, AT_ONCE);
          for (const deed of deeds) {
            if (deed.do === "restart") {
              questions = openContactQuestions(database, deed.packing ? AT_ONCE : NEVER);
            } else if (deed.do === "ask") {
              expect(sorted(await questions.matching(deed.filter, TODAY))).toEqual(
                await naive(database, deed.filter),
              );
            } else await carryOut(store, database, deed);
          }
          for (const filter of filters) {
            const expected = await naive(database, filter);
            expect(await questions.count(filter, TODAY)).toBe(expected.length);
            expect(sorted(await questions.matching(filter, TODAY))).toEqual(expected);
          }
          database.close();
          store.close();
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 120_000);

  test("read only the columns that they ask about, once there is a packing", async () => {
    const database = await aPackedDatabase();
    const read = jest.spyOn(IDBObjectStore.prototype, "get");
    const filter = { contact: { kind: "all", conditions: [isIn("city", "Oslo")] } } as const;
    expect(await openContactQuestions(database, NEVER).count(filter, TODAY)).toBe(1);
    const keys = read.mock.calls.map(([key]) => key);
    expect(keys).toContain("questions/contact/city");
    expect(keys).not.toContain("questions/contact/name");
    read.mockRestore();
    database.close();
  });

  test.each<[what: string, spoil: (row: ProjectionRow) => ProjectionRow]>([
    ["another form", (row) => ({ ...row, form: 99, packed: "nonsense" })],
    ["a future store", (row) => ({ ...row, seq: 1_000 })],
    ["another packing", (row) => ({ ...row, packed: { ...(row.packed as object), packing: 77 } })],
    [
      "another checksum",
      (row) => ({ ...row, packed: { ...(row.packed as object), checksum: 1, slotCount: 1 } }),
    ],
  ])("do not trust a packing of %s", async (_what, spoil) => {
    const database = await aPackedDatabase();
    for (const name of ["questions", "questions/contact/city", "questions/entries"]) {
      const row = await database.projections.get(name);
      await database.projections.put(spoil(row!));
    }
    const questions = openContactQuestions(database, NEVER);
    const where = { kind: "all", conditions: [isIn("templateCode", "CARD")] } as const;
    const filter = {
      contact: { kind: "all", conditions: [isIn("city", "Oslo")] },
      interactions: [{ kind: "had", where }],
    } as const;
    expect(await questions.matching(filter, TODAY)).toEqual(["CT000001"]);
    database.close();
  });
});

function isIn<Field extends string>(field: Field, ...values: string[]) {
  return { kind: "field", field, comparison: "is", values } as const;
}

/** Two contacts, one in Oslo who had a card, packed. */
async function aPackedDatabase(): Promise<Database> {
  const databaseName = aDatabaseName();
  const store = await aStore({ databaseName });
  const blank = blankContact("person", "2026-01-01");
  const [ada] = await store.contacts.add([{ ...blank, city: "Oslo" }, blank]);
  await store.log.append([anEntryDraft({ contactNo: ada!, templateCode: "CARD" })]);
  store.close();
  const database = new Database({ name: databaseName });
  await database.open();
  const questions = openContactQuestions(database, AT_ONCE);
  const where = { kind: "all", conditions: [] } as const;
  await questions.count({ interactions: [{ kind: "had", where }] }, TODAY);
  // In turn behind the packing.
  await questions.count({}, TODAY);
  return database;
}

async function carryOut(
  store: Store,
  database: Database,
  deed: Exclude<Deed, { do: "restart" | "ask" }>,
): Promise<void> {
  if (deed.do === "add") {
    await store.contacts.add(deed.drafts);
    return;
  }
  const all = (await database.contacts.toArray()).map(contactOf);
  const meant = all[deed.at % Math.max(1, all.length)];
  if (meant === undefined) return;
  if (deed.do === "change") await store.contacts.update([{ ...meant, ...deed.told }]);
  if (deed.do === "remove") await store.contacts.remove([meant.no]);
  if (deed.do === "log") {
    const entries = deed.entries.map((entry, index) => {
      const contact = all[(deed.at + index * 3) % all.length] ?? meant;
      return { ...entry, contactNo: contact.no };
    });
    await store.log.append(entries);
  }
  const blocks = await database.interactionLogBlocks.toArray();
  const entry = blocks.flatMap(({ entries }) => entries)[deed.at];
  if (deed.do !== "cancel" || entry === undefined) return;
  await store.log.changeEntry(entry.entryNo, (before) => ({
    ...before,
    canceled: !before.canceled,
    postponed: false,
  }));
}

async function naive(database: Database, filter: ContactFilter): Promise<readonly string[]> {
  const contacts = (await database.contacts.toArray()).map(contactOf);
  const companies = contacts.filter(({ type }) => type === "company");
  const byNo = new Map(companies.map((contact) => [contact.no, contact]));
  const blocks = await database.interactionLogBlocks.toArray();
  const entries = blocks.flatMap((block) => block.entries);
  return contacts
    .filter((contact) =>
      matchesContact(filter, contact, {
        company: byNo.get(contact.companyNo),
        interactions: entries.filter(({ contactNo }) => contactNo === contact.no),
        today: TODAY,
      }),
    )
    .map(({ no }) => no);
}

function sorted(nos: readonly string[]): readonly string[] {
  return [...nos].sort();
}

function someDeed(): fc.Arbitrary<Deed> {
  const at = fc.nat({ max: 20 });
  return fc.oneof(
    fc.record({
      do: fc.constant("add" as const),
      drafts: fc.array(someDraft(), { minLength: 1, maxLength: 6 }),
    }),
    fc.record({
      do: fc.constant("log" as const),
      at,
      entries: fc.array(someEntry(), { minLength: 1, maxLength: 6 }),
    }),
    fc.record({ do: fc.constant("change" as const), at, told: someFacts() }),
    fc.record({ do: fc.constantFrom("remove" as const, "cancel" as const), at }),
    fc.record({ do: fc.constant("restart" as const), packing: fc.boolean() }),
    fc.record({ do: fc.constant("ask" as const), filter: someFilter }),
  );
}
