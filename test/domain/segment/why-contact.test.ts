import fc from "fast-check";
import type {
  Condition,
  ConditionGroup,
  ContactFilter,
} from "../../../src/domain/segment/contact-filter";
import type { CriteriaAction } from "../../../src/domain/segment/criteria-action";
import { explainFilter } from "../../../src/domain/segment/explain-filter";
import { matchesContact } from "../../../src/domain/segment/matches-contact";
import type { Segment } from "../../../src/domain/segment/segment";
import { applyAction, PLAIN_ADD } from "../../../src/domain/segment/take-step";
import { whyContact } from "../../../src/domain/segment/why-contact";
import { aContact } from "../../support/a-contact";
import { aSegment } from "../../support/a-segment";
import { someFilter } from "../../support/some-filters";
import { someEntry, someFacts } from "../../support/some-records";
import { factsOf } from "../../support/step-facts";

const FACTS = { company: undefined, interactions: [], today: "2026-11-23" };

function is<Field extends string>(field: Field, ...values: string[]): Condition<Field> {
  return { kind: "field", field, comparison: "is", values };
}

function all<Field extends string>(...conditions: Condition<Field>[]): ConditionGroup<Field> {
  return { kind: "all", conditions };
}

function inCity(...values: string[]): ContactFilter {
  return { contact: all(is("city", ...values)) };
}

const contacts = [
  aContact({ no: "P0", city: "Oslo", mailingGroups: ["A"] }),
  aContact({ no: "P1", city: "Oslo", excludeFromSegment: true }),
  aContact({ no: "P2", city: "Bergen", mailingGroups: ["A", "B"] }),
  aContact({ no: "P3", city: "Paris" }),
];

function compose(...actions: CriteriaAction[]): Segment {
  return actions.reduce(
    (segment, action) => applyAction(segment, action, factsOf(contacts, action)).segment,
    aSegment([]),
  );
}

const add = (filter: ContactFilter): CriteriaAction => ({
  action: "add",
  filter,
  options: PLAIN_ADD,
});
const reduce = (filter: ContactFilter): CriteriaAction => ({
  action: "reduce",
  filter,
  entireCompanies: false,
});
const refine = (filter: ContactFilter): CriteriaAction => ({
  action: "refine",
  filter,
  entireCompanies: false,
});

describe("why a contact is in a segment or not", () => {
  const segment = compose(add(inCity("Oslo", "Bergen")), reduce(inCity("Bergen")));

  test.each<[no: number, isIn: boolean, decidingIndex: number | undefined, effects: object[]]>([
    [0, true, 0, [{ kind: "added", lineCount: 1 }, { kind: "untouched" }]],
    [1, false, 0, [{ kind: "leftOut", reason: "excludedFromSegment" }, { kind: "untouched" }]],
    [
      2,
      false,
      1,
      [
        { kind: "added", lineCount: 1 },
        { kind: "removed", lineCount: 1 },
      ],
    ],
    [3, false, undefined, [{ kind: "untouched" }, { kind: "untouched" }]],
  ])("contact %d", (index, isIn, decidingIndex, effects) => {
    const why = whyContact(segment, contacts[index]!, FACTS);
    expect(why).toMatchObject({ isIn, decidingIndex });
    expect(why.verdicts.map(({ effect }) => effect)).toEqual(effects);
  });

  test("names the condition that was not met", () => {
    const why = whyContact(segment, contacts[3]!, FACTS);
    expect(why.verdicts[0]?.explanation).toMatchObject([
      { section: "contact", holds: false, root: { parts: [{ holds: false }] } },
    ]);
  });

  test("agrees with membership for every contact", () => {
    const someFilter = fc.constantFrom<ContactFilter>(
      {},
      inCity("Oslo"),
      inCity("Bergen", "Paris"),
    );
    const someNos = fc.array(fc.constantFrom("P0", "P1", "P2", "P3"), { maxLength: 3 });
    const someAction = fc.oneof<fc.Arbitrary<CriteriaAction>[]>(
      someFilter.map(add),
      someFilter.map(reduce),
      someFilter.map(refine),
      someNos.map((contactNos): CriteriaAction => ({ action: "pick", contactNos })),
      someNos.map((contactNos): CriteriaAction => ({ action: "unpick", contactNos })),
    );
    fc.assert(
      fc.property(
        fc.array(someAction, { maxLength: 6 }),
        fc.constantFrom(...contacts),
        (actions, contact) => {
          const composed = compose(...actions);
          const why = whyContact(composed, contact, FACTS);
          const isMember = composed.lines.some(({ contactNo }) => contactNo === contact.no);
          const added = why.verdicts.reduce((count, { effect }) => {
            if (effect.kind === "added") return count + effect.lineCount;
            return effect.kind === "removed" ? count - effect.lineCount : count;
          }, 0);
          expect(why.isIn).toBe(isMember);
          expect(added > 0).toBe(isMember);
        },
      ),
    );
  });
});

describe("explaining a filter", () => {
  test("tells each section, group and condition", () => {
    const filter: ContactFilter = {
      contact: {
        kind: "all",
        conditions: [
          is("city", "Oslo"),
          { kind: "any", conditions: [is("country", "NO"), is("country", "DK")] },
        ],
      },
      interactions: [{ kind: "hadNo", where: all() }],
    };
    expect(explainFilter(filter, contacts[0]!, FACTS)).toMatchObject([
      {
        section: "contact",
        holds: false,
        root: {
          holds: false,
          parts: [{ holds: true }, { holds: false, parts: [{ holds: false }, { holds: false }] }],
        },
      },
      { section: "interactions", holds: true },
    ]);
  });

  test("holds in all sections exactly when the contact matches", () => {
    const entries = fc.array(someEntry(), { maxLength: 3 });
    fc.assert(
      fc.property(someFilter, someFacts(), entries, (filter, told, interactions) => {
        const contact = aContact(told);
        const facts = { company: undefined, interactions, today: "2026-11-23" };
        const holds = explainFilter(filter, contact, facts).every((section) => section.holds);
        expect(holds).toBe(matchesContact(filter, contact, facts));
      }),
    );
  });
});
