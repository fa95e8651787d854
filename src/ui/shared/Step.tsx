import {
  CounterBadge,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
  useId,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

interface StepProps {
  /** Its place on the way, from 1. */
  readonly place: number;
  readonly title: string;
  readonly text: string;
  /** What is done in it. */
  readonly children?: ReactNode;
}

/** One step on the way from the contacts to the log. */
export function Step({ place, title, text, children }: StepProps) {
  const styles = useStyles();
  const titleId = useId("step");
  return (
    <div role="group" className={styles.step} aria-labelledby={titleId}>
      <div className={styles.head}>
        <CounterBadge count={place} appearance="filled" color="brand" aria-hidden="true" />
        <Subtitle2 as="h2" id={titleId} className={styles.title}>
          {title}
        </Subtitle2>
      </div>
      <Text size={200} className={styles.text}>
        {text}
      </Text>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
});
