import { blankContact } from "../../src/domain/contact/draft-contact";
import type { ContactDraft } from "../../src/ports/contact-book";
import type { Store } from "../../src/ports/store";
import { aContact } from "../support/a-contact";
import { anEntryDraft } from "../support/an-entry";
import { aHeader, aLine } from "../support/a-segment";
import { firstOf, nowOf } from "../support/a-store";

/** What every contact book does, whatever it keeps its contacts in. `openPane` opens another pane on a store. */
export function contactBookContract(
  openStore: () => Promise<Store>,
  openPane: (store: Store) => Promise<Store>,
) {
  test("numbers contacts upwards from the series", async () => {
    const { contacts } = await openStore();
    expect(await contacts.add([aDraft({ name: "Ada" }), aDraft({ name: "Bob" })])).toEqual([
      "CT000001",
      "CT000002",
    ]);
    expect(await contacts.add([aDraft({ name: "Cleo" })])).toEqual(["CT000003"]);
  });

  test("gives back what was added, in the order asked for", async () => {
    const { contacts } = await openStore();
    const drafts = [aDraft({ name: "Ada", mailingGroups: ["GOLF"] }), aDraft({ name: "Søren" })];
    await contacts.add(drafts);
    expect(await contacts.contacts(["CT000002", "CT000009", "CT000001"])).toEqual([
      { ...drafts[1], no: "CT000002" },
      { ...drafts[0], no: "CT000001" },
    ]);
  });

  test("gives persons the number of a company that is new in the same call", async () => {
    const { contacts } = await openStore();
    await contacts.add([
      aDraft({ name: "Ada", companyNo: "#1" }),
      aDraft({ type: "company", name: "Analytical Engines" }),
    ]);
    const [ada] = await contacts.contacts(["CT000001"]);
    expect(ada?.companyNo).toBe("CT000002");
  });

  test("adds nobody when one names a company that is not in the call", async () => {
    const { contacts } = await openStore();
    await expect(contacts.add([aDraft(), aDraft({ companyNo: "#7" })])).rejects.toMatchObject({
      name: "StoreError",
    });
    expect(await nowOf(contacts.count)).toBe(0);
    expect(await contacts.add([aDraft()])).toEqual(["CT000001"]);
  });

  test("tells how far an import is, and can be called off with nothing written", async () => {
    const { contacts } = await openStore();
    const calling = new AbortController();
    const seen: [number, number][] = [];
    const onProgress = (done: number, total: number) => {
      seen.push([done, total]);
      if (done === 1_000) calling.abort(new Error("Called off"));
    };
    const drafts = Array.from({ length: 1_800 }, () => aDraft());
    const { signal } = calling;
    await expect(contacts.add(drafts, { onProgress, signal })).rejects.toThrow("Called off");
    expect(seen).toEqual([
      [250, 1_800],
      [500, 1_800],
      [750, 1_800],
      [1_000, 1_800],
    ]);
    expect(await nowOf(contacts.count)).toBe(0);
    expect(await contacts.find(everyone)).toEqual([]);
  });

  test("counts the contacts, and tells another pane", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    await store.contacts.add([aDraft(), aDraft()]);
    expect(await firstOf(pane.contacts.count, (count) => count === 2)).toBe(2);
    await pane.contacts.remove(["CT000001"]);
    expect(await firstOf(store.contacts.count, (count) => count === 1)).toBe(1);
  });

  test("has a version that grows with every change of a contact, and only then", async () => {
    const { contacts, segments } = await openStore();
    const before = await nowOf(contacts.version);
    await segments.create(aHeader());
    expect(await nowOf(contacts.version)).toBe(before);
    await contacts.add([aDraft()]);
    const added = await firstOf(contacts.version, (version) => version > before);
    await contacts.update([aContact({ name: "Ada" })]);
    await firstOf(contacts.version, (version) => version > added);
  });

  describe("finding", () => {
    test.each<[search: string, found: string[]]>([
      ["", ["CT000001", "CT000002", "CT000003", "CT000004", "CT000005"]],
      ["ada", ["CT000002"]],
      ["LOVE ada", ["CT000002"]],
      ["da", []],
      ["soren", ["CT000004"]],
      ["sør", ["CT000004"]],
      ["obrien", ["CT000003"]],
      ["o'b", ["CT000003"]],
      ["brien", ["CT000003"]],
      ["engines", ["CT000001", "CT000002"]],
      ["engines love", ["CT000002"]],
      ["kobenhavn", ["CT000004"]],
      ["ada.lovelace@exam", ["CT000002"]],
      ["ct000003", ["CT000003"]],
      ["3", ["CT000003"]],
      ["müller", ["CT000005"]],
      ["MULLER", ["CT000005"]],
    ])("finds %j", async (search, found) => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const nos = await contacts.find({ search, sort: "createdOn", descending: false });
      expect(nos).toEqual(found);
    });

    test.each([
      ["name", ["CT000002", "CT000001", "CT000005", "CT000003", "CT000004"]],
      ["company", ["CT000003", "CT000004", "CT000001", "CT000002", "CT000005"]],
      ["city", ["CT000001", "CT000003", "CT000004", "CT000002", "CT000005"]],
      ["createdOn", ["CT000001", "CT000002", "CT000003", "CT000004", "CT000005"]],
    ] as const)("sorts by %s, and back", async (sort, sorted) => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      expect(await contacts.find({ search: "", sort, descending: false })).toEqual(sorted);
      const back = await contacts.find({ search: "", sort, descending: true });
      expect(back).toEqual([...sorted].reverse());
    });

    test("sees at once what was changed, here and in another pane", async () => {
      const store = await openStore();
      const pane = await openPane(store);
      await store.contacts.add(fiveContacts);
      expect(await pane.contacts.find({ ...everyone, search: "ada" })).toEqual(["CT000002"]);
      const [ada] = await store.contacts.contacts(["CT000002"]);
      if (ada === undefined) throw new Error("Ada is gone.");
      await store.contacts.update([{ ...ada, name: "Augusta King", email: "" }]);
      await store.contacts.remove(["CT000003"]);
      expect(await pane.contacts.find({ ...everyone, search: "augu" })).toEqual(["CT000002"]);
      expect(await pane.contacts.find({ ...everyone, search: "love" })).toEqual([]);
      expect(await pane.contacts.find({ ...everyone, search: "brien" })).toEqual([]);
      expect(await pane.contacts.find(everyone)).toEqual([
        "CT000001",
        "CT000002",
        "CT000005",
        "CT000004",
      ]);
    });

    test("finds persons by a company that was renamed", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      await contacts.find(everyone);
      const [company] = await contacts.contacts(["CT000001"]);
      if (company === undefined) throw new Error("The company is gone.");
      await contacts.update([{ ...company, name: "Difference & Sons" }]);
      expect(await contacts.find({ ...everyone, search: "differ" })).toEqual([
        "CT000002",
        "CT000001",
      ]);
      expect(await contacts.find({ ...everyone, search: "analytical" })).toEqual([]);
    });

    test("answers questions asked at the same time", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const answers = await Promise.all(
        ["a", "ad", "ada"].map((search) => contacts.find({ ...everyone, search })),
      );
      expect(answers).toEqual([["CT000002", "CT000001"], ["CT000002"], ["CT000002"]]);
    });
  });

  describe("matching a filter", () => {
    test("gives the numbers in the order of segments", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      expect(await contacts.matching({})).toEqual([
        "CT000003",
        "CT000004",
        "CT000001",
        "CT000002",
        "CT000005",
      ]);
    });

    test("asks the fields", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const inCopenhagen = { kind: "field", field: "city", comparison: "is" } as const;
      const filter = {
        contact: { kind: "all", conditions: [{ ...inCopenhagen, values: ["København"] }] },
      } as const;
      expect(await contacts.matching(filter)).toEqual(["CT000004"]);
    });

    test("matches a person through the company, whichever was added first", async () => {
      const { contacts } = await openStore();
      await contacts.add([
        aDraft({ name: "Ada", companyNo: "#1" }),
        aDraft({ type: "company", name: "Engines", industryGroups: ["MACHINES"] }),
        aDraft({ name: "Bob" }),
      ]);
      const machines = { kind: "field", field: "code", comparison: "is" } as const;
      const filter = {
        industryGroups: { kind: "all", conditions: [{ ...machines, values: ["MACHINES"] }] },
      } as const;
      expect(await contacts.matching(filter)).toEqual(["CT000002", "CT000001"]);
    });
  });

  test("tells the values in use, and forgets those that are not any more", async () => {
    const { contacts } = await openStore();
    await contacts.add([
      aDraft({ city: "Oslo", mailingGroups: ["NEWS", "GOLF"] }),
      aDraft({ city: "Bergen", mailingGroups: ["GOLF"] }),
      aDraft(),
    ]);
    expect(await contacts.valuesOf("city")).toEqual(["Bergen", "Oslo"]);
    expect(await contacts.valuesOf("mailingGroups")).toEqual(["GOLF", "NEWS"]);
    await contacts.remove(["CT000001"]);
    expect(await contacts.valuesOf("city")).toEqual(["Bergen"]);
    expect(await contacts.valuesOf("mailingGroups")).toEqual(["GOLF"]);
  });

  test("finds contacts by either e-mail address, and by external id", async () => {
    const { contacts } = await openStore();
    await contacts.add([
      aDraft({ email: "Ada@Example.com", email2: "ada@example.org" }),
      aDraft({ email: "bob@example.com", externalId: "X-7" }),
    ]);
    const nosBy = async (key: "email" | "externalId", values: string[]) =>
      (await contacts.contactsBy(key, values)).map(({ no }) => no);
    expect(await nosBy("email", ["ada@example.com", "ADA@EXAMPLE.ORG"])).toEqual(["CT000001"]);
    expect(await nosBy("email", ["nobody@example.com", ""])).toEqual([]);
    expect(await nosBy("externalId", ["X-7"])).toEqual(["CT000002"]);
  });

  test("gives companies with their persons", async () => {
    const { contacts } = await openStore();
    await contacts.add(fiveContacts);
    const members = await contacts.membersOf(["CT000001"]);
    expect(members.map(({ no }) => no).sort()).toEqual(["CT000001", "CT000002"]);
  });

  describe("updating", () => {
    test("replaces all of them, or none", async () => {
      const { contacts } = await openStore();
      await contacts.add([aDraft({ name: "Ada" })]);
      const both = [aContact({ name: "Augusta" }), aContact({ no: "CT000002" })];
      await expect(contacts.update(both)).rejects.toMatchObject({ code: "conflict" });
      expect((await contacts.contacts(["CT000001"]))[0]?.name).toBe("Ada");
    });

    test("rejects when another pane has changed the contact meanwhile", async () => {
      const store = await openStore();
      const pane = await openPane(store);
      await store.contacts.add([aDraft({ name: "Ada" })]);
      const seen = await store.contacts.contacts(["CT000001"]);
      await pane.contacts.update([aContact({ name: "Augusta" })]);
      const mine = aContact({ name: "Ada K." });
      await expect(store.contacts.update([mine], seen)).rejects.toMatchObject({ code: "conflict" });
      await store.contacts.update([mine], await store.contacts.contacts(["CT000001"]));
      expect((await pane.contacts.contacts(["CT000001"]))[0]?.name).toBe("Ada K.");
    });

    test("keeps the company of a contact that is on an open segment, and names the segment", async () => {
      const store = await openStore();
      await store.contacts.add(fiveContacts);
      const no = await onASegment(store, "CT000002");
      const [ada] = await store.contacts.contacts(["CT000002"]);
      if (ada === undefined) throw new Error("Ada is gone.");
      const moved = { ...ada, companyNo: "" };
      await expect(store.contacts.update([moved])).rejects.toMatchObject({
        code: "conflict",
        segmentNos: [no],
      });
      await store.contacts.update([{ ...ada, city: "Bath" }]);
      await store.segments.remove(no);
      await store.contacts.update([moved]);
    });
  });

  describe("removing", () => {
    test("refuses a contact that is on open segments, and names them", async () => {
      const store = await openStore();
      await store.contacts.add(fiveContacts);
      const nos = [await onASegment(store, "CT000003"), await onASegment(store, "CT000003")];
      await expect(store.contacts.remove(["CT000005", "CT000003"])).rejects.toMatchObject({
        code: "conflict",
        segmentNos: nos,
      });
      expect(await nowOf(store.contacts.count)).toBe(5);
    });

    test("leaves the persons of a removed company without one", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      await contacts.remove(["CT000001"]);
      expect((await contacts.contacts(["CT000002"]))[0]?.companyNo).toBe("");
      expect(await contacts.find({ ...everyone, search: "engines" })).toEqual([]);
    });

    test("never gives a removed contact's number again", async () => {
      const { contacts } = await openStore();
      await contacts.add([aDraft()]);
      await contacts.remove(["CT000001", "CT000001", "CT000404"]);
      expect(await nowOf(contacts.count)).toBe(0);
      expect(await contacts.add([aDraft()])).toEqual(["CT000002"]);
    });
  });

  describe("bringing in a batch", () => {
    test("adds and changes in one go, and gives a changed person the new company's number", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const [before] = await contacts.contacts(["CT000003"]);
      const after = { ...before!, city: "Cork", companyNo: "#0" };
      const added = [aDraft({ type: "company", name: "Cork Mills" })];
      expect(await contacts.bring({ added, changed: [{ before: before!, after }] })).toEqual([
        "CT000006",
      ]);
      expect(await contacts.contacts(["CT000003"])).toEqual([{ ...after, companyNo: "CT000006" }]);
      expect(await nowOf(contacts.count)).toBe(6);
    });

    test("writes nothing when one of those to change is no longer as it was", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const [before] = await contacts.contacts(["CT000003"]);
      await contacts.update([{ ...before!, phone: "1" }]);
      const batch = {
        added: [aDraft()],
        changed: [{ before: before!, after: { ...before!, city: "Cork" } }],
      };
      await expect(contacts.bring(batch)).rejects.toMatchObject({ code: "conflict" });
      expect(await nowOf(contacts.count)).toBe(5);
    });
  });

  describe("imports", () => {
    test("are remembered with what they did and what was changed since", async () => {
      const { contacts } = await openStore();
      await contacts.add([aDraft({ city: "Bath" }), aDraft()]);
      const [before, other] = await contacts.contacts(["CT000001", "CT000002"]);
      const changed = [{ before: before!, after: { ...before!, city: "Cork" } }];
      await contacts.bring({ added: [aDraft()], changed, fileName: "people.csv" });
      expect(await nowOf(contacts.imports)).toMatchObject([
        { fileName: "people.csv", addedCount: 1, changedCount: 1, takenBack: false },
      ]);
      await contacts.update([{ ...other!, city: "Rome" }]);
      const no = await onlyImportNo(contacts);
      expect(await contacts.importChanges(no)).toEqual({
        addedNos: ["CT000003"],
        changed: [{ no: "CT000001", fields: { city: ["Bath", "Cork"] } }],
        changedSinceNos: new Set(),
      });
      const [third] = await contacts.contacts(["CT000003"]);
      await contacts.update([{ ...third!, city: "Rome" }]);
      expect((await contacts.importChanges(no))?.changedSinceNos).toEqual(new Set(["CT000003"]));
      expect(await contacts.importChanges(404)).toBeUndefined();
    });

    test("are taken back once, and brought back once", async () => {
      const { contacts } = await openStore();
      await contacts.bring({ added: [aDraft()], changed: [], fileName: "people.csv" });
      const no = await onlyImportNo(contacts);
      const removed = await contacts.contacts(["CT000001"]);
      const back = { removed, changed: [], restored: [], ofImport: { no, takenBack: true } };
      await contacts.revise(back);
      expect(await nowOf(contacts.count)).toBe(0);
      expect(await nowOf(contacts.imports)).toMatchObject([{ takenBack: true }]);
      await expect(contacts.revise({ ...back, removed: [] })).rejects.toMatchObject({
        code: "conflict",
      });
      const again = { removed: [], changed: [], restored: removed };
      await contacts.revise({ ...again, ofImport: { no, takenBack: false } });
      expect(await contacts.contacts(["CT000001"])).toEqual(removed);
    });
  });

  test("remembers pairs that were found to be two, until they are set together", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    await store.contacts.setApart(["CT000001", "CT000002"], true);
    await store.contacts.setApart(["CT000001", "CT000003"], true);
    await firstOf(pane.contacts.pairsApart, (pairs) => pairs.length === 2);
    await store.contacts.setApart(["CT000001", "CT000002"], false);
    expect(await nowOf(store.contacts.pairsApart)).toEqual([["CT000001", "CT000003"]]);
  });

  describe("revising", () => {
    test("removes, changes and restores in one go", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const [gone] = await contacts.contacts(["CT000005"]);
      await contacts.remove(["CT000005"]);
      const [before, removed] = await contacts.contacts(["CT000003", "CT000004"]);
      const after = { ...before!, city: "Cork" };
      await contacts.revise({
        removed: [removed!],
        changed: [{ before: before!, after }],
        restored: [gone!],
      });
      expect(await contacts.contacts(["CT000003", "CT000004", "CT000005"])).toEqual([after, gone]);
      expect(await nowOf(contacts.count)).toBe(4);
    });

    test("writes nothing when one of them is no longer as it was", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const [before, removed] = await contacts.contacts(["CT000003", "CT000004"]);
      await contacts.update([{ ...before!, phone: "1" }]);
      await expect(
        contacts.revise({
          removed: [removed!],
          changed: [{ before: before!, after: { ...before!, city: "Cork" } }],
          restored: [],
        }),
      ).rejects.toMatchObject({ code: "conflict" });
      expect(await nowOf(contacts.count)).toBe(5);
    });

    test("gives interactions another owner, who is found by them from then on", async () => {
      const { contacts, log } = await openStore();
      await contacts.add(fiveContacts);
      const [entryNo] = await log.append([anEntryDraft({ contactNo: "CT000004" })]);
      const had = {
        interactions: [{ kind: "had", where: { kind: "all", conditions: [] } }],
      } as const;
      expect(await contacts.matching(had)).toEqual(["CT000004"]);
      const [entry] = await nowOf(log.entriesOfContact("CT000004"));
      const before = { contactNo: "CT000004", companyNo: entry!.companyNo };
      const after = { contactNo: "CT000003", companyNo: "" };
      const entries = [{ entryNo: entryNo!, before, after }];
      await contacts.revise({ removed: [], changed: [], restored: [], entries });
      expect(await contacts.matching(had)).toEqual(["CT000003"]);
      expect(await nowOf(log.entriesOfContact("CT000003"))).toMatchObject([{ entryNo }]);
      expect(await nowOf(log.entriesOfContact("CT000004"))).toEqual([]);
    });
  });

  describe("restoring", () => {
    test("puts a removed contact back under its number, to be found again", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const before = await contacts.contacts(["CT000003"]);
      await contacts.remove(["CT000003"]);
      await contacts.restore(before);
      expect(await contacts.contacts(["CT000003"])).toEqual(before);
      expect(await contacts.find({ ...everyone, search: "brien" })).toEqual(["CT000003"]);
      expect(await nowOf(contacts.count)).toBe(5);
    });

    test("restores nobody when one is there already", async () => {
      const { contacts } = await openStore();
      await contacts.add(fiveContacts);
      const both = await contacts.contacts(["CT000003", "CT000004"]);
      await contacts.remove(["CT000003"]);
      await expect(contacts.restore(both)).rejects.toMatchObject({ code: "conflict" });
      expect(await nowOf(contacts.count)).toBe(4);
    });
  });
}

const everyone = { search: "", sort: "name", descending: false } as const;

/** A company with Ada, a man with an apostrophe, a Dane, and a company with an umlaut. */
const fiveContacts: readonly ContactDraft[] = [
  aDraft({ type: "company", name: "Analytical Engines", city: "Bath" }),
  aDraft({
    companyNo: "#0",
    name: "Ada Lovelace",
    city: "London",
    email: "ada.lovelace@example.com",
  }),
  aDraft({ name: "Patrick O'Brien", city: "Dublin" }),
  aDraft({ name: "Søren Kierkegaard", city: "København" }),
  aDraft({ type: "company", name: "Müller GmbH", city: "Zürich" }),
];

function aDraft(told: Partial<ContactDraft> = {}): ContactDraft {
  return { ...blankContact("person", "2026-01-01"), ...told };
}

async function onASegment({ segments }: Store, contactNo: string): Promise<string> {
  const no = await segments.create(aHeader());
  await segments.change(no, (segment) => ({ ...segment, lines: [aLine({ contactNo })] }));
  return no;
}

async function onlyImportNo(contacts: Store["contacts"]): Promise<number> {
  const [record] = await nowOf(contacts.imports);
  if (record === undefined) throw new Error("There was no import.");
  return record.no;
}
