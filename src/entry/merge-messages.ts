import type { LetterProblem } from "../domain/letter/letter-problem";
import type { Merger } from "../ports/merger";

/** What a merger can be asked to do; the rest of the port is progress and the way to stop. */
export type MergeErrand = keyof Merger;

/** The facts of an errand without its {@link MergeRun}: those cannot cross into a worker. */
export type MergeArguments<Errand extends MergeErrand> = Errand extends
  "thaw" | "inspect" | "convert" | "claim"
  ? Parameters<Merger[Errand]>
  : Errand extends "separate"
    ? [batches: Parameters<Merger["separate"]>[0]]
    : [letter: Uint8Array, contents: Parameters<Merger[Errand]>[1]];

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
