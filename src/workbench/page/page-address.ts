/** What a tab of the workbench knows from its address. */
export interface PageAddress {
  /** Under which its document is kept: see `KeptDocuments`. Undefined in a tab that is opened for the first time. */
  readonly documentKey: string | undefined;
  /** "" where the computer's own setting holds. */
  readonly theme: "light" | "dark" | "";
  /** In pixels. */
  readonly paneWidth: number;
  /** By which of its names the pane's page asks this computer; "" for the one of this page. */
  readonly paneHost: PaneHost | "";
}

/** Names of this computer: under the other one the pane is of another origin, with a store and a thread of its own. */
type PaneHost = "localhost" | "127.0.0.1";

/** From the narrowest pane of Word (on a Mac) to the widest that a user makes it. */
export const PANE_WIDTH = { least: 270, usual: 320, most: 500 };

export function readAddress(search: string): PageAddress {
  const parameters = new URLSearchParams(search);
  const theme = parameters.get("theme");
  const paneHost = parameters.get("pane-host");
  return {
    documentKey: parameters.get("document") ?? undefined,
    theme: theme === "light" || theme === "dark" ? theme : "",
    paneWidth: paneWidthWithin(Number(parameters.get("pane") ?? PANE_WIDTH.usual)),
    paneHost: paneHost === "localhost" || paneHost === "127.0.0.1" ? paneHost : "",
  };
}

/** Where the pane comes from, for a page at this origin. */
export function paneOrigin(origin: string, paneHost: PageAddress["paneHost"]): string {
  if (paneHost === "") return origin;
  const address = new URL(origin);
  address.hostname = paneHost;
  return address.origin;
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
