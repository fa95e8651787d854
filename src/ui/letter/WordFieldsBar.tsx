import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { WordField } from "../../app/word-fields";

interface WordFieldsBarProps {
  readonly fields: readonly WordField[];
  readonly onOpen: () => void;
}

/** Says that the letter has fields of Word's own mail merge, and whether all are known; opens their list. */
export function WordFieldsBar({ fields, onOpen }: WordFieldsBarProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const unknown = fields.filter(({ means }) => means === "").length;
  return (
    <section className={styles.root} aria-label={t("wordFields.label")}>
      <Text size={200} className={styles.said}>
        {t("wordFields.count", { count: fields.length })}{" "}
        {unknown === 0 ? null : <strong>{t("wordFields.unknown", { count: unknown })}</strong>}
      </Text>
      <Button size="small" onClick={onOpen}>
        {t("wordFields.open")}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  said: { flexGrow: 1, minWidth: 0 },
});
