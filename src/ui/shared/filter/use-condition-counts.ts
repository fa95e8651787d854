import { createContext, useContext, useEffect, useState } from "react";
import type { ContactBook } from "../../../ports/contact-book";
import { useDoors } from "../doors-context";
import { useReportFault } from "../use-errand";
import {
  cardsWithout,
  filterOfCards,
  isComplete,
  type CardPath,
  type FilterCard,
} from "./filter-cards";

/** All sentences of the filter that is being written, for those who look at one of them. */
export const WholeFilter = createContext<readonly FilterCard[]>([]);

export interface ConditionCounts {
  /** How many contacts meet this one sentence. */
  readonly alone: number;
  /** How many more would meet the whole filter without it; negative where it brings some in. */
  readonly leavesOut: number;
}

/** What one sentence does, by itself and within the whole; undefined while it is incomplete or being counted. */
export function useConditionCounts(card: FilterCard, path: CardPath): ConditionCounts | undefined {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const whole = useContext(WholeFilter);
  const place = path.join(".");
  const [counted, setCounted] = useState<{ card: FilterCard; counts: ConditionCounts }>();
  useEffect(() => {
    if (!isComplete(card)) return undefined;
    let outrun = false;
    count(contacts, card, whole, place.split(".").map(Number)).then((counts) => {
      if (!outrun) setCounted({ card, counts });
    }, report);
    return () => {
      outrun = true;
    };
  }, [contacts, card, whole, place, report]);
  return counted?.card === card ? counted.counts : undefined;
}

async function count(
  contacts: ContactBook,
  card: FilterCard,
  whole: readonly FilterCard[],
  path: CardPath,
): Promise<ConditionCounts> {
  const countOf = (cards: readonly FilterCard[]) =>
    contacts.countMatching(filterOfCards(cards.filter(isComplete)));
  const [alone, all, without] = await Promise.all([
    countOf([card]),
    countOf(whole),
    countOf(cardsWithout(whole, path)),
  ]);
  return { alone, leavesOut: without - all };
}
