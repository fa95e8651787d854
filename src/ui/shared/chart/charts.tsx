import { lazy } from "react";
import type { Bar, BarGroup } from "./bars";
import { ChartFigure } from "./ChartFigure";

/** The pictures come from a library of some size: none is loaded before there is something to draw. */
const ColumnPicture = lazy(async () => ({
  default: (await import("./ColumnPicture")).ColumnPicture,
}));
const PartPicture = lazy(async () => ({ default: (await import("./PartPicture")).PartPicture }));
const SharePicture = lazy(async () => ({ default: (await import("./SharePicture")).SharePicture }));

interface TitledBars {
  readonly title: string;
  readonly bars: readonly Bar[];
}

interface ColumnChartProps extends TitledBars {
  /** Names that are short enough to stand side by side; no two alike. One for each bar. */
  readonly shortNames: readonly string[];
}

/** Numbers that follow one another in time. */
export function ColumnChart({ title, bars, shortNames }: ColumnChartProps) {
  const short = bars.map((bar, index) => ({ ...bar, name: shortNames[index] ?? bar.name }));
  return (
    <ChartFigure
      title={title}
      groups={[{ name: title, bars }]}
      picture={<ColumnPicture bars={short} />}
    />
  );
}

interface PartChartProps extends TitledBars {
  /** So many of them, from the first, are drawn; the table has all. */
  readonly drawn: number;
  /** The whole that each number is a part of. */
  readonly total: number;
}

/** Numbers that are parts of one whole, and may overlap. */
export function PartChart({ title, bars, drawn, total }: PartChartProps) {
  return (
    <ChartFigure
      title={title}
      groups={[{ name: title, bars }]}
      picture={<PartPicture bars={bars.slice(0, drawn)} total={total} />}
    />
  );
}

interface ShareChartProps {
  readonly title: string;
  readonly groups: readonly BarGroup[];
  /** What of the groups is drawn, where the table says more. */
  readonly drawn: readonly BarGroup[];
  readonly colors: readonly string[];
}

/** How several wholes are made up, to be compared. */
export function ShareChart({ title, groups, drawn, colors }: ShareChartProps) {
  return (
    <ChartFigure
      title={title}
      groups={groups}
      picture={<SharePicture groups={drawn} colors={colors} />}
    />
  );
}
