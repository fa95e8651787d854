import type { Logging } from "../domain/segment/check-logging";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { companyNoOf } from "../domain/segment/take-step";
import type { Store } from "../ports/store";
import { byNo } from "./by-no";
import { firstValue } from "./first-value";
import { readLineContacts } from "./read-step-facts";

/** The segment and all that logging it depends on, as of now; undefined once it is no longer open. */
export async function readLogging(
  store: Store,
  segmentNo: SegmentNo,
  reason: string,
): Promise<Logging | undefined> {
  const [segment, logged] = await Promise.all([
    firstValue(store.segments.segment(segmentNo)),
    firstValue(store.log.loggedSegments),
  ]);
  if (segment === undefined) return undefined;
  return {
    segment,
    contacts: await readContacts(store, segment),
    loggedSegmentNos: new Set(logged.map((each) => each.segmentNo)),
    reason,
  };
}

async function readContacts({ contacts }: Store, segment: Segment): Promise<Logging["contacts"]> {
  const onLines = await readLineContacts(contacts, segment);
  const companyNos = new Set(onLines.map(companyNoOf).filter((no) => no !== ""));
  return byNo([...(await contacts.contacts([...companyNos])), ...onLines]);
}
