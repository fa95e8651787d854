import { useEffect, useState } from "react";
import type { CriteriaAction } from "../../domain/segment/criteria-action";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

/** How many contacts the step's filter matches: there long before what the step would do; undefined while it is counted. */
export function useMatchCount(action: CriteriaAction): number | undefined {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const [counted, setCounted] = useState<{ action: CriteriaAction; count: number }>();
  useEffect(() => {
    if (!("filter" in action)) return undefined;
    let outrun = false;
    contacts.countMatching(action.filter).then((count) => {
      if (!outrun) setCounted({ action, count });
    }, report);
    return () => {
      outrun = true;
    };
  }, [contacts, action, report]);
  return counted?.action === action ? counted.count : undefined;
}
