import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface LetterBarProps {
  readonly label: string;
  /** The bar belongs to what stands above it, and not to what comes below. */
  readonly isBelow?: boolean;
  /** What is said, and the button that leads on. */
  readonly children: ReactNode;
}

/** A bar across the room of the letter that says something of the document, and leads to where more is told. */
export function LetterBar({ label, isBelow = false, children }: LetterBarProps) {
  const styles = useStyles();
  return (
    <section
      className={mergeClasses(styles.root, isBelow ? styles.below : styles.above)}
      aria-label={label}
    >
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  above: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
  below: { margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
});
