import fc from "fast-check";
import { changedFields } from "../../src/store/change";
import { sameValue } from "../../src/store/same-value";

describe("comparing values", () => {
  test.each<[what: string, one: unknown, other: unknown, same: boolean]>([
    [
      "finds equal what has the same fields in another order",
      { a: 1, b: [2] },
      { b: [2], a: 1 },
      true,
    ],
    ["takes a field that holds undefined for one that is left out", { a: undefined }, {}, true],
    ["tells a list from its elements by number", ["a"], { 0: "a" }, false],
    ["tells null from nothing", { a: null }, {}, false],
    ["tells a longer list", [1, 2], [1], false],
    ["tells a deep difference", { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, false],
  ])("%s", (_what, one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
    expect(sameValue(other, one)).toBe(same);
  });

  test("finds every value the same as its copy", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => sameValue(value, structuredClone(value))));
  });
});

describe("the fields that changed", () => {
  test("are told with their values before and after", () => {
    const before = { name: "Ada", city: "London", groups: ["GOLF"] };
    const after = { name: "Ada", city: "Bath", groups: ["GOLF", "NEWS"] };
    expect(changedFields(before, after)).toEqual({
      city: ["London", "Bath"],
      groups: [["GOLF"], ["GOLF", "NEWS"]],
    });
  });

  test("are all of both where one has what the other has not", () => {
    expect(changedFields({ a: 1 }, { b: 2 })).toEqual({ a: [1, undefined], b: [undefined, 2] });
  });

  test("are none when nothing changed", () => {
    expect(changedFields({ a: [1] }, { a: [1] })).toEqual({});
  });
});
