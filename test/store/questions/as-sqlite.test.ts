import fc from "fast-check";
import type { ContactFilter } from "../../../src/domain/segment/contact-filter";
import { contactOf } from "../../../src/store/contact-rows";
import { Database } from "../../../src/store/database";
import { openContactQuestions } from "../../../src/store/questions/contact-questions";
import { aDatabaseName, aStore } from "../../support/a-store";
import { someFilter } from "../../support/some-filters";
import { someDraft, someEntry } from "../../support/some-records";
import { openSqlite } from "../../support/sqlite-answers";

const TODAY = "2026-11-23";

test("questions about all contacts are answered as SQLite answers them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someDraft(), { minLength: 3, maxLength: 15 }),
      fc.array(someEntry(), { maxLength: 25 }),
      fc.array(someFilter.filter(isSayableInSql), { minLength: 10, maxLength: 20 }),
      async (drafts, entries, filters) => {
        const databaseName = aDatabaseName();
        const store = await aStore({ databaseName });
        const nos = await store.contacts.add(drafts);
        const owned = entries.map((entry, index) => ({
          ...entry,
          contactNo: nos[(index * 7) % nos.length] ?? "",
        }));
        await store.log.append(owned);
        const database = new Database({ name: databaseName });
        await database.open();
        const contacts = (await database.contacts.toArray()).map(contactOf);
        const blocks = await database.interactionLogBlocks.toArray();
        const logged = blocks.flatMap((block) => block.entries);
        const sqlite = await openSqlite(contacts, logged);
        const questions = openContactQuestions(database);
        for (const filter of filters) {
          const expected = sqlite.matching(filter, TODAY);
          expect([...(await questions.matching(filter, TODAY))].sort()).toEqual(expected);
          expect(await questions.count(filter, TODAY)).toBe(expected.length);
        }
        sqlite.close();
        database.close();
        store.close();
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);

/** A text with a zero character ends there for SQLite. */
function isSayableInSql(filter: ContactFilter): boolean {
  return !JSON.stringify(filter).includes("\\u0000");
}
