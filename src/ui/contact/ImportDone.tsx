import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useTranslation } from "react-i18next";
import type { ContactFile } from "../../app/import-contacts";
import type { ImportDraft } from "../../domain/contact/import/import-draft";
import { EmptyState } from "../shared/EmptyState";
import { ImportCounts } from "./ImportCheck";
import { RefusedRows } from "./RefusedRows";

interface ImportDoneProps {
  readonly file: ContactFile;
  readonly draft: ImportDraft;
  readonly onAnother: () => void;
  readonly onDuplicates: () => void;
  readonly onLeave: () => void;
}

/** What the import did, and the rows that it left. */
export function ImportDone({ file, draft, onAnother, onDuplicates, onLeave }: ImportDoneProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  return (
    <>
      <div role="status">
        <EmptyState
          icon={<CheckmarkCircleRegular />}
          title={t("import.doneTitle")}
          text={file.table.fileName}
        >
          <Button appearance="primary" onClick={onLeave}>
            {t("import.showContacts")}
          </Button>
          {draft.added.length === 0 ? null : (
            <Button onClick={onDuplicates}>{t("import.duplicates")}</Button>
          )}
          <Button onClick={onAnother}>{t("import.another")}</Button>
        </EmptyState>
      </div>
      <div className={styles.report}>
        <ImportCounts draft={draft} />
        <RefusedRows file={file} refused={draft.refused} />
      </div>
    </>
  );
}

const useStyles = makeStyles({
  report: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});
