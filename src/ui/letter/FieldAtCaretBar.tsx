import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TextEditStyleRegular } from "@fluentui/react-icons/svg/text-edit-style";
import { useTranslation } from "react-i18next";
import type { FieldAtCaret } from "../../app/format-merge-field";
import { mergeField } from "../../domain/letter/merge-field-catalogue";
import { useFieldCaption } from "../shared/use-field-caption";
import { LetterBar } from "./LetterBar";

interface FieldAtCaretBarProps {
  readonly field: FieldAtCaret;
  readonly onEdit: () => void;
}

/** Says which field the caret stands in, and what is wrong with it; opens its format. */
export function FieldAtCaretBar({ field, onEdit }: FieldAtCaretBarProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const captionOf = useFieldCaption();
  const known = mergeField(field.name);
  return (
    <LetterBar label={t("format.atCaret")}>
      <div className={styles.name}>
        <Caption1 className={styles.quiet}>{t("format.atCaret")}</Caption1>
        <Text weight="semibold" className={styles.caption}>
          {known === undefined ? t("format.unknown", { name: field.name }) : captionOf(known)}
        </Text>
      </div>
      <Button size="small" icon={<TextEditStyleRegular />} onClick={onEdit}>
        {t(known === undefined ? "format.repair" : "format.action")}
      </Button>
    </LetterBar>
  );
}

const useStyles = makeStyles({
  name: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  caption: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
