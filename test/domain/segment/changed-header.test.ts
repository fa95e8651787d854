import {
  changedHeader,
  type HeaderChange,
  type LineUpdate,
} from "../../../src/domain/segment/changed-header";
import { newLine } from "../../../src/domain/segment/new-line";
import type { Segment } from "../../../src/domain/segment/segment";
import type { SegmentLine } from "../../../src/domain/segment/segment-line";
import { aContact } from "../../support/a-contact";
import { aHeader } from "../../support/a-segment";
import { anInteractionTemplate } from "../../support/an-interaction-template";

const contacts = [
  aContact({ no: "A", language: "de" }),
  aContact({ no: "B", salespersonCode: "LM" }),
  aContact({ no: "C" }),
];
const golf = anInteractionTemplate({
  code: "GOLF",
  groupCode: "EVENT",
  unitCostCents: 900,
  durationMinutes: 60,
  initiatedBy: "them",
  correspondenceType: "email",
  subjects: { en: "Golf", de: "Golfen" },
});
const setup = { interactionTemplates: [anInteractionTemplate(), golf] };

/** A segment with a line for each contact, as the header made it, but for the edits: one for each line. */
function segmentOf(...edits: Partial<SegmentLine>[]): Segment {
  const header = aHeader({
    letterLanguages: ["en", "de"],
    subjects: { en: "An invitation", de: "Einladung" },
  });
  const lines = contacts.map((contact, index) => ({
    ...newLine(header, contact, setup),
    lineNo: index + 1,
    ...edits[index],
  }));
  return { header, criteria: [], undone: [], lines, nextLineNo: 4 };
}

function change(segment: Segment, values: HeaderChange, update: LineUpdate = "unedited") {
  const byNo = new Map(contacts.map((contact) => [contact.no, contact]));
  return changedHeader(segment, values, { contacts: byNo, setup, update });
}

function column<Key extends keyof SegmentLine>(segment: Segment, key: Key): SegmentLine[Key][] {
  return segment.lines.map((line) => line[key]);
}

describe("changing a header", () => {
  test("changes no line when not asked to", () => {
    const segment = segmentOf();
    const changed = change(segment, { date: "2026-12-01" }, "none");
    expect(changed.segment.header.date).toBe("2026-12-01");
    expect(changed.segment.lines).toEqual(segment.lines);
  });

  test("changes lines that still have the old value, and lists those edited by hand", () => {
    const changed = change(segmentOf({}, { date: "2026-11-30" }), { date: "2026-12-01" });
    expect(column(changed.segment, "date")).toEqual(["2026-12-01", "2026-11-30", "2026-12-01"]);
    expect(changed).toMatchObject({ updatedLineNos: [1, 3], keptLineNos: [2] });
  });

  test("changes lines edited by hand when asked to", () => {
    const changed = change(segmentOf({}, { date: "2026-11-30" }), { date: "2026-12-01" }, "all");
    expect(column(changed.segment, "date")).toEqual(["2026-12-01", "2026-12-01", "2026-12-01"]);
    expect(changed).toMatchObject({ updatedLineNos: [1, 2, 3], keptLineNos: [] });
  });

  test("leaves lines of another interaction template alone", () => {
    const changed = change(segmentOf({ templateCode: "GOLF" }), { unitCostCents: 200 }, "all");
    expect(column(changed.segment, "unitCostCents")).toEqual([150, 200, 200]);
  });

  test("leaves other values of an edited line alone", () => {
    const changed = change(segmentOf({ subject: "For you" }), { unitCostCents: 200 });
    expect(column(changed.segment, "subject")).toEqual([
      "For you",
      "An invitation",
      "An invitation",
    ]);
    expect(changed.keptLineNos).toEqual([]);
  });

  test("gives a line back what its contact knows better", () => {
    const changed = change(segmentOf(), { salespersonCode: "" });
    expect(column(changed.segment, "salespersonCode")).toEqual(["", "LM", ""]);
  });

  test("changes the language only of lines that had it from the header", () => {
    const changed = change(segmentOf(), { language: "fr" });
    expect(column(changed.segment, "language")).toEqual(["de", "fr", "fr"]);
  });

  test("changes the subject of one language on lines still equal to the old one", () => {
    const changed = change(segmentOf(), { subjects: { en: "An invitation", de: "Neu" } });
    expect(column(changed.segment, "subject")).toEqual(["Neu", "An invitation", "An invitation"]);
  });

  test("touches no line of a contact that is gone", () => {
    const changed = change(segmentOf({ contactNo: "GONE" }), { date: "2026-12-01" }, "all");
    expect(changed.updatedLineNos).toEqual([2, 3]);
  });
});

describe("a new interaction template", () => {
  test("brings the header all its values", () => {
    expect(change(segmentOf(), { templateCode: "GOLF" }).segment.header).toMatchObject({
      templateCode: "GOLF",
      groupCode: "EVENT",
      unitCostCents: 900,
      durationMinutes: 60,
      initiatedBy: "them",
      correspondenceType: "email",
      subject: "Golf",
      subjects: { en: "Golf", de: "Golfen" },
      language: "en",
    });
  });

  test("goes to all lines with all its values, edited or not", () => {
    const segment = segmentOf({ templateCode: "OTHER", unitCostCents: 1, subject: "For you" });
    const changed = change(segment, { templateCode: "GOLF" }).segment;
    expect(column(changed, "templateCode")).toEqual(["GOLF", "GOLF", "GOLF"]);
    expect(column(changed, "unitCostCents")).toEqual([900, 900, 900]);
    expect(column(changed, "correspondenceType")).toEqual(["email", "email", "email"]);
    expect(column(changed, "subject")).toEqual(["Golfen", "Golf", "Golf"]);
  });

  test("keeps what is not a template's to say", () => {
    const changed = change(segmentOf({ date: "2026-11-30", evaluation: "positive" }), {
      templateCode: "GOLF",
    });
    expect(changed.segment.lines[0]).toMatchObject({ date: "2026-11-30", evaluation: "positive" });
  });

  test("without subjects keeps those that were typed, not the former template's", () => {
    const withGolf = change(segmentOf(), { templateCode: "GOLF" }).segment;
    expect(change(withGolf, { templateCode: "BUS" }).segment.header.subject).toBe("");
    const typed = change(segmentOf(), { templateCode: "" }).segment;
    expect(change(typed, { templateCode: "BUS" }).segment.header.subject).toBe("An invitation");
  });

  test("leaves the lines alone when not asked to", () => {
    const segment = segmentOf();
    expect(change(segment, { templateCode: "GOLF" }, "none").segment.lines).toEqual(segment.lines);
  });
});
