import { useEffect, useState } from "react";
import { useDoors } from "../doors-context";
import { useReportFault } from "../use-errand";
import { filterOfCards, isComplete, type FilterCard } from "./filter-cards";

/** How many contacts meet this one sentence; undefined while it is incomplete or being counted. */
export function useMatchCount(card: FilterCard): number | undefined {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const [counted, setCounted] = useState<{ readonly card: FilterCard; readonly count: number }>();
  useEffect(() => {
    if (!isComplete(card)) return undefined;
    let outrun = false;
    contacts.countMatching(filterOfCards([card])).then((count) => {
      if (!outrun) setCounted({ card, count });
    }, report);
    return () => {
      outrun = true;
    };
  }, [contacts, card, report]);
  return counted?.card === card ? counted.count : undefined;
}
