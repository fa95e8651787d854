/**
 * Whether what had the focus is gone, or out of sight, so that it may be given to something else. False while the
 * user is somewhere visible, for example on the tab that was just chosen.
 */
export function isFocusLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.getClientRects().length === 0;
}

/** As a `ref`: takes the focus on coming in sight, unless the user is somewhere else. */
export function focusWhenLost(element: HTMLElement | null): void {
  if (element !== null && isFocusLost()) element.focus();
}
