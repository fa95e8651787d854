/** Starts the pane anew; what is kept in the store stays. */
export function reloadPane(): void {
  window.location.reload();
}
