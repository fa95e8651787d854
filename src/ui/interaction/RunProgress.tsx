import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { LetterRun } from "./use-letter-run";

interface RunProgressProps {
  readonly progress: NonNullable<LetterRun["progress"]>;
  readonly onCancel: () => void;
}

/** How far the letters are, and the way to stop them. */
export function RunProgress({ progress: { done, total }, onCancel }: RunProgressProps) {
  const { t } = useTranslation(["interaction", "shared"]);
  const styles = useStyles();
  const text = total === 0 ? t("merge.starting") : t("merge.progress", { done, total });
  return (
    <div className={styles.run}>
      <Field validationMessage={text} validationState="none" className={styles.bar}>
        {total === 0 ? <ProgressBar /> : <ProgressBar value={done} max={total} />}
      </Field>
      <Button size="small" onClick={onCancel}>
        {t("shared:action.cancel")}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  run: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1, minWidth: 0 },
});
