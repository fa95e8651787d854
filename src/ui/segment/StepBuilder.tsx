import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { PageActions, RoomPage } from "../shared/RoomPage";
import { actionOf, BLANK_STEP, type FilterStep, isDraftComplete } from "./filter-step";
import { StepDraftFields } from "./StepDraftFields";
import { StepPreviewPanel } from "./StepPreviewPanel";
import { useMatchCount } from "./use-match-count";
import { useStepPreview } from "./use-step-preview";
import { useStepTaking } from "./use-step-taking";

interface StepBuilderProps {
  readonly segment: Segment;
  readonly step: FilterStep;
  readonly onLeave: () => void;
}

/** Writes the question of a step in sentences, and shows what the step would do before it is taken. */
export function StepBuilder({ segment, step, onLeave }: StepBuilderProps) {
  const { t } = useTranslation("segment");
  const [draft, setDraft] = useState(BLANK_STEP);
  const action = useMemo(() => actionOf(step, draft), [step, draft]);
  const preview = useStepPreview(segment, action);
  const matching = useMatchCount(action);
  const { running, take } = useStepTaking(segment.header.no, onLeave);
  return (
    <RoomPage
      title={t(`build.${step}`)}
      onBack={onLeave}
      foot={
        <>
          <StepPreviewPanel preview={preview} matching={matching} />
          <PageActions>
            <Button
              appearance="primary"
              disabled={!isDraftComplete(draft) || preview === undefined || running}
              onClick={() => {
                take(action);
              }}
            >
              {t("build.apply")}
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
