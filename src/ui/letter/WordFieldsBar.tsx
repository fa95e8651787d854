import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { WordField } from "../../app/word-fields";
import { LetterBar } from "./LetterBar";

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
    <LetterBar label={t("wordFields.label")}>
      <Text size={200} className={styles.said}>
        {t("wordFields.count", { count: fields.length })}{" "}
        {unknown === 0 ? null : <strong>{t("wordFields.unknown", { count: unknown })}</strong>}
      </Text>
      <Button size="small" onClick={onOpen}>
        {t("wordFields.open")}
      </Button>
    </LetterBar>
  );
}

const useStyles = makeStyles({
  said: { flexGrow: 1, minWidth: 0 },
});
