import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { previewPlan } from "../../app/compose-segment-plan";
import type { Doors } from "../../app/doors";
import { type PlannedStep, planOf } from "../../domain/segment/plan";
import { RoomPage } from "../shared/RoomPage";
import type { ErrandPageProps } from "./segment-errands";
import { isFilterAction } from "./filter-step";
import { PlannedStepRow } from "./PlannedStepRow";
import { RecomposedPanel } from "./RecomposedPanel";
import { StepEditor } from "./StepEditor";
import { useRecomposed } from "./use-recomposed";

/** The steps to be edited, moved, switched off and removed; what that comes to is shown before it is taken over. */
export function StepsPage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const recorded = useMemo(() => planOf(segment), [segment]);
  const [plan, setPlan] = useState(recorded);
  const [edited, setEdited] = useState<number>();
  const recomposed = useRecomposed(
    useCallback((doors: Doors) => previewPlan(doors, segment.header.no, plan), [segment, plan]),
  );
  const action = edited === undefined ? undefined : plan[edited]?.action;
  if (edited !== undefined && action !== undefined && isFilterAction(action)) {
    return (
      <StepEditor
        segmentNo={segment.header.no}
        plan={plan}
        index={edited}
        action={action}
        onDone={(changed) => {
          setPlan(changed);
          setEdited(undefined);
        }}
        onLeave={() => {
          setEdited(undefined);
        }}
      />
    );
  }
  return (
    <RoomPage
      title={t("plan.title")}
      onBack={onLeave}
      foot={
        <RecomposedPanel
          recomposed={recomposed}
          canTakeUnchanged={!isSamePlan(plan, recorded)}
          onTaken={onLeave}
          onCancel={onLeave}
        />
      }
    >
      <Text>{t(plan.length === 0 ? "plan.none" : "plan.text")}</Text>
      <ol className={styles.steps} aria-label={t("steps.label")}>
        {plan.map((planned, index) => (
          <li key={index} className={styles.step}>
            <PlannedStepRow
              planned={planned}
              place={index}
              count={plan.length}
              onChange={setPlan}
              plan={plan}
              onEdit={() => {
                setEdited(index);
              }}
            />
          </li>
        ))}
      </ol>
    </RoomPage>
  );
}

function isSamePlan(left: readonly PlannedStep[], right: readonly PlannedStep[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

const useStyles = makeStyles({
  steps: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  step: {
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
});
