import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { MergeField } from "../../domain/letter/merge-field";
import { useFieldCaption } from "../shared/use-field-caption";

interface FieldButtonProps {
  readonly field: MergeField;
  /** What the contact has there whose letter is shown; undefined in template mode. */
  readonly value: string | undefined;
  readonly onInsert: (field: MergeField) => void;
}

/** A field in the list; putting it in is what it is for. */
export function FieldButton({ field, value, onInsert }: FieldButtonProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const caption = useFieldCaption()(field);
  return (
    <li>
      <button
        type="button"
        className={styles.button}
        title={t("fields.insert", { caption })}
        onClick={({ detail }) => {
          const isSecondOfDoubleClick = detail > 1;
          if (!isSecondOfDoubleClick) onInsert(field);
        }}
      >
        <span className={styles.caption}>{caption}</span>
        {value === undefined ? null : (
          <span className={styles.value}>{value === "" ? t("fields.empty") : value}</span>
        )}
      </button>
    </li>
  );
}

const useStyles = makeStyles({
  button: {
    width: "100%",
    minHeight: "32px",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: "-2px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  caption: { flexShrink: 0, maxWidth: "70%" },
  value: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
