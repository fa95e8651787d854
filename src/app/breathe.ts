const SLICE_MILLISECONDS = 12;

/** How a long errand tells how far it is, and how it is called off. */
export interface Run {
  readonly onProgress?: (done: number, total: number) => void;
  /** Called off, the errand rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Does the work on every item in order, in slices between which the page takes its turn. Rejects with the signal's
 * reason when it is called off.
 */
export async function forEachInSlices<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => void,
  { onProgress, signal }: Run = {},
): Promise<void> {
  let sliceEnds = performance.now() + SLICE_MILLISECONDS;
  for (const [index, item] of items.entries()) {
    if (performance.now() >= sliceEnds) {
      onProgress?.(index, items.length);
      await breath(signal);
      sliceEnds = performance.now() + SLICE_MILLISECONDS;
    }
    work(item, index);
  }
  onProgress?.(items.length, items.length);
}

/**
 * Takes the steps to their end, and lets the page take its turn between them. Rejects with the signal's reason when it
 * is called off.
 */
export async function inSlices<Value>(
  steps: Generator<unknown, Value>,
  { signal }: Run = {},
): Promise<Value> {
  let sliceEnds = performance.now() + SLICE_MILLISECONDS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnds) continue;
    await breath(signal);
    sliceEnds = performance.now() + SLICE_MILLISECONDS;
  }
}

/** Lets the page take its turn. Rejects with the signal's reason when the errand was called off. */
export async function breath(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
