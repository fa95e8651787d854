import { HorizontalBarChart } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { BarGroup } from "./bars";

interface SharePictureProps {
  /** The bars of all groups have the same names, in the same order. */
  readonly groups: readonly BarGroup[];
  /** One for each bar of a group. */
  readonly colors: readonly string[];
}

/** Of each group one bar, parted as its numbers are. */
export function SharePicture({ groups, colors }: SharePictureProps) {
  const { i18n } = useTranslation();
  const styles = useStyles();
  const partCounts = groups.map(({ bars }) => bars.filter(({ count }) => count > 0).length);
  const gaps = { "--gaps": `${(Math.max(1, ...partCounts) - 1) * GAP_PX}px` };
  return (
    <div className={styles.picture} style={gaps as React.CSSProperties}>
      <HorizontalBarChart
        culture={i18n.language}
        hideTooltip
        showLegendForSinglePointBar
        data={groups.map(({ name, bars }) => ({
          chartTitle: name,
          chartData: bars
            .map(({ name: legend, count }, index) => ({
              legend,
              horizontalBarChartdata: { x: count, total: 0 },
              color: colors[index] ?? "",
            }))
            .filter(({ horizontalBarChartdata: { x } }) => x > 0),
        }))}
      />
      <Legend names={(groups[0]?.bars ?? []).map(({ name }) => name)} colors={colors} />
    </div>
  );
}

/** The parts of a bar stand so far apart, and the bar is that much longer. */
const GAP_PX = 3;

interface LegendProps {
  readonly names: readonly string[];
  readonly colors: readonly string[];
}

/** All in sight, and in a line where they fit: the library's own has no room in a pane. */
function Legend({ names, colors }: LegendProps) {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {names.map((name, index) => (
        <li key={name} className={styles.entry}>
          <span className={styles.swatch} style={{ backgroundColor: colors[index] }} />
          {name}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  picture: {
    paddingTop: tokens.spacingVerticalS,
    "& svg": { width: "calc(100% - var(--gaps))" },
    "& .fui-hbc__legendContainer": { display: "none" },
    "@media (forced-colors: active)": {
      "& rect": { stroke: "CanvasText", strokeWidth: "1px" },
    },
  },
  legend: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: {
    width: "10px",
    height: "10px",
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});
