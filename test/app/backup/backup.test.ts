import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeBackup } from "../../../src/app/backup/make-backup";
import { openBackup } from "../../../src/app/backup/open-backup";
import { restoreBackup } from "../../../src/app/backup/restore-backup";
import type { RestoreMode, StoreCopy } from "../../../src/ports/backup-book";
import type { Store } from "../../../src/ports/store";
import { useStore } from "../../support/a-store-in-use";
import { aDatabaseName, aStore, nowOf } from "../../support/a-store";
import { databaseDump } from "../../support/database-dump";

const opened: Store[] = [];

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe("a backup", () => {
  test("brings a whole store into an empty one", async () => {
    const [from, to] = [await inUse(), await another()];
    await restore(to.store, await copied(from.store));
    const [before, after] = [await databaseDump(from.name), await databaseDump(to.name)];
    for (const local of ["facts", "changes", "projections"]) {
      Object.assign(before, { [local]: "" });
      Object.assign(after, { [local]: "" });
    }
    expect(after).toEqual(before);
    expect(await nowOf(to.store.contacts.count)).toBe(2);
    expect(await nowOf(to.store.log.entriesOfContact("CT000002"))).toHaveLength(1);
    expect((await to.store.setup.read()).storeId).toBe("store-1");
    const letter = await to.store.log.letter(2);
    expect([...(letter?.letter ?? [])]).toEqual([1, 255]);
  });

  test("brings salutations in a language of the user's own along", async () => {
    const [from, to] = [await inUse(), await another()];
    const { salutationFormulas } = await from.store.setup.read();
    const own = {
      salutationCode: "DR",
      language: "nb",
      style: "formal",
      text: "Kjære dr. %1,",
      parts: ["surname"],
    } as const;
    await from.store.setup.save({ salutationFormulas: [...salutationFormulas, own] });
    await restore(to.store, await copied(from.store));
    expect((await to.store.setup.read()).salutationFormulas).toContainEqual(own);
  });

  test("is the same file for the same store", async () => {
    const { store } = await inUse();
    const first = await file(store);
    expect(await file(store)).toEqual(first);
  });

  test("opens with its passphrase only", async () => {
    const { store } = await inUse();
    const bytes = await file(store, "Hafenrundfahrt");
    expect(await openBackup(bytes, "")).toEqual({ ok: false, problem: "passphraseIsNeeded" });
    expect(await openBackup(bytes, "hafenrundfahrt")).toEqual({
      ok: false,
      problem: "passphraseIsWrong",
    });
    expect((await openBackup(bytes, "Hafenrundfahrt")).ok).toBe(true);
    expect(Buffer.from(bytes).includes("Lovelace")).toBe(false);
  });

  test("is refused when a single byte of it is another", async () => {
    const { store } = await inUse();
    const bytes = await file(store);
    const start = bytes.indexOf(10) + 1;
    for (let at = start; at < bytes.length; at += 97) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(await openBackup(damaged, "")).toEqual({ ok: false, problem: "isDamaged" });
    }
  });

  test("is refused when its header, its end, or a part of it is another", async () => {
    const { store } = await inUse();
    const bytes = await file(store);
    const text = Buffer.from(bytes).toString("latin1");
    const changed = text.replace('"contacts":2', '"contacts":3');
    expect(await problemOf(Buffer.from(changed, "latin1"))).toBe("isDamaged");
    expect(await problemOf(bytes.subarray(0, bytes.length - 1))).toBe("isDamaged");
    expect(await problemOf(Buffer.concat([bytes, Buffer.from([0])]))).toBe("isDamaged");
    expect(await problemOf(bytes.subarray(0, bytes.length - 36))).toBe("isDamaged");
  });

  test("is told from other files and from those of later versions", async () => {
    const { store } = await inUse();
    const text = Buffer.from(await file(store)).toString("latin1");
    const later = text.replace('"version":1', '"version":9');
    expect(await problemOf(Buffer.from(later, "latin1"))).toBe("isOfNewerVersion");
    expect(await problemOf(Buffer.from("Name,City\nAda,London\n"))).toBe("isNoBackup");
    expect(await problemOf(new Uint8Array())).toBe("isNoBackup");
  });

  test("is called off between its parts", async () => {
    const { store } = await inUse();
    const calling = new AbortController();
    const reason = new Error("Called off.");
    calling.abort(reason);
    await expect(makeBackup({ store }, { passphrase: "", signal: calling.signal })).rejects.toBe(
      reason,
    );
  });
});

