import { useCallback, useRef, useState } from "react";
import { useReportFault } from "./use-errand";

/** What is under way, and how far it is. */
export interface Progress {
  /** What is being done, in the user's words. */
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

export interface WorkRun {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface Work {
  /** Undefined while nothing is under way. */
  readonly progress: Progress | undefined;
  /** Does nothing while something else is under way. */
  readonly start: (label: string, errand: (run: WorkRun) => Promise<void>) => void;
  readonly cancel: () => void;
}

/** One long errand at a time, with its progress; it can be called off, and its fault is shown at the top of the pane. */
export function useWork(): Work {
  const report = useReportFault();
  const [progress, setProgress] = useState<Progress>();
  const underWay = useRef<AbortController>(undefined);
  const start = useCallback<Work["start"]>(
    (label, errand) => {
      if (underWay.current !== undefined) return;
      const controller = new AbortController();
      underWay.current = controller;
      setProgress({ label, done: 0, total: 0 });
      const onProgress = (done: number, total: number) => {
        setProgress({ label, done, total });
      };
      void errand({ signal: controller.signal, onProgress })
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
