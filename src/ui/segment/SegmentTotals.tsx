import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { segmentTotals } from "../../domain/segment/segment-totals";

/** What the interactions of all lines come to; nothing while they come to nothing. */
export function SegmentTotals({ segment }: { readonly segment: Segment }) {
  const { t, i18n } = useTranslation("segment");
  const styles = useStyles();
  const { costCents, durationMinutes } = segmentTotals(segment);
  if (costCents === 0 && durationMinutes === 0) return null;
  const money = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 });
  const [hours, minutes] = [Math.floor(durationMinutes / 60), durationMinutes % 60];
  const duration =
    hours === 0 ? t("totals.minutes", { minutes }) : t("totals.hours", { hours, minutes });
  return (
    <footer className={styles.totals} aria-label={t("totals.label")}>
      <Caption1>{t("totals.cost", { cost: money.format(costCents / 100) })}</Caption1>
      <Caption1>{t("totals.duration", { duration })}</Caption1>
    </footer>
  );
}

const useStyles = makeStyles({
  totals: {
    flexShrink: 0,
    display: "flex",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground2,
  },
});
