const SLICE_MILLISECONDS = 12;

/** Lets the page take its turn: to be awaited often in long work, it waits only when a slice of time is used up. */
export type Breathe = () => Promise<void>;

/** A breath for one piece of long work. */
export function startBreathing(): Breathe {
  let sliceEnds = performance.now() + SLICE_MILLISECONDS;
  return async () => {
    if (performance.now() < sliceEnds) return;
    await new Promise((resolve) => setTimeout(resolve));
    sliceEnds = performance.now() + SLICE_MILLISECONDS;
  };
}
