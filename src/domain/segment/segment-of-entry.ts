import type { InteractionLogEntry } from "../interaction/interaction-log-entry";
import type { LoggedOrigin } from "./logged-origin";
import type { Segment } from "./segment";

/** When and where to a letter goes out anew. */
export interface AnewOccasion {
  /** Calendar day, "2026-11-23". */
  readonly today: string;
  readonly timeOfDay: string;
  readonly alternativeAddressCode: string;
}

/** The segment of a logged letter with this one line, as if it went out today: all but the day is as it was logged. */
export function segmentOfEntry(
  { header }: Pick<LoggedOrigin, "header">,
  entry: InteractionLogEntry,
  { today, timeOfDay, alternativeAddressCode }: AnewOccasion,
): Segment {
  const line = {
    lineNo: 1,
    contactNo: entry.contactNo,
    alternativeAddressCode,
    description: entry.description,
    date: today,
    time: timeOfDay,
    evaluation: "",
    attemptFailed: false,
    salespersonCode: entry.salespersonCode,
    campaignNo: entry.campaignNo,
    campaignTarget: entry.campaignTarget,
    campaignResponse: entry.campaignResponse,
    templateCode: entry.templateCode,
    groupCode: entry.groupCode,
    unitCostCents: entry.unitCostCents,
    durationMinutes: entry.durationMinutes,
    informationFlow: entry.informationFlow,
    initiatedBy: entry.initiatedBy,
    correspondenceType: entry.correspondenceType,
    language: entry.language,
    subject: entry.subject,
  } as const;
  return { header, criteria: [], undone: [], lines: [line], nextLineNo: 2 };
}
