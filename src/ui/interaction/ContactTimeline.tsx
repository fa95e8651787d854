import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import { useDoors } from "../shared/doors-context";
import { useWatch } from "../shared/use-watch";
import { dayName } from "../shared/value-names";
import { WhenHere } from "../shared/WhenHere";

interface ContactTimelineProps {
  readonly contactNo: ContactNo;
  /** The entry that is being looked at. */
  readonly current: number;
}

/** Every interaction with a contact, newest first: date, what it was, how it went. */
export function ContactTimeline({ contactNo, current }: ContactTimelineProps) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const { log } = useDoors().store;
  const watched = useWatch(useMemo(() => log.entriesOfContact(contactNo), [log, contactNo]));
  return (
    <WhenHere watched={watched}>
      {(entries) => (
        <ol className={styles.line} aria-label={t("entry.timeline")}>
          {entries.map((entry) => (
            <li
              key={entry.entryNo}
              aria-current={entry.entryNo === current}
              className={mergeClasses(styles.point, entry.canceled && styles.canceled)}
            >
              <Text size={200} className={styles.date}>
                {dayName(entry.date, i18n.language)}
              </Text>
              <Text weight={entry.entryNo === current ? "semibold" : "regular"}>
                {entry.description}
              </Text>
              {entry.evaluation === "" ? null : (
                <Badge appearance="tint">{t(`evaluation.${entry.evaluation}`)}</Badge>
              )}
              {entry.canceled ? <Text size={200}>{t("logged.canceled")}</Text> : null}
            </li>
          ))}
        </ol>
      )}
    </WhenHere>
  );
}

const useStyles = makeStyles({
  line: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
  point: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  date: { color: tokens.colorNeutralForeground3 },
  canceled: { color: tokens.colorNeutralForeground3 },
});
