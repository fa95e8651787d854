import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { FilterCards } from "../shared/filter/FilterCards";
import type { FilterStep, StepDraft } from "./filter-step";
import { StepOptions } from "./StepOptions";

interface StepDraftFieldsProps {
  readonly step: FilterStep;
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
}

/** The question of a step in sentences, and its options. */
export function StepDraftFields({ step, draft, onChange }: StepDraftFieldsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{t(`build.${step}Lead`)}</Text>
      <FilterCards
        cards={draft.cards}
        onChange={(cards) => {
          onChange({ ...draft, cards });
        }}
      />
      {draft.cards.length > 0 ? null : <Text className={styles.none}>{t(NO_CONDITION[step])}</Text>}
      <StepOptions
        step={step}
        draft={draft}
        onChange={(change) => {
          onChange({ ...draft, ...change });
        }}
      />
    </>
  );
}

const NO_CONDITION = {
  add: "build.noneAdd",
  reduce: "build.noneReduce",
  refine: "build.noneRefine",
} as const satisfies Record<FilterStep, string>;

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground3 },
});
