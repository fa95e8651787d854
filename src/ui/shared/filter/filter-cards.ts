import {
  asksOfInteraction,
  type Comparison,
  type Condition,
  type ConditionGroup,
  type ContactField,
  type ContactFilter,
  type FieldCondition,
  type InteractionCondition,
  type InteractionField,
  type InteractionPart,
} from "../../../domain/segment/contact-filter";
import { unreachable } from "../../../domain/unreachable";

/** The sections of a filter that are lists of codes. */
export const LISTS = [
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
] as const;

export type CodeList = (typeof LISTS)[number];

/** A condition on one value. */
export interface ValueTest {
  readonly comparison: Comparison;
  readonly values: readonly string[];
}

export interface FieldCard extends ValueTest {
  readonly about: "field";
  readonly field: ContactField;
}

/** Sentences of one section of which all, any or none must hold. */
export interface GroupCard {
  readonly about: "group";
  readonly kind: ConditionGroup<string>["kind"];
  readonly cards: readonly FilterCard[];
}

export interface InteractionCard {
  readonly about: "interaction";
  readonly kind: InteractionCondition["kind"];
  /** Whether the interaction meets all of the tests, any, or none. */
  readonly join: ConditionGroup<string>["kind"];
  readonly tests: readonly Condition<InteractionField>[];
}

/** One sentence of a filter, as the pane lets people write it: "City is Oslo or Bergen". */
export type FilterCard =
  | FieldCard
  | GroupCard
  | {
      readonly about: "list";
      readonly list: CodeList;
      readonly isOn: boolean;
      readonly values: readonly string[];
    }
  | ({ readonly about: "answer"; readonly question: string } & ValueTest)
  | ({ readonly about: "attribute"; readonly name: string } & ValueTest)
  | InteractionCard;

export type FilterSection = keyof ContactFilter;

/** The section of the filter that the sentence is about; undefined for a group without any. */
export function sectionOf(card: FilterCard): FilterSection | undefined {
  switch (card.about) {
    case "field":
      return "contact";
    case "list":
      return card.list;
    case "answer":
      return "profileAnswers";
    case "attribute":
      return "customAttributes";
    case "interaction":
      return "interactions";
    case "group":
      return card.cards.map(sectionOf).find((section) => section !== undefined);
    default:
      return unreachable(card);
  }
}

/** The filter that all of these sentences together say. */
export function filterOfCards(cards: readonly FilterCard[]): ContactFilter {
  return cards.reduce(withCard, {});
}

/**
 * One card more. Each stands in a group of its own within its section, so that two cards on mailing groups ask for
 * a contact on both lists, not for one list of two names.
 */
function withCard(filter: ContactFilter, card: FilterCard): ContactFilter {
  const section = sectionOf(card) ?? "contact";
  if (section === "interactions") {
    return { ...filter, interactions: [...(filter.interactions ?? []), interactionPart(card)] };
  }
  return { ...filter, [section]: withCondition(filter[section], recordCondition(card)) };
}

function withCondition(
  group: ConditionGroup<string> | undefined,
  condition: Condition<string>,
): ConditionGroup<string> {
  return { kind: "all", conditions: [...(group?.conditions ?? []), condition] };
}

/** Whatever is not about a contact's own fields stands in a group of its own, so that it asks of one record. */
function recordCondition(card: FilterCard): Condition<string> {
  switch (card.about) {
    case "field":
      return test(card.field, card);
    case "list":
      return listCondition(card);
    case "answer":
      return { kind: "all", conditions: [is("question", card.question), test("answer", card)] };
    case "attribute":
      return { kind: "all", conditions: [is("name", card.name), test("value", card)] };
    case "group":
      return { kind: card.kind, conditions: card.cards.map(recordCondition) };
    case "interaction":
      throw new Error("An interaction is no record of a contact's.");
    default:
      return unreachable(card);
  }
}

function listCondition({ isOn, values }: Extract<FilterCard, { about: "list" }>) {
  const conditions = [{ kind: "field", field: "code", comparison: "is", values }] as const;
  return { kind: isOn ? "any" : "none", conditions } as const;
}

function interactionPart(card: FilterCard): InteractionPart {
  if (card.about === "group") {
    return { kind: card.kind, conditions: card.cards.map(interactionPart) };
  }
  if (card.about !== "interaction") throw new Error("A group is about one section.");
  const { kind, join, tests } = card;
  return { kind, where: { kind: join, conditions: tests } };
}

function test<Field extends string>(field: Field, { comparison, values }: ValueTest) {
  return { kind: "field", field, comparison, values } as const;
}

function is<Field extends string>(field: Field, value: string) {
  return { kind: "field", field, comparison: "is", values: [value] } as const;
}

