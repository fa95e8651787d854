import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RoomBar } from "../shared/RoomBar";

interface SegmentFormProps {
  readonly title: string;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Values under a title, to be saved together. */
export function SegmentForm({ title, saving, onSave, onCancel, children }: SegmentFormProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const saveOnKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== "s") return;
    event.preventDefault();
    onSave();
  };
  return (
    <>
      <RoomBar title={title} onBack={onCancel} />
      <form
        noValidate
        aria-label={title}
        onKeyDown={saveOnKeys}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <div className={styles.fields}>{children}</div>
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={saving}>
            {t("action.save")}
          </Button>
          <Button onClick={onCancel}>{t("action.cancel")}</Button>
        </div>
      </form>
    </>
  );
}

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  actions: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
