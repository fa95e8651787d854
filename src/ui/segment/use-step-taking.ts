import { useTranslation } from "react-i18next";
import { takeStep } from "../../app/compose-segment";
import type { CriteriaAction } from "../../domain/segment/criteria-action";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useUndoOfStep } from "./use-undo-of-step";

/** Takes a step, says what it changed, and offers to take it back. */
export function useStepTaking(
  segmentNo: SegmentNo,
  onTaken: () => void,
): { readonly running: boolean; readonly take: (action: CriteriaAction) => void } {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  const undoOf = useUndoOfStep(segmentNo);
  const { running, run } = useErrand();
  const take = (action: CriteriaAction) => {
    run(async () => {
      const step = await takeStep(doors, segmentNo, action);
      onTaken();
      const [added, removed] = [step.addedLineNos.length, step.removedLines.length];
      if (added + removed === 0) notify({ text: t("done.nothing"), intent: "info" });
      else {
        notify({
          text:
            added > 0 ? t("done.added", { count: added }) : t("done.removed", { count: removed }),
          undo: undoOf(step),
        });
      }
    });
  };
  return { running, take };
}
