import { useEffect, useState } from "react";
import { previewStep } from "../../app/compose-segment";
import type { Contact } from "../../domain/contact/contact";
import type { CriteriaAction } from "../../domain/segment/criteria-action";
import type { StepPreview } from "../../domain/segment/preview-action";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";

export type StepPreviewed = StepPreview & { readonly sample: readonly Contact[] };

/**
 * What the step would do to the segment, asked anew whenever step, segment or contacts change. While the next answer
 * is on its way the last one stays. Pass the same action again, or it is asked anew.
 */
export function useStepPreview(
  segment: Segment,
  action: CriteriaAction,
): StepPreviewed | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const version = useWatch(doors.store.contacts.version);
  const changed = version.state === "here" ? version.value : undefined;
  const [preview, setPreview] = useState<StepPreviewed>();
  useEffect(() => {
    const outrun = new AbortController();
    const { signal } = outrun;
    previewStep(doors, segment.header.no, action, { signal }).then(
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
  }, [doors, segment, action, changed, report]);
  return preview;
}
