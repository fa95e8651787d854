import { useCallback, useRef } from "react";
import { useErrand, useReportFault } from "../shared/use-errand";

type Errand = () => Promise<void>;

export interface Turns {
  /** Whether something that the user has asked for is under way. */
  readonly running: boolean;
  /** Does what the user has asked for, when its turn comes. */
  readonly run: (errand: Errand) => void;
  /**
   * Does what nobody has asked for, after a while, unless the user asks for something before. Nothing is disabled
   * meanwhile: the click that brings the user back from the document would otherwise be lost.
   */
  readonly runUnasked: (errand: Errand, delayMs: number) => void;
}

/** One errand in the document after the other, in the order in which they were asked for. */
export function useTurns(): Turns {
  const report = useReportFault();
  const { running, run: start } = useErrand();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const asked = useRef(0);
  const inTurn = useCallback((errand: Errand): Promise<void> => {
    const turn = last.current.then(errand);
    last.current = turn.catch(() => undefined);
    return turn;
  }, []);
  const run = useCallback(
    (errand: Errand) => {
      asked.current += 1;
      start(() => inTurn(errand));
    },
    [start, inTurn],
  );
  const runUnasked = useCallback(
    (errand: Errand, delayMs: number) => {
      const before = asked.current;
      setTimeout(() => {
        if (asked.current === before) inTurn(errand).catch(report);
      }, delayMs);
    },
    [inTurn, report],
  );
  return { running, run, runUnasked };
}
