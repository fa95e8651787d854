import { takeNumbers } from "../domain/setup/number-series";
import type { Database } from "./database";
import type { NumberSeriesCode } from "./rows";

/** Takes numbers from a series, inside a transaction over it. A number is never given twice. */
export async function takeNos(
  { numberSeries }: Database,
  code: NumberSeriesCode,
  count: number,
): Promise<readonly string[]> {
  const row = await numberSeries.get(code);
  if (row === undefined) throw new Error(`There is no number series ${code}.`);
  const { nos, series } = takeNumbers(row, count);
  await numberSeries.put({ code, ...series });
  return nos;
}

/** Takes consecutive entry numbers and gives the first of them. */
export async function takeEntryNos(
  { numberSeries }: Database,
  code: NumberSeriesCode,
  count: number,
): Promise<number> {
  const row = await numberSeries.get(code);
  if (row === undefined) throw new Error(`There is no number series ${code}.`);
  await numberSeries.put({ ...row, lastUsed: row.lastUsed + count });
  return row.lastUsed + 1;
}
