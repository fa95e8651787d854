import { createContext, useContext, useEffect } from "react";
import type { PaneCommand } from "./pane-commands";

interface Asked {
  /** Undefined while nothing is asked for. */
  readonly command: PaneCommand | undefined;
  /** To be called by who does it. */
  readonly take: () => void;
}

export const PaneCommandContext = createContext<Asked>({
  command: undefined,
  take: () => undefined,
});

/** Whether the ribbon or a key asks for this, and nobody has done it yet. */
export function useIsAsked(command: PaneCommand): boolean {
  return useContext(PaneCommandContext).command === command;
}

/** Does what the ribbon or a key asks for, once that can be done. */
export function usePaneCommand(command: PaneCommand, canAct: boolean, act: () => void): void {
  const asked = useContext(PaneCommandContext);
  const isAsked = asked.command === command;
  useEffect(() => {
    if (!isAsked || !canAct) return;
    asked.take();
    act();
  });
}
