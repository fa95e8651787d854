import { takeNumbers } from "../../../src/domain/setup/number-series";

describe("a number series", () => {
  test.each([
    ["starts with one", { prefix: "CT", digits: 6, lastUsed: 0 }, ["CT000001", "CT000002"]],
    ["goes on from the last", { prefix: "SM", digits: 5, lastUsed: 41 }, ["SM00042", "SM00043"]],
    ["outgrows its digits", { prefix: "A", digits: 2, lastUsed: 98 }, ["A99", "A100"]],
  ])("%s", (_what, series, nos) => {
    const taken = takeNumbers(series, 2);
    expect(taken.nos).toEqual(nos);
    expect(taken.series).toEqual({ ...series, lastUsed: series.lastUsed + 2 });
  });

  test("stays as it is when nothing is taken", () => {
    const series = { prefix: "CT", digits: 6, lastUsed: 7 };
    expect(takeNumbers(series, 0)).toEqual({ nos: [], series });
  });
});
