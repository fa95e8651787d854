import { useEffect, useState } from "react";
import type { StepPreviewed } from "../../app/preview-step";
import type { CriteriaAction } from "../../domain/segment/criteria-action";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";

/**
 * What the step would do to the segment, asked anew whenever step, segment or contacts change. While the next answer
 * is on its way the last one stays. An action that says the same is not asked again.
 */
export function useStepPreview(
  segment: Segment,
  action: CriteriaAction,
): StepPreviewed | undefined {
  const { store, steps } = useDoors();
  const report = useReportFault();
  const version = useWatch(store.contacts.version);
  const changed = version.state === "here" ? version.value : undefined;
  const told = JSON.stringify(action);
  const [preview, setPreview] = useState<StepPreviewed>();
  useEffect(() => {
    const outrun = new AbortController();
    const { signal } = outrun;
    steps.preview(segment.header.no, JSON.parse(told) as CriteriaAction, { signal }).then(
      (answer) => {
        if (!signal.aborted) setPreview(answer);
      },
      (fault: unknown) => {
        if (!signal.aborted) report(fault);
      },
    );
    return () => {
      outrun.abort();
    };
  }, [steps, segment, told, changed, report]);
  return preview;
}
