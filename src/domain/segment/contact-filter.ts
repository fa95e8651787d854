import type { Contact } from "../contact/contact";

/** The contact fields that a condition can look at: every text, choice, day and flag of the card. */
export type ContactField = {
  [Key in keyof Contact]: Contact[Key] extends string | boolean ? Key : never;
}[keyof Contact];

export type Comparison =
  | "is"
  | "isNot"
  | "contains"
  | "doesNotContain"
  | "startsWith"
  | "endsWith"
  | "isEmpty"
  | "isNotEmpty"
  | "isBefore"
  | "isAfter"
  | "isAtLeast"
  | "isAtMost"
  | "isInTheLastDays"
  | "isNotInTheLastDays";

/**
 * One question about one field. Texts compare without regard to case or accents; several values are
 * alternatives ("City is Oslo or Bergen"). Days are "2026-11-23"; the …LastDays comparisons take a number.
 */
export interface FieldCondition<Field extends string> {
  readonly kind: "field";
  readonly field: Field;
  readonly comparison: Comparison;
  readonly values: readonly string[];
}

/** Conditions joined with all (and), any (or) or none (not); an empty group holds for everyone. */
export interface ConditionGroup<Field extends string> {
  readonly kind: "all" | "any" | "none";
  readonly conditions: readonly Condition<Field>[];
}

export type Condition<Field extends string> = FieldCondition<Field> | ConditionGroup<Field>;

export type InteractionField =
  | "date"
  | "templateCode"
  | "groupCode"
  | "campaignNo"
  | "segmentNo"
  | "evaluation"
  | "salespersonCode"
  | "canceled";

/** "Had an interaction that …" or "had no interaction that …". */
export interface InteractionCondition {
  readonly kind: "had" | "hadNo";
  readonly where: ConditionGroup<InteractionField>;
}

/** Interactions had or not had, joined with all (and), any (or) or none (not); an empty group holds for everyone. */
export interface InteractionGroup {
  readonly kind: ConditionGroup<InteractionField>["kind"];
  readonly conditions: readonly InteractionPart[];
}

export type InteractionPart = InteractionCondition | InteractionGroup;

/** Whether the part asks of interactions itself, and is no group of such. */
export function asksOfInteraction(part: InteractionPart): part is InteractionCondition {
  return part.kind === "had" || part.kind === "hadNo";
}

/**
 * The question inside a step, in sections. Sections are joined with and; within a section one record of the
 * contact's must meet it (exists). A section that is left out does not take part; no section at all is no filter.
 */
export interface ContactFilter {
  readonly contact?: ConditionGroup<ContactField>;
  readonly profileAnswers?: ConditionGroup<"question" | "answer">;
  readonly mailingGroups?: ConditionGroup<"code">;
  readonly interactions?: readonly InteractionPart[];
  readonly jobResponsibilities?: ConditionGroup<"code">;
  readonly industryGroups?: ConditionGroup<"code">;
  readonly businessRelations?: ConditionGroup<"code">;
  readonly customAttributes?: ConditionGroup<"name" | "value">;
}
