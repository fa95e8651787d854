import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The height of a row with two lines of text. */
export const LIST_ROW_HEIGHT = 48;

interface ListRowProps {
  readonly media?: ReactNode;
  readonly title: ReactNode;
  readonly text: ReactNode;
  /** Signs at the end of the row: badges, icons, numbers. */
  readonly signs?: ReactNode;
  /** A button of its own beside the row's. */
  readonly action?: ReactNode;
  readonly tabIndex?: 0 | -1;
  readonly isCurrent?: boolean;
  readonly onOpen: () => void;
}

/** One record in a list: two lines that open it. */
export function ListRow({ media, title, text, signs, action, onOpen, ...props }: ListRowProps) {
  const styles = useStyles();
  const { isCurrent = false, tabIndex = 0 } = props;
  return (
    <div className={mergeClasses(styles.row, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.button}
        tabIndex={tabIndex}
        aria-current={isCurrent}
        onClick={onOpen}
      >
        {media}
        <span className={styles.lines}>
          <span className={mergeClasses(styles.line, styles.title)}>{title}</span>
          <span className={mergeClasses(styles.line, styles.text)}>{text}</span>
        </span>
        {signs}
      </button>
      {action}
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    height: `${LIST_ROW_HEIGHT}px`,
    boxSizing: "border-box",
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  button: {
    flexGrow: 1,
    minWidth: 0,
    height: "100%",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: "-2px",
  },
  lines: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
