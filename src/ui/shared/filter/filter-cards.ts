import type {
  Comparison,
  Condition,
  ConditionGroup,
  ContactField,
  ContactFilter,
  FieldCondition,
  InteractionCondition,
  InteractionField,
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

export interface GroupCard {
  readonly about: "group";
  readonly kind: ConditionGroup<string>["kind"];
  readonly cards: readonly (FieldCard | GroupCard)[];
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
  | {
      readonly about: "interaction";
      readonly kind: InteractionCondition["kind"];
      /** Whether the interaction meets all of the tests, any, or none. */
      readonly join: ConditionGroup<string>["kind"];
      readonly tests: readonly FieldCondition<InteractionField>[];
    };

/** The filter that all of these sentences together say. */
export function filterOfCards(cards: readonly FilterCard[]): ContactFilter {
  return cards.reduce(withCard, {});
}

/**
 * One card more. Each stands in a group of its own within its section, so that two cards on mailing groups ask for
 * a contact on both lists, not for one list of two names.
 */
function withCard(filter: ContactFilter, card: FilterCard): ContactFilter {
  switch (card.about) {
    case "field":
    case "group":
      return { ...filter, contact: withCondition(filter.contact, contactCondition(card)) };
    case "list":
      return { ...filter, [card.list]: withCondition(filter[card.list], listCondition(card)) };
    case "answer":
      return {
        ...filter,
        profileAnswers: withCondition(filter.profileAnswers, {
          kind: "all",
          conditions: [is("question", card.question), test("answer", card)],
        }),
      };
    case "attribute":
      return {
        ...filter,
        customAttributes: withCondition(filter.customAttributes, {
          kind: "all",
          conditions: [is("name", card.name), test("value", card)],
        }),
      };
    case "interaction":
      return { ...filter, interactions: [...(filter.interactions ?? []), interaction(card)] };
    default:
      return unreachable(card);
  }
}

function withCondition<Field extends string>(
  group: ConditionGroup<Field> | undefined,
  condition: Condition<Field>,
): ConditionGroup<Field> {
  return { kind: "all", conditions: [...(group?.conditions ?? []), condition] };
}

function contactCondition(card: FieldCard | GroupCard): Condition<ContactField> {
  if (card.about === "field") return test(card.field, card);
  return { kind: card.kind, conditions: card.cards.map(contactCondition) };
}

function listCondition({ isOn, values }: Extract<FilterCard, { about: "list" }>) {
  const conditions = [{ kind: "field", field: "code", comparison: "is", values }] as const;
  return { kind: isOn ? "any" : "none", conditions } as const;
}

function interaction({ kind, join, tests }: Extract<FilterCard, { about: "interaction" }>) {
  return { kind, where: { kind: join, conditions: tests } } as const;
}

function test<Field extends string>(field: Field, { comparison, values }: ValueTest) {
  return { kind: "field", field, comparison, values } as const;
}

function is<Field extends string>(field: Field, value: string) {
  return { kind: "field", field, comparison: "is", values: [value] } as const;
}

/** The filter as sentences; the way back of {@link filterOfCards}, section by section. */
export function cardsOfFilter(filter: ContactFilter): readonly FilterCard[] {
  return [
    ...conditionsOf(filter.contact).map(contactCard),
    ...LISTS.flatMap((list) => conditionsOf(filter[list]).map((each) => listCard(list, each))),
    ...conditionsOf(filter.profileAnswers).map((each) => {
      const { name, value } = recordParts(each, "question", "answer");
      return { about: "answer", question: name, ...value } as const;
    }),
    ...conditionsOf(filter.customAttributes).map((each) => {
      const { name, value } = recordParts(each, "name", "value");
      return { about: "attribute", name, ...value } as const;
    }),
    ...(filter.interactions ?? []).map(
      ({ kind, where }) =>
        ({ about: "interaction", kind, join: where.kind, tests: leaves(where) }) as const,
    ),
  ];
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

function listCard(list: CodeList, condition: Condition<"code">): FilterCard {
  const values = leaves(condition).flatMap((each) => each.values);
  return { about: "list", list, isOn: condition.kind !== "none", values };
}

function recordParts<Field extends string>(
  condition: Condition<Field>,
  nameField: Field,
  valueField: Field,
) {
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
export function cardsWithout<Card extends FilterCard>(
  cards: readonly Card[],
  [index, ...deeper]: CardPath,
): readonly Card[] {
  return cards.flatMap((card, at) => {
    if (at !== index) return [card];
    if (deeper.length === 0 || card.about !== "group") return [];
    const left = cardsWithout(card.cards, deeper);
    return left.length === 0 ? [] : [{ ...card, cards: left }];
  });
}

/** Whether the sentence is about the contact's own fields, so that it may stand in a group. */
export function isContactCard(card: FilterCard): card is FieldCard | GroupCard {
  return card.about === "field" || card.about === "group";
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
      return card.tests.every(isTestComplete);
    default:
      return unreachable(card);
  }
}

function isTestComplete({ comparison, values }: ValueTest): boolean {
  return needsNoValue(comparison) || values.some((value) => value.trim() !== "");
}

/** "Is empty" says it all. */
export function needsNoValue(comparison: Comparison): boolean {
  return comparison === "isEmpty" || comparison === "isNotEmpty";
}
