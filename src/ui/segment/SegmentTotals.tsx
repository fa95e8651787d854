import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { segmentTotals } from "../../domain/segment/segment-totals";

interface SegmentTotalsProps {
  readonly segment: Segment;
  /** Whom it is made up of is asked. */
  readonly onComposition: () => void;
}

/** What the interactions of all lines come to, and the way to whom they are with; nothing without lines. */
export function SegmentTotals({ segment, onComposition }: SegmentTotalsProps) {
  const { t, i18n } = useTranslation("segment");
  const styles = useStyles();
  const { costCents, durationMinutes } = segmentTotals(segment);
  if (segment.lines.length === 0) return null;
  const money = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
  const [hours, minutes] = [Math.floor(durationMinutes / 60), durationMinutes % 60];
  const duration =
    hours === 0 ? t("totals.minutes", { minutes }) : t("totals.hours", { hours, minutes });
  return (
    <footer className={styles.totals} aria-label={t("totals.label")}>
      <Caption1>{t("totals.cost", { cost: money.format(costCents / 100) })}</Caption1>
      <Caption1>{t("totals.duration", { duration })}</Caption1>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChartMultipleRegular />}
        aria-label={t("errand.composition")}
        title={t("errand.composition")}
        onClick={onComposition}
      />
    </footer>
  );
}

const useStyles = makeStyles({
  totals: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground2,
  },
});
