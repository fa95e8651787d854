import { HorizontalBarChart } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Bar } from "./bars";

interface PartPictureProps {
  readonly bars: readonly Bar[];
  /** What a bar would count that goes all the way. */
  readonly total: number;
}

/** Of each number, how much of the whole it is. */
export function PartPicture({ bars, total }: PartPictureProps) {
  const { i18n } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.picture}>
      <HorizontalBarChart
        culture={i18n.language}
        hideTooltip
        data={bars.map(({ name, count }) => ({
          chartTitle: name,
          chartData: [
            {
              legend: name,
              horizontalBarChartdata: { x: count, total },
              color: tokens.colorBrandForeground1,
            },
          ],
        }))}
      />
    </div>
  );
}

const useStyles = makeStyles({
  picture: {
    paddingTop: tokens.spacingVerticalS,
    // What is left of the whole stands three pixels apart from the bar.
    "& svg": { width: "calc(100% - 3px)" },
    "& rect:last-of-type": { fill: tokens.colorNeutralBackground5 },
    "@media (forced-colors: active)": {
      "& rect": { fill: "CanvasText" },
      "& rect:last-of-type": { fill: "Canvas", stroke: "CanvasText" },
    },
  },
});
