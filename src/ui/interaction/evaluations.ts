import type { Evaluation } from "../../domain/interaction/interaction-log-entry";

/** How an interaction can have gone, "" for one that nobody has judged. */
export const EVALUATIONS = [
  "",
  "veryPositive",
  "positive",
  "neutral",
  "negative",
  "veryNegative",
] as const satisfies readonly Evaluation[];
