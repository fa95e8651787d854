import { Badge, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { openLoggedLetter } from "../../app/open-logged-letter";
import type { ContactNo } from "../../domain/contact/contact";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { PostponedActions } from "./PostponedActions";
import { useDoors } from "./doors-context";
import { useErrand } from "./use-errand";
import { useNotify } from "./use-notify";
import { useWatch } from "./use-watch";
import { dayName } from "./value-names";
import { WhenHere } from "./WhenHere";

interface ContactTimelineProps {
  readonly contactNo: ContactNo;
  /** The entry that is being looked at. */
  readonly current?: number;
}

/** Every interaction with a contact, newest first: date, what it was, how it went. */
export function ContactTimeline({ contactNo, current }: ContactTimelineProps) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const { log } = useDoors().store;
  const watched = useWatch(useMemo(() => log.entriesOfContact(contactNo), [log, contactNo]));
  return (
    <WhenHere watched={watched}>
      {(entries) =>
        entries.length === 0 ? (
          <Text size={200}>{t("entries.none")}</Text>
        ) : (
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
                {entry.postponed ? <Postponed entry={entry} /> : null}
                <LetterLink entry={entry} />
              </li>
            ))}
          </ol>
        )
      }
    </WhenHere>
  );
}

function Postponed({ entry }: { readonly entry: InteractionLogEntry }) {
  const { t } = useTranslation("interaction");
  return (
    <>
      <Text size={200}>{t("entry.postponed")}</Text>
      {entry.canceled ? null : <PostponedActions entry={entry} />}
    </>
  );
}

function LetterLink({ entry }: { readonly entry: InteractionLogEntry }) {
  const { t } = useTranslation("interaction");
  const doors = useDoors();
  const { running, run } = useErrand();
  const notify = useNotify();
  if (entry.letterHash === "") return null;
  const open = async () => {
    const opened = await openLoggedLetter(doors, entry);
    if (!opened.ok) notify({ text: t(`entry.problem.${opened.problem}`), intent: "warning" });
  };
  return (
    <Link
      as="button"
      disabledFocusable={running}
      onClick={() => {
        run(open);
      }}
    >
      {t("entry.open")}
    </Link>
  );
}

const useStyles = makeStyles({
  line: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  point: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    overflowWrap: "anywhere",
  },
  date: { color: tokens.colorNeutralForeground3 },
  canceled: { color: tokens.colorNeutralForeground3 },
});
