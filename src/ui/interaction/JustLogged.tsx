import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import type { SegmentLogged } from "../../app/log-segment";
import { focusWhenLost } from "../shared/focus";
import type { RoomProps } from "../shared/rooms";
import { MadeLettersBar } from "./MadeLettersBar";

interface JustLoggedProps extends Pick<RoomProps, "onSegmentChosen" | "onRoomChosen"> {
  readonly logged: SegmentLogged;
  readonly onShown: (loggedSegmentEntryNo: number) => void;
  readonly onDismissed: () => void;
}

/** What the last logging did, and where to go from there. */
export function JustLogged({ logged, onShown, onDismissed, ...goTo }: JustLoggedProps) {
  const { t } = useTranslation(["interaction", "shared"]);
  const styles = useStyles();
  const { loggedSegmentEntryNo, followUpNo, entryCount, leftOutCount, letters } = logged;
  return (
    <div className={styles.bars}>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          <div>{t("log.done", { count: entryCount })}</div>
          {followUpNo === "" ? null : <div>{t("log.followedUp", { no: followUpNo })}</div>}
          {leftOutCount === 0 ? null : <div>{t("log.leftOut", { count: leftOutCount })}</div>}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={t("shared:action.dismiss")}
              icon={<DismissRegular />}
              onClick={onDismissed}
            />
          }
        >
          <Button
            ref={focusOnceDialogIsGone}
            size="small"
            onClick={() => {
              onShown(loggedSegmentEntryNo);
            }}
          >
            {t("log.show")}
          </Button>
          {followUpNo === "" ? null : (
            <Button
              size="small"
              onClick={() => {
                goTo.onSegmentChosen(followUpNo);
                goTo.onRoomChosen("segment");
              }}
            >
              {t("log.goToFollowUp")}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
      {letters === null ? null : <MadeLettersBar made={letters} />}
    </div>
  );
}

/**
 * As a `ref`: takes the focus when the dialog that led here has faded. What opened the dialog is gone with the segment, so
 * that nothing has the focus then.
 */
function focusOnceDialogIsGone(element: HTMLElement | null) {
  const timer = setTimeout(() => {
    focusWhenLost(element);
  }, DIALOG_FADES_MS);
  return () => {
    clearTimeout(timer);
  };
}

/** Longer than it takes. */
const DIALOG_FADES_MS = 500;

const useStyles = makeStyles({
  bars: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});
