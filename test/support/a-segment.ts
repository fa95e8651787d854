import type { InteractionValues } from "../../src/domain/interaction/interaction-template";
import type { CriteriaStep } from "../../src/domain/segment/criteria-action";
import type { Segment, SegmentHeader } from "../../src/domain/segment/segment";
import type { SegmentLine } from "../../src/domain/segment/segment-line";

/** A business letter on paper by salesperson JO, ready to be logged. */
const BUSINESS_LETTER: InteractionValues = {
  salespersonCode: "JO",
  campaignNo: "",
  campaignTarget: false,
  campaignResponse: false,
  templateCode: "BUS",
  groupCode: "LETTER",
  unitCostCents: 150,
  durationMinutes: 5,
  informationFlow: "outbound",
  initiatedBy: "us",
  correspondenceType: "hardCopy",
  language: "en",
  subject: "An invitation",
};

export function aHeader(told: Partial<SegmentHeader> = {}): SegmentHeader {
  return {
    ...BUSINESS_LETTER,
    no: "SM00012",
    description: "Spring letter",
    date: "2026-11-23",
    ignoreContactCorrespondenceType: false,
    subjects: {},
    letterLanguages: ["en"],
    ...told,
  };
}

export function aLine(told: Partial<SegmentLine> = {}): SegmentLine {
  return {
    ...BUSINESS_LETTER,
    lineNo: 1,
    contactNo: "CT000001",
    alternativeAddressCode: "",
    description: "Spring letter",
    date: "2026-11-23",
    time: "",
    evaluation: "",
    attemptFailed: false,
    ...told,
  };
}

/** An open segment with these lines, numbered by their order unless they say otherwise. */
export function aSegment(
  lines: readonly Partial<SegmentLine>[],
  told: Partial<SegmentHeader> = {},
): Segment {
  return {
    header: aHeader(told),
    criteria: [],
    undone: [],
    lines: lines.map((line, index) => aLine({ lineNo: index + 1, ...line })),
    nextLineNo: lines.length + 1,
  };
}

/** The action of the sample that ignored the exclusions, and the lines that it made. */
export function anAddThatIgnoredExclusion(
  reason: string,
  addedLineNos: readonly number[],
): CriteriaStep {
  return {
    action: {
      action: "add",
      filter: {},
      options: {
        allowExistingContacts: false,
        expandCompanies: false,
        addRelatedCompanies: false,
        ignoreExclusion: true,
        ignoreExclusionReason: reason,
        onePerHousehold: false,
      },
    },
    addedLineNos,
    removedLines: [],
    leftOut: [],
  };
}
