import type { Evaluation } from "../../domain/interaction/interaction-log-entry";

/** How an interaction can have gone, best first. */
export const EVALUATIONS = [
  "veryPositive",
  "positive",
  "neutral",
  "negative",
  "veryNegative",
] as const satisfies readonly Evaluation[];

/** With "" for one that nobody has judged. */
export const EVALUATIONS_OR_NONE = ["", ...EVALUATIONS] as const;
