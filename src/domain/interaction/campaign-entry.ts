import type { InteractionLogEntry } from "./interaction-log-entry";

/** What one logging did for one campaign. */
export interface CampaignEntry {
  readonly entryNo: number;
  readonly campaignNo: string;
  readonly loggedSegmentEntryNo: number;
  readonly segmentNo: string;
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly date: string;
  readonly userName: string;
  readonly contactCount: number;
  readonly interactionCount: number;
  readonly costCents: number;
  readonly durationMinutes: number;
  readonly canceled: boolean;
}

/** Entry numbers are the store's to give. */
export type CampaignEntryDraft = Omit<CampaignEntry, "entryNo" | "loggedSegmentEntryNo">;

type LoggedValues = Omit<InteractionLogEntry, "entryNo" | "loggedSegmentEntryNo">;

/** One draft for each campaign that the entries name, in the order they first name it. */
export function draftCampaignEntries(
  entries: readonly LoggedValues[],
  header: Pick<CampaignEntry, "segmentNo" | "description" | "date" | "userName">,
): readonly CampaignEntryDraft[] {
  const campaignNos = new Set(
    entries.map(({ campaignNo }) => campaignNo).filter((no) => no !== ""),
  );
  return [...campaignNos].map((campaignNo) => ({
    ...header,
    campaignNo,
    ...totals(entries.filter((entry) => entry.campaignNo === campaignNo)),
    canceled: false,
  }));
}

function totals(entries: readonly LoggedValues[]) {
  return {
    contactCount: new Set(entries.map(({ contactNo }) => contactNo)).size,
    interactionCount: entries.length,
    costCents: entries.reduce((sum, { unitCostCents }) => sum + unitCostCents, 0),
    durationMinutes: entries.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
  };
}
