import { useEffect, useState } from "react";
import { readRibbon, type Ribbon } from "./read-ribbon";

const NO_RIBBON: Ribbon = { buttons: [], shortcuts: [] };

/** What the add-in has in the ribbon; its shortcuts are obeyed anywhere on this page. */
export function useRibbon(onInvoked: (functionName: string) => void): Ribbon {
  const [ribbon, setRibbon] = useState(NO_RIBBON);
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("locale") ?? navigator.language;
    void readRibbon(asked).then(setRibbon);
  }, []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const keys = keysOf(event);
      const shortcut = ribbon.shortcuts.find((each) => each.keys === keys);
      if (shortcut === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onInvoked(shortcut.functionName);
    };
    window.addEventListener("keydown", hear, { capture: true });
    return () => {
      window.removeEventListener("keydown", hear, { capture: true });
    };
  }, [ribbon, onInvoked]);
  return ribbon;
}

function keysOf({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const key = code.replace(/^(Digit|Key|Arrow)/, "");
  return [ctrlKey && "Ctrl", altKey && "Alt", shiftKey && "Shift", key].filter(Boolean).join("+");
}
