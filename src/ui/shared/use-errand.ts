import { createContext, useCallback, useContext, useState } from "react";

export const FaultContext = createContext<((fault: unknown) => void) | null>(null);

/** Shows a fault at the top of the pane. */
export function useReportFault(): (fault: unknown) => void {
  const report = useContext(FaultContext);
  if (report === null) throw new Error("No place for faults: wrap the pane in FaultContext.");
  return report;
}

export interface Errand {
  readonly running: boolean;
  /** Starts the errand; when it rejects, the pane says so. */
  readonly run: (errand: () => Promise<void>) => void;
}

/** Runs an errand from an event, tells whether it is under way, and shows its fault at the top of the pane. */
export function useErrand(): Errand {
  const report = useReportFault();
  const [underWay, setUnderWay] = useState(0);
  const run = useCallback(
    (errand: () => Promise<void>) => {
      setUnderWay((count) => count + 1);
      void errand()
        .catch(report)
        .finally(() => {
          setUnderWay((count) => count - 1);
        });
    },
    [report],
  );
  return { running: underWay > 0, run };
}
