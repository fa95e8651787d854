import type { Doors } from "../../src/app/doors";
import { logSegment, type LogWanted } from "../../src/app/log-segment";
import { openLoggedLetter } from "../../src/app/open-logged-letter";
import type { SegmentNo } from "../../src/domain/segment/segment";
import { StoreError } from "../../src/ports/errors";
import { aDocument } from "../support/a-document";
import { aPassage } from "../support/a-logging";
import { aMerger, readBytes } from "../support/a-merger";
import { nowOf } from "../support/a-store";
import { ADA, anOpenSegment, aPane } from "../support/an-open-segment";

const CARL = { name: "Carl Gauß", address: "Weg 1", postCode: "37073", city: "Göttingen" };

const WANTED: LogWanted = {
  reason: "",
  keepsLetters: true,
  delivery: null,
  followUp: null,
  run: {},
};

describe("logging a segment", () => {
  test("writes one logged segment, an entry for each line, and consumes the segment", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors, { contacts: [ADA, CARL] });
    expect(await logSegment(doors, header.no, WANTED)).toEqual({
      ok: true,
      value: {
        loggedSegmentEntryNo: 1,
        followUpNo: "",
        entryCount: 2,
        leftOutCount: 0,
        letters: null,
      },
    });
    expect(await nowOf(doors.store.log.loggedSegments)).toMatchObject([
      { segmentNo: "SM00001", description: "Spring letter", userName: "Jo Beran", entryCount: 2 },
    ]);
    expect((await entriesOf(doors)).map(({ contact }) => contact.name)).toEqual([
      "Ada Lovelace",
      "Carl Gauß",
    ]);
    expect(await nowOf(doors.store.segments.segment(header.no))).toBeUndefined();
  });

  test("writes one campaign entry for each campaign", async () => {
    const doors = await aPane();
    const line = { campaignNo: "CP0001" };
    const { header } = await anOpenSegment(doors, { contacts: [ADA, CARL], line });
    await logSegment(doors, header.no, WANTED);
    expect(await nowOf(doors.store.log.campaignEntries)).toMatchObject([
      { campaignNo: "CP0001", interactionCount: 2 },
    ]);
  });

  test("keeps the letter exactly as each contact got it", async () => {
    const letter = aDocument();
    const doors = await aPane({ letter });
    const { header } = await anOpenSegment(doors, { contacts: [ADA, CARL] });
    await logSegment(doors, header.no, WANTED);
    const [, carls] = await entriesOf(doors);
    expect(await openLoggedLetter(doors, carls!)).toEqual({ ok: true, value: null });
    expect(letter.opened.map(readBytes)).toMatchObject([
      { record: { "contact.name": "Carl Gauß" } },
    ]);
  });

  test("keeps no letters where there is nothing to keep", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    await logSegment(doors, header.no, { ...WANTED, keepsLetters: false });
    const [entry] = await entriesOf(doors);
    expect(entry?.letterHash).toBe("");
    expect(await openLoggedLetter(doors, entry!)).toEqual({ ok: false, problem: "hasNoLetter" });
  });

  test("keeps the letter with its fields and the personal passages with the letters", async () => {
    const doors = await aPane();
    for (const keepsLetters of [true, false]) {
      const { header } = await anOpenSegment(doors);
      const passage = aPassage({ segmentNo: header.no });
      await doors.store.segments.savePassages([passage]);
      await logSegment(doors, header.no, { ...WANTED, keepsLetters });
    }
    const { log } = doors.store;
    expect((await log.origin(1))?.letterTemplate).toEqual(await doors.letter.file());
    expect(await log.passages(1)).toHaveLength(1);
    expect((await log.origin(2))?.letterTemplate).toBeNull();
    expect(await log.passages(2)).toEqual([]);
  });

  test("makes the letters in the same go where that is wanted", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors, { contacts: [ADA, CARL] });
    const logged = await logSegment(doors, header.no, { ...WANTED, delivery: "zip" });
    expect(logged).toMatchObject({ value: { letters: { delivery: "zip", volumes: [{}] } } });
  });

  test("opens a follow-up segment with the same contacts and campaign", async () => {
    const doors = await aPane();
    const opened = { contacts: [ADA, CARL], header: { campaignNo: "CP0001" } };
    const { header } = await anOpenSegment(doors, opened);
    const followUp = { description: "Follow-up on segment SM00001", takesLetter: false };
    const logged = await logSegment(doors, header.no, { ...WANTED, followUp });
    expect(logged).toMatchObject({ value: { followUpNo: "SM00002", leftOutCount: 0 } });
    const segment = await nowOf(doors.store.segments.segment("SM00002"));
    expect(segment?.header).toMatchObject({
      no: "SM00002",
      description: "Follow-up on segment SM00001",
      campaignNo: "CP0001",
    });
    expect(segment?.lines.map(({ contactNo }) => contactNo)).toEqual(["CT000001", "CT000002"]);
  });

  test("hands letter and passages on to the follow-up where that is wanted", async () => {
    const doors = await aPane();
    const letter = { subject: "Golf", subjects: { en: "Golf" }, letterLanguages: ["en"] };
    const { header } = await anOpenSegment(doors, { contacts: [ADA, CARL], header: letter });
    const excluded = { contactNo: "CT000009" };
    const words = [{}, { contactNo: "CT000002" }, excluded].map((told) => aPassage(told));
    await doors.store.segments.savePassages(words);
    const followUp = { description: "Once more", takesLetter: true };
    await logSegment(doors, header.no, { ...WANTED, followUp });
    const segment = await nowOf(doors.store.segments.segment("SM00002"));
    expect(segment?.header).toMatchObject(letter);
    expect(segment?.lines.map(({ subject }) => subject)).toEqual(["Golf", "Golf"]);
    const passages = await nowOf(doors.store.segments.passages("SM00002"));
    expect(passages).toEqual(
      words.slice(0, 2).map((passage) => ({ ...passage, segmentNo: "SM00002" })),
    );
  });

  test("tells all problems together, and writes nothing", async () => {
    const doors = await aPane();
    const line = { salespersonCode: "", templateCode: "" };
    const { header } = await anOpenSegment(doors, { header: { description: "" }, line });
    const refused = await logSegment(doors, header.no, WANTED);
    expect(refused).toMatchObject({
      problem: {
        kind: "problems",
        problems: [
          { kind: "descriptionIsMissing" },
          { kind: "salespersonIsMissing", lineNo: 1 },
          { kind: "interactionTemplateIsMissing", lineNo: 1 },
        ],
      },
    });
    await expectUnlogged(doors, header.no);
  });

  test("tells how far both halves are as one way", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors, { contacts: [ADA, CARL] });
    const told: string[] = [];
    const run = { onProgress: (done: number, total: number) => told.push(`${done}/${total}`) };
    await logSegment(doors, header.no, { ...WANTED, delivery: "zip", run });
    expect(told).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  });
});

