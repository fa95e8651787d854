import { ResponsiveContainer, VerticalBarChart } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Bar } from "./bars";

/** One column a number, from left to right. */
export function ColumnPicture({ bars }: { readonly bars: readonly Bar[] }) {
  const { i18n } = useTranslation();
  const styles = useStyles();
  const number = new Intl.NumberFormat(i18n.language, { notation: "compact" });
  return (
    <div className={styles.picture}>
      <ResponsiveContainer>
        <VerticalBarChart
          culture={i18n.language}
          data={bars.map(({ name, count }) => ({
            x: name,
            y: count,
            color: tokens.colorBrandForeground1,
            barLabel: number.format(count),
          }))}
          yAxisTickFormat={(count: number) => number.format(count)}
          yAxisTickCount={3}
          barWidth="auto"
          maxBarWidth={32}
          xAxisInnerPadding={0.3}
          hideLegend
          hideTooltip
          margins={MARGINS}
        />
      </ResponsiveContainer>
    </div>
  );
}

const MARGINS = { top: 20, right: 8, bottom: 28, left: 36 };

const useStyles = makeStyles({
  picture: {
    height: "180px",
    "@media (forced-colors: active)": {
      "& rect": { fill: "CanvasText" },
      "& text": { fill: "CanvasText" },
    },
  },
});
