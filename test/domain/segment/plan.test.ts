import fc from "fast-check";
import type { Contact } from "../../../src/domain/contact/contact";
import type { ContactFilter } from "../../../src/domain/segment/contact-filter";
import type { CriteriaAction } from "../../../src/domain/segment/criteria-action";
import { goBack, goForward } from "../../../src/domain/segment/go-back";
import {
  beforeAnyStep,
  earlierLines,
  isSameComposing,
  planDifference,
  type PlannedStep,
  planOf,
  takePlannedStep,
} from "../../../src/domain/segment/plan";
import type { Segment } from "../../../src/domain/segment/segment";
import { applyAction, PLAIN_ADD } from "../../../src/domain/segment/take-step";
import { aContact } from "../../support/a-contact";
import { aSegment } from "../../support/a-segment";
import { factsOf } from "../../support/step-facts";

function inCity(...values: string[]): ContactFilter {
  return {
    contact: {
      kind: "all",
      conditions: [{ kind: "field", field: "city", comparison: "is", values }],
    },
  };
}

function add(filter: ContactFilter): CriteriaAction {
  return { action: "add", filter, options: PLAIN_ADD };
}

function reduce(filter: ContactFilter): CriteriaAction {
  return { action: "reduce", filter, entireCompanies: false };
}

const contacts = ["Oslo", "Oslo", "Bergen", "Paris"].map((city, index) =>
  aContact({ no: `P${index}`, name: `Person ${index}`, city }),
);

function compose(
  actions: readonly CriteriaAction[],
  among: readonly Contact[] = contacts,
): Segment {
  return actions.reduce(
    (segment, action) => applyAction(segment, action, factsOf(among, action)).segment,
    aSegment([]),
  );
}

function recompose(
  segment: Segment,
  plan: readonly PlannedStep[],
  among: readonly Contact[] = contacts,
): Segment {
  const earlier = earlierLines(segment);
  return plan.reduce(
    (composing, planned) =>
      takePlannedStep(composing, planned, {
        ...factsOf(among, planned.action),
        earlierLines: earlier,
      }),
    beforeAnyStep(segment),
  );
}

function nos({ lines }: Segment): string[] {
  return lines.map(({ contactNo }) => contactNo);
}

/** Everyone but those in Bergen, with an edit by hand on the first line. */
function editedSegment(): Segment {
  const segment = compose([add({}), reduce(inCity("Bergen"))]);
  const lines = segment.lines.map((line, index) =>
    index === 0 ? { ...line, subject: "For you" } : line,
  );
  return { ...segment, lines };
}

describe("composing a segment anew", () => {
  test("from the steps it has changes nothing, edits and all", () => {
    const segment = editedSegment();
    const again = recompose(segment, planOf(segment));
    expect(again).toEqual(segment);
    expect(planDifference(segment, again)).toEqual({ addedNos: [], removedLines: [] });
  });

  test("without a step brings back the line that the step had removed", () => {
    const segment = editedSegment();
    const again = recompose(segment, planOf(segment).slice(0, 1));
    expect(nos(again)).toEqual(["P0", "P1", "P2", "P3"]);
    expect(again.lines.map(({ lineNo }) => lineNo)).toEqual([1, 2, 3, 4]);
    expect(again.lines[0]?.subject).toBe("For you");
    expect(planDifference(segment, again).addedNos).toEqual(["P2"]);
  });

  test("with a step switched off records it, and does not take it", () => {
    const segment = editedSegment();
    const plan = planOf(segment).map((step, index) => ({ ...step, isOff: index === 1 }));
    const again = recompose(segment, plan);
    expect(nos(again)).toEqual(["P0", "P1", "P2", "P3"]);
    expect(again.criteria[1]).toMatchObject({ isOff: true, removedLines: [], addedLineNos: [] });
    expect(planOf(again)).toEqual(plan);
    expect(goForward(goBack(again))).toEqual(again);
  });

  test("with an edited step shows who goes and who comes", () => {
    const segment = editedSegment();
    const plan = [{ action: add(inCity("Bergen", "Paris")), isOff: false }];
    const again = recompose(segment, plan);
    const { addedNos, removedLines } = planDifference(segment, again);
    expect(addedNos).toEqual(["P2"]);
    expect(removedLines.map(({ contactNo }) => contactNo)).toEqual(["P0", "P1"]);
  });

  test("with moved steps takes them in their new order", () => {
    const segment = editedSegment();
    expect(nos(recompose(segment, planOf(segment).toReversed()))).toEqual(["P0", "P1", "P2", "P3"]);
  });

  test("never gives a new line the number of another", () => {
    const segment = editedSegment();
    const newcomer = aContact({ no: "P9", name: "Person 9" });
    const again = recompose(segment, planOf(segment), [...contacts, newcomer]);
    expect(again.lines.map(({ lineNo }) => lineNo)).toEqual([1, 2, 4, 5]);
    expect(again.nextLineNo).toBe(6);
  });

  test("keeps two lines of one contact apart", () => {
    const pick: CriteriaAction = { action: "pick", contactNos: ["P0", "P0"] };
    const segment = compose([pick]);
    expect(recompose(segment, planOf(segment)).lines).toEqual(segment.lines);
  });
});

test("composing anew from its own steps gives the same lines, whatever the steps were", () => {
  const someFilter = fc.constantFrom<ContactFilter>({}, inCity("Oslo"), inCity("Bergen", "Paris"));
  const someNos = fc.array(fc.constantFrom("P0", "P1", "P2"), { maxLength: 3 });
  const someAction = fc.oneof<fc.Arbitrary<CriteriaAction>[]>(
    someFilter.map(add),
    someFilter.map(reduce),
    someNos.map((contactNos): CriteriaAction => ({ action: "pick", contactNos })),
    someNos.map((contactNos): CriteriaAction => ({ action: "unpick", contactNos })),
  );
  fc.assert(
    fc.property(fc.array(someAction, { maxLength: 6 }), (actions) => {
      const composed = compose(actions);
      const lines = composed.lines.map((line) => ({ ...line, subject: `To ${line.lineNo}` }));
      const segment = { ...composed, lines };
      const again = recompose(segment, planOf(segment));
      expect(again.lines).toEqual(segment.lines);
      expect(planDifference(segment, again)).toEqual({ addedNos: [], removedLines: [] });
    }),
  );
});

describe("two readings of a segment", () => {
  const segment = editedSegment();

  test("are the same while nothing was done", () => {
    expect(isSameComposing(segment, structuredClone(segment))).toBe(true);
  });

  test.each<[what: string, changed: Segment]>([
    ["a step", goBack(segment)],
    ["an edit", { ...segment, lines: segment.lines.map((line) => ({ ...line, time: "10:00" })) }],
    ["the header", { ...segment, header: { ...segment.header, date: "2026-12-01" } }],
    ["a line", { ...segment, lines: segment.lines.slice(1) }],
  ])("differ by %s", (_what, changed) => {
    expect(isSameComposing(segment, changed)).toBe(false);
  });
});
