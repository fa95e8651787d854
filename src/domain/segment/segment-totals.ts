import type { Segment } from "./segment";

export interface SegmentTotals {
  readonly lineCount: number;
  readonly costCents: number;
  readonly durationMinutes: number;
  readonly criteriaCount: number;
}

/** What the interactions of all lines come to. */
export function segmentTotals({ lines, criteria }: Segment): SegmentTotals {
  return {
    lineCount: lines.length,
    costCents: lines.reduce((sum, { unitCostCents }) => sum + unitCostCents, 0),
    durationMinutes: lines.reduce((sum, line) => sum + line.durationMinutes, 0),
    criteriaCount: criteria.length,
  };
}
