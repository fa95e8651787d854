import fc from "fast-check";
import type { Contact } from "../../src/domain/contact/contact";
import { blankContact } from "../../src/domain/contact/draft-contact";
import type { ContactDraft } from "../../src/ports/contact-book";
import type { Store } from "../../src/ports/store";
import { Database } from "../../src/store/database";
import type { ProjectionRow } from "../../src/store/rows";
import { aDatabaseName, aStore } from "../support/a-store";
import { naiveSearch } from "../support/naive-search";

const byName = { sort: "name", descending: false } as const;

/** One thing that a pane does to the contacts. */
type Deed =
  | { readonly do: "add"; readonly drafts: readonly ContactDraft[] }
  | { readonly do: "rename"; readonly at: number; readonly name: string }
  | { readonly do: "move"; readonly at: number; readonly to: number }
  | { readonly do: "remove"; readonly at: number }
  | { readonly do: "find"; readonly search: string };

describe("the index over the contacts", () => {
  test("answers as a naive search does, whatever two panes have done", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someDeed(), { minLength: 3, maxLength: 12 }), async (deeds) => {
        const databaseName = aDatabaseName();
        const panes = [await aStore({ databaseName }), await aStore({ databaseName })] as const;
        for (const [index, deed] of deeds.entries()) await carryOut(panes[index % 2 ? 1 : 0], deed);
        for (const search of ["", "a", "ab", "b c"]) {
          const expected = naiveSearch(await everyone(databaseName), search);
          expect(await panes[0].contacts.find({ ...byName, search })).toEqual(expected);
          expect(await panes[1].contacts.find({ ...byName, search })).toEqual(expected);
        }
        for (const pane of panes) pane.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("is loaded from its packing, and catches up with what came after", async () => {
    const databaseName = await aPackedStore();
    const store = await aStore({ databaseName });
    const scanned = jest.spyOn(IDBObjectStore.prototype, "getAll");
    expect(await store.contacts.find({ ...byName, search: "late" })).toEqual(["CT000601"]);
    const read = scanned.mock.contexts.map((context) => (context as IDBObjectStore).name);
    expect(read).not.toContain("contacts");
    scanned.mockRestore();
    store.close();
  });

  test.each<[what: string, spoil: (row: ProjectionRow) => ProjectionRow]>([
    ["another form", (row) => ({ ...row, form: 99, packed: "nonsense" })],
    ["a future store", (row) => ({ ...row, seq: 1_000 })],
    [
      "another count",
      (row) => ({ ...row, packed: { ...(row.packed as object), nos: "CT1\nCT2" } }),
    ],
  ])("does not trust a packing of %s", async (_what, spoil) => {
    const databaseName = await aPackedStore();
    await changePacking(databaseName, spoil);
    const store = await aStore({ databaseName });
    expect(await store.contacts.find({ ...byName, search: "" })).toHaveLength(601);
    expect(await store.contacts.find({ ...byName, search: "late" })).toHaveLength(1);
    store.close();
  });
});

/** 600 contacts that were packed, and one that came after. */
async function aPackedStore(): Promise<string> {
  const databaseName = aDatabaseName();
  const store = await aStore({ databaseName });
  const people = Array.from({ length: 600 }, (_, index) => aDraft(`Person ${index}`));
  await store.contacts.add(people);
  await store.contacts.find({ ...byName, search: "" });
  await packingOf(databaseName);
  await store.contacts.add([aDraft("Late Comer")]);
  store.close();
  return databaseName;
}

async function packingOf(databaseName: string): Promise<ProjectionRow> {
  const database = await new Database({ name: databaseName }).open();
  try {
    for (;;) {
      const row = (await database.table("projections").get("contacts")) as
        ProjectionRow | undefined;
      if (row !== undefined) return row;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } finally {
    database.close();
  }
}

async function changePacking(
  databaseName: string,
  change: (row: ProjectionRow) => ProjectionRow,
): Promise<void> {
  const row = await packingOf(databaseName);
  const database = await new Database({ name: databaseName }).open();
  await database.table("projections").put(change(row));
  database.close();
}

function aDraft(name: string, companyNo = ""): ContactDraft {
  return {
    ...blankContact(companyNo === "" ? "company" : "person", "2026-01-01"),
    name,
    companyNo,
  };
}

function someName() {
  return fc.string({ unit: fc.constantFrom("a", "b", "c", "ä", "B", " ", "'", "-"), maxLength: 6 });
}

function someDeed(): fc.Arbitrary<Deed> {
  const at = fc.nat(20);
  return fc.oneof(
    fc.array(someName(), { minLength: 1, maxLength: 4 }).map((names): Deed => ({
      do: "add",
      drafts: names.map((name, index) => aDraft(name, index === 0 ? "" : "#0")),
    })),
    fc.record({ do: fc.constant("rename" as const), at, name: someName() }),
    fc.record({ do: fc.constant("move" as const), at, to: at }),
    fc.record({ do: fc.constant("remove" as const), at }),
    fc.record({ do: fc.constant("find" as const), search: someName() }),
  );
}

async function carryOut({ contacts }: Store, deed: Deed): Promise<void> {
  if (deed.do === "add") await contacts.add(deed.drafts);
  if (deed.do === "find") await contacts.find({ ...byName, search: deed.search });
  if (deed.do === "remove") await contacts.remove([noAt(deed.at)]);
  if (deed.do !== "rename" && deed.do !== "move") return;
  const [contact] = await contacts.contacts([noAt(deed.at)]);
  if (contact === undefined) return;
  if (deed.do === "rename") await contacts.update([{ ...contact, name: deed.name }]);
  else if (contact.type === "person") {
    await contacts.update([{ ...contact, companyNo: noAt(deed.to) }]);
  }
}

function noAt(at: number): string {
  return `CT${String(at + 1).padStart(6, "0")}`;
}

async function everyone(databaseName: string): Promise<readonly Contact[]> {
  const store = await aStore({ databaseName });
  const all = await store.contacts.contacts(Array.from({ length: 100 }, (_, at) => noAt(at)));
  store.close();
  return all;
}
