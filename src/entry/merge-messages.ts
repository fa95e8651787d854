import type { LettersChecker } from "../app/find-in-letters";
import type { LetterProblem } from "../domain/letter/letter-problem";
import type { Merger } from "../ports/merger";

/** Who makes letters, and looks at them before they are made. */
export interface LetterWorkshop extends Merger, LettersChecker {}

/** What can be asked of the workshop; the rest is progress and the way to stop. */
export type MergeErrand = keyof LetterWorkshop;

/** The facts of an errand without its {@link MergeRun}: those cannot cross into a worker. */
export type MergeArguments<Errand extends MergeErrand> = Errand extends
  "thaw" | "inspect" | "convert" | "claim"
  ? Parameters<LetterWorkshop[Errand]>
  : Errand extends "separate" | "check"
    ? [all: Parameters<LetterWorkshop[Errand]>[0]]
    : [letter: Uint8Array, contents: Parameters<LetterWorkshop[Errand]>[1]];

/** Asked of the worker, one at a time. */
export type MergeRequest = {
  readonly [Errand in MergeErrand]: {
    readonly errand: Errand;
    readonly facts: MergeArguments<Errand>;
  };
}[MergeErrand];

/** Told by the worker: progress any number of times, then an end. */
export type MergeReply =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "refused"; readonly problem: LetterProblem }
  | { readonly kind: "failed"; readonly message: string };
