import fc from "fast-check";
import { matchesContact } from "../../../src/domain/segment/matches-contact";
import {
  cardsOfFilter,
  cardsWithout,
  filterOfCards,
  isComplete,
  type FieldCard,
  type FilterCard,
  type GroupCard,
} from "../../../src/ui/shared/filter/filter-cards";
import { aContact } from "../../support/a-contact";

const inOslo = { about: "field", field: "city", comparison: "is", values: ["Oslo"] } as const;
const onList = (value: string, isOn = true): FilterCard => ({
  about: "list",
  list: "mailingGroups",
  isOn,
  values: [value],
});

describe("a filter written in sentences", () => {
  test("asks that all of them hold", () => {
    const filter = filterOfCards([inOslo, onList("GOLF")]);
    expect(holds(filter, { city: "Oslo", mailingGroups: ["GOLF"] })).toBe(true);
    expect(holds(filter, { city: "Oslo" })).toBe(false);
    expect(holds(filter, { city: "Bergen", mailingGroups: ["GOLF"] })).toBe(false);
  });

  test("asks two sentences on lists of one contact, not of one list", () => {
    const filter = filterOfCards([onList("GOLF"), onList("X-CARD")]);
    expect(holds(filter, { mailingGroups: ["GOLF", "X-CARD"] })).toBe(true);
    expect(holds(filter, { mailingGroups: ["GOLF"] })).toBe(false);
  });

  test("finds those who are on none of the lists", () => {
    const filter = filterOfCards([onList("GOLF", false)]);
    expect(holds(filter, { mailingGroups: ["GOLF", "X-CARD"] })).toBe(false);
    expect(holds(filter, { mailingGroups: ["X-CARD"] })).toBe(true);
    expect(holds(filter, {})).toBe(true);
  });

  test("asks an answer of its own question", () => {
    const filter = filterOfCards([
      { about: "answer", question: "Season", comparison: "is", values: ["Autumn"] },
    ]);
    const answered = (question: string) => ({ profileAnswers: [{ question, answer: "Autumn" }] });
    expect(holds(filter, answered("Season"))).toBe(true);
    expect(holds(filter, answered("Colour"))).toBe(false);
  });

  test("is no filter without a sentence", () => {
    expect(filterOfCards([])).toEqual({});
  });

  test("reads back as the same sentences, section by section", () => {
    fc.assert(
      fc.property(fc.array(someCard), (cards) => {
        const filter = filterOfCards(cards);
        const read = cardsOfFilter(filter);
        expect(filterOfCards(read)).toEqual(filter);
        expect(new Set(read)).toEqual(new Set(cards));
      }),
    );
  });

  test("reads a group of another make as one sentence", () => {
    const either = {
      kind: "any",
      conditions: [
        { kind: "field", field: "city", comparison: "is", values: ["Oslo"] },
        { kind: "field", field: "country", comparison: "is", values: ["NO"] },
      ],
    } as const;
    const cards = cardsOfFilter({ contact: either });
    expect(cards).toMatchObject([{ about: "group", kind: "any" }]);
    expect(holds(filterOfCards(cards), { country: "NO" })).toBe(true);
  });
});

describe("a filter without one of its sentences", () => {
  const inNorway = { ...inOslo, field: "country", values: ["NO"] } as const;
  const either = { about: "group", kind: "any", cards: [inOslo, inNorway] } as const;

  test("keeps the others", () => {
    expect(cardsWithout<FilterCard>([inOslo, onList("GOLF")], [0])).toEqual([onList("GOLF")]);
    expect(cardsWithout<FilterCard>([inOslo, either], [1, 0])).toEqual([
      inOslo,
      { ...either, cards: [inNorway] },
    ]);
  });

  test("loses a group that has nothing left", () => {
    expect(cardsWithout<FilterCard>([{ ...either, cards: [inOslo] }], [0, 0])).toEqual([]);
  });
});

describe("a sentence", () => {
  test.each<[what: string, card: FilterCard, complete: boolean]>([
    ["is incomplete without a value", { ...inOslo, values: [] }, false],
    ["is incomplete with a blank value", { ...inOslo, values: [" "] }, false],
    ["needs no value for is empty", { ...inOslo, comparison: "isEmpty", values: [] }, true],
    ["is complete with a value", inOslo, true],
    ["is incomplete without a list", { ...onList(""), values: [] } as FilterCard, false],
    ["about interactions is complete by itself", hadNone([]), true],
    ["about interactions needs its details' values", hadNone([{ values: [] }]), false],
    ["is incomplete without a question", answer(""), false],
    ["is incomplete as an empty group", { about: "group", kind: "any", cards: [] }, false],
  ])("%s", (_what, card, complete) => {
    expect(isComplete(card)).toBe(complete);
  });
});

function hadNone(tests: readonly { readonly values: readonly string[] }[]): FilterCard {
  const test = { kind: "field", field: "date", comparison: "isInTheLastDays" } as const;
  return {
    about: "interaction",
    kind: "hadNo",
    join: "all",
    tests: tests.map((told) => ({ ...test, ...told })),
  };
}

function answer(question: string): FilterCard {
  return { about: "answer", question, comparison: "is", values: ["Autumn"] };
}

function holds(
  filter: ReturnType<typeof filterOfCards>,
  told: Parameters<typeof aContact>[0],
): boolean {
  return matchesContact(filter, aContact(told), {
    company: undefined,
    interactions: [],
    today: "2026-11-23",
  });
}

const someValues = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
const someTest = fc.record({
  comparison: fc.constantFrom("is", "isNot", "contains", "isEmpty", "isInTheLastDays"),
  values: someValues,
});

const someJoin = fc.constantFrom("all", "any", "none");

const someFieldCard = fc
  .tuple(fc.constantFrom("city", "country", "name"), someTest)
  .map(([field, test]): FieldCard => ({ about: "field", field, ...test }));

const { group: someGroup } = fc.letrec<{ group: GroupCard; card: FieldCard | GroupCard }>(
  (tie) => ({
    card: fc.oneof({ maxDepth: 2 }, someFieldCard, tie("group")),
    group: fc
      .tuple(someJoin, fc.array(tie("card"), { minLength: 1, maxLength: 3 }))
      .map(([kind, cards]) => ({ about: "group", kind, cards })),
  }),
);

const someCard: fc.Arbitrary<FilterCard> = fc.oneof(
  someFieldCard,
  someGroup,
  fc
    .tuple(fc.constantFrom("mailingGroups", "industryGroups"), fc.boolean(), someValues)
    .map(([list, isOn, values]): FilterCard => ({ about: "list", list, isOn, values })),
  fc
    .tuple(fc.string(), someTest)
    .map(([question, test]): FilterCard => ({ about: "answer", question, ...test })),
  fc
    .tuple(fc.string(), someTest)
    .map(([name, test]): FilterCard => ({ about: "attribute", name, ...test })),
  fc
    .tuple(fc.constantFrom("had", "hadNo"), someJoin, fc.array(someTest, { maxLength: 2 }))
    .map(([kind, join, tests]): FilterCard => {
      const onDate = tests.map((test) => ({ kind: "field", field: "date", ...test }) as const);
      return { about: "interaction", kind, join, tests: onDate };
    }),
);
