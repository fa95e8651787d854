import type { AddOptions, CriteriaAction } from "../../domain/segment/criteria-action";
import { PLAIN_ADD } from "../../domain/segment/take-step";
import { filterOfCards, isComplete, type FilterCard } from "../shared/filter/filter-cards";

/** The steps that ask a question of the contacts. */
export type FilterStep = "add" | "reduce" | "refine";

/** What the user has written of a step so far. */
export interface StepDraft {
  readonly cards: readonly FilterCard[];
  readonly options: AddOptions;
  readonly entireCompanies: boolean;
}

export const BLANK_STEP: StepDraft = { cards: [], options: PLAIN_ADD, entireCompanies: false };

/** The step that the draft says, as far as its sentences are complete. */
export function actionOf(step: FilterStep, draft: StepDraft): CriteriaAction {
  const filter = filterOfCards(draft.cards.filter(isComplete));
  return step === "add"
    ? { action: "add", filter, options: draft.options }
    : { action: step, filter, entireCompanies: draft.entireCompanies };
}
