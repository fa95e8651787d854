import { CardList } from "./CardList";
import type { FilterCard } from "./filter-cards";
import { WholeFilter } from "./use-condition-counts";

interface FilterCardsProps {
  readonly cards: readonly FilterCard[];
  readonly onChange: (cards: readonly FilterCard[]) => void;
}

/** Conditions as sentences, one a card; the one being written is open. All of them must hold. */
export function FilterCards({ cards, onChange }: FilterCardsProps) {
  return (
    <WholeFilter.Provider value={cards}>
      <CardList cards={cards} path={[]} onChange={onChange} />
    </WholeFilter.Provider>
  );
}
