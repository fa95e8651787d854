import { useCallback, useEffect, useState } from "react";
import { lookAtCarried, type CarriedLook } from "../../app/carried-words/look-at-carried";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import type { LetterDesk } from "./use-letter";
import { useOwnWords } from "./use-own-words";

/** The own words that the document carries, and what looks at them again. */
export interface CarriedWordsDesk {
  /** Undefined until they have been looked at. */
  readonly look: CarriedLook | undefined;
  readonly again: () => Promise<void>;
}

/** Looks when the room is entered, when there is another segment, and whenever own words have changed here. */
export function useCarriedWords(
  { runUnasked }: Pick<LetterDesk, "runUnasked">,
  segmentNo: SegmentNo,
): CarriedWordsDesk {
  const doors = useDoors();
  const [look, setLook] = useState<CarriedLook>();
  const ownWords = useOwnWords(segmentNo);
  const again = useCallback(async () => {
    setLook(await lookAtCarried(doors, segmentNo));
  }, [doors, segmentNo]);
  useEffect(() => {
    runUnasked(again, 0);
  }, [runUnasked, again, ownWords]);
  return { look, again };
}
