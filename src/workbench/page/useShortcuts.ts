import { useEffect } from "react";
import { goToOtherSide } from "./focus-stops";
import type { DeskActions } from "./useDesk";

type Shortcut = "save" | "undo" | "redo";

/** F6 to the other side; Ctrl+S anywhere; Ctrl+Z and Ctrl+Y in the document, where one history has both typing and what the pane did. */
export function useShortcuts(actions: DeskActions): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.key === "F6") {
        event.preventDefault();
        goToOtherSide();
        return;
      }
      const shortcut = shortcutOf(event);
      if (shortcut === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void actions[shortcut]();
    };
    window.addEventListener("keydown", act, { capture: true });
    return () => {
      window.removeEventListener("keydown", act, { capture: true });
    };
  }, [actions]);
}

function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "s" && !event.shiftKey) return "save";
  if (!isInPages(event.target)) return undefined;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : undefined;
}

function isInPages(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".docx-pages") !== null;
}
