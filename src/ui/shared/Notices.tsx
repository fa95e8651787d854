import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useErrand } from "./use-errand";
import { NoticeContext, type Notice } from "./use-notify";

/** Long enough to read the notice, and to reach for "Undo". */
const READING_MS = 8000;

interface NoticesProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Gives everything inside a place for notices: a line at the foot of the pane, which covers nothing and goes away by
 * itself, though not while someone points at it.
 */
export function Notices({ className, children }: NoticesProps) {
  const [shown, setShown] = useState<{ readonly notice: Notice }>();
  const notify = useCallback((notice: Notice) => {
    setShown({ notice });
  }, []);
  const dismiss = useCallback(() => {
    setShown(undefined);
  }, []);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (shown === undefined || isHeld) return undefined;
    const timer = setTimeout(dismiss, READING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [shown, isHeld, dismiss]);
  return (
    <NoticeContext.Provider value={notify}>
      <div className={className}>
        {children}
        <div
          role="status"
          onPointerEnter={() => {
            setHeld(true);
          }}
          onPointerLeave={() => {
            setHeld(false);
          }}
          onFocus={() => {
            setHeld(true);
          }}
          onBlur={() => {
            setHeld(false);
          }}
        >
          {shown === undefined ? null : <NoticeLine notice={shown.notice} onDismiss={dismiss} />}
        </div>
      </div>
    </NoticeContext.Provider>
  );
}

interface NoticeLineProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

function NoticeLine({ notice: { text, intent = "success", undo }, onDismiss }: NoticeLineProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const { run } = useErrand();
  return (
    <div className={styles.line}>
      <span className={styles[intent]} aria-hidden="true">
        {ICONS[intent]}
      </span>
      <span className={styles.text}>{text}</span>
      {undo === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            onDismiss();
            run(undo);
          }}
        >
          {t("action.undo")}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t("action.dismiss")}
        onClick={onDismiss}
      />
    </div>
  );
}

const ICONS = {
  success: <CheckmarkCircleRegular />,
  info: <InfoRegular />,
  warning: <WarningRegular />,
} as const satisfies Record<NonNullable<Notice["intent"]>, ReactNode>;

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  success: { display: "inline-flex", color: tokens.colorStatusSuccessForeground1 },
  info: { display: "inline-flex", color: tokens.colorNeutralForeground2 },
  warning: { display: "inline-flex", color: tokens.colorStatusWarningForeground1 },
});
