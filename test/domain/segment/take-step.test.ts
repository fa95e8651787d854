import fc from "fast-check";
import type { Contact } from "../../../src/domain/contact/contact";
import type { ContactFilter } from "../../../src/domain/segment/contact-filter";
import type { AddOptions, CriteriaAction } from "../../../src/domain/segment/criteria-action";
import { goBack, goForward } from "../../../src/domain/segment/go-back";
import type { Segment } from "../../../src/domain/segment/segment";
import { applyAction, PLAIN_ADD } from "../../../src/domain/segment/take-step";
import { aCompany, aContact, anAlternativeAddress } from "../../support/a-contact";
import { aSegment } from "../../support/a-segment";
import { factsOf } from "../../support/step-facts";

const everyone: ContactFilter = {};

function inCity(...values: string[]): ContactFilter {
  return {
    contact: {
      kind: "all",
      conditions: [{ kind: "field", field: "city", comparison: "is", values }],
    },
  };
}

function add(filter: ContactFilter, options: Partial<AddOptions> = {}): CriteriaAction {
  return { action: "add", filter, options: { ...PLAIN_ADD, ...options } };
}

function reduce(filter: ContactFilter, entireCompanies = false): CriteriaAction {
  return { action: "reduce", filter, entireCompanies };
}

function refine(filter: ContactFilter, entireCompanies = false): CriteriaAction {
  return { action: "refine", filter, entireCompanies };
}

function take(contacts: readonly Contact[], ...actions: CriteriaAction[]): Segment {
  return actions.reduce(
    (segment, action) => applyAction(segment, action, factsOf(contacts, action)).segment,
    aSegment([]),
  );
}

function nos({ lines }: Segment): string[] {
  return lines.map(({ contactNo }) => contactNo);
}

function leftOut({ criteria }: Segment): string[] {
  return criteria.flatMap((step) =>
    step.leftOut.map(({ contactNo, reason }) => `${contactNo} ${reason}`),
  );
}

const zebra = aCompany({ no: "C1", name: "Zebra", city: "Oslo" });
const alpha = aCompany({ no: "C2", name: "alpha", city: "Bergen" });
const zoe = aContact({ no: "P1", name: "Zoe", companyNo: "C1", city: "Oslo" });
const adam = aContact({ no: "P2", name: "Adam", companyNo: "C1", city: "Bergen" });
const ida = aContact({ no: "P3", name: "Ida", companyNo: "C2", city: "Oslo" });
const solo = aContact({ no: "P4", name: "Solo", city: "Paris" });
const all = [zoe, solo, zebra, ida, adam, alpha];

describe("adding contacts", () => {
  test("has every option off by default", () => {
    expect(Object.values(PLAIN_ADD).filter((value) => value !== false)).toEqual([""]);
  });

  test.each<[what: string, actions: CriteriaAction[], expected: string[]]>([
    ["starts with nobody", [], []],
    ["adds those who match", [add(inCity("Paris"))], ["P4"]],
    [
      "sorts by company, company before persons, name",
      [add(everyone)],
      ["P4", "C2", "P3", "C1", "P2", "P1"],
    ],
    [
      "adds nobody twice",
      [add(inCity("Paris")), add(inCity("Paris", "Bergen"))],
      ["P4", "C2", "P2"],
    ],
    [
      "allows existing contacts a second line",
      [add(inCity("Paris")), add(inCity("Paris"), { allowExistingContacts: true })],
      ["P4", "P4"],
    ],
    [
      "expands companies to everyone at them",
      [add(inCity("Bergen"), { expandCompanies: true })],
      ["C2", "P3", "C1", "P2", "P1"],
    ],
    [
      "adds related companies",
      [add(inCity("Paris", "Oslo"), { addRelatedCompanies: true })],
      ["P4", "C2", "P3", "C1", "P1"],
    ],
  ])("%s", (_what, actions, expected) => {
    expect(nos(take(all, ...actions))).toEqual(expected);
  });

  test("records an action that changed nothing", () => {
    const segment = take(all, add(inCity("Rome")));
    expect(segment.criteria).toEqual([
      { action: add(inCity("Rome")), addedLineNos: [], removedLines: [], leftOut: [] },
    ]);
  });

  test("lists who has a line already", () => {
    expect(leftOut(take(all, add(inCity("Paris")), add(inCity("Paris"))))).toEqual([
      "P4 alreadyInSegment",
    ]);
  });
});

