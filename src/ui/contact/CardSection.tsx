import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface CardSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of the card under its heading. */
export function CardSection({ title, children }: CardSectionProps) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <dl className={styles.entries}>{children}</dl>
    </section>
  );
}

interface CardEntryProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** One value of the card beside its name. */
export function CardEntry({ name, children }: CardEntryProps) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

const useStyles = makeStyles({
  heading: { display: "block", margin: `0 0 ${tokens.spacingVerticalXXS}` },
  entries: {
    display: "grid",
    // The longest word of a name keeps in one piece.
    gridTemplateColumns: "minmax(min-content, 2fr) minmax(0, 3fr)",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: "break-word", hyphens: "auto" },
  value: { margin: 0, overflowWrap: "anywhere" },
});
