/**
 * Runs an errand that only one pane may run at a time, under a Web Lock where the browser has them. Elsewhere the
 * errand's transaction alone keeps it whole.
 */
export async function exclusively<Value>(
  lockName: string,
  errand: () => Promise<Value>,
): Promise<Value> {
  const locks = lockManager();
  return locks === undefined ? errand() : locks.request(lockName, errand);
}

function lockManager(): LockManager | undefined {
  const { navigator } = globalThis as { readonly navigator?: Partial<Navigator> };
  return navigator?.locks;
}