describe("a backup of an earlier version", () => {
  test.each([
    ["version-1.slbackup", ""],
    ["version-1-locked.slbackup", "Hafen"],
  ])("opens in this one: %s", async (fileName, passphrase) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, fileName)));
    const copy = await openBackup(bytes, passphrase);
    if (!copy.ok) throw new Error(copy.problem);
    const { store } = await another();
    await restore(store, copy.value);
    expect(await names(store)).toEqual(["Ada Lovelace", "Bob Noll"]);
    expect((await nowOf(store.segments.segment("SM00002")))?.lines).toHaveLength(2);
    expect(await nowOf(store.segments.passages("SM00002"))).toHaveLength(1);
    expect((await store.log.letter(1))?.letterHash).toBe("hash-0");
    await store.setup.save({ userName: "Ada" });
  });
});

describe("comparing a backup with the store", () => {
  test("finds all the same right after it was made", async () => {
    const { store } = await inUse();
    const compared = await store.backups.compare(await copied(store));
    expect(compared).toMatchObject({
      lineage: "level",
      conflicting: 0,
      counts: {
        contact: { added: 0, changed: 0, same: 2, onlyHere: 0 },
        segment: { added: 0, changed: 0, same: 1, onlyHere: 0 },
        passage: { added: 0, changed: 0, same: 2, onlyHere: 0 },
        loggedSegment: { added: 0, changed: 0, same: 1, onlyHere: 0 },
        interaction: { added: 0, changed: 0, same: 2, onlyHere: 0 },
      },
    });
  });

  test("counts what is new, changed, and only here, as the store has gone on", async () => {
    const { store } = await inUse();
    const copy = await copied(store);
    await goOn(store);
    const { lineage, counts } = await store.backups.compare(copy);
    expect(lineage).toBe("older");
    expect(counts).toMatchObject({
      contact: { added: 1, changed: 1, same: 0, onlyHere: 1 },
      segment: { added: 0, changed: 1, same: 0, onlyHere: 0 },
      interaction: { added: 0, changed: 1, same: 1, onlyHere: 0 },
    });
  });

  test("knows a backup that goes on from the store", async () => {
    const { store } = await inUse();
    const early = await copied(store);
    await goOn(store);
    const late = await copied(store);
    const elsewhere = await another();
    await restore(elsewhere.store, early);
    expect((await elsewhere.store.backups.compare(early)).lineage).toBe("older");
    expect((await elsewhere.store.backups.compare(late)).lineage).toBe("other");
  });

  test("finds numbers in conflict where the two were never one", async () => {
    const [from, to] = [await inUse(), await another("store-2")];
    await useStore(to.store);
    const compared = await to.store.backups.compare(await copied(from.store));
    expect(compared.lineage).toBe("other");
    expect(compared.conflicting).toBeGreaterThan(0);
  });
});

describe("merging a backup", () => {
  test("brings back what is gone, and keeps what was changed here", async () => {
    const { store } = await inUse();
    const copy = await copied(store);
    await goOn(store);
    await restore(store, copy, { kind: "merge", prefer: "here" });
    const contacts = await store.contacts.contacts(["CT000001", "CT000002", "CT000003"]);
    expect(contacts.map(({ name }) => name)).toEqual(["Augusta", "Bob Noll", "Cy"]);
    expect(await nowOf(store.contacts.count)).toBe(3);
    const [entry] = await nowOf(store.log.entriesOf(1));
    expect(entry?.comment).toBe("Said yes");
    expect(await names(store)).toEqual(["Augusta", "Bob Noll", "Cy"]);
  });

  test("takes the backup's side when asked", async () => {
    const { store } = await inUse();
    const copy = await copied(store);
    await goOn(store);
    await restore(store, copy, { kind: "merge", prefer: "copy" });
    expect(await names(store)).toEqual(["Ada Lovelace", "Bob Noll", "Cy"]);
    expect((await nowOf(store.log.entriesOf(1)))[0]?.comment).toBe("");
    expect((await nowOf(store.segments.segment("SM00002")))?.lines).toHaveLength(2);
  });

  test("never opens a segment again that was logged since", async () => {
    const { store } = await inUse();
    const segment = (await nowOf(store.segments.segment("SM00002")))!;
    const copy = await copied(store);
    const { entries, ...header } = loggingOf(segment.header.no);
    await store.log.logSegment(segment, { header, entries, letters: null, followUp: null });
    await restore(store, copy, { kind: "merge", prefer: "here" });
    expect(await nowOf(store.segments.segments)).toEqual([]);
    expect(await nowOf(store.log.loggedSegments)).toHaveLength(2);
  });

  test("is refused where the same numbers mean others, and changes nothing", async () => {
    const [from, to] = [await inUse(), await another("store-2")];
    await useStore(to.store);
    const before = await databaseDump(to.name);
    const merging = restore(to.store, await copied(from.store), { kind: "merge", prefer: "here" });
    await expect(merging).rejects.toMatchObject({ code: "conflict" });
    expect(await databaseDump(to.name)).toEqual(before);
  });

  test("gives no number twice afterwards", async () => {
    const { store } = await inUse();
    const copy = await copied(store);
    await goOn(store);
    await restore(store, copy);
    const [no] = await store.contacts.add([(await store.contacts.contacts(["CT000001"]))[0]!]);
    expect(no).toBe("CT000004");
  });
});

