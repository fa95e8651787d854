import fc from "fast-check";
import type {
  Comparison,
  Condition,
  ConditionGroup,
  ContactFilter,
  InteractionPart,
} from "../../src/domain/segment/contact-filter";

const COMPARISONS: readonly Comparison[] = [
  "is",
  "isNot",
  "contains",
  "doesNotContain",
  "startsWith",
  "endsWith",
  "isEmpty",
  "isNotEmpty",
  "isBefore",
  "isAfter",
  "isAtLeast",
  "isAtMost",
  "isInTheLastDays",
  "isNotInTheLastDays",
];

/** Words that meet, fold and order each other in every way that a comparison can tell. */
export const SOME_WORDS = [
  "",
  " ",
  "A",
  "a",
  "Ä",
  "ab",
  "Łó",
  "B",
  "b c",
  "ﬁ",
  "12",
  "7",
  "-3.5",
  "\0",
];

export const SOME_DAYS = ["2026-11-23", "2026-11-24", "2026-11-01", "2026-08-25", "2020-02-29"];

export const someComparison: fc.Arbitrary<Comparison> = fc.constantFrom(...COMPARISONS);

export const someValues = fc.array(
  fc.constantFrom(...SOME_WORDS, ...SOME_DAYS, "30", "90", "true", "false"),
  { maxLength: 3 },
);

/** Any filter at all: every section, every comparison, groups within groups. */
export const someFilter: fc.Arbitrary<ContactFilter> = fc.record(
  {
    contact: someGroup(["name", "city", "country", "createdOn", "type", "deceased", "companyNo"]),
    profileAnswers: someGroup(["question", "answer"]),
    mailingGroups: someGroup(["code"]),
    interactions: fc.array(someInteractionPart(), { maxLength: 2 }),
    jobResponsibilities: someGroup(["code"]),
    industryGroups: someGroup(["code"]),
    businessRelations: someGroup(["code"]),
    customAttributes: someGroup(["name", "value"]),
  },
  { requiredKeys: [] },
);

function someGroup<Field extends string>(
  fields: readonly Field[],
): fc.Arbitrary<ConditionGroup<Field>> {
  const { group } = fc.letrec<{ group: ConditionGroup<Field>; condition: Condition<Field> }>(
    (tie) => ({
      group: fc.record({
        kind: fc.constantFrom("all", "any", "none"),
        conditions: fc.array(tie("condition"), { maxLength: 3 }),
      }),
      condition: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.record({
          kind: fc.constant("field" as const),
          field: fc.constantFrom(...fields),
          comparison: someComparison,
          values: someValues,
        }),
        tie("group"),
      ),
    }),
  );
  return group;
}

function someInteractionPart(): fc.Arbitrary<InteractionPart> {
  const { part } = fc.letrec<{ part: InteractionPart; group: InteractionPart }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.record({
        kind: fc.constantFrom("had", "hadNo"),
        where: someGroup([
          "date",
          "templateCode",
          "groupCode",
          "campaignNo",
          "evaluation",
          "segmentNo",
          "salespersonCode",
          "canceled",
        ]),
      }),
      tie("group"),
    ),
    group: fc.record({
      kind: fc.constantFrom("all", "any", "none"),
      conditions: fc.array(tie("part"), { maxLength: 3 }),
    }),
  }));
  return part;
}
