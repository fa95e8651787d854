import type { AddOptions, CriteriaAction } from "../../domain/segment/criteria-action";
import { PLAIN_ADD } from "../../domain/segment/take-step";
import {
  cardsOfFilter,
  filterOfCards,
  isComplete,
  type FilterCard,
} from "../shared/filter/filter-cards";

/** The steps that ask a question of the contacts. */
export type FilterStep = "add" | "reduce" | "refine";

type FilterAction = Extract<CriteriaAction, { action: FilterStep }>;

/** What the user has written of a step so far. */
export interface StepDraft {
  readonly cards: readonly FilterCard[];
  readonly options: AddOptions;
  readonly entireCompanies: boolean;
}

export const BLANK_STEP: StepDraft = { cards: [], options: PLAIN_ADD, entireCompanies: false };

/** The step that the draft says, as far as its sentences are complete. */
export function actionOf(step: FilterStep, draft: StepDraft): FilterAction {
  const filter = filterOfCards(draft.cards.filter(isComplete));
  return step === "add"
    ? { action: "add", filter, options: draft.options }
    : { action: step, filter, entireCompanies: draft.entireCompanies };
}

/** The step to be written further; the way back of {@link actionOf}. */
export function draftOf(action: FilterAction): StepDraft {
  const cards = cardsOfFilter(action.filter);
  return action.action === "add"
    ? { ...BLANK_STEP, cards, options: action.options }
    : { ...BLANK_STEP, cards, entireCompanies: action.entireCompanies };
}

/** Whether the step asks a question, so that it can be edited. */
export function isFilterAction(action: CriteriaAction): action is FilterAction {
  return "filter" in action;
}

/** Whether every sentence says enough, and the exclusion is ignored for a reason only. */
export function isDraftComplete({ cards, options }: StepDraft): boolean {
  const isReasoned = !options.ignoreExclusion || options.ignoreExclusionReason.trim() !== "";
  return isReasoned && cards.every(isComplete);
}
