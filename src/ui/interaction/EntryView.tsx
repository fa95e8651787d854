import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { useDoors } from "../shared/doors-context";
import { ContactTimeline } from "../shared/ContactTimeline";
import { PostponedActions } from "../shared/PostponedActions";
import { RoomBar } from "../shared/RoomBar";
import type { RoomProps } from "../shared/rooms";
import { EntryAfterwards } from "./EntryAfterwards";
import { EntryFacts } from "./EntryFacts";
import { useEntryErrands, type EntryErrands } from "./use-entry-errands";

interface EntryViewProps extends Pick<RoomProps, "onContactOpened"> {
  readonly entry: InteractionLogEntry;
  readonly onBack: () => void;
}

/** One interaction: the very letter, what is said of it afterwards, what is on record, and the contact's others. */
export function EntryView({ entry, onBack, onContactOpened }: EntryViewProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const errands = useEntryErrands(entry);
  const [showsTimeline, setShowsTimeline] = useState(false);
  const { contact, contactNo, canceled } = entry;
  return (
    <>
      <RoomBar title={contact.name === "" ? contactNo : contact.name} onBack={onBack} />
      <div className={styles.view}>
        <div className={styles.line}>
          <Text weight="semibold" className={styles.about}>
            {entry.description}
          </Text>
          {canceled ? (
            <Badge appearance="tint" color="warning">
              {t("logged.canceled")}
            </Badge>
          ) : null}
          {entry.postponed ? <Badge appearance="tint">{t("entry.postponed")}</Badge> : null}
        </div>
        {entry.postponed && !entry.canceled ? <PostponedActions entry={entry} /> : null}
        <LetterButtons entry={entry} errands={errands} />
        <EntryProblemBar problem={errands.problem} />
        <EntryAfterwards key={entry.entryNo} entry={entry} errands={errands} />
        <EntryFacts entry={entry} />
        <div className={styles.line}>
          <Button
            size="small"
            icon={<PersonRegular />}
            onClick={() => {
              onContactOpened(contactNo);
            }}
          >
            {t("entry.contact")}
          </Button>
          <Button
            size="small"
            icon={<HistoryRegular />}
            aria-expanded={showsTimeline}
            onClick={() => {
              setShowsTimeline(!showsTimeline);
            }}
          >
            {t("entry.timeline")}
          </Button>
        </div>
        {showsTimeline ? <ContactTimeline contactNo={contactNo} current={entry.entryNo} /> : null}
      </div>
    </>
  );
}

interface LetterButtonsProps {
  readonly entry: InteractionLogEntry;
  readonly errands: EntryErrands;
}

function LetterButtons({ entry, errands }: LetterButtonsProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const { canDownload } = useDoors();
  if (entry.letterHash === "") return <Text>{t("entry.none")}</Text>;
  return (
    <div className={styles.line}>
      <Button
        appearance="primary"
        icon={<DocumentRegular />}
        disabledFocusable={errands.running}
        onClick={errands.openLetter}
      >
        {t("entry.open")}
      </Button>
      {canDownload ? (
        <Button
          icon={<ArrowDownloadRegular />}
          aria-label={t("entry.download")}
          title={t("entry.download")}
          disabledFocusable={errands.running}
          onClick={errands.downloadLetter}
        />
      ) : null}
    </div>
  );
}

function EntryProblemBar({ problem }: Pick<EntryErrands, "problem">) {
  const { t } = useTranslation("interaction");
  if (problem === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{t(`entry.problem.${problem}`)}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  about: { overflowWrap: "anywhere" },
  view: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});
