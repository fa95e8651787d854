import type { Contact } from "../domain/contact/contact";
import type { CriteriaAction } from "../domain/segment/criteria-action";
import { previewAction, type StepPreview } from "../domain/segment/preview-action";
import type { SegmentNo } from "../domain/segment/segment";
import type { StoreRun } from "../ports/contact-book";
import type { Store } from "../ports/store";
import { readSegment } from "./read-segment";
import { readStepFacts } from "./read-step-facts";

/** What a step would do, with the contacts of the sample. */
export type StepPreviewed = StepPreview & { readonly sample: readonly Contact[] };

/** Who tells what a step would do: here, or in a thread of its own. */
export interface StepPreviewer {
  /** Called off, it rejects with the signal's reason. */
  preview(
    segmentNo: SegmentNo,
    action: CriteriaAction,
    run?: Pick<StoreRun, "signal">,
  ): Promise<StepPreviewed>;
}

const SAMPLE_SIZE = 5;

/** Tells what a step would do, from the store. */
export function previewSteps(store: Store): StepPreviewer {
  return {
    preview: async (segmentNo, action, run = {}) => {
      const segment = await readSegment({ store }, segmentNo);
      const facts = await readStepFacts(store, segment, action, run);
      const preview = previewAction(segment, action, facts, SAMPLE_SIZE);
      return { ...preview, sample: await store.contacts.contacts(preview.sampleNos) };
    },
  };
}
