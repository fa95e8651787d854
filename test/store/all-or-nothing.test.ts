import { blankContact } from "../../src/domain/contact/draft-contact";
import type { Segment } from "../../src/domain/segment/segment";
import type { BackupBook, StoreCopy, StoreHead, TableRows } from "../../src/ports/backup-book";
import type { Store } from "../../src/ports/store";
import { aLogging, aPassage } from "../support/a-logging";
import { aHeader, aLine, aSegment } from "../support/a-segment";
import { aDatabaseName, aStore, nowOf } from "../support/a-store";
import { databaseDump } from "../support/database-dump";
import { countWrites, withFailingWrite, type Failure } from "../support/failing-writes";

type Errand = (store: Store) => Promise<unknown>;

const ERRANDS: readonly (readonly [what: string, errand: Errand])[] = [
  ["adding contacts", ({ contacts }) => contacts.add(people(60))],
  [
    "importing contacts",
    async ({ contacts }) => {
      const [before] = await contacts.contacts(["CT000002"]);
      if (before === undefined) throw new Error("Bob is gone.");
      const changed = [{ before, after: { ...before, name: "Robert" } }];
      return contacts.bring({ added: people(3), changed });
    },
  ],
  [
    "loading the sample data",
    (store) =>
      store.loadSampleData({
        contacts: people(20),
        setup: { campaigns: [{ no: "CP1", description: "Golf" }], userName: "Ada" },
      }),
  ],
  ["removing contacts", ({ contacts }) => contacts.remove(["CT000001", "CT000003"])],
  [
    "logging a segment",
    async (store) => {
      const segment = await prepared(store);
      const shared = Uint8Array.from([1]);
      const letters = segment.lines.map(({ lineNo }) => Uint8Array.from([lineNo % 256]));
      return store.log.logSegment(
        segment,
        aLogging(segment, {
          letters: { form: 1, shared, letters },
          letterTemplate: Uint8Array.from([7]),
          followUp: aSegment(segment.lines, { no: "" }),
        }),
      );
    },
  ],
  [
    "changing a segment",
    ({ segments }) =>
      segments.change("SM00001", ({ lines, ...rest }) => ({ ...rest, lines: lines.slice(1) })),
  ],
  ["removing a segment", ({ segments }) => segments.remove("SM00001")],
  [
    "saving passages",
    ({ segments }) =>
      segments.savePassages([aPassage({ text: "X" }), aPassage({ passageKey: "p9" })]),
  ],
  [
    "restoring a backup",
    async ({ backups }) => {
      const copy = await copyOf(backups);
      return backups.restore(copy, { kind: "replace" }, { compared: await backups.compare(copy) });
    },
  ],
  [
    "merging a backup",
    async ({ backups }) => {
      const copy = await copyOf(backups);
      const mode = { kind: "merge", prefer: "copy" } as const;
      return backups.restore(copy, mode, { compared: await backups.compare(copy) });
    },
  ],
  [
    "erasing a contact",
    ({ erasures }) =>
      erasures.erase({
        contactNo: "CT000002",
        salt: "s",
        hashes: ["h"],
        sharedLetterHashes: [],
        namingLetterTemplates: [],
      }),
  ],
  ["saving the setup", ({ setup }) => setup.save({ salutationFormulas: [], userName: "Bob" })],
];

describe.each(ERRANDS)("%s", (_what, errand) => {
  let whole: Awaited<ReturnType<typeof wholeRun>>;

  beforeAll(async () => {
    whole = await wholeRun(errand);
  });

  test.each<[Failure, string]>([
    ["throws", "failed"],
    ["quota", "quotaExceeded"],
    ["aborts", "failed"],
  ])(
    "changes nothing when any one write %s, and works when tried again",
    async (failure, code) => {
      const { store, name } = await aStoreInUse();
      const before = await databaseDump(name);
      for (const nth of someOf(whole.writes)) {
        const outcome = withFailingWrite(nth, failure, () => errand(store));
        await expect(outcome).rejects.toMatchObject({ name: "StoreError", code });
        expect(await databaseDump(name)).toEqual(before);
      }
      await errand(store);
      expect(await databaseDump(name)).toEqual(whole.dump);
      store.close();
    },
    30_000,
  );
});

/** What the errand comes to when nothing goes wrong. */
async function wholeRun(errand: Errand) {
  const { store, name } = await aStoreInUse();
  const writes = await countWrites(() => errand(store));
  store.close();
  return { writes, dump: await databaseDump(name) };
}

/** The first write, the last ones, and some between. */
function someOf(writes: number): readonly number[] {
  const all = Array.from({ length: writes }, (_, index) => index + 1);
  const every = Math.ceil(writes / 8);
  return all.filter((nth) => nth === 1 || nth > writes - 3 || nth % every === 0);
}

async function aStoreInUse(): Promise<{ readonly store: Store; readonly name: string }> {
  const name = aDatabaseName();
  const store = await aStore({ databaseName: name });
  await store.contacts.add([
    { ...blankContact("company", "2026-01-01"), name: "Engines" },
    { ...blankContact("person", "2026-01-01"), name: "Bob", companyNo: "#0" },
    ...people(1),
  ]);
  const no = await store.segments.create(aHeader());
  const lines = Array.from({ length: 260 }, (_, index) =>
    aLine({ lineNo: index + 1, contactNo: `CT9${index}`, campaignNo: "CP1" }),
  );
  await store.segments.change(no, (segment) => ({ ...segment, lines }));
  await store.segments.savePassages([aPassage(), aPassage({ passageKey: "p2" })]);
  return { store, name };
}

async function copyOf(backups: BackupBook): Promise<StoreCopy> {
  const parts: TableRows[] = [];
  const heads: StoreHead[] = [];
  await backups.read(
    (head) => heads.push(head),
    (part) => parts.push(part),
  );
  return { head: heads[0]!, parts: () => parts };
}

async function prepared({ segments }: Store): Promise<Segment> {
  const segment = await nowOf(segments.segment("SM00001"));
  if (segment === undefined) throw new Error("The segment is gone.");
  return segment;
}

function people(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...blankContact("person", "2026-01-01"),
    name: `Person ${index}`,
    email: `person${index}@example.com`,
  }));
}
