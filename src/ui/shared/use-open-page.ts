import { createContext, useContext } from "react";
import type { Page } from "./rooms";

export const PageContext = createContext<((page: Page) => void) | null>(null);

/** Opens a page over the rooms. */
export function useOpenPage(): (page: Page) => void {
  const open = useContext(PageContext);
  if (open === null) throw new Error("No place for pages: wrap the pane in PageContext.");
  return open;
}