describe("whom not to write to", () => {
  const objection = { date: "2026-01-01", source: "letter" };
  const flagged = [
    aContact({ no: "X", excludeFromSegment: true }),
    aContact({ no: "B", privacyBlocked: true }),
    aContact({ no: "D", deceased: true }),
    aContact({ no: "M", doNotMail: objection }),
    aContact({ no: "E", doNotEmail: objection }),
  ];

  test("is left out with the reason", () => {
    const segment = take(flagged, add(everyone));
    expect(nos(segment)).toEqual(["E"]);
    expect(leftOut(segment)).toEqual([
      "X excludedFromSegment",
      "B privacyBlocked",
      "D deceased",
      "M doNotMail",
    ]);
  });

  test("is left out where the consent for the line's way is withdrawn", () => {
    const consent = {
      purpose: "Newsletter",
      channel: "hardCopy" as const,
      basis: "consent" as const,
      source: "Form",
      date: "2026-01-01",
      withdrawn: "2026-06-01",
    };
    const people = [
      aContact({ no: "P", consents: [consent], correspondenceType: "hardCopy" }),
      aContact({ no: "Q", consents: [consent], correspondenceType: "email" }),
    ];
    const ignoring = { ignoreExclusion: true, ignoreExclusionReason: "recall of a product" };
    for (const options of [{}, ignoring]) {
      const segment = take(people, add(everyone, options));
      expect(nos(segment)).toEqual(["Q"]);
      expect(leftOut(segment)).toEqual(["P consentIsWithdrawn"]);
    }
    const reused = take(people, { action: "reuse", segmentNo: "SM1", contactNos: ["P", "Q"] });
    expect(leftOut(reused)).toEqual(["P consentIsWithdrawn"]);
    expect(nos(take(people, { action: "pick", contactNos: ["P"] }))).toEqual(["P"]);
  });

  test("comes in by ignoring the exclusion only if excluded, and for a reason", () => {
    const ignored = (ignoreExclusionReason: string) =>
      nos(take(flagged, add(everyone, { ignoreExclusion: true, ignoreExclusionReason })));
    expect(ignored("recall of a product")).toEqual(["E", "X"]);
    expect(ignored(" ")).toEqual(["E"]);
  });

  test("is left out after expanding, not before", () => {
    const excludedCompany = { ...zebra, excludeFromSegment: true };
    const blockedColleague = { ...adam, privacyBlocked: true };
    const contacts = [excludedCompany, zoe, blockedColleague];
    const segment = take(
      contacts,
      add(
        {
          contact: {
            kind: "all",
            conditions: [{ kind: "field", field: "no", comparison: "is", values: ["C1"] }],
          },
        },
        { expandCompanies: true },
      ),
    );
    expect(nos(segment)).toEqual(["P1"]);
    expect(leftOut(segment)).toEqual(["C1 excludedFromSegment", "P2 privacyBlocked"]);
  });

  test("is asked again when a logged segment is reused", () => {
    const segment = take([...flagged, solo], {
      action: "reuse",
      segmentNo: "SM1",
      contactNos: ["P4", "X", "P4", "GONE"],
    });
    expect(nos(segment)).toEqual(["P4"]);
    expect(leftOut(segment)).toEqual(["X excludedFromSegment"]);
  });

  test("is let in by hand", () => {
    expect(nos(take(flagged, { action: "pick", contactNos: ["X", "B"] }))).toEqual(["X", "B"]);
  });
});

describe("one per household", () => {
  const home = { address: "Storgata 1", postCode: "0155", city: "Oslo", country: "NO" };
  const ann = aContact({ no: "A", name: "Ann", ...home });
  const bob = aContact({ no: "B", name: "Bob", ...home, address: "storgata  1." });
  const away = anAlternativeAddress({
    startDate: "2026-11-01",
    endDate: "2026-12-31",
    address: "Rue 1",
    postCode: "75001",
    city: "Paris",
  });

  test("keeps the first of those who live at one address", () => {
    const segment = take([bob, ann], add(everyone, { onePerHousehold: true }));
    expect(nos(segment)).toEqual(["A"]);
    expect(leftOut(segment)).toEqual(["B sameHousehold"]);
  });

  test("minds who has a line already", () => {
    const segment = take(
      [ann, bob],
      { action: "pick", contactNos: ["B"] },
      add(everyone, { onePerHousehold: true }),
    );
    expect(nos(segment)).toEqual(["B"]);
    expect(leftOut(segment)).toEqual(["B alreadyInSegment", "A sameHousehold"]);
  });

  test("looks at the address that holds on the day", () => {
    const contacts = [ann, { ...bob, alternativeAddresses: [away] }];
    expect(nos(take(contacts, add(everyone, { onePerHousehold: true })))).toEqual(["A", "B"]);
  });

  test("takes no two without an address for one", () => {
    const contacts = [aContact({ no: "A" }), aContact({ no: "B" })];
    expect(nos(take(contacts, add(everyone, { onePerHousehold: true })))).toEqual(["A", "B"]);
  });
});

