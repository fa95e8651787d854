import type { Logging } from "../domain/segment/check-logging";
import type { SegmentNo } from "../domain/segment/segment";
import type { Store } from "../ports/store";
import { findFatigued } from "./find-fatigued";
import { firstValue } from "./first-value";
import { readContactsAndCompanies } from "./read-step-facts";

/** The segment and all that logging it depends on, as of now; undefined once it is no longer open. */
export async function readLogging(
  store: Store,
  segmentNo: SegmentNo,
  reason: string,
): Promise<Logging | undefined> {
  const [segment, logged, { fatigueRule }] = await Promise.all([
    firstValue(store.segments.segment(segmentNo)),
    firstValue(store.log.loggedSegments),
    store.setup.read(),
  ]);
  if (segment === undefined) return undefined;
  return {
    segment,
    contacts: await readContactsAndCompanies(store.contacts, segment),
    loggedSegmentNos: new Set(logged.map((each) => each.segmentNo)),
    fatiguedLineNos: new Set(
      fatigueRule === null ? [] : await findFatigued(store, segment, fatigueRule),
    ),
    reason,
  };
}
