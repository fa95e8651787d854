import type { Evaluation } from "../domain/interaction/interaction-log-entry";
import { interactionTotals } from "../domain/interaction/log-totals";
import type { Split, SplitPart } from "../domain/segment/split";
import type { SegmentNo } from "../domain/segment/segment";
import type { Store } from "../ports/store";
import type { Doors } from "./doors";
import { firstValue } from "./first-value";

/** What has become of a part's segment. */
export type PartState =
  /** It was held out, or had nobody. */
  "noSegment" | "open" | "logged" | "gone";

/** What came of one part of a split. Canceled and postponed interactions count nowhere. */
export interface PartOutcome {
  readonly part: SplitPart;
  readonly state: PartState;
  /** The interactions of its logged segment. */
  readonly interactionCount: number;
  readonly evaluatedCount: number;
  readonly evaluations: Readonly<Record<Evaluation, number>>;
  /** How many of its contacts got something else since the split. */
  readonly otherwiseCount: number;
}

/** What came of each part of the split, in their order: each told by its own segment, never by its name. */
export async function compareParts(
  { store }: Doors,
  { parts, splitOn }: Split,
): Promise<readonly PartOutcome[]> {
  const ownNos = new Set(parts.map(({ segmentNo }) => segmentNo).filter((no) => no !== ""));
  const others = await writtenOtherwise(store, splitOn, ownNos);
  return Promise.all(
    parts.map(async (part) => {
      const { state, entryNo } = await whereabouts(store, part.segmentNo);
      const entries = entryNo === 0 ? [] : await firstValue(store.log.entriesOf(entryNo));
      const { interactionCount, evaluations } = interactionTotals(entries);
      return {
        part,
        state,
        interactionCount,
        evaluatedCount: interactionCount - evaluations[""],
        evaluations,
        otherwiseCount: part.contactNos.filter((no) => others.has(no)).length,
      };
    }),
  );
}

/** Who got something on or after the day that is of none of these segments. */
async function writtenOtherwise(
  { log }: Store,
  fromDate: string,
  segmentNos: ReadonlySet<SegmentNo>,
): Promise<ReadonlySet<string>> {
  const filter = { fromDate, canceled: false };
  const entries = await firstValue(log.entries(filter, Number.MAX_SAFE_INTEGER));
  const others = entries.filter(
    ({ segmentNo, informationFlow, postponed }) =>
      informationFlow !== "inbound" && !postponed && !segmentNos.has(segmentNo),
  );
  return new Set(others.map(({ contactNo }) => contactNo));
}

/** The logged segment's entry number where it is logged, else 0. */
async function whereabouts(
  { log, segments }: Store,
  segmentNo: SegmentNo,
): Promise<{ readonly state: PartState; readonly entryNo: number }> {
  if (segmentNo === "") return { state: "noSegment", entryNo: 0 };
  const logged = await firstValue(log.loggedSegments);
  const entryNo = logged.find((each) => each.segmentNo === segmentNo)?.entryNo ?? 0;
  if (entryNo !== 0) return { state: "logged", entryNo };
  const open = await firstValue(segments.segment(segmentNo));
  return { state: open === undefined ? "gone" : "open", entryNo: 0 };
}
