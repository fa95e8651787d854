import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

interface ProgressLineProps {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onCancel: () => void;
}

/** How far a long errand is, and the way to call it off. */
export function ProgressLine({ label, done, total, onCancel }: ProgressLineProps) {
  const { t, i18n } = useTranslation("shared");
  const styles = useStyles();
  const share = total === 0 ? undefined : done / total;
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  return (
    <div className={styles.root}>
      <Field
        label={label}
        validationState="none"
        {...(share === undefined ? {} : { validationMessage: percent.format(share) })}
      >
        <ProgressBar {...(share === undefined ? {} : { value: share })} thickness="large" />
      </Field>
      <Button onClick={onCancel}>{t("action.cancel")}</Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    justifyItems: "stretch",
    padding: tokens.spacingHorizontalL,
  },
});
