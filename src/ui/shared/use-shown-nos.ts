import { useCallback, useMemo, useState } from "react";
import type { ContactNo } from "../../domain/contact/contact";

/** Rows are fetched in blocks of this many, so that scrolling by a row fetches nothing. */
const BLOCK = 50;

/** The numbers in sight and a little around them, and what tells which those are. */
export function useShownNos(
  nos: readonly ContactNo[],
): readonly [readonly ContactNo[], (first: number, last: number) => void] {
  const [block, setBlock] = useState({ from: 0, to: BLOCK });
  const onShown = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor(first / BLOCK) * BLOCK - BLOCK);
    const to = Math.ceil((last + 1) / BLOCK) * BLOCK + BLOCK;
    setBlock((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, []);
  const shown = useMemo(() => nos.slice(block.from, block.to), [nos, block]);
  return [shown, onShown];
}
