import { makeBackup } from "../../src/app/backup/make-backup";
import { openBackup } from "../../src/app/backup/open-backup";
import { restoreBackup } from "../../src/app/backup/restore-backup";
import { eraseContact } from "../../src/app/erasure/erase-contact";
import { draftImport } from "../../src/app/import-contacts";
import { guessMapping } from "../../src/domain/contact/import/guess-mapping";
import type { Contact } from "../../src/domain/contact/contact";
import type { RestoreMode } from "../../src/ports/backup-book";
import type { Store } from "../../src/ports/store";
import { aDocument } from "../support/a-document";
import { aMerger } from "../support/a-merger";
import { aLogging, anEntryDraft, aPassage } from "../support/a-logging";
import { aHeader, aLine } from "../support/a-segment";
import { logLetters, useStore } from "../support/a-store-in-use";
import { aDatabaseName, aStore, nowOf } from "../support/a-store";
import { aWordLetter, p } from "../support/a-word-letter";
import { databaseDump } from "../support/database-dump";
import { someDoors } from "../support/some-doors";

const ADA = "CT000001";
const BOB = "CT000002";
const opened: Store[] = [];

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe("erasing a contact", () => {
  test("leaves no trace of it anywhere in the store", async () => {
    const { store, name } = await inUse();
    await sayMuchOf(store);
    expect(await tracesIn(name)).not.toEqual([]);
    await eraseContact(doorsOf(store), ADA);
    expect(await tracesIn(name)).toEqual([]);
  });

  test("leaves its interactions as those of nobody, and what they come to", async () => {
    const { store } = await inUse();
    const before = await store.log.totals();
    await eraseContact(doorsOf(store), ADA);
    const entries = await nowOf(store.log.entriesOf(1));
    expect(entries.map(({ contactNo, contact }) => [contactNo, contact.name])).toEqual([
      ["X000001", ""],
      [BOB, "Ada Lovelace"],
    ]);
    expect(await store.log.totals()).toEqual(before);
    expect(await nowOf(store.log.entriesOfContact("X000001"))).toHaveLength(1);
    expect(await nowOf(store.log.entriesOfContact(ADA))).toEqual([]);
  });

  test("called off on its way, leaves all as it was", async () => {
    const name = aDatabaseName();
    const store = await aStore({ databaseName: name });
    await useStore(store);
    const before = await databaseDump(name);
    const controller = new AbortController();
    const seen: (readonly [number, number])[] = [];
    const erasing = eraseContact(doorsOf(store), ADA, {
      signal: controller.signal,
      onProgress: (done, total) => {
        seen.push([done, total]);
        controller.abort(new Error("Not now."));
      },
    });
    await expect(erasing).rejects.toThrow("Not now.");
    expect(seen[0]).toEqual([1, expect.any(Number)]);
    expect((await databaseDump(name))["contacts"]).toBe(before["contacts"]);
    expect((await databaseDump(name))["letterBlocks"]).toBe(before["letterBlocks"]);
    expect(await store.erasures.read()).toEqual([]);
  });

  test("takes its letters, and leaves those of others", async () => {
    const { store } = await inUse();
    await eraseContact(doorsOf(store), ADA);
    expect(await store.log.letter(1)).toBeUndefined();
    expect([...((await store.log.letter(2))?.letter ?? [])]).toEqual([1, 255]);
    await eraseContact(doorsOf(store), BOB);
    expect(await store.log.letter(2)).toBeUndefined();
  });

  test("takes a letter that went out without a segment, and what that shared", async () => {
    const { store } = await inUse();
    const own = { form: 1, shared: Uint8Array.of(83), letters: [Uint8Array.of(84)] } as const;
    const [entryNo = 0] = await store.log.append(
      [anEntryDraft({ contactNo: ADA, letterHash: "own" })],
      own,
    );
    expect((await store.log.letter(entryNo))?.letter).toEqual(own.letters[0]);
    await eraseContact(doorsOf(store), ADA);
    expect(await store.log.letter(entryNo)).toBeUndefined();
    expect(await nowOf(store.log.entries({ postponed: false }, 99))).not.toContainEqual(
      expect.objectContaining({ contactNo: ADA }),
    );
  });

  test("takes a letter of another's when that names it, too", async () => {
    const { store } = await inUse();
    const labels = aWordLetter(p("Ada Lovelace, London") + p("Bob Noll, Leeds"));
    const merger = { ...aMerger(), thaw: () => Promise.resolve(labels) };
    const entries = await nowOf(store.log.entriesOf(1));
    for (const { entryNo } of entries) {
      await store.log.changeEntry(entryNo, (entry) => ({ ...entry, letterHash: "same" }));
    }
    await eraseContact(someDoors(store, { merger, letter: aDocument() }), ADA);
    const left = await nowOf(store.log.entriesOf(1));
    expect(left.map(({ letterHash }) => letterHash)).toEqual(["", ""]);
    expect(await store.log.letter(2)).toBeUndefined();
  });

  test("leaves no word of it in what logged segments were made of", async () => {
    const { store } = await inUse();
    const no = await store.segments.create(aHeader({ description: "For Ada Lovelace" }));
    const filter = { contact: { kind: "all", conditions: [isAda()] } } as const;
    const segment = await store.segments.change(no, (now) => ({
      ...now,
      criteria: [stepWith(ADA, filter)],
    }));
    const letterTemplate = aWordLetter(p("Ask Ada Lovelace about it"));
    const { loggedSegmentEntryNo } = await store.log.logSegment(segment, {
      ...aLogging(segment),
      letterTemplate,
    });
    await eraseContact(doorsOf(store), ADA);
    const origin = await store.log.origin(loggedSegmentEntryNo);
    expect(JSON.stringify(origin)).not.toMatch(/ada|CT000001/i);
    expect(origin).toMatchObject({
      header: { description: "For …" },
      criteria: [{ addedCount: 1, removedCount: 1, leftOut: [] }],
      letterTemplate: null,
    });
    expect(await store.log.passages(1)).toEqual([]);
    expect((await store.log.origin(1))?.letterTemplate).not.toBeNull();
  });

  test("takes it off open segments with its own words, and leaves the others there", async () => {
    const { store } = await inUse();
    await eraseContact(doorsOf(store), ADA);
    const segment = await nowOf(store.segments.segment("SM00002"));
    expect(segment?.lines.map(({ contactNo }) => contactNo)).toEqual([BOB]);
    expect((await nowOf(store.segments.segments))[0]?.lineCount).toBe(1);
    expect(await nowOf(store.segments.passages("SM00002"))).toEqual([]);
  });

  test("is found no more, and counted no more", async () => {
    const { store } = await inUse();
    const query = { search: "", sort: "name", descending: false } as const;
    expect(await store.contacts.find(query)).toEqual([ADA, BOB]);
    expect(await store.contacts.countMatching({})).toBe(2);
    await eraseContact(doorsOf(store), ADA);
    expect(await store.contacts.find(query)).toEqual([BOB]);
    expect(await store.contacts.countMatching({})).toBe(1);
    expect(await nowOf(store.contacts.count)).toBe(1);
  });

  test("of a company leaves its persons without one", async () => {
    const { store } = await inUse();
    const [ada] = await store.contacts.contacts([ADA]);
    const [company = "", person = ""] = await store.contacts.add([
      { ...ada!, type: "company", name: "Engines & Sons", email: "" },
      { ...ada!, name: "Cy Twombly", email: "cy@example.com", companyNo: "#0" },
    ]);
    await eraseContact(doorsOf(store), company);
    const [cy] = await store.contacts.contacts([person]);
    expect(cy?.companyNo).toBe("");
  });

  test("takes along what was known of a card that was merged into it", async () => {
    const { store, name } = await inUse();
    await store.log.changeEntry(2, (entry) => ({
      ...entry,
      contact: { ...entry.contact, name: "Bob Noll" },
    }));
    const [ada] = await store.contacts.contacts([ADA]);
    const [twin = ""] = await store.contacts.add([
      { ...ada!, name: "Countess of Lovelace", phone: "+44 20 7946 0018", email: "" },
    ]);
    const [other] = await store.contacts.contacts([twin]);
    const changed = [{ before: ada!, after: { ...ada!, jobTitle: "Countess" } }];
    const open = (await nowOf(store.segments.segment("SM00002")))!;
    const words = aPassage({ segmentNo: "SM00002", contactNo: twin, text: "Countess of Lovelace" });
    await store.segments.savePassages([words]);
    const segments = [{ before: open, after: open, passagesBefore: [words], passagesAfter: [] }];
    await store.contacts.setApart([ADA, BOB], true);
    await store.contacts.revise({ removed: [other!], changed, restored: [], segments });
    expect((await databaseDump(name))["pairsApart"]).toContain(ADA);
    expect(await tracesIn(name)).not.toEqual([]);
    await eraseContact(doorsOf(store), ADA);
    expect(await tracesIn(name)).toEqual([]);
    expect((await databaseDump(name))["pairsApart"]).not.toContain(ADA);
  });

  test("is a conflict once it is gone", async () => {
    const { store } = await inUse();
    await expect(eraseContact(doorsOf(store), "CT000009")).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is told beforehand what goes", async () => {
    const { store } = await inUse();
    expect(await store.erasures.traces(ADA)).toEqual({
      segmentCount: 1,
      passageCount: 2,
      interactionCount: 1,
      letterCount: 1,
    });
  });
});

