import fc from "fast-check";
import { blankContact } from "../../../src/domain/contact/draft-contact";
import { matchesContact } from "../../../src/domain/segment/matches-contact";
import {
  cardsOfFilter,
  cardsWithout,
  filterOfCards,
  isComplete,
  type FieldCard,
  type FilterCard,
  type GroupCard,
  type InteractionCard,
  LISTS,
  sectionOf,
} from "../../../src/ui/shared/filter/filter-cards";
import { OFFERED_FIELDS } from "../../../src/ui/shared/filter/filter-fields";
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

test("every text, choice, day and flag of the card can be asked about", () => {
  const card = Object.entries(blankContact("person", "2026-11-23"));
  const fields = card
    .filter(([, value]) => typeof value === "string" || typeof value === "boolean")
    .map(([field]) => field);
  expect(new Set<string>(OFFERED_FIELDS)).toEqual(new Set([...fields, "no"]));
});

describe("a group of sentences", () => {
  const entry = { templateCode: "CARD", date: "2026-11-20", canceled: false, postponed: false };
  const had = (templateCode: string, kind: "had" | "hadNo"): FilterCard => ({
    about: "interaction",
    kind,
    join: "all",
    tests: [{ kind: "field", field: "templateCode", comparison: "is", values: [templateCode] }],
  });
  const answered = (question: string, value: string): FilterCard => ({
    about: "answer",
    question,
    comparison: "is",
    values: [value],
  });

  test.each<[what: string, cards: [FilterCard, FilterCard], told: [object, object]]>([
    ["lists", [onList("GOLF"), onList("X-CARD")], [{ mailingGroups: ["X-CARD"] }, {}]],
    [
      "answers",
      [answered("Season", "Autumn"), answered("Colour", "Red")],
      [{ profileAnswers: [{ question: "Colour", answer: "Red" }] }, {}],
    ],
    [
      "own fields",
      [
        { about: "attribute", name: "Size", comparison: "is", values: ["9"] },
        { about: "attribute", name: "Wine", comparison: "is", values: ["red"] },
      ],
      [{ customAttributes: [{ name: "Wine", type: "text", value: "red" }] }, {}],
    ],
    [
      "interactions",
      [had("GOLF", "had"), had("CARD", "hadNo")],
      [{ name: "without entries" }, { name: "with entries" }],
    ],
  ])("on %s asks that any, all or none of them holds", (_what, cards, [met, unmet]) => {
    const asked = (kind: GroupCard["kind"], told: object) =>
      matchesContact(filterOfCards([{ about: "group", kind, cards }]), aContact(told), {
        company: undefined,
        interactions: "name" in told && told.name === "with entries" ? [entry as never] : [],
        today: "2026-11-23",
      });
    expect([asked("any", met), asked("any", unmet)]).toEqual([true, false]);
    expect([asked("none", met), asked("none", unmet)]).toEqual([false, true]);
    expect(asked("all", met)).toBe(false);
  });

  test("is about the section of its first sentence", () => {
    const inner: FilterCard = { about: "group", kind: "none", cards: [answered("Season", "")] };
    expect(sectionOf({ about: "group", kind: "any", cards: [inner] })).toBe("profileAnswers");
    expect(sectionOf({ about: "group", kind: "any", cards: [] })).toBeUndefined();
  });
});

describe("a filter without one of its sentences", () => {
  const inNorway = { ...inOslo, field: "country", values: ["NO"] } as const;
  const either = { about: "group", kind: "any", cards: [inOslo, inNorway] } as const;

  test("keeps the others", () => {
    expect(cardsWithout([inOslo, onList("GOLF")], [0])).toEqual([onList("GOLF")]);
    expect(cardsWithout([inOslo, either], [1, 0])).toEqual([
      inOslo,
      { ...either, cards: [inNorway] },
    ]);
  });

  test("loses a group that has nothing left", () => {
    expect(cardsWithout([{ ...either, cards: [inOslo] }], [0, 0])).toEqual([]);
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

type Tests = InteractionCard["tests"];

const someJoin = fc.constantFrom("all", "any", "none");

const someFieldCard = fc
  .tuple(fc.constantFrom("city", "country", "name"), someTest)
  .map(([field, test]): FieldCard => ({ about: "field", field, ...test }));

const someTests = fc.letrec<{ test: Tests[number]; group: Tests[number] }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 2 },
    someTest.map((test): Tests[number] => ({ kind: "field", field: "date", ...test })),
    tie("group"),
  ),
  group: fc.record({
    kind: someJoin,
    conditions: fc.array(tie("test"), { minLength: 1, maxLength: 2 }),
  }),
})).test;

/** Sentences of one section each. */
const singleCards: readonly fc.Arbitrary<FilterCard>[] = [
  someFieldCard,
  ...LISTS.map((list) =>
    fc
      .tuple(fc.boolean(), someValues)
      .map(([isOn, values]): FilterCard => ({ about: "list", list, isOn, values })),
  ),
  fc
    .tuple(fc.string(), someTest)
    .map(([question, test]): FilterCard => ({ about: "answer", question, ...test })),
  fc
    .tuple(fc.string(), someTest)
    .map(([name, test]): FilterCard => ({ about: "attribute", name, ...test })),
  fc
    .tuple(fc.constantFrom("had", "hadNo"), someJoin, fc.array(someTests, { maxLength: 2 }))
    .map(([kind, join, tests]): FilterCard => ({ about: "interaction", kind, join, tests })),
];

/** Sentences, groups of them, and groups of groups: each group about one section. */
const someCard: fc.Arbitrary<FilterCard> = fc.oneof(...singleCards.map(orGroupOf));

function orGroupOf(single: fc.Arbitrary<FilterCard>): fc.Arbitrary<FilterCard> {
  return fc.letrec<{ card: FilterCard; group: GroupCard }>((tie) => ({
    card: fc.oneof({ maxDepth: 2 }, single, tie("group")),
    group: fc
      .tuple(someJoin, fc.array(tie("card"), { minLength: 1, maxLength: 3 }))
      .map(([kind, cards]) => ({ about: "group", kind, cards })),
  })).card;
}
