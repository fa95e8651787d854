import type { InteractionLogEntry } from "./interaction-log-entry";

/** Which interactions are asked for; "" and what is left out ask nothing. */
export interface EntryFilter {
  readonly contactNo?: string;
  readonly companyNo?: string;
  readonly templateCode?: string;
  readonly groupCode?: string;
  readonly campaignNo?: string;
  readonly segmentNo?: string;
  readonly salespersonCode?: string;
  /** Calendar days, the first and the last. */
  readonly fromDate?: string;
  readonly toDate?: string;
  readonly canceled?: boolean;
  readonly postponed?: boolean;
}

const SAME = [
  "contactNo",
  "companyNo",
  "templateCode",
  "groupCode",
  "campaignNo",
  "segmentNo",
  "salespersonCode",
] as const satisfies readonly (keyof EntryFilter & keyof InteractionLogEntry)[];

/** Whether the entry meets all that is asked. */
export function matchesEntry(filter: EntryFilter, entry: InteractionLogEntry): boolean {
  const { fromDate = "", toDate = "", canceled, postponed } = filter;
  return (
    SAME.every((field) => (filter[field] ?? "") === "" || filter[field] === entry[field]) &&
    (fromDate === "" || entry.date >= fromDate) &&
    (toDate === "" || entry.date <= toDate) &&
    (canceled === undefined || canceled === entry.canceled) &&
    (postponed === undefined || postponed === entry.postponed)
  );
}
