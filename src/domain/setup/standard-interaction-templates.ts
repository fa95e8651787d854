import type { InteractionGroup, InteractionTemplate } from "../interaction/interaction-template";

/** The groups of {@link STANDARD_INTERACTION_TEMPLATES}. */
export const STANDARD_INTERACTION_GROUPS: readonly InteractionGroup[] = [
  { code: "LETTER", description: "Letters" },
];

/** What a new store starts with, so that a first letter can be logged before anything is set up. */
export const STANDARD_INTERACTION_TEMPLATES: readonly InteractionTemplate[] = [
  {
    code: "BUS",
    description: "Business letter",
    groupCode: "LETTER",
    unitCostCents: 0,
    durationMinutes: 0,
    informationFlow: "outbound",
    initiatedBy: "us",
    campaignNo: "",
    campaignTarget: false,
    campaignResponse: false,
    correspondenceType: "hardCopy",
    ignoreContactCorrespondenceType: false,
    language: "en",
    subjects: {},
  },
];
