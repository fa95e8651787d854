/** One number of a chart. */
export interface Bar {
  readonly name: string;
  readonly count: number;
}

/** Numbers that belong together, under a name where there is more than one group. */
export interface BarGroup {
  readonly name: string;
  readonly bars: readonly Bar[];
}
