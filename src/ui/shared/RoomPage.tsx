import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { RoomBar } from "./RoomBar";

interface RoomPageProps {
  readonly title: string;
  readonly onBack: () => void;
  /** What stays in sight below: what would be done, and the buttons that do it. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A view that was gone into from a room: its title, what scrolls, and a foot that stays. */
export function RoomPage({ title, onBack, foot, children }: RoomPageProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <RoomBar title={title} onBack={onBack} />
      <div className={styles.body}>{children}</div>
      {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

/** Buttons side by side. */
export function PageActions({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
