import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { focusWhenLost } from "./focus";

interface RoomBarProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** The head of a view that was gone into: the way back, what it is, what can be done. It takes the focus. */
export function RoomBar({ title, onBack, children }: RoomBarProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <Button
        ref={focusWhenLost}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={t("action.back")}
        onClick={onBack}
      />
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});
