import { useEffect, useState } from "react";
import { explainContact } from "../../app/compose-segment-explain";
import type { ContactNo } from "../../domain/contact/contact";
import type { Segment } from "../../domain/segment/segment";
import type { WhyContact } from "../../domain/segment/why-contact";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";

/** Why the contact is in the segment or not, as both are now; undefined while nobody is asked about. */
export function useWhy(segment: Segment, contactNo: ContactNo): WhyContact | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const version = useWatch(doors.store.contacts.version);
  const changed = version.state === "here" ? version.value : undefined;
  const [answered, setAnswered] = useState<{ contactNo: ContactNo; why: WhyContact }>();
  useEffect(() => {
    if (contactNo === "") return undefined;
    let outrun = false;
    explainContact(doors, segment.header.no, contactNo).then((why) => {
      if (!outrun) setAnswered({ contactNo, why });
    }, report);
    return () => {
      outrun = true;
    };
  }, [doors, segment, contactNo, changed, report]);
  return answered?.contactNo === contactNo ? answered.why : undefined;
}
