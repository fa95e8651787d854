import { useCallback, useEffect, useState } from "react";
import { findDuplicates } from "../../app/find-duplicates";
import type { ContactNo } from "../../domain/contact/contact";
import type { DuplicatePair } from "../../domain/contact/duplicates/find-duplicates";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

interface FoundDuplicates {
  /** The likeliest first; undefined while they are looked for. */
  readonly pairs: readonly DuplicatePair[] | undefined;
  readonly progress: { readonly done: number; readonly total: number };
  /** Two who are not one: shown no more. */
  readonly setAside: (pair: DuplicatePair) => void;
  /** Looks for them anew. */
  readonly look: () => void;
}

/** Looks for contacts that may be one; only for pairs with one of `among`, where that is given. */
export function useDuplicates(among: ReadonlySet<ContactNo> | undefined): FoundDuplicates {
  const doors = useDoors();
  const report = useReportFault();
  const [looked, setLooked] = useState(0);
  const [found, setFound] = useState<readonly DuplicatePair[]>();
  const [aside, setAside] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState({ done: 0, total: 1 });
  useEffect(() => {
    const calling = new AbortController();
    const onProgress = (done: number, total: number) => {
      if (!calling.signal.aborted) setProgress({ done, total });
    };
    findDuplicates(doors, { onProgress, signal: calling.signal }).then(
      (pairs) => {
        if (!calling.signal.aborted) setFound(pairs);
      },
      (fault: unknown) => {
        if (!calling.signal.aborted) report(fault);
      },
    );
    return () => {
      calling.abort(new Error("Called off."));
    };
  }, [doors, looked, report]);
  const isMeant = ({ nos }: DuplicatePair) =>
    !aside.includes(nos.join(" ")) && (among === undefined || nos.some((no) => among.has(no)));
  return {
    pairs: found?.filter(isMeant),
    progress,
    setAside: ({ nos }) => {
      setAside((now) => [...now, nos.join(" ")]);
    },
    look: useCallback(() => {
      setFound(undefined);
      setLooked((now) => now + 1);
    }, []),
  };
}
