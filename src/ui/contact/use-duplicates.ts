import { useCallback, useEffect, useState } from "react";
import { findDuplicates } from "../../app/find-duplicates";
import type { ContactNo } from "../../domain/contact/contact";
import type { DuplicatePair } from "../../domain/contact/duplicates/find-duplicates";
import type { ContactPair } from "../../domain/contact/duplicates/pairs-apart";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";

interface FoundDuplicates {
  /** The likeliest first; undefined while they are looked for. */
  readonly pairs: readonly DuplicatePair[] | undefined;
  readonly progress: { readonly done: number; readonly total: number };
  /** Looks for them anew. */
  readonly look: () => void;
}

/** Who was found to be two, in whichever pane. */
function usePairsApart(): readonly ContactPair[] {
  const watched = useWatch(useDoors().store.contacts.pairsApart);
  if (watched.state === "failed") throw watched.fault;
  return watched.state === "here" ? watched.value : [];
}

/** Looks for contacts that may be one; only for pairs with one of `among`, where that is given. */
export function useDuplicates(among: ReadonlySet<ContactNo> | undefined): FoundDuplicates {
  const doors = useDoors();
  const report = useReportFault();
  const [looked, setLooked] = useState(0);
  const [found, setFound] = useState<readonly DuplicatePair[]>();
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
  const apart = new Set(usePairsApart().map(String));
  const isMeant = ({ nos }: DuplicatePair) =>
    !apart.has(String(nos)) && (among === undefined || nos.some((no) => among.has(no)));
  return {
    pairs: found?.filter(isMeant),
    progress,
    look: useCallback(() => {
      setFound(undefined);
      setLooked((now) => now + 1);
    }, []),
  };
}
