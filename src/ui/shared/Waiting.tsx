import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** What takes less than this looks better without a sign that it takes time. */
const PATIENCE_MS = 300;

interface WaitingProps {
  /** How many lines of content will stand here. */
  readonly lines?: number;
  /** Where such lines stand already. */
  readonly atOnce?: boolean;
}

/** Holds the place of what is being loaded: nothing at first, then lines. */
export function Waiting({ lines = 4, atOnce = false }: WaitingProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  if (!useTimeHasPassed(PATIENCE_MS) && !atOnce) return null;
  return (
    <div role="progressbar" aria-label={t("loading")} className={styles.root}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} />
      ))}
    </div>
  );
}

function useTimeHasPassed(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPassed(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds]);
  return passed;
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  line: {
    height: "24px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
});
