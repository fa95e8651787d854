import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { useTranslation } from "react-i18next";
import type { InteractionLogEntry } from "../../domain/interaction/interaction-log-entry";
import { LIST_ROW_HEIGHT, ListRow } from "../shared/ListRow";
import { VirtualList } from "../shared/VirtualList";
import { dayName } from "../shared/value-names";

interface EntryListProps {
  readonly entries: readonly InteractionLogEntry[];
  readonly onOpened: (entryNo: number) => void;
}

/** Interactions with the contacts as they were then, in the order of the lines. */
export function EntryList({ entries, onOpened }: EntryListProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  if (entries.length === 0) {
    return (
      <Text role="status" className={styles.nobody}>
        {t("logged.nobody")}
      </Text>
    );
  }
  return (
    <VirtualList
      className={styles.list}
      label={t("logged.entries", { count: entries.length })}
      count={entries.length}
      rowHeight={LIST_ROW_HEIGHT}
      renderRow={(index, tabIndex) => {
        const entry = entries[index];
        return entry === undefined ? null : (
          <EntryRow
            entry={entry}
            tabIndex={tabIndex}
            onOpen={() => {
              onOpened(entry.entryNo);
            }}
          />
        );
      }}
    />
  );
}

interface EntryRowProps {
  readonly entry: InteractionLogEntry;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

function EntryRow({ entry, ...props }: EntryRowProps) {
  const { t, i18n } = useTranslation("interaction");
  const styles = useStyles();
  const { contact, contactNo, canceled, letterHash } = entry;
  const date = dayName(entry.date, i18n.language);
  const company = contact.companyName === contact.name ? "" : contact.companyName;
  return (
    <ListRow
      {...props}
      title={contact.name === "" ? t("entry.nobody", { no: contactNo }) : contact.name}
      text={[company, date].filter((text) => text !== "").join(" · ")}
      signs={
        <span className={styles.signs}>
          {entry.postponed ? <Badge appearance="tint">{t("entry.postponed")}</Badge> : null}
          {entry.delivery === "returned" ? (
            <Badge appearance="tint" color="warning">
              {t("delivery.returned")}
            </Badge>
          ) : null}
          {canceled ? <Badge appearance="tint">{t("logged.canceled")}</Badge> : null}
          {letterHash === "" ? null : <DocumentRegular aria-hidden="true" />}
        </span>
      }
    />
  );
}

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: "200px" },
  signs: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
  },
  nobody: { padding: tokens.spacingHorizontalM },
});
