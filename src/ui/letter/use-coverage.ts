import { useEffect, useState } from "react";
import { coveredLines } from "../../app/condition-passage";
import type { ContactFilter } from "../../domain/segment/contact-filter";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";

interface CoverageAsked {
  readonly filter: ContactFilter;
  readonly segment: Segment | undefined;
}

/** How many lines of the segment the rule holds for, as the contacts are now; undefined while it is counted. */
export function useCoverage({ filter, segment }: CoverageAsked): number | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const version = useWatch(doors.store.contacts.version);
  const [counted, setCounted] = useState<CoverageAsked & { readonly covered: number }>();
  useEffect(() => {
    if (segment === undefined) return undefined;
    let outrun = false;
    coveredLines(doors, filter, segment).then(({ length }) => {
      if (!outrun) setCounted({ filter, segment, covered: length });
    }, report);
    return () => {
      outrun = true;
    };
  }, [doors, filter, segment, version, report]);
  const isCurrent = counted?.filter === filter && counted.segment === segment;
  return isCurrent ? counted.covered : undefined;
}
