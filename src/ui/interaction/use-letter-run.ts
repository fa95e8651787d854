import { useCallback } from "react";
import type { MergeRun } from "../../ports/merger";
import { useWork, type Progress } from "../shared/use-work";

export interface LetterRun {
  /** Undefined while nothing is under way. */
  readonly progress: Pick<Progress, "done" | "total"> | undefined;
  /** Does nothing while another run is under way. */
  readonly start: (work: (run: MergeRun) => Promise<void>) => void;
  readonly cancel: () => void;
}

/** Faster than this, nobody can read it. */
const REPORT_EVERY_MS = 100;

/** One errand at a time over all letters: its progress, and the way to cancel it. */
export function useLetterRun(): LetterRun {
  const { progress, start: startWork, cancel } = useWork();
  const start = useCallback<LetterRun["start"]>(
    (work) => {
      startWork("", ({ signal, onProgress }) =>
        work({ signal, onProgress: atLeisure(onProgress) }),
      );
    },
    [startWork],
  );
  return { progress, start, cancel };
}

function atLeisure(report: (done: number, total: number) => void) {
  let lastAt = -Infinity;
  return (done: number, total: number) => {
    const now = performance.now();
    if (now - lastAt < REPORT_EVERY_MS && done < total) return;
    lastAt = now;
    report(done, total);
  };
}
