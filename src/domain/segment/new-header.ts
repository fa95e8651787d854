import type { SegmentHeader } from "./segment";

/** What a header starts from. */
export interface HeaderDefaults {
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  readonly salespersonCode: string;
  /** BCP 47 language tag. */
  readonly language: string;
}

/** A header with nothing decided but who writes, in which language, and today's date. */
export function newHeader(defaults: HeaderDefaults): Omit<SegmentHeader, "no"> {
  return {
    description: defaults.description,
    date: defaults.today,
    salespersonCode: defaults.salespersonCode,
    language: defaults.language,
    campaignNo: "",
    campaignTarget: false,
    campaignResponse: false,
    templateCode: "",
    groupCode: "",
    unitCostCents: 0,
    durationMinutes: 0,
    informationFlow: "outbound",
    initiatedBy: "us",
    correspondenceType: "",
    ignoreContactCorrespondenceType: false,
    subject: "",
    subjects: {},
    letterLanguages: [],
  };
}
