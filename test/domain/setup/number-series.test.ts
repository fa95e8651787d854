import fc from "fast-check";
import {
  nextNo,
  type NumberSeries,
  seriesGoingOnWith,
  takeNumbers,
} from "../../../src/domain/setup/number-series";

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

describe("the next number, as people choose it", () => {
  const series = { prefix: "CT", digits: 6, lastUsed: 41 };

  test.each([
    ["keeps prefix and digits", "CT000042", { prefix: "CT", digits: 6, lastUsed: 41 }],
    ["skips numbers", "CT001000", { prefix: "CT", digits: 6, lastUsed: 999 }],
    ["brings another prefix", "K-2027-100", { prefix: "K-2027-", digits: 3, lastUsed: 99 }],
    ["may do without a prefix", " 50 ", { prefix: "", digits: 2, lastUsed: 49 }],
  ])("%s", (_what, no, expected) => {
    expect(seriesGoingOnWith(series, no)).toEqual({ ok: true, value: expected });
    expect(nextNo(expected)).toBe(no.trim());
  });

  test.each([
    ["without digits at the end", "CT", { kind: "hasNoDigits" }],
    ["of zero", "CT000", { kind: "hasNoDigits" }],
    ["of more than twenty characters", "ABCDEFGHIJKLMNOPQRS042", { kind: "isTooLong" }],
    ["of too many digits", "1234567890123456", { kind: "isTooLong" }],
    ["that was used", "CT000041", { kind: "isUsed", lastNo: "CT000041" }],
    ["that was used, under another prefix", "X1", { kind: "isUsed", lastNo: "CT000041" }],
  ])("is none %s", (_what, no, problem) => {
    expect(seriesGoingOnWith(series, no)).toEqual({ ok: false, problem });
  });

  test("is never one that was given before", () => {
    const wishes = fc.array(fc.tuple(fc.stringMatching(/^[A-C0-9-]{0,4}[0-9]{1,3}$/), fc.nat(5)));
    fc.assert(
      fc.property(wishes, (all) => {
        const given: string[] = [];
        let now: NumberSeries = { prefix: "CT", digits: 2, lastUsed: 0 };
        for (const [wish, count] of all) {
          const wanted = seriesGoingOnWith(now, wish);
          const taken = takeNumbers(wanted.ok ? wanted.value : now, count);
          given.push(...taken.nos);
          now = taken.series;
        }
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});
