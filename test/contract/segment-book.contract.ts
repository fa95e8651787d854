import type { Segment } from "../../src/domain/segment/segment";
import type { Store } from "../../src/ports/store";
import { aPassage } from "../support/a-logging";
import { aHeader, aLine, anAddThatIgnoredExclusion } from "../support/a-segment";
import { firstOf, nowOf } from "../support/a-store";

/** What every segment book does, whatever it keeps its segments in. `openPane` opens another pane on a store. */
export function segmentBookContract(
  openStore: () => Promise<Store>,
  openPane: (store: Store) => Promise<Store>,
) {
  test("numbers segments upwards from the series, and opens them empty", async () => {
    const { segments } = await openStore();
    expect([await segments.create(aHeader()), await segments.create(aHeader())]).toEqual([
      "SM00001",
      "SM00002",
    ]);
    expect(await nowOf(segments.segment("SM00002"))).toEqual({
      header: aHeader({ no: "SM00002" }),
      criteria: [],
      undone: [],
      lines: [],
      nextLineNo: 1,
    });
  });

  test("lists the segments with their counts, newest first", async () => {
    const { segments } = await openStore();
    await segments.create(aHeader({ description: "Spring letter" }));
    await segments.create(aHeader({ description: "Golf day" }));
    await segments.change("SM00001", withLines(3));
    expect(await nowOf(segments.segments)).toEqual([
      { no: "SM00002", description: "Golf day", date: "2026-11-23", lineCount: 0 },
      { no: "SM00001", description: "Spring letter", date: "2026-11-23", lineCount: 3 },
    ]);
  });

  test("gives back a segment of many lines and steps as it was written", async () => {
    const { segments } = await openStore();
    const no = await segments.create(aHeader());
    const step = anAddThatIgnoredExclusion("They asked for it", [1, 2, 3]);
    const written = await segments.change(no, (segment) => ({
      ...withLines(777)(segment),
      criteria: [step, { ...step, addedLineNos: [4] }],
      undone: [{ ...step, addedLines: [{ index: 0, line: aLine({ lineNo: 900 }) }] }],
    }));
    expect(await nowOf(segments.segment(no))).toEqual(written);
  });

  test.each<[what: string, change: (segment: Segment) => Segment]>([
    ["a line is edited", (segment) => withLine(segment, 300, { subject: "Mine" })],
    [
      "lines are removed from the start",
      ({ lines, ...rest }) => ({ ...rest, lines: lines.slice(5) }),
    ],
    ["all lines are removed", (segment) => ({ ...segment, lines: [] })],
    ["lines are sorted", ({ lines, ...rest }) => ({ ...rest, lines: [...lines].reverse() })],
    ["steps are taken back", (segment) => ({ ...segment, criteria: [] })],
    [
      "the header is edited",
      ({ header, ...rest }) => ({ ...rest, header: { ...header, subject: "" } }),
    ],
  ])("reads as it was written after %s", async (_what, change) => {
    const { segments } = await openStore();
    const no = await segments.create(aHeader());
    const step = anAddThatIgnoredExclusion("They asked for it", [1]);
    await segments.change(no, (segment) => ({
      ...withLines(600)(segment),
      criteria: [step, step, step],
    }));
    const written = await segments.change(no, change);
    expect(await nowOf(segments.segment(no))).toEqual(written);
  });

  test("tells another pane within a second of a change", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    const no = await store.segments.create(aHeader());
    await store.segments.change(no, withLines(2));
    const seen = await firstOf(pane.segments.segment(no), (segment) => segment?.lines.length === 2);
    expect(seen?.lines.map(({ lineNo }) => lineNo)).toEqual([1, 2]);
  });

  test("loses no change of two panes at the same time", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    const no = await store.segments.create(aHeader());
    const addLine = (segment: Segment): Segment => ({
      ...segment,
      lines: [...segment.lines, aLine({ lineNo: segment.nextLineNo })],
      nextLineNo: segment.nextLineNo + 1,
    });
    await Promise.all(
      [store, pane, store, pane, pane].map(({ segments }) => segments.change(no, addLine)),
    );
    const segment = await nowOf(store.segments.segment(no));
    expect(segment?.lines.map(({ lineNo }) => lineNo)).toEqual([1, 2, 3, 4, 5]);
  });

  test("writes nothing when the change throws", async () => {
    const { segments } = await openStore();
    const no = await segments.create(aHeader());
    const change = () => {
      throw new Error("Not this way");
    };
    await expect(segments.change(no, change)).rejects.toMatchObject({ code: "failed" });
    expect((await nowOf(segments.segment(no)))?.lines).toEqual([]);
  });

  test("rejects a change of a segment that is gone, in whichever pane it went", async () => {
    const store = await openStore();
    const pane = await openPane(store);
    const no = await store.segments.create(aHeader());
    await pane.segments.remove(no);
    await expect(store.segments.change(no, withLines(1))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await nowOf(store.segments.segment(no))).toBeUndefined();
  });

  describe("letters", () => {
    const german = { language: "de", docx: Uint8Array.from([1, 2]) };
    const french = { language: "fr", docx: Uint8Array.from([3]), copiedFrom: "GOLF" };
    const noting = (segment: Segment, letterLanguages: readonly string[]): Segment => ({
      ...segment,
      header: { ...segment.header, letterLanguages },
    });

    test("are kept one for each language, and the segment is told which", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      await segments.changeLetters(no, { kept: [french, german], removed: [] }, noting);
      const newer = { ...german, docx: Uint8Array.from([4, 5, 6]) };
      const after = await segments.changeLetters(no, { kept: [newer], removed: [] }, noting);
      expect(await nowOf(segments.letters(no))).toEqual([newer, french]);
      expect(after.header.letterLanguages).toEqual(["de", "fr"]);
      expect(await nowOf(segments.segment(no))).toEqual(after);
    });

    test("are kept without the buffer that they were cut out of", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      const docx = new Uint8Array(1_000).subarray(10, 12);
      await segments.changeLetters(no, { kept: [{ language: "de", docx }], removed: [] }, noting);
      const [kept] = await nowOf(segments.letters(no));
      expect(kept?.docx.buffer.byteLength).toBe(2);
    });

    test("are removed by language, and go with the segment", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      await segments.changeLetters(no, { kept: [german, french], removed: [] }, noting);
      await segments.changeLetters(no, { kept: [], removed: ["de"] }, noting);
      expect(await nowOf(segments.letters(no))).toEqual([french]);
      await segments.remove(no);
      expect(await nowOf(segments.letters(no))).toEqual([]);
    });

    test("change together with the segment, or not at all", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      const change = () => {
        throw new Error("Not this way");
      };
      const both = segments.changeLetters(no, { kept: [german], removed: [] }, change);
      await expect(both).rejects.toMatchObject({ code: "failed" });
      expect(await nowOf(segments.letters(no))).toEqual([]);
      const gone = segments.changeLetters("SM00099", { kept: [german], removed: [] }, noting);
      await expect(gone).rejects.toMatchObject({ code: "conflict" });
    });
  });

  describe("personal passages", () => {
    test("are kept one for each contact and passage", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      await segments.savePassages([
        aPassage({ contactNo: "CT000002" }),
        aPassage({ passageKey: "p2" }),
        aPassage(),
      ]);
      await segments.savePassages([aPassage({ text: "Come by on Monday." })]);
      expect(await nowOf(segments.passages(no))).toEqual([
        aPassage({ text: "Come by on Monday." }),
        aPassage({ passageKey: "p2" }),
        aPassage({ contactNo: "CT000002" }),
      ]);
    });

    test("are read for the contacts asked for", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      const others = [aPassage({ contactNo: "CT000002" }), aPassage({ contactNo: "CT0000011" })];
      await segments.savePassages([aPassage(), aPassage({ passageKey: "p2" }), ...others]);
      expect(await segments.passagesOf(no, ["CT000001", "CT000001", "CT000009"])).toEqual([
        aPassage(),
        aPassage({ passageKey: "p2" }),
      ]);
      expect(await segments.passagesOf(no, [])).toEqual([]);
    });

    test("are removed one at a time", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      await segments.savePassages([aPassage(), aPassage({ passageKey: "p2" })]);
      await segments.removePassage(no, "CT000001", "p1");
      await segments.removePassage(no, "CT000001", "p1");
      expect(await nowOf(segments.passages(no))).toEqual([aPassage({ passageKey: "p2" })]);
    });

    test("outlive every change of the segment, and go with it", async () => {
      const { segments } = await openStore();
      const no = await segments.create(aHeader());
      const other = await segments.create(aHeader());
      await segments.savePassages([aPassage(), aPassage({ segmentNo: other })]);
      await segments.change(no, withLines(1));
      await segments.change(no, (segment) => ({ ...segment, lines: [] }));
      expect(await nowOf(segments.passages(no))).toEqual([aPassage()]);
      await segments.remove(no);
      expect(await nowOf(segments.passages(no))).toEqual([]);
      expect(await nowOf(segments.passages(other))).toEqual([aPassage({ segmentNo: other })]);
    });

    test("are not kept for a segment that is gone", async () => {
      const { segments } = await openStore();
      await segments.create(aHeader());
      const both = [aPassage(), aPassage({ segmentNo: "SM00099" })];
      await expect(segments.savePassages(both)).rejects.toMatchObject({ code: "conflict" });
      expect(await nowOf(segments.passages("SM00001"))).toEqual([]);
    });
  });

  test("forgets a split, and takes it back under its id", async () => {
    const store = await openStore();
    const draft = { segmentNo: "SM00001", description: "Golf", splitOn: "2026-11-23", parts: [] };
    const split = await store.segments.keepSplit(draft);
    const later = { ...draft, id: "split-2", segmentNo: "SM00002" };
    const other = await store.segments.keepSplit(later);
    await store.segments.removeSplit(split.id);
    await store.segments.removeSplit(split.id);
    expect(await nowOf(store.segments.splits)).toEqual([other]);
    await store.segments.keepSplit(split);
    expect(await nowOf(store.segments.splits)).toEqual([other, split]);
  });
}

function withLines(count: number): (segment: Segment) => Segment {
  return (segment) => ({
    ...segment,
    lines: Array.from({ length: count }, (_, index) =>
      aLine({ lineNo: index + 1, contactNo: `CT${index}` }),
    ),
    nextLineNo: count + 1,
  });
}

function withLine(segment: Segment, at: number, told: Partial<Segment["lines"][number]>): Segment {
  const lines = segment.lines.map((line, index) => (index === at ? { ...line, ...told } : line));
  return { ...segment, lines };
}
