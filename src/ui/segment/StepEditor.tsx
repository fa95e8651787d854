import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { previewPlan } from "../../app/compose-segment-plan";
import type { Doors } from "../../app/doors";
import type { CriteriaAction } from "../../domain/segment/criteria-action";
import type { PlannedStep } from "../../domain/segment/plan";
import type { SegmentNo } from "../../domain/segment/segment";
import { PageActions, RoomPage } from "../shared/RoomPage";
import { actionOf, draftOf, type FilterStep, isDraftComplete } from "./filter-step";
import { Difference } from "./RecomposedPanel";
import { StepDraftFields } from "./StepDraftFields";
import { useRecomposed } from "./use-recomposed";

interface StepEditorProps {
  readonly segmentNo: SegmentNo;
  readonly plan: readonly PlannedStep[];
  readonly index: number;
  readonly action: Extract<CriteriaAction, { action: FilterStep }>;
  readonly onDone: (plan: readonly PlannedStep[]) => void;
  readonly onLeave: () => void;
}

/** An earlier step, written anew; what the whole segment would come to is shown meanwhile. */
export function StepEditor({ segmentNo, plan, index, action, onDone, onLeave }: StepEditorProps) {
  const { t } = useTranslation("segment");
  const [draft, setDraft] = useState(() => draftOf(action));
  const step = action.action;
  const changed = useMemo(
    () => plan.with(index, { isOff: plan[index]?.isOff ?? false, action: actionOf(step, draft) }),
    [plan, index, step, draft],
  );
  const recomposed = useRecomposed(
    useCallback((doors: Doors) => previewPlan(doors, segmentNo, changed), [segmentNo, changed]),
  );
  return (
    <RoomPage
      title={t("plan.editTitle", { step: index + 1 })}
      onBack={onLeave}
      foot={
        <>
          <Difference recomposed={recomposed} />
          <PageActions>
            <Button
              appearance="primary"
              disabledFocusable={!isDraftComplete(draft)}
              onClick={() => {
                onDone(changed);
              }}
            >
              {t("plan.use")}
            </Button>
            <Button onClick={onLeave}>{t("build.cancel")}</Button>
          </PageActions>
        </>
      }
    >
      <StepDraftFields step={step} draft={draft} onChange={setDraft} />
    </RoomPage>
  );
}
