import {
  FluentProvider,
  makeStaticStyles,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Doors } from "../app/doors";
import { App } from "./App";
import { Waiting } from "./shared/Waiting";
import type { PaneCommands } from "./shared/pane-commands";
import type { PaneTheme } from "./shared/pane-theme";
import { FaultScreen } from "./shared/FaultScreen";

type Opening =
  | { readonly state: "opening" }
  | { readonly state: "open"; readonly doors: Doors }
  | { readonly state: "failed"; readonly fault: unknown };

const THEMES = { light: webLightTheme, dark: webDarkTheme } as const;

interface AppDoorProps {
  readonly theme: PaneTheme;
  readonly open: () => Promise<Doors>;
  readonly commands: PaneCommands;
}

/** The pane from its first moment: opening, then open, or a way on when it cannot be opened. */
export function AppDoor({ theme, open, commands }: AppDoorProps) {
  usePageStyles();
  const [opening, retry] = useOpening(open);
  return (
    <FluentProvider theme={THEMES[theme]} style={{ colorScheme: theme }}>
      {opening.state === "opening" ? <Waiting lines={8} atOnce /> : null}
      {opening.state === "failed" ? <FaultScreen fault={opening.fault} onRetry={retry} /> : null}
      {opening.state === "open" ? <App doors={opening.doors} commands={commands} /> : null}
    </FluentProvider>
  );
}

function useOpening(open: () => Promise<Doors>): readonly [Opening, () => void] {
  const [opening, setOpening] = useState<Opening>({ state: "opening" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    const settle = (outcome: Opening) => {
      if (!left) setOpening(outcome);
    };
    open().then(
      (doors) => {
        settle({ state: "open", doors });
      },
      (fault: unknown) => {
        settle({ state: "failed", fault });
      },
    );
    return () => {
      left = true;
    };
  }, [open, attempt]);
  const retry = useCallback(() => {
    setOpening({ state: "opening" });
    setAttempt((count) => count + 1);
  }, []);
  return [opening, retry];
}

const usePageStyles = makeStaticStyles({
  "html, body": { margin: 0, height: "100%" },
  "#root": { height: "100%" },
});
