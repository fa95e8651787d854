import { useTranslation } from "react-i18next";
import { reopenLoggedSegment, type Reopening } from "../../app/reopen-logged-segment";
import type { LoggedSegment } from "../../domain/interaction/interaction-log-entry";
import { useDoors } from "../shared/doors-context";
import type { RoomProps } from "../shared/rooms";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";

export interface LoggedSegmentErrands {
  readonly running: boolean;
  readonly reopen: (reopening: Reopening) => void;
  readonly cancel: (isCanceled: boolean) => void;
}

/** What can be done with a logged segment. */
export function useLoggedSegmentErrands(
  logged: LoggedSegment,
  { onSegmentChosen, onRoomChosen }: Pick<RoomProps, "onSegmentChosen" | "onRoomChosen">,
): LoggedSegmentErrands {
  const { t } = useTranslation("interaction");
  const doors = useDoors();
  const { running, run } = useErrand();
  const notify = useNotify();
  const reopen = (reopening: Reopening) => {
    run(async () => {
      const description = descriptionFor(reopening);
      const reopened = await reopenLoggedSegment(doors, logged, reopening, description);
      onSegmentChosen(reopened.segmentNo);
      onRoomChosen("segment");
      notify({
        text: t("logged.reopened", {
          no: reopened.segmentNo,
          contacts: t("logged.contacts", { count: reopened.lineCount }),
        }),
      });
    });
  };
  const cancel = (isCanceled: boolean) => {
    const { log } = doors.store;
    run(async () => {
      await log.cancelSegment(logged.entryNo, isCanceled);
      notify({
        text: t(isCanceled ? "logged.canceledNow" : "logged.uncanceledNow"),
        undo: () => log.cancelSegment(logged.entryNo, !isCanceled),
      });
    });
  };
  function descriptionFor(reopening: Reopening): string {
    return reopening === "copy"
      ? logged.description
      : t("log.followUpDescription", { no: logged.segmentNo });
  }
  return { running, reopen, cancel };
}
