import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TextEditStyleRegular } from "@fluentui/react-icons/svg/text-edit-style";
import { useTranslation } from "react-i18next";
import type { FieldAtCaret } from "../../app/format-merge-field";
import { mergeField } from "../../domain/letter/merge-field-catalogue";
import { useFieldCaption } from "../shared/use-field-caption";

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
    <section className={styles.root} aria-label={t("format.atCaret")}>
      <div className={styles.name}>
        <Caption1 className={styles.quiet}>{t("format.atCaret")}</Caption1>
        <Text weight="semibold" className={styles.caption}>
          {known === undefined ? t("format.unknown", { name: field.name }) : captionOf(known)}
        </Text>
      </div>
      <Button size="small" icon={<TextEditStyleRegular />} onClick={onEdit}>
        {t(known === undefined ? "format.repair" : "format.action")}
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
  name: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  caption: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
