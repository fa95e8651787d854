import type { EntryDraft } from "../../src/domain/segment/draft-logged-segment";
import type { LoggedSegmentDraft } from "../../src/ports/interaction-log";
import type { UniquePassage } from "../../src/ports/segment-book";
import type { Store } from "../../src/ports/store";
import { aHeader } from "../support/a-segment";
import { aStore, nowOf } from "../support/a-store";
import { aPassage } from "../support/a-logging";
import { anEntryDraft } from "../support/an-entry";

let store: Store;

beforeEach(async () => {
  store = await aStore();
});

afterEach(() => {
  store.close();
});

describe("canceling a logged segment", () => {
  test("cascades to its entries and campaign entries, and back", async () => {
    await log([anEntryDraft({ campaignNo: "CP0001" }), anEntryDraft()]);
    await store.log.cancelSegment(1, true);
    expect(await canceled()).toEqual({
      segments: [true],
      entries: [true, true],
      campaigns: [true],
    });
    await store.log.cancelSegment(1, false);
    expect(await canceled()).toEqual({
      segments: [false],
      entries: [false, false],
      campaigns: [false],
    });
  });

  test("leaves other logged segments alone", async () => {
    await log([anEntryDraft()]);
    await log([anEntryDraft({ campaignNo: "CP0001" })]);
    await store.log.cancelSegment(1, true);
    expect(await canceled()).toEqual({
      segments: [false, true],
      entries: [true, false],
      campaigns: [false],
    });
  });

  test("leaves an entry canceled that was canceled on its own", async () => {
    await log([anEntryDraft(), anEntryDraft()]);
    await store.log.changeEntry(2, (entry) => ({ ...entry, canceled: true }));
    await store.log.cancelSegment(1, true);
    await store.log.cancelSegment(1, false);
    expect((await canceled()).entries).toEqual([false, true]);
  });

  test("is a conflict once it is deleted", async () => {
    await expect(store.log.cancelSegment(7, true)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("changing an entry", () => {
  test("writes what is said afterwards, and tells its logged segment", async () => {
    await log([anEntryDraft()]);
    const changed = await store.log.changeEntry(1, (entry, logged) => ({
      ...entry,
      comment: `Of ${logged?.segmentNo ?? "none"}`,
    }));
    expect(changed.comment).toBe("Of SM00001");
    expect(await nowOf(store.log.entriesOf(1))).toEqual([changed]);
  });

  test("is a conflict once the entry is deleted", async () => {
    const change = store.log.changeEntry(7, (entry) => entry);
    await expect(change).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("deleting what is canceled", () => {
  test("takes the segment, its entries, campaign entries and letters along", async () => {
    await log([anEntryDraft({ campaignNo: "CP0001" }), anEntryDraft()], ["a", "b"]);
    await store.log.cancelSegment(1, true);
    expect(await store.log.deleteCanceled()).toBe(2);
    expect(await canceled()).toEqual({ segments: [], entries: [], campaigns: [] });
    expect(await nowOf(store.log.entriesOfContact("CT000001"))).toEqual([]);
    expect(await store.log.letter(1)).toBeUndefined();
  });

  test("leaves the rest of a segment, its letters and its count", async () => {
    await log(
      [anEntryDraft(), anEntryDraft({ contactNo: "CT000002" }), anEntryDraft()],
      ["a", "b", "c"],
    );
    await store.log.changeEntry(2, (entry) => ({ ...entry, canceled: true }));
    expect(await store.log.deleteCanceled()).toBe(1);
    expect((await nowOf(store.log.entriesOf(1))).map(({ entryNo }) => entryNo)).toEqual([1, 3]);
    expect((await nowOf(store.log.loggedSegments))[0]?.entryCount).toBe(2);
    expect(await letters(1, 2, 3)).toEqual(["a", undefined, "c"]);
    expect(await nowOf(store.log.entriesOfContact("CT000002"))).toEqual([]);
  });

  test("leaves a letter that another entry shares, until that goes, too", async () => {
    await log([anEntryDraft(), anEntryDraft()], ["a", "b"]);
    await appendAgain(1);
    await store.log.cancelSegment(1, true);
    expect(await store.log.deleteCanceled()).toBe(2);
    expect(await letters(1, 2, 3)).toEqual([undefined, undefined, "a"]);
    await store.log.changeEntry(3, (entry) => ({ ...entry, canceled: true }));
    expect(await store.log.deleteCanceled()).toBe(1);
    expect(await letters(3)).toEqual([undefined]);
  });

  test("takes what the logged segment was made of along", async () => {
    await log([anEntryDraft()], ["a"], [aPassage()]);
    await log([anEntryDraft()], ["b"], [aPassage({ segmentNo: "SM00002" })]);
    await store.log.cancelSegment(1, true);
    await store.log.deleteCanceled();
    expect(await store.log.origin(1)).toBeUndefined();
    expect(await store.log.passages(1)).toEqual([]);
    expect(await store.log.origin(2)).toBeDefined();
    expect(await store.log.passages(2)).toHaveLength(1);
  });

  test("takes somebody's own words along with their last letter", async () => {
    const words = ["CT000001", "CT000002"].map((contactNo) => aPassage({ contactNo }));
    const nos = ["CT000001", "CT000002", "CT000002"];
    await log(
      nos.map((contactNo) => anEntryDraft({ contactNo })),
      ["a", "b", "c"],
      words,
    );
    for (const entryNo of [1, 2]) {
      await store.log.changeEntry(entryNo, (entry) => ({ ...entry, canceled: true }));
    }
    await store.log.deleteCanceled();
    const left = await store.log.passages(1);
    expect(left.map(({ contactNo }) => contactNo)).toEqual(["CT000002"]);
  });

  test("gives no number twice", async () => {
    await log([anEntryDraft()]);
    await store.log.cancelSegment(1, true);
    await store.log.deleteCanceled();
    await log([anEntryDraft()]);
    expect((await nowOf(store.log.loggedSegments)).map(({ entryNo }) => entryNo)).toEqual([2]);
  });

  test("does nothing where nothing is canceled", async () => {
    await log([anEntryDraft()], ["a"]);
    expect(await store.log.deleteCanceled()).toBe(0);
    expect(await letters(1)).toEqual(["a"]);
  });
});

describe("interactions of their own", () => {
  test("stand in the log beside those of segments", async () => {
    await log([anEntryDraft()]);
    expect(await store.log.append([anEntryDraft({ description: "Again" })])).toEqual([2]);
    const entries = await nowOf(store.log.entriesOfContact("CT000001"));
    expect(entries.map(({ description }) => description)).toEqual(["Again", "Spring letter"]);
  });

  test("open the letter that they share", async () => {
    await log([anEntryDraft(), anEntryDraft()], ["a", "b"]);
    await appendAgain(2);
    expect(await letters(3)).toEqual(["b"]);
  });

  test("open letters of their own, which go with them", async () => {
    await log([anEntryDraft()], ["a"]);
    const own = { form: 1, shared: Uint8Array.of(7), letters: [bytes("b"), bytes("c")] } as const;
    const drafts = ["b", "c"].map((letterHash) => anEntryDraft({ letterHash }));
    expect(await store.log.append(drafts, own)).toEqual([2, 3]);
    expect(await letters(1, 2, 3)).toEqual(["a", "b", "c"]);
    expect((await store.log.letter(3))?.shared).toEqual(own.shared);
    await store.log.changeEntry(2, (entry) => ({ ...entry, canceled: true }));
    await store.log.deleteCanceled();
    expect(await letters(1, 2, 3)).toEqual(["a", undefined, "c"]);
  });

  test("are not logged with more letters than they are", async () => {
    const own = { form: 1, shared: Uint8Array.of(7), letters: [null, null] } as const;
    await expect(store.log.append([anEntryDraft()], own)).rejects.toMatchObject({ code: "failed" });
    expect(await nowOf(store.log.entries({}, 9))).toEqual([]);
  });
});

describe("asking the log", () => {
  test("finds the newest first, and no more than asked for", async () => {
    await log([anEntryDraft(), anEntryDraft({ templateCode: "GOLF" })]);
    await log([anEntryDraft()]);
    const found = await nowOf(store.log.entries({ templateCode: "BUS" }, 10));
    expect(found.map(({ entryNo }) => entryNo)).toEqual([3, 1]);
    expect(await nowOf(store.log.entries({}, 2))).toHaveLength(2);
  });

  test("adds up what is not canceled", async () => {
    await log([anEntryDraft(), anEntryDraft()]);
    await store.log.changeEntry(2, (entry) => ({ ...entry, canceled: true }));
    const { templateCode } = await store.log.totals();
    expect(templateCode.get("BUS")).toMatchObject({ interactionCount: 1, costCents: 150 });
  });
});

/** Logs a new segment with these entries, and with letters that are their bytes. */
async function log(
  entries: readonly EntryDraft[],
  texts?: readonly string[],
  passages: readonly UniquePassage[] = [],
): Promise<void> {
  const no = await store.segments.create(aHeader());
  await store.segments.savePassages(passages);
  const segment = await nowOf(store.segments.segment(no));
  const draft: LoggedSegmentDraft = {
    header: {
      segmentNo: no,
      description: "Spring letter",
      createdOn: "2026-11-23",
      userName: "Jo Beran",
      canceled: false,
      entryCount: entries.length,
    },
    entries: entries.map((entry, index) => ({
      ...entry,
      letterHash: texts?.[index] ?? "",
    })),
    letters:
      texts === undefined
        ? null
        : { form: 1, shared: new Uint8Array([1]), letters: texts.map((text) => bytes(text)) },
    followUp: null,
    letterTemplate: new Uint8Array([2]),
  };
  await store.log.logSegment(segment!, draft);
}

async function appendAgain(ownerNo: number): Promise<void> {
  const [owner] = (await nowOf(store.log.entriesOf(1))).filter((each) => each.entryNo === ownerNo);
  const { entryNo, loggedSegmentEntryNo, ...again } = owner!;
  await store.log.append([{ ...again, letterOf: { entryNo, loggedSegmentEntryNo } }]);
}

async function canceled() {
  const [segments, entries, campaigns] = await Promise.all([
    nowOf(store.log.loggedSegments),
    nowOf(store.log.entries({}, 100)),
    nowOf(store.log.campaignEntries),
  ]);
  return {
    segments: segments.map((each) => each.canceled),
    entries: [...entries].reverse().map((each) => each.canceled),
    campaigns: campaigns.map((each) => each.canceled),
  };
}

function letters(...entryNos: readonly number[]) {
  return Promise.all(
    entryNos.map(async (no) => {
      const stored = await store.log.letter(no);
      return stored && new TextDecoder().decode(stored.letter);
    }),
  );
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
