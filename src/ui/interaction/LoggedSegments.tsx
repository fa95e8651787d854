import { Badge, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoggedSegment } from "../../domain/interaction/interaction-log-entry";
import { ListRow } from "../shared/ListRow";
import { dayName } from "../shared/value-names";
import { LogMenu } from "./LogMenu";

interface LoggedSegmentsProps {
  /** Newest first. */
  readonly loggedSegments: readonly LoggedSegment[];
  readonly onOpened: (logged: LoggedSegment) => void;
  readonly onEntriesOpened: () => void;
  readonly onTotalsOpened: () => void;
}

/** More at once are not read. */
const PAGE = 20;

/** What has been logged, newest first. */
export function LoggedSegments({ loggedSegments, onOpened, ...menu }: LoggedSegmentsProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const [shownCount, setShownCount] = useState(PAGE);
  const rest = Math.min(PAGE, loggedSegments.length - shownCount);
  return (
    <section aria-label={t("logged.title")}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {t("logged.title")}
        </Subtitle2>
        <LogMenu {...menu} />
      </div>
      {loggedSegments.length === 0 ? (
        <Text as="p" className={styles.none}>
          {t("logged.none")}
        </Text>
      ) : null}
      {loggedSegments.slice(0, shownCount).map((logged) => (
        <LoggedSegmentRow
          key={logged.entryNo}
          logged={logged}
          onOpen={() => {
            onOpened(logged);
          }}
        />
      ))}
      {rest > 0 ? (
        <Link
          as="button"
          className={styles.more}
          onClick={() => {
            setShownCount(shownCount + PAGE);
          }}
        >
          {t("logged.showMore", { count: rest })}
        </Link>
      ) : null}
    </section>
  );
}

interface LoggedSegmentRowProps {
  readonly logged: LoggedSegment;
  readonly onOpen: () => void;
}

function LoggedSegmentRow({ logged, onOpen }: LoggedSegmentRowProps) {
  const { t, i18n } = useTranslation("interaction");
  const { segmentNo, description, createdOn, entryCount, canceled } = logged;
  const date = dayName(createdOn, i18n.language);
  const entries = t("logged.entries", { count: entryCount });
  return (
    <ListRow
      title={description === "" ? segmentNo : description}
      text={`${segmentNo} · ${date} · ${entries}`}
      signs={canceled ? <Badge appearance="tint">{t("logged.canceled")}</Badge> : null}
      onOpen={onOpen}
    />
  );
}

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  title: { margin: 0, flexGrow: 1 },
  none: {
    display: "block",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
  more: { padding: tokens.spacingHorizontalM },
});