describe("reducing and refining", () => {
  test.each<[what: string, actions: CriteriaAction[], expected: string[]]>([
    [
      "reduce drops lines that match",
      [add(everyone), reduce(inCity("Oslo", "Paris"))],
      ["C2", "P2"],
    ],
    ["refine keeps lines that match", [add(everyone), refine(inCity("Oslo"))], ["P3", "C1", "P1"]],
    ["reduce without a filter empties the segment", [add(everyone), reduce(everyone)], []],
    ["refine without a filter keeps it", [add(inCity("Paris")), refine(everyone)], ["P4"]],
    [
      "reduce drops the whole company when anyone at it matches",
      [add(everyone), reduce(inCity("Bergen"), true)],
      ["P4"],
    ],
    [
      "refine keeps the whole company when anyone at it matches",
      [add(inCity("Oslo", "Paris")), refine(inCity("Bergen"), true)],
      ["P3", "C1", "P1"],
    ],
    [
      "entire companies leave who has none alone",
      [add(inCity("Oslo", "Paris")), refine(inCity("Paris"), true)],
      ["P4"],
    ],
  ])("%s", (_what, actions, expected) => {
    expect(nos(take(all, ...actions))).toEqual(expected);
  });
});

describe("by hand", () => {
  test.each<[what: string, actions: CriteriaAction[], expected: string[]]>([
    [
      "picks in the order given, even twice",
      [{ action: "pick", contactNos: ["P4", "C1", "P4"] }],
      ["P4", "C1", "P4"],
    ],
    [
      "takes out every line of a contact",
      [
        { action: "pick", contactNos: ["P4", "C1", "P4"] },
        { action: "unpick", contactNos: ["P4"] },
      ],
      ["C1"],
    ],
    [
      "takes out just the line that was meant",
      [
        { action: "pick", contactNos: ["P4", "C1", "P4"] },
        { action: "unpick", contactNos: ["P4"], lineNos: [1] },
      ],
      ["C1", "P4"],
    ],
    [
      "takes out the last for a line that is not there",
      [
        { action: "pick", contactNos: ["P4", "C1", "P4"] },
        { action: "unpick", contactNos: ["P4"], lineNos: [77] },
      ],
      ["P4", "C1"],
    ],
    ["picks nobody who is gone", [{ action: "pick", contactNos: ["GONE"] }], []],
  ])("%s", (_what, actions, expected) => {
    expect(nos(take(all, ...actions))).toEqual(expected);
  });
});

const someCity = fc.constantFrom("Oslo", "Bergen", "Paris");
const someFilter = fc.oneof(
  fc.constant(everyone),
  someCity.map((city) => inCity(city)),
);
const someContacts = fc
  .array(
    fc.record({
      isCompany: fc.boolean(),
      city: someCity,
      companyIndex: fc.nat({ max: 5 }),
      excludeFromSegment: fc.boolean(),
      address: fc.constantFrom("", "Main St 1", "Main St 2"),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ isCompany, companyIndex, ...told }, index) =>
      isCompany
        ? aCompany({ no: `C${index}`, name: `Company ${index}`, ...told })
        : aContact({ no: `P${index}`, companyNo: `C${companyIndex}`, ...told }),
    ),
  );
