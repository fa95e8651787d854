/** What a tab of the workbench knows from its address. */
export interface PageAddress {
  /** Under which its document is kept: see `KeptDocuments`. Undefined in a tab that is opened for the first time. */
  readonly documentKey: string | undefined;
  /** "" where the computer's own setting holds. */
  readonly theme: "light" | "dark" | "";
  /** In pixels. */
  readonly paneWidth: number;
}

/** From the narrowest pane of Word (on a Mac) to the widest that a user makes it. */
export const PANE_WIDTH = { least: 270, usual: 320, most: 500 };

export function readAddress(search: string): PageAddress {
  const parameters = new URLSearchParams(search);
  const theme = parameters.get("theme");
  return {
    documentKey: parameters.get("document") ?? undefined,
    theme: theme === "light" || theme === "dark" ? theme : "",
    paneWidth: paneWidthWithin(Number(parameters.get("pane") ?? PANE_WIDTH.usual)),
  };
}

/** The address of this page with one thing in it said anew. */
export function addressWith(href: string, parameter: "document" | "theme" | "pane", value: string) {
  const address = new URL(href);
  address.searchParams.set(parameter, value);
  return address.href;
}

export function paneWidthWithin(width: number): number {
  if (Number.isNaN(width)) return PANE_WIDTH.usual;
  return Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, width)));
}
