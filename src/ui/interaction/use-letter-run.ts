import { useCallback, useRef, useState } from "react";
import type { MergeRun } from "../../ports/merger";
import { useReportFault } from "../shared/use-errand";

export interface LetterProgress {
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
}

export interface LetterRun {
  /** Undefined while nothing is under way. */
  readonly progress: LetterProgress | undefined;
  /** Does nothing while another run is under way. */
  readonly start: (work: (run: MergeRun) => Promise<void>) => void;
  readonly cancel: () => void;
}

/** Faster than this, nobody can read it. */
const REPORT_EVERY_MS = 100;

/** One errand at a time over all letters: its progress, and the way to cancel it. */
export function useLetterRun(): LetterRun {
  const report = useReportFault();
  const [progress, setProgress] = useState<LetterProgress>();
  const underWay = useRef<AbortController>(undefined);
  const start = useCallback(
    (work: (run: MergeRun) => Promise<void>) => {
      if (underWay.current !== undefined) return;
      const controller = new AbortController();
      underWay.current = controller;
      setProgress({ done: 0, total: 0 });
      void work({ signal: controller.signal, onProgress: atLeisure(setProgress) })
        .catch((fault: unknown) => {
          if (!controller.signal.aborted) report(fault);
        })
        .finally(() => {
          underWay.current = undefined;
          setProgress(undefined);
        });
    },
    [report],
  );
  const cancel = useCallback(() => {
    underWay.current?.abort();
  }, []);
  return { progress, start, cancel };
}

function atLeisure(report: (progress: LetterProgress) => void) {
  let lastAt = -Infinity;
  return (done: number, total: number) => {
    const now = performance.now();
    if (now - lastAt < REPORT_EVERY_MS && done < total) return;
    lastAt = now;
    report({ done, total });
  };
}
