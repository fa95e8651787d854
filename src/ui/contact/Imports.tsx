import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportRecord } from "../../ports/contact-book";
import { useDoors } from "../shared/doors-context";
import { EmptyState } from "../shared/EmptyState";
import { RoomBar } from "../shared/RoomBar";
import { useWatch } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { TakeBackImport } from "./TakeBackImport";
import { useImportTime } from "./use-import-time";

/** The imports so far, each to be taken back. */
export function Imports({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation("contact");
  const watched = useWatch(useDoors().store.contacts.imports);
  const [chosen, setChosen] = useState<ImportRecord>();
  if (chosen !== undefined) {
    return (
      <TakeBackImport
        record={chosen}
        onLeave={() => {
          setChosen(undefined);
        }}
      />
    );
  }
  return (
    <>
      <RoomBar title={t("imports.title")} onBack={onLeave} />
      <WhenHere watched={watched}>
        {(records) =>
          records.length === 0 ? (
            <EmptyState
              icon={<DocumentTableRegular />}
              title={t("imports.noneTitle")}
              text={t("imports.none")}
            />
          ) : (
            <ImportList records={records} onChoose={setChosen} />
          )
        }
      </WhenHere>
    </>
  );
}

interface ImportListProps {
  readonly records: readonly ImportRecord[];
  readonly onChoose: (record: ImportRecord) => void;
}

function ImportList({ records, onChoose }: ImportListProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const timeOf = useImportTime();
  return (
    <ul className={styles.list} aria-label={t("imports.title")}>
      {records.map((record) => (
        <li key={record.no} className={styles.row}>
          <div className={styles.text}>
            <Text block weight="semibold">
              {record.fileName}
            </Text>
            <Caption1 block className={styles.quiet}>
              {[
                timeOf(record),
                t("imports.added", { count: record.addedCount }),
                t("imports.changed", { count: record.changedCount }),
              ].join(" · ")}
            </Caption1>
          </div>
          {record.takenBack ? (
            <Caption1>{t("imports.takenBack")}</Caption1>
          ) : (
            <Button
              size="small"
              className={styles.takeBack}
              aria-label={t("imports.takeBackOf", { fileName: record.fileName })}
              onClick={() => {
                onChoose(record);
              }}
            >
              {t("imports.takeBack")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  takeBack: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
