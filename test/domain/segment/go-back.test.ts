import type { CriteriaAction } from "../../../src/domain/segment/criteria-action";
import { goBack, goForward } from "../../../src/domain/segment/go-back";
import type { Segment } from "../../../src/domain/segment/segment";
import { applyAction } from "../../../src/domain/segment/take-step";
import { aContact } from "../../support/a-contact";
import { aSegment } from "../../support/a-segment";
import { factsOf } from "../../support/step-facts";

const contacts = ["A", "B", "C"].map((no) => aContact({ no }));
const pickAll: CriteriaAction = { action: "pick", contactNos: ["A", "B", "C"] };
const unpickB: CriteriaAction = { action: "unpick", contactNos: ["B"] };

function take(segment: Segment, action: CriteriaAction): Segment {
  return applyAction(segment, action, factsOf(contacts, action)).segment;
}

function withSubject(segment: Segment, contactNo: string, subject: string): Segment {
  return {
    ...segment,
    lines: segment.lines.map((line) =>
      line.contactNo === contactNo ? { ...line, subject } : line,
    ),
  };
}

function subjects({ lines }: Segment): string[] {
  return lines.map(({ contactNo, subject }) => `${contactNo} ${subject}`);
}

describe("going back", () => {
  test("leaves a segment without steps as it is", () => {
    expect(goBack(aSegment([]))).toEqual(aSegment([]));
    expect(goForward(aSegment([]))).toEqual(aSegment([]));
  });

  test("goes down to empty", () => {
    const segment = take(take(aSegment([]), pickAll), unpickB);
    expect(goBack(goBack(segment)).lines).toEqual([]);
  });

  test("keeps the edits made since on lines that stay", () => {
    const segment = take(withSubject(take(aSegment([]), pickAll), "B", "for B"), unpickB);
    const back = goBack(withSubject(segment, "C", "for C"));
    expect(subjects(back)).toEqual(["A An invitation", "B for B", "C for C"]);
  });

  test("and forward keeps the edits of the lines that were taken away", () => {
    const edited = withSubject(take(aSegment([]), pickAll), "A", "for A");
    expect(subjects(goForward(goBack(edited)))).toEqual([
      "A for A",
      "B An invitation",
      "C An invitation",
    ]);
  });

  test("and forward keeps the edits made between on a line that goes again", () => {
    const between = withSubject(goBack(take(take(aSegment([]), pickAll), unpickB)), "B", "for B");
    const backAgain = goBack(goForward(between));
    expect(subjects(backAgain)).toEqual(["A An invitation", "B for B", "C An invitation"]);
  });

  test("brings back no line of a contact that is gone", () => {
    const segment = take(take(aSegment([]), pickAll), unpickB);
    expect(goBack(segment, new Set(["B"])).lines.map(({ contactNo }) => contactNo)).toEqual([
      "A",
      "C",
    ]);
  });

  test("cannot be followed by going forward once another step was taken", () => {
    const segment = take(goBack(take(take(aSegment([]), pickAll), unpickB)), unpickB);
    expect(goForward(segment)).toEqual(segment);
  });

  test("never gives a line number again", () => {
    const segment = take(goBack(take(aSegment([]), pickAll)), pickAll);
    expect(segment.lines.map(({ lineNo }) => lineNo)).toEqual([4, 5, 6]);
  });
});
