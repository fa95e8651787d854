import { createContext, useContext } from "react";

/** A short message that goes away by itself. */
export interface Notice {
  readonly text: string;
  readonly intent?: "success" | "info" | "warning";
  /** Takes back what was just done. */
  readonly undo?: () => Promise<void>;
}

export const NoticeContext = createContext<((notice: Notice) => void) | null>(null);

/** Shows a notice at the foot of the pane. */
export function useNotify(): (notice: Notice) => void {
  const notify = useContext(NoticeContext);
  if (notify === null) throw new Error("No place for notices: wrap the pane in Notices.");
  return notify;
}
