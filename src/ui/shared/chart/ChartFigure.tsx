import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { type ReactNode, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BarGroup } from "./bars";
import { BarTable } from "./BarTable";

interface ChartFigureProps {
  readonly title: string;
  readonly groups: readonly BarGroup[];
  /** The same numbers to the eye. */
  readonly picture: ReactNode;
}

/** Numbers as a picture, and as the table behind it: a screen reader is always told the table. */
export function ChartFigure({ title, groups, picture }: ChartFigureProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const labelId = useId();
  const [isTable, setTable] = useState(false);
  return (
    <figure className={styles.figure} aria-labelledby={labelId}>
      <div className={styles.head}>
        <Subtitle2 as="h3" id={labelId} className={styles.title}>
          {title}
        </Subtitle2>
        <Button
          size="small"
          appearance="subtle"
          icon={isTable ? <ChartMultipleRegular /> : <TableRegular />}
          aria-label={t(isTable ? "chart.asChart" : "chart.asTable")}
          title={t(isTable ? "chart.asChart" : "chart.asTable")}
          aria-describedby={labelId}
          onClick={() => {
            setTable(!isTable);
          }}
        />
      </div>
      {isTable ? null : (
        // What it shows is in the table: it is no stop of the keyboard, and not read out.
        <div inert aria-hidden="true">
          <Suspense fallback={null}>{picture}</Suspense>
        </div>
      )}
      <div className={mergeClasses(!isTable && styles.unseen)}>
        <BarTable labelId={labelId} groups={groups} />
      </div>
    </figure>
  );
}

const useStyles = makeStyles({
  figure: { margin: 0, position: "relative", width: "100%" },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});
