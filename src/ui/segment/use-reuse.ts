import { useTranslation } from "react-i18next";
import {
  reuseSegment,
  type ReuseSource,
  type ReuseTakes,
  undoReuse,
} from "../../app/reuse-segment";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";

/** What the user wants taken along besides the contacts. */
export interface ReuseChoice extends ReuseTakes {
  readonly letter: boolean;
}

export const NOTHING_ELSE: ReuseChoice = {
  header: false,
  letter: false,
  letters: false,
  passages: false,
};

/** Takes another segment's contacts with what is to come along, says what that changed, and offers to take it back. */
export function useReuse(
  segmentNo: SegmentNo,
  source: ReuseSource,
  onTaken: () => void,
): { readonly running: boolean; readonly reuse: (choice: ReuseChoice) => void } {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const reuse = (choice: ReuseChoice) => {
    run(async () => {
      const reused = await reuseSegment(doors, segmentNo, source, choice);
      onTaken();
      const count = reused.step.addedLineNos.length;
      notify({
        text: count === 0 ? t("done.nothing") : t("done.added", { count }),
        undo: () => undoReuse(doors, reused),
      });
      if (!choice.letter || source.letterOf === null) return;
      const { openLoggedTemplate } = await import("../../app/open-logged-template");
      await openLoggedTemplate(doors, source.letterOf, segmentNo);
    });
  };
  return { running, reuse };
}
