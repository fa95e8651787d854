import type { InteractionTemplate } from "../interaction/interaction-template";
import type { SegmentHeader } from "./segment";
import type { SegmentLine } from "./segment-line";

/** The values that a header and a line alike take from a new interaction template. */
type TemplateValues = Pick<
  SegmentLine,
  | "templateCode"
  | "groupCode"
  | "unitCostCents"
  | "durationMinutes"
  | "informationFlow"
  | "initiatedBy"
  | "campaignTarget"
  | "campaignResponse"
>;

/** All that the template says of an interaction but for campaign, language, correspondence type and subject. */
export function templateValues(template: InteractionTemplate): TemplateValues {
  return {
    templateCode: template.code,
    groupCode: template.groupCode,
    unitCostCents: template.unitCostCents,
    durationMinutes: template.durationMinutes,
    informationFlow: template.informationFlow,
    initiatedBy: template.initiatedBy,
    campaignTarget: template.campaignTarget,
    campaignResponse: template.campaignResponse,
  };
}

/**
 * The header with another interaction template and every value of it. What the template leaves blank stays: campaign,
 * language, and subjects that are not the former template's.
 */
export function headerWithTemplate(
  header: SegmentHeader,
  template: InteractionTemplate,
  former: InteractionTemplate | undefined,
): SegmentHeader {
  const language = template.language || header.language;
  const subjects = subjectsWithTemplate(header, template, former);
  return {
    ...header,
    ...templateValues(template),
    campaignNo: template.campaignNo || header.campaignNo,
    correspondenceType: template.correspondenceType,
    ignoreContactCorrespondenceType: template.ignoreContactCorrespondenceType,
    language,
    subjects,
    subject: subjects[language] ?? (subjects === header.subjects ? header.subject : ""),
  };
}

type Subjects = SegmentHeader["subjects"];

function subjectsWithTemplate(
  header: SegmentHeader,
  template: InteractionTemplate,
  former: InteractionTemplate | undefined,
): Subjects {
  if (Object.keys(template.subjects).length > 0) return template.subjects;
  return former !== undefined && areSame(header.subjects, former.subjects) ? {} : header.subjects;
}

function areSame(left: Subjects, right: Subjects): boolean {
  const languages = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...languages].every((language) => left[language] === right[language]);
}