describe("replacing the store", () => {
  test("locks other panes, and not this one", async () => {
    const { store, name } = await inUse();
    const other = await aStore({ databaseName: name });
    opened.push(other);
    const heard: string[] = [];
    const hearing = new Promise<void>((resolve) => {
      other.onOutdated((why) => {
        heard.push(why);
        resolve();
      });
    });
    store.onOutdated((why) => heard.push(`mine: ${why}`));
    await restore(store, await copied(store));
    await expect(other.setup.save({ userName: "Bob" })).rejects.toMatchObject({ code: "replaced" });
    await store.setup.save({ userName: "Ada" });
    await hearing;
    expect(heard).toEqual(["replaced"]);
  });

  test("is refused when the store has gone on since it was compared", async () => {
    const { store, name } = await inUse();
    const copy = await copied(store);
    const compared = await store.backups.compare(copy);
    await goOn(store);
    const before = await databaseDump(name);
    await expect(
      restoreBackup({ store }, copy, { mode: { kind: "replace" }, compared }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await databaseDump(name)).toEqual(before);
  });

  test("called off in the middle leaves all as it was", async () => {
    const { store, name } = await inUse();
    const copy = await copied(store);
    await goOn(store);
    const compared = await store.backups.compare(copy);
    const before = await databaseDump(name);
    const calling = new AbortController();
    const reason = new Error("Called off.");
    const onProgress = (done: number) => {
      if (done > 20) calling.abort(reason);
    };
    const run = { signal: calling.signal, onProgress };
    const restoring = restoreBackup({ store }, copy, { mode: { kind: "replace" }, compared }, run);
    await expect(restoring).rejects.toBe(reason);
    expect(await databaseDump(name)).toEqual(before);
    await store.setup.save({ userName: "Ada" });
  });
});

describe("what is known of backups", () => {
  test("is when the last one was made, and how much has changed since", async () => {
    const { store } = await inUse();
    const before = await nowOf(store.backups.state);
    expect(before.lastBackup).toBeUndefined();
    expect(before.changesSince).toBe(before.seq);
    await store.backups.noteBackup(before.seq);
    await store.setup.save({ userName: "Ada" });
    expect(await nowOf(store.backups.state)).toMatchObject({
      lastBackup: { at: "2026-11-23T10:00:00.000Z", seq: before.seq },
      changesSince: 1,
    });
  });
});

async function inUse() {
  const made = await another();
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

async function file(store: Store, passphrase = ""): Promise<Uint8Array> {
  return (await makeBackup({ store }, { passphrase })).bytes;
}

async function copied(store: Store): Promise<StoreCopy> {
  const copy = await openBackup(await file(store), "");
  if (!copy.ok) throw new Error(copy.problem);
  return copy.value;
}

async function restore(
  store: Store,
  copy: StoreCopy,
  mode: RestoreMode = { kind: "replace" },
): Promise<void> {
  const compared = await store.backups.compare(copy);
  await restoreBackup({ store }, copy, { mode, compared });
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const outcome = await openBackup(bytes, "");
  return outcome.ok ? "none" : outcome.problem;
}

/** Ada is renamed, Bob deleted, Cy new, a line taken off, an interaction commented on. */
async function goOn(store: Store): Promise<void> {
  const [ada] = await store.contacts.contacts(["CT000001"]);
  await store.contacts.update([{ ...ada!, name: "Augusta" }]);
  await store.segments.change("SM00002", (segment) => ({
    ...segment,
    lines: segment.lines.slice(0, 1),
  }));
  await store.contacts.remove(["CT000002"]);
  await store.contacts.add([{ ...ada!, name: "Cy" }]);
  await store.log.changeEntry(1, (entry) => ({ ...entry, comment: "Said yes" }));
}

async function names(store: Store): Promise<readonly string[]> {
  const query = { search: "", sort: "name", descending: false } as const;
  const contacts = await store.contacts.contacts(await store.contacts.find(query));
  return contacts.map(({ name }) => name);
}

function loggingOf(segmentNo: string) {
  return {
    segmentNo,
    description: "Autumn letter",
    createdOn: "2026-11-23",
    userName: "Jo",
    canceled: false,
    entryCount: 0,
    entries: [],
  };
}
