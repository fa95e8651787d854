import type { Evaluation } from "../../../domain/interaction/interaction-log-entry";

/** What an interaction can be found to have been, best first. */
export const EVALUATIONS = [
  "veryPositive",
  "positive",
  "neutral",
  "negative",
  "veryNegative",
] as const satisfies readonly Evaluation[];
