import { useTranslation } from "react-i18next";
import { exportLetterList, type LetterListCaptions } from "../../app/letter-list";
import { reopenLoggedSegment, type ReopenWanted } from "../../app/reopen-logged-segment";
import type { LoggedSegment } from "../../domain/interaction/interaction-log-entry";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import type { RoomProps } from "../shared/rooms";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";

export interface LoggedSegmentErrands {
  readonly running: boolean;
  readonly reopen: (wanted: ReopenWanted) => void;
  readonly cancel: (isCanceled: boolean) => void;
  /** Downloads the list of letters, to be printed. */
  readonly list: () => void;
}

/** What can be done with a logged segment. */
export function useLoggedSegmentErrands(
  logged: LoggedSegment,
  { onSegmentChosen, onRoomChosen }: Pick<RoomProps, "onSegmentChosen" | "onRoomChosen">,
): LoggedSegmentErrands {
  const { t } = useTranslation(["interaction", "shared"]);
  const doors = useDoors();
  const { running, run } = useErrand();
  const notify = useNotify();
  const reopen = (wanted: ReopenWanted) => {
    run(async () => {
      const reopened = await reopenLoggedSegment(doors, logged, wanted);
      onSegmentChosen(reopened.segmentNo);
      onRoomChosen("segment");
      const { segmentNo, lineCount, leftOutCount } = reopened;
      const contacts = t("logged.contacts", { count: lineCount });
      const opened = t("logged.reopened", { no: segmentNo, contacts });
      const leftOut = t("log.leftOut", { count: leftOutCount });
      notify({ text: leftOutCount === 0 ? opened : `${opened}. ${leftOut}` });
      if (wanted.takesLetter) await openTemplate(reopened.segmentNo);
    });
  };
  const openTemplate = async (segmentNo: SegmentNo) => {
    const { openLoggedTemplate } = await import("../../app/open-logged-template");
    await openLoggedTemplate(doors, logged, segmentNo);
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
  const list = () => {
    run(() => exportLetterList(doors, logged, letterListCaptions(t)));
  };
  return { running, reopen, cancel, list };
}

type Translate = ReturnType<typeof useTranslation<["interaction", "shared"]>>["t"];

function letterListCaptions(t: Translate): LetterListCaptions {
  return {
    title: t("letterList.title"),
    number: t("letterList.number"),
    name: t("letterList.name"),
    company: t("letterList.company"),
    address: t("entry.address"),
    email: t("entry.email"),
    sentAs: t("entry.travels"),
    ways: {
      "": "",
      hardCopy: t("shared:correspondenceType.hardCopy"),
      email: t("shared:correspondenceType.email"),
    },
  };
}
