import { makeStyles, tokens } from "@fluentui/react-components";
import { PANE_WIDTH, paneWidthWithin } from "./page-address";

interface DividerProps {
  /** Of the task pane, which is on the right. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onDragging: (isDragging: boolean) => void;
}

const STEP = 10;

/** Makes the task pane wider or narrower, by mouse, finger or arrow keys. */
export function Divider({ width, onWidth, onDragging }: DividerProps) {
  const styles = useStyles();
  return (
    <div
      role="separator"
      tabIndex={0}
      className={styles.divider}
      aria-label="Width of the task pane"
      aria-orientation="vertical"
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      aria-valuenow={width}
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") onWidth(paneWidthWithin(width + STEP));
        if (key === "ArrowRight") onWidth(paneWidthWithin(width - STEP));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onDragging(true);
      }}
      onPointerMove={({ currentTarget, pointerId, clientX }) => {
        if (!currentTarget.hasPointerCapture(pointerId)) return;
        onWidth(paneWidthWithin(window.innerWidth - clientX));
      }}
      onLostPointerCapture={() => {
        onDragging(false);
      }}
    />
  );
}

const useStyles = makeStyles({
  divider: {
    width: "6px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 1px 0 0 ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "@media (max-width: 700px)": { display: "none" },
  },
});
