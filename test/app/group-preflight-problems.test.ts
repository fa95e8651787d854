import type { PreflightProblem } from "../../src/app/find-preflight-problems";
import { groupPreflightProblems, withReason } from "../../src/app/group-preflight-problems";

describe("grouping the problems of a preflight", () => {
  test("counts one kind with one field as one thing", () => {
    const groups = groupPreflightProblems([
      empty("contact.phone", 1),
      empty("contact.email", 1),
      empty("contact.phone", 2),
    ]);
    expect(groups.map(({ field, problems }) => [field, problems.length])).toEqual([
      ["contact.phone", 2],
      ["contact.email", 1],
    ]);
  });

  test("puts what stops the letters first, then what stops the log", () => {
    const groups = groupPreflightProblems([
      empty("contact.phone", 1),
      empty("contact.phone", 2),
      { ...empty("date", 1), kind: "dateIsMissing", weight: "stopsLog" },
      { ...empty("", 1), kind: "objectsToMail", weight: "stopsMerge" },
    ]);
    expect(groups.map(({ kind }) => kind)).toEqual([
      "objectsToMail",
      "dateIsMissing",
      "fieldHasNoValue",
    ]);
  });

  test("lets a reason take the weight off a reservation, and off nothing else", () => {
    const groups = groupPreflightProblems([
      { ...empty("", 1), kind: "excludedFromSegment", weight: "stopsMerge" },
      { ...empty("", 2), kind: "objectsToMail", weight: "stopsMerge" },
    ]);
    const weights = (reason: string) =>
      withReason(groups, reason).map(({ kind, weight }) => `${kind} ${weight}`);
    expect(weights(" ")).toEqual(["excludedFromSegment stopsMerge", "objectsToMail stopsMerge"]);
    expect(weights("Asked")).toEqual(["objectsToMail stopsMerge", "excludedFromSegment look"]);
  });

  test("makes nothing of nothing", () => {
    expect(groupPreflightProblems([])).toEqual([]);
  });
});

function empty(field: string, lineNo: number): PreflightProblem {
  return { kind: "fieldHasNoValue", weight: "look", contactNo: `CT00000${lineNo}`, lineNo, field };
}
