/** How numbers of one kind are made: "CT000012" has the prefix "CT", six digits, and was the twelfth. */
export interface NumberSeries {
  readonly prefix: string;
  readonly digits: number;
  /** 0 before the first. */
  readonly lastUsed: number;
}

/** The numbers that the series gives next, as many as asked for, and the series after that. */
export function takeNumbers(
  series: NumberSeries,
  count: number,
): { readonly nos: readonly string[]; readonly series: NumberSeries } {
  const nos = Array.from({ length: count }, (_, index) => numberAt(series, index + 1));
  return { nos, series: { ...series, lastUsed: series.lastUsed + count } };
}

function numberAt({ prefix, digits, lastUsed }: NumberSeries, step: number): string {
  return prefix + String(lastUsed + step).padStart(digits, "0");
}