/** The filter as sentences; the way back of {@link filterOfCards}, section by section. */
export function cardsOfFilter(filter: ContactFilter): readonly FilterCard[] {
  const cardsOf = (section: RecordSection, cardOf: (condition: Condition<string>) => FilterCard) =>
    conditionsOf(filter[section]).map((condition) => groupedCard(condition, cardOf));
  return [
    ...conditionsOf(filter.contact).map(contactCard),
    ...LISTS.flatMap((list) => cardsOf(list, (each) => listCard(list, each))),
    ...cardsOf("profileAnswers", (each) => {
      const { name, value } = recordParts(each, "question", "answer");
      return { about: "answer", question: name, ...value };
    }),
    ...cardsOf("customAttributes", (each) => {
      const { name, value } = recordParts(each, "name", "value");
      return { about: "attribute", name, ...value };
    }),
    ...(filter.interactions ?? []).map(interactionCard),
  ];
}

type RecordSection = Exclude<FilterSection, "contact" | "interactions">;

/** A group of groups joins sentences; one with a condition of its own is a sentence about one record. */
function groupedCard(
  condition: Condition<string>,
  cardOf: (condition: Condition<string>) => FilterCard,
): FilterCard {
  if (condition.kind === "field" || condition.conditions.length === 0) return cardOf(condition);
  const { kind, conditions } = condition;
  if (conditions.some((inner) => inner.kind === "field")) return cardOf(condition);
  return { about: "group", kind, cards: conditions.map((inner) => groupedCard(inner, cardOf)) };
}

function interactionCard(part: InteractionPart): FilterCard {
  if (!asksOfInteraction(part)) {
    return { about: "group", kind: part.kind, cards: part.conditions.map(interactionCard) };
  }
  const { kind, where } = part;
  return { about: "interaction", kind, join: where.kind, tests: where.conditions };
}

/** What is joined with "and" are sentences of their own; anything else is one group. */
function conditionsOf<Field extends string>(
  group: ConditionGroup<Field> | undefined,
): readonly Condition<Field>[] {
  if (group === undefined || group.conditions.length === 0) return [];
  return group.kind === "all" ? group.conditions : [group];
}

function contactCard(condition: Condition<ContactField>): FieldCard | GroupCard {
  if (condition.kind !== "field") {
    const { kind, conditions } = condition;
    return { about: "group", kind, cards: conditions.map(contactCard) };
  }
  const { field, comparison, values } = condition;
  return { about: "field", field, comparison, values };
}

function listCard(list: CodeList, condition: Condition<string>): FilterCard {
  const values = leaves(condition).flatMap((each) => each.values);
  return { about: "list", list, isOn: condition.kind !== "none", values };
}

function recordParts(condition: Condition<string>, nameField: string, valueField: string) {
  const all = leaves(condition);
  const name = all.find(({ field }) => field === nameField)?.values[0] ?? "";
  const { comparison, values } = all.find(({ field }) => field === valueField) ?? ANYTHING;
  return { name, value: { comparison, values } };
}

const ANYTHING: ValueTest = { comparison: "isNotEmpty", values: [] };

function leaves<Field extends string>(
  condition: Condition<Field>,
): readonly FieldCondition<Field>[] {
  return condition.kind === "field" ? [condition] : condition.conditions.flatMap(leaves);
}

/** Where a sentence stands: its index, within a group the index there, and so on. */
export type CardPath = readonly number[];

/** The sentences without one of them; a group that it leaves empty goes with it. */
export function cardsWithout(
  cards: readonly FilterCard[],
  [index, ...deeper]: CardPath,
): readonly FilterCard[] {
  return cards.flatMap((card, at) => {
    if (at !== index) return [card];
    if (deeper.length === 0 || card.about !== "group") return [];
    const left = cardsWithout(card.cards, deeper);
    return left.length === 0 ? [] : [{ ...card, cards: left }];
  });
}

/** Whether the sentence says enough to be asked: half-written ones are left out of the count. */
export function isComplete(card: FilterCard): boolean {
  switch (card.about) {
    case "field":
      return isTestComplete(card);
    case "group":
      return card.cards.length > 0 && card.cards.every(isComplete);
    case "list":
      return card.values.length > 0;
    case "answer":
      return card.question !== "" && isTestComplete(card);
    case "attribute":
      return card.name !== "" && isTestComplete(card);
    case "interaction":
      return card.tests.every(isConditionComplete);
    default:
      return unreachable(card);
  }
}

function isConditionComplete(condition: Condition<string>): boolean {
  if (condition.kind === "field") return isTestComplete(condition);
  return condition.conditions.length > 0 && condition.conditions.every(isConditionComplete);
}

function isTestComplete({ comparison, values }: ValueTest): boolean {
  return needsNoValue(comparison) || values.some((value) => value.trim() !== "");
}

/** "Is empty" says it all. */
export function needsNoValue(comparison: Comparison): boolean {
  return comparison === "isEmpty" || comparison === "isNotEmpty";
}
