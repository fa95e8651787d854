import { useEffect } from "react";
import type { Deviations } from "../channel";
import type { DeskActions } from "./useDesk";

/** What tests, and the curious in the developer's console, have in `window.workbench`. */
export interface WorkbenchHandle {
  /** How many Word API batches the pane has sent since it was loaded. */
  batches(): number;
  /** The document as it stands, with all that was typed. */
  docx(): Promise<Uint8Array>;
  deviate(deviations: Partial<Deviations>): void;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}

interface HandleProps {
  readonly actions: DeskActions;
  readonly batches: () => number;
  readonly setDeviations: (change: (now: Deviations) => Deviations) => void;
}

export function useWindowHandle({ actions, batches, setDeviations }: HandleProps): void {
  useEffect(() => {
    window.workbench = {
      batches,
      docx: actions.docx,
      deviate: (deviations) => {
        setDeviations((now) => ({ ...now, ...deviations }));
      },
    };
    return () => {
      delete window.workbench;
    };
  }, [actions, batches, setDeviations]);
}