describe("a segment is logged completely and once, or not at all", () => {
  test("on a double click", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    const both = await Promise.all([
      logSegment(doors, header.no, WANTED),
      logSegment(doors, header.no, WANTED),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: "segmentHasChanged" } });
    expect(await nowOf(doors.store.log.loggedSegments)).toHaveLength(1);
  });

  test("when it was logged before", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    await logSegment(doors, header.no, WANTED);
    expect(await logSegment(doors, header.no, WANTED)).toEqual({
      ok: false,
      problem: { kind: "segmentIsGone" },
    });
  });

  test("when another pane changes a line meanwhile", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    const changing = {
      ...doors,
      merger: whileFreezing(() =>
        doors.store.segments.change(header.no, (segment) => ({
          ...segment,
          lines: segment.lines.map((line) => ({ ...line, subject: "Another" })),
        })),
      ),
    };
    expect(await logSegment(changing, header.no, WANTED)).toMatchObject({
      problem: { kind: "segmentHasChanged" },
    });
    await expectUnlogged(doors, header.no);
  });

  test("when another pane writes a personal passage meanwhile", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    const passage = {
      segmentNo: header.no,
      contactNo: "CT000001",
      passageKey: "p1",
      ooxml: "<w:p/>",
      text: "Dear Ada",
      basedOn: "",
    };
    const merger = whileFreezing(() => doors.store.segments.savePassages([passage]));
    expect(await logSegment({ ...doors, merger }, header.no, WANTED)).toMatchObject({
      problem: { kind: "segmentHasChanged" },
    });
    await expectUnlogged(doors, header.no);
  });

  test("when it is canceled while the letters are made", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    const controller = new AbortController();
    const run = { signal: controller.signal };
    const merger = whileFreezing(() => {
      controller.abort();
      return Promise.resolve();
    });
    const canceled = logSegment({ ...doors, merger }, header.no, { ...WANTED, run });
    await expect(canceled).rejects.toThrow("aborted");
    await expectUnlogged(doors, header.no);
  });

  test("when the letter cannot be merged", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    const merger = whileFreezing(() => Promise.reject(new Error("broken")));
    await expect(logSegment({ ...doors, merger }, header.no, WANTED)).rejects.toThrow("broken");
    await expectUnlogged(doors, header.no);
  });

  test("when the disk is full", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    const full = () => Promise.reject(new StoreError("No space.", "quotaExceeded"));
    const store = { ...doors.store, log: { ...doors.store.log, logSegment: full } };
    const logging = logSegment({ ...doors, store }, header.no, WANTED);
    await expect(logging).rejects.toMatchObject({ code: "quotaExceeded" });
    await expectUnlogged(doors, header.no);
  });
});

describe("the letter of an entry", () => {
  test("is not shown when it is not the one that was logged", async () => {
    const letter = aDocument();
    const doors = await aPane({ letter });
    const { header } = await anOpenSegment(doors);
    await logSegment(doors, header.no, WANTED);
    const tampered = {
      ...doors.store.log,
      letter: async (entryNo: number) => {
        const stored = await doors.store.log.letter(entryNo);
        return stored && { ...stored, letter: new TextEncoder().encode('{"record":{}}') };
      },
    };
    const [entry] = await entriesOf(doors);
    const shown = openLoggedLetter({ ...doors, store: { ...doors.store, log: tampered } }, entry!);
    expect(await shown).toEqual({ ok: false, problem: "letterIsDamaged" });
    expect(letter.opened).toEqual([]);
  });
});

/** A merger during whose freezing something else happens. */
function whileFreezing(happen: () => Promise<unknown>): Doors["merger"] {
  const merger = aMerger();
  return {
    ...merger,
    freeze: async (...letters) => {
      const frozen = await merger.freeze(...letters);
      await happen();
      return frozen;
    },
  };
}

function entriesOf({ store }: Doors) {
  return nowOf(store.log.entriesOf(1));
}

async function expectUnlogged({ store }: Doors, no: SegmentNo): Promise<void> {
  expect(await nowOf(store.log.loggedSegments)).toEqual([]);
  expect((await nowOf(store.segments.segment(no)))?.lines).toHaveLength(1);
}
