import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import { RoomBar } from "../shared/RoomBar";
import { FilterCards } from "../shared/filter/FilterCards";
import { isComplete } from "../shared/filter/filter-cards";
import { actionOf, BLANK_STEP, type FilterStep } from "./filter-step";
import { StepOptions } from "./StepOptions";
import { StepPreviewPanel } from "./StepPreviewPanel";
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
  const styles = useStyles();
  const [draft, setDraft] = useState(BLANK_STEP);
  const action = useMemo(() => actionOf(step, draft), [step, draft]);
  const preview = useStepPreview(segment, action);
  const { running, take } = useStepTaking(segment.header.no, onLeave);
  const canTake = draft.cards.every(isComplete) && preview !== undefined && !running;
  return (
    <div className={styles.root}>
      <RoomBar title={t(`build.${step}`)} onBack={onLeave} />
      <div className={styles.body}>
        <Text weight="semibold">{t(`build.${step}Lead`)}</Text>
        <FilterCards
          cards={draft.cards}
          onChange={(cards) => {
            setDraft((now) => ({ ...now, cards }));
          }}
        />
        {draft.cards.length > 0 ? null : (
          <Text className={styles.none}>{t(NO_CONDITION[step])}</Text>
        )}
        <StepOptions
          step={step}
          draft={draft}
          onChange={(change) => {
            setDraft((now) => ({ ...now, ...change }));
          }}
        />
      </div>
      <div className={styles.foot}>
        <StepPreviewPanel preview={preview} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={!canTake}
            onClick={() => {
              take(action);
            }}
          >
            {t("build.apply")}
          </Button>
          <Button onClick={onLeave}>{t("build.cancel")}</Button>
        </div>
      </div>
    </div>
  );
}

const NO_CONDITION = {
  add: "build.noneAdd",
  reduce: "build.noneReduce",
  refine: "build.noneRefine",
} as const satisfies Record<FilterStep, string>;

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  none: { color: tokens.colorNeutralForeground3 },
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
