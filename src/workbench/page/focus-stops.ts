import type { PaneExit } from "../channel";

/** Where the keyboard goes on from the pane: behind it the page begins anew, before it stands its title. */
export function leavePane(to: PaneExit): void {
  switch (to) {
    case "after":
      focusOn("header button:not(:disabled)");
      break;
    case "before":
      focusOn(PANE_TITLE);
      break;
    case "document":
      focusOn(PAGES);
      break;
  }
}

/** As F6 does in Word: from the document to the pane, from everywhere else to the document. */
export function goToOtherSide(): void {
  const isInPages = document.activeElement?.closest(PAGES) != null;
  focusOn(isInPages ? PANE_TITLE : PAGES);
}

const PAGES = ".docx-pages";
const PANE_TITLE = "section[aria-label='Task pane'] button";

function focusOn(selector: string): void {
  const stop = document.querySelector(selector);
  if (stop instanceof HTMLElement) stop.focus();
}
