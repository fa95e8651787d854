import {
  fatiguedLines,
  type LetterSent,
  type LetterToSend,
} from "../../../src/domain/segment/fatigue";
import { overlaps } from "../../../src/domain/segment/overlap";

function sent(contactNo: string, date: string, told: Partial<LetterSent> = {}): LetterSent {
  return {
    contactNo,
    date,
    informationFlow: "outbound",
    canceled: false,
    postponed: false,
    attemptFailed: false,
    ...told,
  };
}

function line(lineNo: number, contactNo: string, told: Partial<LetterToSend> = {}): LetterToSend {
  return { lineNo, contactNo, date: "2026-11-23", informationFlow: "outbound", ...told };
}

const RULE = { atMost: 2, days: 30 };

describe("the fatigue rule", () => {
  test.each<[what: string, letters: LetterSent[], isFatigued: boolean]>([
    ["too many", [sent("A", "2026-11-01"), sent("A", "2026-11-20")], true],
    ["one less", [sent("A", "2026-11-20")], false],
    ["one too long ago", [sent("A", "2026-10-23"), sent("A", "2026-11-20")], false],
    ["one on the first day of the span", [sent("A", "2026-10-24"), sent("A", "2026-11-20")], true],
    ["one that comes later", [sent("A", "2026-11-24"), sent("A", "2026-11-20")], false],
    ["one to somebody else", [sent("B", "2026-11-20"), sent("A", "2026-11-20")], false],
    ["one canceled", [sent("A", "2026-11-20", { canceled: true }), sent("A", "2026-11-20")], false],
    [
      "one postponed",
      [sent("A", "2026-11-20", { postponed: true }), sent("A", "2026-11-20")],
      false,
    ],
    [
      "one that failed",
      [sent("A", "2026-11-20", { attemptFailed: true }), sent("A", "2026-11-20")],
      false,
    ],
    [
      "one that came in",
      [sent("A", "2026-11-20", { informationFlow: "inbound" }), sent("A", "2026-11-20")],
      false,
    ],
  ])("with %s", (_what, letters, isFatigued) => {
    expect(fatiguedLines([line(1, "A")], letters, RULE)).toEqual(isFatigued ? [1] : []);
  });

  test("counts a household together", () => {
    const letters = [sent("A", "2026-11-01"), sent("B", "2026-11-20")];
    const groupOf = (no: string) => (no === "C" ? "" : "Storgata 1");
    const lines = [line(1, "A"), line(2, "B"), line(3, "C")];
    expect(fatiguedLines(lines, letters, RULE, groupOf)).toEqual([1, 2]);
  });

  test("counts the letters of earlier lines in", () => {
    const lines = [line(1, "A"), line(2, "A"), line(3, "A"), line(4, "B")];
    expect(fatiguedLines(lines, [], RULE)).toEqual([3]);
  });

  test("looks at each line's own date", () => {
    const letters = [sent("A", "2026-11-01"), sent("A", "2026-11-02")];
    const lines = [line(1, "A", { date: "2026-11-01" }), line(2, "A", { date: "2027-01-01" })];
    expect(fatiguedLines(lines, letters, RULE)).toEqual([]);
  });

  test("says nothing of what comes in", () => {
    const letters = [sent("A", "2026-11-01"), sent("A", "2026-11-02")];
    const lines = [line(1, "A", { informationFlow: "inbound" })];
    expect(fatiguedLines(lines, letters, RULE)).toEqual([]);
  });
});

test("overlap tells who is in another segment as well, the largest first", () => {
  const others = [
    { segmentNo: "S1", description: "one", contactNos: ["A", "A", "X"] },
    { segmentNo: "S2", description: "none", contactNos: ["X"] },
    { segmentNo: "S3", description: "both", contactNos: ["B", "A"] },
  ];
  expect(overlaps(["A", "B", "C"], others)).toEqual([
    { segmentNo: "S3", description: "both", sharedNos: ["B", "A"] },
    { segmentNo: "S1", description: "one", sharedNos: ["A"] },
  ]);
});