const someNos = fc.array(fc.constantFrom("C0", "P1", "P2", "C3", "P4"), { maxLength: 4 });
const someAction: fc.Arbitrary<CriteriaAction> = fc.oneof(
  fc
    .tuple(
      someFilter,
      fc.record({
        allowExistingContacts: fc.boolean(),
        expandCompanies: fc.boolean(),
        addRelatedCompanies: fc.boolean(),
        onePerHousehold: fc.boolean(),
      }),
    )
    .map(([filter, options]) => add(filter, options)),
  fc.tuple(someFilter, fc.boolean()).map(([filter, entire]) => reduce(filter, entire)),
  fc.tuple(someFilter, fc.boolean()).map(([filter, entire]) => refine(filter, entire)),
  someNos.map((contactNos): CriteriaAction => ({ action: "pick", contactNos })),
  someNos.map((contactNos): CriteriaAction => ({ action: "unpick", contactNos })),
  someNos.map((contactNos): CriteriaAction => ({ action: "reuse", segmentNo: "SM1", contactNos })),
);

/** The segment with an edit by hand on every line. */
function edited(segment: Segment, description: string): Segment {
  return { ...segment, lines: segment.lines.map((line) => ({ ...line, description })) };
}

describe("laws of the steps", () => {
  test("reduce and refine by one filter part the segment in two", () => {
    fc.assert(
      fc.property(someContacts, someFilter, fc.boolean(), (contacts, filter, entire) => {
        const whole = take(contacts, add(everyone));
        const reduced = take(contacts, add(everyone), reduce(filter, entire));
        const refined = take(contacts, add(everyone), refine(filter, entire));
        expect(new Set([...reduced.lines, ...refined.lines])).toEqual(new Set(whole.lines));
        expect(reduced.lines.length + refined.lines.length).toBe(whole.lines.length);
      }),
    );
  });

  test("going back after any action restores the exact state, edits and all", () => {
    fc.assert(
      fc.property(
        someContacts,
        fc.array(someAction, { maxLength: 4 }),
        someAction,
        (contacts, before, action) => {
          const start = edited(take(contacts, ...before), "edited by hand");
          const { segment } = applyAction(start, action, factsOf(contacts, action));
          const back = goBack(segment);
          expect(back.lines).toEqual(start.lines);
          expect(back.criteria).toEqual(start.criteria);
        },
      ),
    );
  });

  test("going forward after going back restores the exact state", () => {
    fc.assert(
      fc.property(
        someContacts,
        fc.array(someAction, { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 6 }),
        (contacts, actions, steps) => {
          const start = edited(take(contacts, ...actions), "edited by hand");
          const times = Array.from({ length: steps });
          const back = times.reduce<Segment>((segment) => goBack(segment), start);
          const again = times.reduce<Segment>((segment) => goForward(segment), back);
          expect(again).toEqual(start);
        },
      ),
    );
  });

  test("replaying the actions on unchanged contacts gives the same lines", () => {
    fc.assert(
      fc.property(someContacts, fc.array(someAction, { maxLength: 5 }), (contacts, actions) => {
        const first = take(contacts, ...actions);
        const replayed = take(contacts, ...first.criteria.map(({ action }) => action));
        expect(replayed.lines).toEqual(first.lines);
      }),
    );
  });

  test("who is excluded is dropped after expanding, never before", () => {
    fc.assert(
      fc.property(someContacts, someCity, (contacts, city) => {
        const { criteria } = take(contacts, add(inCity(city), { expandCompanies: true }));
        const [step] = criteria;
        const companyNoOf = ({ type, no, companyNo }: Contact) =>
          type === "company" ? no : companyNo;
        const companyNos = new Set(
          contacts.filter((contact) => contact.city === city).map(companyNoOf),
        );
        const expected = contacts.filter((contact) => companyNos.has(companyNoOf(contact)));
        const isIn = ({ excludeFromSegment }: Contact) => !excludeFromSegment;
        const numbers = (some: readonly Contact[]) => some.map(({ no }) => no).toSorted();
        expect(step?.leftOut.map(({ contactNo }) => contactNo).toSorted()).toEqual(
          numbers(expected.filter((contact) => !isIn(contact))),
        );
        expect(step?.addedLineNos).toHaveLength(expected.filter(isIn).length);
      }),
    );
  });

  test("an add without options never gives anyone two lines", () => {
    fc.assert(
      fc.property(someContacts, fc.array(someFilter, { maxLength: 4 }), (contacts, filters) => {
        const added = nos(take(contacts, ...filters.map((filter) => add(filter))));
        expect(new Set(added).size).toBe(added.length);
      }),
    );
  });
});
