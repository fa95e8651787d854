import type { TFunction } from "i18next";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { AddOptions, CriteriaAction } from "../../../domain/segment/criteria-action";
import { unreachable } from "../../../domain/unreachable";
import { cardsOfFilter } from "../filter/filter-cards";
import { useSentences } from "../filter/use-sentences";

export interface StepText {
  /** "Removed those who match". */
  readonly title: string;
  /** What it asked, and the options that were on. */
  readonly sentences: readonly string[];
}

/** Says a step in words. */
export function useStepText(): (action: CriteriaAction) => StepText {
  const { t } = useTranslation("segment");
  const sentenceOf = useSentences();
  return useCallback(
    (action) => {
      const asked =
        "filter" in action ? cardsOfFilter(action.filter).map((card) => sentenceOf(card)) : [];
      const said = "filter" in action && asked.length === 0 ? [t("steps.everyone")] : asked;
      const options = optionTexts(action, t);
      return {
        title: titleOf(action, t),
        sentences:
          options.length === 0
            ? said
            : [...said, t("steps.options", { options: options.join(", ") })],
      };
    },
    [t, sentenceOf],
  );
}

function titleOf(action: CriteriaAction, t: TFunction<"segment">): string {
  switch (action.action) {
    case "add":
    case "reduce":
    case "refine":
    case "pick":
    case "unpick":
      return t(`steps.${action.action}`);
    case "reuse":
      return t("steps.reuse", { segmentNo: action.segmentNo });
    default:
      return unreachable(action);
  }
}

const OPTIONS = [
  "onePerHousehold",
  "expandCompanies",
  "addRelatedCompanies",
  "allowExistingContacts",
  "ignoreExclusion",
] as const satisfies readonly (keyof AddOptions)[];

function optionTexts(action: CriteriaAction, t: TFunction<"segment">): readonly string[] {
  if (action.action === "add") {
    const { options } = action;
    return OPTIONS.filter((option) => options[option]).map((option) => t(`option.${option}`));
  }
  const isEntire = "entireCompanies" in action && action.entireCompanies;
  return isEntire ? [t("option.entireCompanies")] : [];
}
