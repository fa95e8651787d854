import { walkedLines } from "../../../src/ui/letter/walked-lines";
import { aLine } from "../../support/a-segment";

const lines = [1, 2, 3, 4].map((lineNo) => aLine({ lineNo }));

describe("walking from letter to letter", () => {
  test.each<[what: string, current: number, stops: number[], expected: number[]]>([
    ["stops at every letter", 2, [1, 2, 3, 4], [1, 3, 2, 4]],
    ["begins with the first", 0, [1, 2, 3, 4], [0, 1, 0, 4]],
    ["ends with the last", 4, [1, 2, 3, 4], [3, 0, 4, 4]],
    ["passes over those not wanted", 1, [1, 4], [0, 4, 1, 2]],
    ["gets on from a letter that is not wanted", 3, [1, 4], [1, 4, 0, 2]],
    ["goes nowhere where none is wanted", 2, [], [0, 0, 0, 0]],
  ])("%s", (_what, current, stops, expected) => {
    const at = lines.find(({ lineNo }) => lineNo === current);
    const walked = walkedLines(lines, at, ({ lineNo }) => stops.includes(lineNo));
    const { previous, next, place, count } = walked;
    expect([previous?.lineNo ?? 0, next?.lineNo ?? 0, place, count]).toEqual(expected);
  });
});
