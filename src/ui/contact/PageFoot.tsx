import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The buttons of a page; they stay in sight. */
export function PageFoot({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().foot}>{children}</div>;
}

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
