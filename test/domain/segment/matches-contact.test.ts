import type { Contact } from "../../../src/domain/contact/contact";
import type {
  Condition,
  ConditionGroup,
  ContactFilter,
  InteractionField,
} from "../../../src/domain/segment/contact-filter";
import {
  type ContactFacts,
  type InteractionFacts,
  matchesContact,
} from "../../../src/domain/segment/matches-contact";
import { aCompany, aContact } from "../../support/a-contact";

function is<Field extends string>(field: Field, ...values: string[]): Condition<Field> {
  return { kind: "field", field, comparison: "is", values };
}

function group<Field extends string>(
  kind: "all" | "any" | "none",
  ...conditions: Condition<Field>[]
): ConditionGroup<Field> {
  return { kind, conditions };
}

function matches(filter: ContactFilter, contact: Contact, facts: Partial<ContactFacts> = {}) {
  return matchesContact(filter, contact, {
    company: undefined,
    interactions: [],
    today: "2026-11-23",
    ...facts,
  });
}

function anInteraction(told: Partial<InteractionFacts>): InteractionFacts {
  return {
    date: "2026-11-01",
    templateCode: "CARD",
    groupCode: "LETTER",
    campaignNo: "",
    segmentNo: "SM000001",
    evaluation: "",
    salespersonCode: "JO",
    canceled: false,
    postponed: false,
    ...told,
  };
}

describe("a filter without sections", () => {
  test("matches everyone", () => {
    expect(matches({}, aContact())).toBe(true);
  });

  test.each<ContactFilter>([
    { contact: group("all") },
    { contact: group("any") },
    { contact: group("none") },
    { mailingGroups: group("all") },
  ])("leaves out a section without a condition: %j", (filter) => {
    expect(matches(filter, aContact())).toBe(true);
  });
});

describe("contact fields", () => {
  const ada = aContact({ city: "London", country: "GB", excludeFromSegment: true });

  test.each<[what: string, filter: ContactFilter, holds: boolean]>([
    ["all", { contact: group("all", is("city", "London"), is("country", "DE")) }, false],
    ["any", { contact: group("any", is("city", "London"), is("country", "DE")) }, true],
    ["none", { contact: group("none", is("city", "Paris"), is("country", "DE")) }, true],
    ["a flag", { contact: group("all", is("excludeFromSegment", "true")) }, true],
    [
      "nested groups",
      {
        contact: group(
          "all",
          group("any", is("city", "London"), is("city", "Paris")),
          group("none", is("country", "DE")),
        ),
      },
      true,
    ],
  ])("join with %s", (_what, filter, holds) => {
    expect(matches(filter, ada)).toBe(holds);
  });
});

describe("sections", () => {
  const ada = aContact({ city: "London", mailingGroups: ["X-CARD"] });

  test("all take part", () => {
    const filter: ContactFilter = {
      contact: group("all", is("city", "London")),
      mailingGroups: group("all", is("code", "VIP")),
    };
    expect(matches(filter, ada)).toBe(false);
    expect(matches(filter, { ...ada, mailingGroups: ["VIP"] })).toBe(true);
  });

  test("ask one record for everything in them", () => {
    const answers = [
      { question: "Sport", answer: "Golf" },
      { question: "Newsletter", answer: "No" },
    ];
    const golfNewsletter = group("all", is("question", "Newsletter"), is("answer", "Golf"));
    const contact = aContact({ profileAnswers: answers });
    expect(matches({ profileAnswers: golfNewsletter }, contact)).toBe(false);
    const bothAnswers = group(
      "all",
      group("all", is("question", "Newsletter"), is("answer", "No")),
      group("all", is("question", "Sport"), is("answer", "Golf")),
    );
    expect(matches({ profileAnswers: bothAnswers }, contact)).toBe(true);
  });

  test.each<[what: string, filter: ConditionGroup<"code">, groups: string[], holds: boolean]>([
    ["one of two groups", group("all", is("code", "A", "B")), ["B"], true],
    [
      "in both groups",
      group("all", group("any", is("code", "A")), group("any", is("code", "B"))),
      ["A", "B"],
      true,
    ],
    [
      "in both groups, though in one",
      group("all", group("any", is("code", "A")), group("any", is("code", "B"))),
      ["A"],
      false,
    ],
    ["not in a group, though in another", group("none", is("code", "A")), ["A", "B"], false],
    ["not in a group", group("none", is("code", "A")), [], true],
    [
      "in one and not in the other",
      group("all", group("any", is("code", "A")), group("none", is("code", "B"))),
      ["A", "B"],
      false,
    ],
  ])("find who is %s", (_what, mailingGroups, groups, holds) => {
    expect(matches({ mailingGroups }, aContact({ mailingGroups: groups }))).toBe(holds);
  });

  test("look at custom attributes", () => {
    const member = aContact({ customAttributes: [{ name: "Tier", type: "text", value: "Gold" }] });
    const customAttributes = group("all", is("name", "tier"), is("value", "gold"));
    expect(matches({ customAttributes }, member)).toBe(true);
  });
});

describe("industry groups and business relations", () => {
  const company = aCompany({ industryGroups: ["RETAIL"], businessRelations: ["CUST"] });
  const filter: ContactFilter = {
    industryGroups: group("all", is("code", "RETAIL")),
    businessRelations: group("all", is("code", "CUST")),
  };

  test("are the company's own", () => {
    expect(matches(filter, company)).toBe(true);
  });

  test("match a person through the company", () => {
    expect(matches(filter, aContact(), { company })).toBe(true);
    expect(matches(filter, aContact())).toBe(false);
  });
});

describe("interactions", () => {
  const had = (...conditions: Condition<InteractionField>[]): ContactFilter => ({
    interactions: [{ kind: "had", where: group("all", ...conditions) }],
  });
  const hadNo = (...conditions: Condition<InteractionField>[]): ContactFilter => ({
    interactions: [{ kind: "hadNo", where: group("all", ...conditions) }],
  });
  const lastYear: Condition<InteractionField> = {
    kind: "field",
    field: "date",
    comparison: "isInTheLastDays",
    values: ["365"],
  };
  const card = is<InteractionField>("templateCode", "CARD");

  test.each<
    [what: string, filter: ContactFilter, interactions: InteractionFacts[], holds: boolean]
  >([
    ["had one", had(card, lastYear), [anInteraction({})], true],
    ["had one too long ago", had(card, lastYear), [anInteraction({ date: "2025-01-01" })], false],
    ["had no recent one", hadNo(card, lastYear), [anInteraction({ date: "2025-01-01" })], true],
    ["had none at all", hadNo(), [], true],
    ["had any", had(), [anInteraction({})], true],
    ["lacks any", had(), [], false],
    ["had one that was canceled", had(card), [anInteraction({ canceled: true })], false],
    [
      "had a canceled one, when asked",
      had(is("canceled", "true")),
      [anInteraction({ canceled: true })],
      true,
    ],
    ["had one postponed", had(card), [anInteraction({ postponed: true })], false],
    [
      "had this on one and that on another",
      had(card, is("evaluation", "positive")),
      [anInteraction({}), anInteraction({ templateCode: "GOLF", evaluation: "positive" })],
      false,
    ],
  ])("find who %s", (_what, filter, interactions, holds) => {
    expect(matches(filter, aContact(), { interactions })).toBe(holds);
  });
});
