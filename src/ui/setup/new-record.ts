import type { CodedList, CodedRecord } from "../../app/change-setup";
import type { InteractionTemplate } from "../../domain/interaction/interaction-template";
import type { Setup } from "../../ports/setup-book";

/** A record that nothing was said of yet. */
export function newRecord(
  list: CodedList,
  { defaultLanguage }: Pick<Setup, "defaultLanguage">,
): CodedRecord<CodedList> {
  if (list === "campaigns") return { no: "", description: "" };
  if (list === "interactionGroups") return { code: "", description: "" };
  const template: InteractionTemplate = {
    code: "",
    description: "",
    groupCode: "",
    unitCostCents: 0,
    durationMinutes: 0,
    informationFlow: "outbound",
    initiatedBy: "us",
    campaignNo: "",
    campaignTarget: false,
    campaignResponse: false,
    correspondenceType: "",
    ignoreContactCorrespondenceType: false,
    language: defaultLanguage,
    subjects: {},
  };
  return template;
}
