import { useTranslation } from "react-i18next";
import { goBack } from "../../app/compose-segment";
import { firstValue } from "../../app/first-value";
import type { CriteriaStep } from "../../domain/segment/criteria-action";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";

/** Takes just this step back: not another one that was taken since, here or in another pane. */
export function useUndoOfStep(segmentNo: SegmentNo): (step: CriteriaStep) => () => Promise<void> {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  return (step) => async () => {
    const segment = await firstValue(doors.store.segments.segment(segmentNo));
    const isLast = JSON.stringify(segment?.criteria.at(-1)) === JSON.stringify(step);
    if (isLast) await goBack(doors, segmentNo);
    else notify({ text: t("steps.notLast"), intent: "info" });
  };
}
