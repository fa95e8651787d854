import { fail, type Result, succeed } from "../result";
import type { CriteriaAction } from "./criteria-action";
import type { Segment } from "./segment";

/** The steps of a segment under a name of their own, to be taken again on other segments and other days. */
export interface SavedCriteria {
  /** Unique; in capitals. */
  readonly code: string;
  readonly description: string;
  readonly criteria: readonly CriteriaAction[];
}

/** Why a segment's criteria cannot be saved. */
export type SavedCriteriaProblem =
  | { readonly kind: "codeIsMissing" }
  /** A segment without a step, or with all of them switched off, has nothing to save. */
  | { readonly kind: "hasNoSteps" };

/** The segment's steps as they are saved; those that are switched off are left out. */
export function draftSavedCriteria(
  { criteria }: Segment,
  code: string,
  description: string,
): Result<SavedCriteria, SavedCriteriaProblem> {
  const taken = criteria.filter(({ isOff }) => isOff !== true).map(({ action }) => action);
  if (code.trim() === "") return fail({ kind: "codeIsMissing" });
  if (taken.length === 0) return fail({ kind: "hasNoSteps" });
  return succeed({ code: code.trim().toUpperCase(), description, criteria: taken });
}
