import { blankContact } from "../../src/domain/contact/draft-contact";
import type { Segment } from "../../src/domain/segment/segment";
import type { Store } from "../../src/ports/store";
import { aLogging, anEntryDraft, aPassage } from "../support/a-logging";
import { aHeader, aLine, aSegment } from "../support/a-segment";
import { firstOf, nowOf } from "../support/a-store";

/** What every interaction log does, whatever it writes on. `openPane` opens another pane on a store. */
export function interactionLogContract(
  openStore: () => Promise<Store>,
  openPane: (store: Store) => Promise<Store>,
) {
  test("numbers logged segments and entries upwards from 1", async () => {
    const store = await openStore();
    const first = await openSegment(store, ["CT000001", "CT000002"]);
    const second = await openSegment(store, ["CT000003"]);
    const results = [
      await store.log.logSegment(first, aLogging(first)),
      await store.log.logSegment(second, aLogging(second)),
    ];
    expect(results.map(({ loggedSegmentEntryNo }) => loggedSegmentEntryNo)).toEqual([1, 2]);
    const entries = [
      ...(await nowOf(store.log.entriesOf(1))),
      ...(await nowOf(store.log.entriesOf(2))),
    ];
    expect(entries.map(({ entryNo, contactNo }) => [entryNo, contactNo])).toEqual([
      [1, "CT000001"],
      [2, "CT000002"],
      [3, "CT000003"],
    ]);
  });

  test("keeps header and entries as they were drafted", async () => {
    const store = await openStore();
    const segment = await openSegment(store, ["CT000001"]);
    const draft = aLogging(segment, {
      entries: [anEntryDraft({ comment: "Rang first", letterHash: "abc", campaignNo: "CP1" })],
    });
    await store.log.logSegment(segment, draft);
    expect(await nowOf(store.log.loggedSegments)).toEqual([{ ...draft.header, entryNo: 1 }]);
    expect(await nowOf(store.log.entriesOf(1))).toEqual([
      { ...draft.entries[0], entryNo: 1, loggedSegmentEntryNo: 1 },
    ]);
  });

  test("lists logged segments newest first, and tells another pane", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    for (const contactNo of ["CT000001", "CT000002"]) {
      const segment = await openSegment(store, [contactNo]);
      await store.log.logSegment(segment, aLogging(segment));
    }
    const logged = await firstOf(pane.log.loggedSegments, ({ length }) => length === 2);
    expect(logged.map(({ entryNo }) => entryNo)).toEqual([2, 1]);
  });

  test("takes the segment away with its passages, and leaves others alone", async () => {
    const store = await openStore();
    const segment = await openSegment(store, ["CT000001"]);
    const other = await openSegment(store, ["CT000001"]);
    const { no } = segment.header;
    await store.segments.savePassages([
      aPassage({ segmentNo: no }),
      aPassage({ segmentNo: other.header.no }),
    ]);
    await store.log.logSegment(segment, aLogging(segment));
    expect(await nowOf(store.segments.segment(no))).toBeUndefined();
    expect(await nowOf(store.segments.passages(no))).toEqual([]);
    expect(await nowOf(store.segments.segment(other.header.no))).toEqual(other);
    expect(await nowOf(store.segments.passages(other.header.no))).toHaveLength(1);
    expect(await nowOf(store.segments.segments)).toHaveLength(1);
  });

  test("keeps the header and the steps of the segment", async () => {
    const store = await openStore();
    const opened = await openSegment(store, ["CT000001", "CT000002"]);
    const action = { action: "pick", contactNos: ["CT000001", "CT000002"] } as const;
    const leftOut = [{ contactNo: "CT000003", reason: "deceased" }] as const;
    const removedLines = [{ index: 2, line: aLine({ lineNo: 3, contactNo: "CT000009" }) }];
    const segment = await store.segments.change(opened.header.no, (now) => ({
      ...now,
      criteria: [
        { action, addedLineNos: [1, 2], removedLines: [], leftOut },
        { action, addedLineNos: [], removedLines, leftOut: [], isOff: true },
      ],
    }));
    await store.log.logSegment(segment, aLogging(segment));
    expect(await store.log.origin(1)).toEqual({
      header: segment.header,
      criteria: [
        { action, addedCount: 2, removedCount: 0, leftOut, isOff: false },
        { action, addedCount: 0, removedCount: 1, leftOut: [], isOff: true },
      ],
      letterTemplate: null,
    });
    expect(await store.log.origin(2)).toBeUndefined();
  });

  test("keeps the passages with the letter's template, and without it none", async () => {
    const store = await openStore();
    const letterTemplate = Uint8Array.from([80, 75]);
    for (const told of [{ letterTemplate }, {}]) {
      const segment = await openSegment(store, ["CT000001"]);
      await store.segments.savePassages([aPassage({ segmentNo: segment.header.no })]);
      await store.log.logSegment(segment, aLogging(segment, told));
    }
    const { contactNo, passageKey, ooxml, text, basedOn } = aPassage();
    expect((await store.log.origin(1))?.letterTemplate).toEqual(letterTemplate);
    expect(await store.log.passages(1)).toEqual([{ contactNo, passageKey, ooxml, text, basedOn }]);
    expect(await store.log.passages(2)).toEqual([]);
  });

  test("opens the follow-up in the same breath, under its own number", async () => {
    const store = await openStore();
    const segment = await openSegment(store, ["CT000001", "CT000002"]);
    const followUp = aSegment([{ contactNo: "CT000001" }, { contactNo: "CT000002" }], {
      no: "",
      description: "Follow-up on segment SM00001",
    });
    const { followUpNo } = await store.log.logSegment(segment, aLogging(segment, { followUp }));
    expect(followUpNo).toBe("SM00002");
    expect(await nowOf(store.segments.segment(followUpNo))).toEqual({
      ...followUp,
      header: { ...followUp.header, no: "SM00002" },
    });
  });

  test("gives no follow-up that was not asked for", async () => {
    const store = await openStore();
    const segment = await openSegment(store, ["CT000001"]);
    expect(await store.log.logSegment(segment, aLogging(segment))).toEqual({
      loggedSegmentEntryNo: 1,
      followUpNo: "",
    });
  });

  describe("rejects with a conflict, and logs nothing,", () => {
    test("a segment that is gone", async () => {
      const store = await openStore();
      const segment = await openSegment(store, ["CT000001"]);
      await store.segments.remove(segment.header.no);
      await expectConflict(store, segment);
    });

    test.each<[what: string, change: (segment: Segment) => Segment]>([
      [
        "a line",
        ({ lines, ...rest }) => ({
          ...rest,
          lines: lines.map((line) => ({ ...line, subject: "X" })),
        }),
      ],
      ["the lines", ({ lines, ...rest }) => ({ ...rest, lines: lines.slice(1) })],
      [
        "the header",
        ({ header, ...rest }) => ({ ...rest, header: { ...header, description: "X" } }),
      ],
    ])("a segment of which another pane has changed %s", async (_what, change) => {
      const store = await openStore();
      const pane = await openPane(store);
      const segment = await openSegment(store, ["CT000001", "CT000002"]);
      await pane.segments.change(segment.header.no, change);
      await expectConflict(store, segment);
    });

    test("a segment of which another pane has changed a passage", async () => {
      const store = await openStore();
      const segment = await openSegment(store, ["CT000001"]);
      const { no } = segment.header;
      const expectedPassages = [aPassage({ segmentNo: no })];
      await store.segments.savePassages([aPassage({ segmentNo: no, text: "Mine" })]);
      await expectConflict(store, segment, { expectedPassages });
      await store.segments.savePassages(expectedPassages);
      await store.log.logSegment(segment, aLogging(segment, { expectedPassages }));
    });

    test("the second of two panes that log it at the same time", async () => {
      const store = await openStore();
      const pane = await openPane(store);
      const segment = await openSegment(store, ["CT000001"]);
      const outcomes = await Promise.allSettled(
        [store, pane, store].map(({ log }) => log.logSegment(segment, aLogging(segment))),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        "fulfilled",
        "rejected",
        "rejected",
      ]);
      const faults = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(faults.map(({ reason }) => (reason as { code: string }).code)).toEqual([
        "conflict",
        "conflict",
      ]);
      expect(await nowOf(store.log.loggedSegments)).toHaveLength(1);
    });
  });

  describe("letters", () => {
    const bytes = (...values: number[]) => Uint8Array.from(values);

    test("are given back byte for byte with what they share", async () => {
      const store = await openStore();
      const segment = await openSegment(store, ["CT000001", "CT000002", "CT000003"]);
      const all = bytes(1, 2, 3, 4, 5, 6);
      await store.log.logSegment(
        segment,
        aLogging(segment, {
          entries: ["a", "", "c"].map((letterHash) => anEntryDraft({ letterHash })),
          letters: {
            form: 1,
            shared: bytes(9, 9),
            letters: [all.subarray(0, 2), null, all.subarray(2)],
          },
        }),
      );
      expect(await store.log.letter(1)).toEqual({
        form: 1,
        shared: bytes(9, 9),
        letter: bytes(1, 2),
        letterHash: "a",
      });
      expect(await store.log.letter(2)).toBeUndefined();
      expect((await store.log.letter(3))?.letter).toEqual(bytes(3, 4, 5, 6));
      expect(await store.log.letter(4)).toBeUndefined();
      expect(await store.log.letter(0)).toBeUndefined();
    });

    test("are found in a logging of many, after one without letters", async () => {
      const store = await openStore();
      const without = await openSegment(store, ["CT000001"]);
      await store.log.logSegment(without, aLogging(without));
      const nos = Array.from({ length: 620 }, (_, index) => `CT${index}`);
      const segment = await openSegment(store, nos);
      const letters = nos.map((_, index) => bytes(index % 256, index >> 8));
      await store.log.logSegment(
        segment,
        aLogging(segment, { letters: { form: 1, shared: bytes(7), letters } }),
      );
      expect(await store.log.letter(1)).toBeUndefined();
      for (const index of [0, 249, 250, 499, 500, 619]) {
        expect((await store.log.letter(index + 2))?.letter).toEqual(letters[index]);
      }
      const entries = await nowOf(store.log.entriesOf(2));
      expect(entries.map(({ contactNo }) => contactNo)).toEqual(nos);
    });

    test("are refused when there are more or fewer than entries", async () => {
      const store = await openStore();
      const segment = await openSegment(store, ["CT000001"]);
      const letters = { form: 1 as const, shared: bytes(), letters: [] };
      await expect(
        store.log.logSegment(segment, aLogging(segment, { letters })),
      ).rejects.toMatchObject({ code: "failed" });
      expect(await nowOf(store.log.loggedSegments)).toEqual([]);
    });
  });

  test("tells a contact's entries newest first, and only that contact's", async () => {
    const store = await openStore();
    for (const nos of [["CT000001", "CT000011"], ["CT000011"], ["CT000002", "CT000001"]]) {
      const segment = await openSegment(store, nos);
      await store.log.logSegment(segment, aLogging(segment));
    }
    const entries = await nowOf(store.log.entriesOfContact("CT000001"));
    expect(entries.map(({ entryNo, contactNo }) => [entryNo, contactNo])).toEqual([
      [5, "CT000001"],
      [1, "CT000001"],
    ]);
    expect(await nowOf(store.log.entriesOfContact("CT00000"))).toEqual([]);
  });

  test("tells another pane of a change to a contact's entry", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    const segment = await openSegment(store, ["CT000001"]);
    await store.log.logSegment(segment, aLogging(segment));
    const canceled = firstOf(pane.log.entriesOfContact("CT000001"), ([entry]) => !!entry?.canceled);
    await firstOf(pane.log.entriesOfContact("CT000001"), ({ length }) => length === 1);
    await store.log.changeEntry(1, (entry) => ({ ...entry, canceled: true }));
    expect(await canceled).toHaveLength(1);
  });

  test("lets contacts be asked what they had", async () => {
    const store = await openStore();
    await store.contacts.add(sampleOfTwo);
    const segment = await openSegment(store, ["CT000002"]);
    await store.log.logSegment(segment, aLogging(segment));
    const letter = {
      kind: "field",
      field: "templateCode",
      comparison: "is",
      values: ["BUS"],
    } as const;
    const where = { kind: "all", conditions: [letter] } as const;
    expect(await store.contacts.matching({ interactions: [{ kind: "had", where }] })).toEqual([
      "CT000002",
    ]);
    expect(await store.contacts.matching({ interactions: [{ kind: "hadNo", where }] })).toEqual([
      "CT000001",
    ]);
  });
}

const sampleOfTwo = [
  blankContact("person", "2026-01-01"),
  { ...blankContact("person", "2026-01-01"), name: "Bob" },
];

async function openSegment({ segments }: Store, contactNos: readonly string[]): Promise<Segment> {
  const no = await segments.create(aHeader());
  const lines = contactNos.map((contactNo, index) => aLine({ lineNo: index + 1, contactNo }));
  return segments.change(no, (segment) => ({ ...segment, lines, nextLineNo: lines.length + 1 }));
}

async function expectConflict(
  { log }: Store,
  segment: Segment,
  told: Parameters<typeof aLogging>[1] = {},
): Promise<void> {
  await expect(log.logSegment(segment, aLogging(segment, told))).rejects.toMatchObject({
    name: "StoreError",
    code: "conflict",
  });
  expect(await nowOf(log.loggedSegments)).toEqual([]);
}
