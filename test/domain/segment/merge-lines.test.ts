import { whyContact } from "../../../src/domain/segment/why-contact";
import { goBack, goForward } from "../../../src/domain/segment/go-back";
import { withOneOfTwo } from "../../../src/domain/segment/merge-lines";
import type { CriteriaAction, CriteriaStep } from "../../../src/domain/segment/criteria-action";
import type { Segment } from "../../../src/domain/segment/segment";
import { aContact } from "../../support/a-contact";
import { aLine, aSegment } from "../../support/a-segment";

const [ADA, TWIN, BOB] = ["CT000001", "CT000002", "CT000003"] as const;
const KEEP_ADA = { keptNo: ADA, otherNo: TWIN, stayingNo: ADA };

describe("a segment in which two contacts become one", () => {
  test("gives the kept contact the other's line, with its edits", () => {
    const segment = aSegment([{ contactNo: TWIN, subject: "Dear twin" }, { contactNo: BOB }]);
    expect(withOneOfTwo(segment, KEEP_ADA).lines).toEqual([
      aLine({ lineNo: 1, contactNo: ADA, subject: "Dear twin" }),
      aLine({ lineNo: 2, contactNo: BOB }),
    ]);
  });

  test.each([
    [ADA, "mine"],
    [TWIN, "theirs"],
  ])("keeps the line of %s when both have one", (stayingNo, subject) => {
    const segment = aSegment([
      { contactNo: ADA, subject: "mine" },
      { contactNo: TWIN, subject: "theirs" },
    ]);
    expect(withOneOfTwo(segment, { ...KEEP_ADA, stayingNo }).lines).toMatchObject([
      { contactNo: ADA, subject },
    ]);
  });

  test("is the very same when it never had the other", () => {
    const segment = aSegment([{ contactNo: ADA }, { contactNo: BOB }]);
    expect(withOneOfTwo(segment, KEEP_ADA)).toBe(segment);
  });

  test("explains the kept contact by the step that brought the other in", () => {
    const merged = withOneOfTwo(picked([TWIN, BOB]), KEEP_ADA);
    const why = whyContact(merged, aContact({ no: ADA }), {
      company: undefined,
      interactions: [],
      today: "2026-11-23",
    });
    expect(why).toMatchObject({ isIn: true, decidingIndex: 0 });
  });

  test("goes back and forward as before", () => {
    const merged = withOneOfTwo(picked([TWIN, BOB]), KEEP_ADA);
    expect(goBack(merged).lines).toEqual([]);
    expect(goForward(goBack(merged))).toEqual(merged);
  });

  test("lets no step bring the one contact in twice by hand", () => {
    const merged = withOneOfTwo(picked([ADA, TWIN, BOB]), KEEP_ADA);
    expect(merged.criteria.map(({ action }) => action)).toEqual([
      { action: "pick", contactNos: [ADA, BOB] },
    ]);
  });

  test("asks conditions on the other's number of the kept one", () => {
    const filter = (no: string) =>
      ({
        contact: {
          kind: "all",
          conditions: [{ kind: "field", field: "companyNo", comparison: "is", values: [no] }],
        },
      }) as const;
    const reduce = (no: string): CriteriaAction => ({
      action: "reduce",
      filter: filter(no),
      entireCompanies: false,
    });
    const segment = { ...aSegment([{ contactNo: BOB }]), criteria: [aStep(reduce(TWIN))] };
    expect(withOneOfTwo(segment, KEEP_ADA).criteria).toEqual([aStep(reduce(ADA))]);
  });
});

function picked(contactNos: readonly string[]): Segment {
  const segment = aSegment(contactNos.map((contactNo) => ({ contactNo })));
  const addedLineNos = segment.lines.map(({ lineNo }) => lineNo);
  return { ...segment, criteria: [{ ...aStep({ action: "pick", contactNos }), addedLineNos }] };
}

function aStep(action: CriteriaAction): CriteriaStep {
  return { action, addedLineNos: [], removedLines: [], leftOut: [] };
}
