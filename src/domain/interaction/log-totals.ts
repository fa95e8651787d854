import type { ContactNo } from "../contact/contact";
import type { Evaluation, InteractionLogEntry } from "./interaction-log-entry";

/** What some interactions come to. */
export interface InteractionTotals {
  readonly interactionCount: number;
  /** How many contacts they were with. */
  readonly contactCount: number;
  /** How many contacts responded to a campaign. */
  readonly respondedCount: number;
  readonly costCents: number;
  readonly durationMinutes: number;
  /** How many of them were evaluated so. */
  readonly evaluations: Readonly<Record<Evaluation, number>>;
}

/** The sides from which the log is added up. */
export type TotalsKey = "templateCode" | "groupCode" | "campaignNo" | "segmentNo" | "month";

/** Totals by the value of each key: by template code, by month ("2026-11"), … "" is a value, too. */
export type LogTotals = Readonly<Record<TotalsKey, ReadonlyMap<string, InteractionTotals>>>;

/** Adds up entries one by one, so that they need not all be in memory. Canceled and postponed ones count nowhere. */
export function addUpLog(): {
  readonly add: (entry: InteractionLogEntry) => void;
  readonly totals: () => LogTotals;
} {
  const sums = byKey(() => new Map<string, Sum>());
  const add = (entry: InteractionLogEntry) => {
    if (entry.canceled || entry.postponed) return;
    for (const key of KEYS) addTo(sumAt(sums[key], valueOf(entry, key)), entry);
  };
  const totals = () =>
    byKey((key) => new Map([...sums[key]].map(([value, sum]) => [value, totalOf(sum)])));
  return { add, totals };
}

/** What these entries come to. Canceled and postponed ones do not count. */
export function interactionTotals(entries: readonly InteractionLogEntry[]): InteractionTotals {
  const sum = emptySum();
  for (const entry of entries) if (!entry.canceled && !entry.postponed) addTo(sum, entry);
  return totalOf(sum);
}

const KEYS = [
  "templateCode",
  "groupCode",
  "campaignNo",
  "segmentNo",
  "month",
] as const satisfies readonly TotalsKey[];

function byKey<Value>(make: (key: TotalsKey) => Value): Record<TotalsKey, Value> {
  return {
    templateCode: make("templateCode"),
    groupCode: make("groupCode"),
    campaignNo: make("campaignNo"),
    segmentNo: make("segmentNo"),
    month: make("month"),
  };
}

function valueOf(entry: InteractionLogEntry, key: TotalsKey): string {
  return key === "month" ? entry.date.slice(0, "2026-11".length) : entry[key];
}

interface Sum {
  interactionCount: number;
  costCents: number;
  durationMinutes: number;
  readonly contactNos: Set<ContactNo>;
  readonly respondedNos: Set<ContactNo>;
  readonly evaluations: Record<Evaluation, number>;
}

function emptySum(): Sum {
  return {
    interactionCount: 0,
    costCents: 0,
    durationMinutes: 0,
    contactNos: new Set(),
    respondedNos: new Set(),
    evaluations: { "": 0, veryPositive: 0, positive: 0, neutral: 0, negative: 0, veryNegative: 0 },
  };
}

function sumAt(sums: Map<string, Sum>, value: string): Sum {
  const known = sums.get(value);
  if (known !== undefined) return known;
  const sum = emptySum();
  sums.set(value, sum);
  return sum;
}

function addTo(sum: Sum, entry: InteractionLogEntry): void {
  sum.interactionCount += 1;
  sum.costCents += entry.unitCostCents;
  sum.durationMinutes += entry.durationMinutes;
  sum.evaluations[entry.evaluation] += 1;
  sum.contactNos.add(entry.contactNo);
  if (entry.campaignResponse) sum.respondedNos.add(entry.contactNo);
}

function totalOf({ contactNos, respondedNos, ...sum }: Sum): InteractionTotals {
  return {
    ...sum,
    evaluations: { ...sum.evaluations },
    contactCount: contactNos.size,
    respondedCount: respondedNos.size,
  };
}
