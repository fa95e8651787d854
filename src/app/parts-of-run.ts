import type { MergeRun } from "../ports/merger";

/** One run told as several, one after the other, each over so many letters; all of them together are the whole. */
export function partsOfRun(run: MergeRun, counts: readonly number[]): readonly MergeRun[] {
  const { onProgress } = run;
  if (onProgress === undefined || counts.length === 1) return counts.map(() => run);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((_, index) => {
    const before = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
    return {
      ...run,
      onProgress: (done) => {
        onProgress(before + done, total);
      },
    };
  });
}
