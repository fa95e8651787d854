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

const useStyles = makeStyles({
  bars: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});
