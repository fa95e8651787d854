import { useTranslation } from "react-i18next";
import { removeLines } from "../../app/compose-segment";
import type { SegmentNo } from "../../domain/segment/segment";
import type { SegmentLine } from "../../domain/segment/segment-line";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useUndoOfStep } from "./use-undo-of-step";

/** Removes a line at once, as a step of its own, and offers to take that back. */
export function useLineRemoval(segmentNo: SegmentNo): (line: SegmentLine, name: string) => void {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  const undoOf = useUndoOfStep(segmentNo);
  const { run } = useErrand();
  return (line, name) => {
    run(async () => {
      const step = await removeLines(doors, segmentNo, [line.lineNo]);
      notify({ text: t("lines.removed", { name }), undo: undoOf(step) });
    });
  };
}
