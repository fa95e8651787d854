import { useEffect } from "react";

/** Has the browser ask before the page is left or reloaded while something that was typed is not kept yet. */
export function useLeaveWarning(isKept: boolean): void {
  useEffect(() => {
    if (isKept) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isKept]);
}
