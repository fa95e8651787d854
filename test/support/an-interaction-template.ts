import type { InteractionTemplate } from "../../src/domain/interaction/interaction-template";

export function anInteractionTemplate(
  told: Partial<InteractionTemplate> = {},
): InteractionTemplate {
  return {
    code: "BUS",
    description: "Business letter",
    groupCode: "LETTER",
    unitCostCents: 150,
    durationMinutes: 5,
    informationFlow: "outbound",
    initiatedBy: "us",
    campaignNo: "",
    campaignTarget: false,
    campaignResponse: false,
    correspondenceType: "",
    ignoreContactCorrespondenceType: false,
    language: "",
    subjects: {},
    ...told,
  };
}
