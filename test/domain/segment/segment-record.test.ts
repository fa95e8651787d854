import { newHeader } from "../../../src/domain/segment/new-header";
import { newLine } from "../../../src/domain/segment/new-line";
import { segmentTotals } from "../../../src/domain/segment/segment-totals";
import { changedLine, type LineChange } from "../../../src/domain/segment/changed-line";
import { STANDARD_INTERACTION_TEMPLATES } from "../../../src/domain/setup/standard-interaction-templates";
import { aContact } from "../../support/a-contact";
import { aHeader, aSegment } from "../../support/a-segment";

const INTERACTION = [
  ["salespersonCode", "campaignNo", "campaignTarget", "campaignResponse"],
  ["templateCode", "groupCode", "unitCostCents", "durationMinutes"],
  ["informationFlow", "initiatedBy", "correspondenceType", "language", "subject"],
].flat();

const setup = { interactionTemplates: [] };

describe("the record of a segment", () => {
  test("has a header with a default for every interaction value", () => {
    const start = {
      description: "Spring",
      today: "2026-11-23",
      salespersonCode: "JO",
      language: "de",
    };
    const header = newHeader(start);
    const more = ["ignoreContactCorrespondenceType", "subjects", "letterLanguages"];
    expect(new Set(Object.keys(header))).toEqual(
      new Set(["description", "date", ...INTERACTION, ...more]),
    );
    expect(header).toMatchObject({ date: "2026-11-23", salespersonCode: "JO", language: "de" });
  });

  test("has lines with their own copy of every interaction value, and no name, phone or e-mail", () => {
    const ada = aContact({ name: "Ada", phone: "1", mobile: "2", email: "ada@example.com" });
    const line = newLine(aHeader(), ada, setup);
    const own = ["contactNo", "alternativeAddressCode", "description", "date", "time"];
    expect(new Set(Object.keys(line))).toEqual(
      new Set([...own, ...INTERACTION, "evaluation", "attemptFailed"]),
    );
    expect(JSON.stringify(line)).not.toMatch(/Ada|ada@/);
  });

  test("totals its lines, their cost and duration, and its criteria actions", () => {
    const step = { addedLineNos: [], removedLines: [], leftOut: [] };
    const segment = aSegment([{ unitCostCents: 100 }, { durationMinutes: 20 }]);
    const criteria = [{ ...step, action: { action: "pick", contactNos: ["CT000001"] } as const }];
    expect(segmentTotals({ ...segment, criteria })).toEqual({
      lineCount: 2,
      costCents: 250,
      durationMinutes: 25,
      criteriaCount: 1,
    });
  });
});

test("an interaction template has every value that header and lines take from it", () => {
  const [template = {}] = STANDARD_INTERACTION_TEMPLATES;
  const taken = INTERACTION.filter(
    (key) => !["salespersonCode", "templateCode", "subject"].includes(key),
  );
  expect(new Set(Object.keys(template))).toEqual(
    new Set(["code", "description", ...taken, "ignoreContactCorrespondenceType", "subjects"]),
  );
});

test.each<[what: string, change: LineChange]>([
  ["alternative address", { alternativeAddressCode: "SUMMER" }],
  ["description", { description: "For Ada" }],
  ["date", { date: "2026-12-24" }],
  ["time", { time: "09:30" }],
  ["salesperson", { salespersonCode: "AK" }],
  ["campaign and flags", { campaignNo: "CP1", campaignTarget: true, campaignResponse: true }],
  ["template and group", { templateCode: "GOLF", groupCode: "EVENTS" }],
  ["cost", { unitCostCents: 900 }],
  ["duration", { durationMinutes: 90 }],
  ["flow", { informationFlow: "inbound" }],
  ["who began", { initiatedBy: "them" }],
  ["correspondence type", { correspondenceType: "email" }],
  ["language", { language: "da" }],
  ["subject", { subject: "For you" }],
  ["evaluation", { evaluation: "veryPositive" }],
  ["failed attempt", { attemptFailed: true }],
])("a line's %s can be changed on the line", (_what, change) => {
  const [line] = changedLine(aSegment([{}]), 1, change, setup).lines;
  expect(line).toMatchObject(change);
});
