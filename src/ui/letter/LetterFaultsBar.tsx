import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

interface LetterFaultsBarProps {
  /** How many places there are. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** Says that something in the letter cannot be read, or stands there twice. */
export function LetterFaultsBar({ count, onOpen }: LetterFaultsBarProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={t("faults.title")}>
      <Text size={200} className={styles.said}>
        {t("faults.count", { count })}
      </Text>
      <Button size="small" className={styles.open} onClick={onOpen}>
        {t("faults.look")}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  said: { flexGrow: 1, minWidth: 0 },
  open: { flexShrink: 0 },
});