describe("the ledger of erasures", () => {
  test("holds no personal data", async () => {
    const { store } = await inUse();
    await eraseContact(doorsOf(store), ADA);
    const [erasure] = await store.erasures.read();
    expect(erasure).toMatchObject({
      storeId: "store-1",
      contactNo: ADA,
      pseudonym: "X000001",
      erasedOn: "2026-11-23",
    });
    expect(JSON.stringify(erasure)).not.toMatch(/ada@|lovelace/i);
    expect(erasure?.hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, RestoreMode]>([
    ["replaces the store", { kind: "replace" }],
    ["is merged", { kind: "merge", prefer: "copy" }],
  ])("is applied again when an older backup %s", async (_how, mode) => {
    const { store, name } = await inUse();
    await sayMuchOf(store);
    const backup = await backupOf(store);
    await eraseContact(doorsOf(store), ADA);
    await restore(store, backup, mode);
    expect(await tracesIn(name)).toEqual([]);
    expect(await store.erasures.read()).toHaveLength(1);
    expect(await nowOf(store.contacts.count)).toBe(1);
    expect((await nowOf(store.log.entriesOf(1))).map(({ contactNo }) => contactNo)).toEqual([
      "X000001",
      BOB,
    ]);
  });

  test("knows the contact in another store's backup, whatever its number is there", async () => {
    const { store, name } = await inUse();
    await eraseContact(doorsOf(store), ADA);
    const other = await inUse("store-2");
    const [ada] = await other.store.contacts.contacts([ADA]);
    await other.store.contacts.add([{ ...ada!, email: "else@example.com" }]);
    await restore(store, await backupOf(other.store), { kind: "replace" });
    const query = { search: "", sort: "name", descending: false } as const;
    expect(await store.contacts.find(query)).toEqual(["CT000003", BOB]);
    expect(await nowOf(store.log.entriesOfContact(ADA))).toEqual([]);
    expect((await databaseDump(name))["contacts"]).not.toContain("ada@example.com");
  });

  test("keeps an import from bringing the contact back", async () => {
    const { store } = await inUse();
    await eraseContact(doorsOf(store), ADA);
    const columns = ["Name", "E-mail"];
    const rows = [
      ["Augusta King", "ADA@example.com"],
      ["Cy Twombly", "cy@example.com"],
    ].map((cells, index) => ({ rowNo: index + 2, cells, isMalformed: false }));
    const table = { fileName: "people.csv", columns, rows };
    const draft = await draftImport(doorsOf(store), table, guessMapping(columns));
    expect(draft.added.map(({ name }) => name)).toEqual(["Cy Twombly"]);
    expect(draft.refused).toMatchObject([
      { rowNo: 2, problems: [{ kind: "wasErased", erasedOn: "2026-11-23" }] },
    ]);
  });

  test("goes along with a backup", async () => {
    const { store } = await inUse();
    await eraseContact(doorsOf(store), ADA);
    const to = await another();
    await restore(to.store, await backupOf(store), { kind: "replace" });
    expect(await to.store.erasures.read()).toHaveLength(1);
    await eraseContact(doorsOf(to.store), BOB);
    expect((await to.store.erasures.read()).map(({ pseudonym }) => pseudonym)).toEqual([
      "X000001",
      "X000002",
    ]);
  });
});

/** Says of Ada, wherever anything can be said. */
async function sayMuchOf(store: Store): Promise<void> {
  const [ada] = await store.contacts.contacts([ADA]);
  const before: Contact = { ...ada!, name: "Augusta Ada King", phone: "+44 20 7946 0018" };
  await store.contacts.update([before]);
  await store.contacts.update([{ ...ada!, customAttributes: [attribute("Adas secret")] }]);
  await store.log.changeEntry(1, (entry) => ({ ...entry, comment: "Called Ada at home" }));
  await store.log.changeEntry(1, (entry) => ({ ...entry, comment: "Secret wish of hers" }));
  await store.log.changeEntry(2, (entry) => ({
    ...entry,
    comment: "Knows Ada Lovelace",
    contact: { ...entry.contact, name: "Bob Noll" },
  }));
  const filter = { contact: { kind: "all", conditions: [isAda()] } } as const;
  await store.segments.saveCriteria({
    code: "CIRCLE",
    description: "Ada Lovelace's circle",
    criteria: [{ action: "refine", filter, entireCompanies: false }],
  });
  const gone = await store.segments.create(aHeader({ description: "For Ada Lovelace" }));
  await store.segments.change(gone, (segment) => ({
    ...segment,
    lines: [aLine({ lineNo: 1, contactNo: ADA, subject: "To ada@example.com" })],
    criteria: [stepWith(ADA, filter)],
  }));
  await store.segments.change(gone, (segment) => ({
    ...segment,
    undone: [{ ...stepWith(ADA, filter), addedLines: [] }],
  }));
  await store.segments.savePassages([passage(gone)]);
  await store.segments.savePassages([{ ...passage(gone), text: "Other words for her" }]);
  await store.segments.remove(gone);
  await store.segments.removeCriteria("CIRCLE");
  await logLetters(store, [ADA]);
}

function isAda() {
  return { kind: "field", field: "email", comparison: "is", values: ["ada@example.com"] } as const;
}

function stepWith(contactNo: string, filter: object) {
  const line = aLine({ lineNo: 9, contactNo, subject: "To Ada Lovelace" });
  return {
    action: { action: "reduce", filter, entireCompanies: false } as never,
    addedLineNos: [1],
    removedLines: [{ index: 0, line }],
    leftOut: [{ contactNo, reason: "deceased" as const }],
  };
}

function attribute(value: string) {
  return { name: "Note", type: "text" as const, value };
}

function passage(segmentNo: string) {
  const ooxml = "<p>Words for Adas ears</p>";
  return { segmentNo, contactNo: ADA, passageKey: "p9", ooxml, text: "For Ada", basedOn: "" };
}

/** Every place of the database that still says something of Ada; her number alone tells nothing of her. */
async function tracesIn(name: string): Promise<readonly string[]> {
  const dump = await databaseDump(name);
  const said = /\bada\b|\badas\b|lovelace|augusta|7946|secret|for her|of hers/i;
  return Object.entries(dump).flatMap(([table, text]) => {
    const found = said.exec(text);
    return found === null ? [] : [`${table}: ${text.slice(found.index - 80, found.index + 40)}`];
  });
}

async function inUse(storeId?: string) {
  const made = await another(storeId);
  await useStore(made.store);
  return made;
}

async function another(storeId = "store-1") {
  const name = aDatabaseName();
  let ids = 0;
  const newId = () => (ids++ === 0 ? storeId : `${storeId}/${ids}`);
  const store = await aStore({ databaseName: name, newId });
  opened.push(store);
  return { store, name };
}

function doorsOf(store: Store) {
  return someDoors(store, { merger: aMerger(), letter: aDocument() });
}

async function backupOf(store: Store) {
  const { bytes } = await makeBackup({ store }, { passphrase: "" });
  const copy = await openBackup(bytes, "");
  if (!copy.ok) throw new Error(copy.problem);
  return copy.value;
}

async function restore(
  store: Store,
  copy: Awaited<ReturnType<typeof backupOf>>,
  mode: RestoreMode,
): Promise<void> {
  const compared = await store.backups.compare(copy);
  await restoreBackup({ store }, copy, { mode, compared });
}
