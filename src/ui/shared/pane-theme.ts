/** The colour that Office paints its own panes in, "#f3f2f1"; undefined where Office does not tell. */
export type OfficeBackground = string | undefined;

export type PaneTheme = "light" | "dark";

/**
 * The theme that fits beside Office's own panes. Windows' contrast themes need no third one: there the browser
 * forces the user's colours on both.
 */
export function paneTheme(background: OfficeBackground, prefersDark: boolean): PaneTheme {
  return isDark(background, prefersDark) ? "dark" : "light";
}

function isDark(background: OfficeBackground, prefersDark: boolean): boolean {
  const [, red, green, blue] = /^#?(..)(..)(..)/.exec(background ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return prefersDark;
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
