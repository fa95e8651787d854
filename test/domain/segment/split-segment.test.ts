import fc from "fast-check";
import { armOf } from "../../../src/domain/segment/split-segment";

const ARMS = [
  { name: "A", share: 45 },
  { name: "B", share: 45 },
  { name: "held out", share: 10 },
];
const numbers = Array.from(
  { length: 10_000 },
  (_, index) => `CT${String(index + 1).padStart(6, "0")}`,
);

function countOf(arm: string, experiment: string): number {
  return numbers.filter((no) => armOf(no, ARMS, experiment) === arm).length;
}

describe("splitting a segment", () => {
  test("gives each arm about its share", () => {
    expect(Math.abs(countOf("A", "SM00012") - 4_500)).toBeLessThan(200);
    expect(Math.abs(countOf("B", "SM00012") - 4_500)).toBeLessThan(200);
    expect(Math.abs(countOf("held out", "SM00012") - 1_000)).toBeLessThan(100);
  });

  test("gives everybody exactly one arm, the same every time", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (no, experiment) => {
        const arm = armOf(no, ARMS, experiment);
        expect(["A", "B", "held out"]).toContain(arm);
        expect(armOf(no, ARMS, experiment)).toBe(arm);
      }),
    );
  });

  test("keeps to what it has always given", () => {
    expect(numbers.slice(0, 8).map((no) => armOf(no, ARMS, "SM00012"))).toMatchInlineSnapshot(`
     [
       "B",
       "held out",
       "B",
       "A",
       "B",
       "held out",
       "B",
       "B",
     ]
    `);
  });

  test("parts the same contacts another way for another experiment", () => {
    const moved = numbers.filter((no) => armOf(no, ARMS, "SM00012") !== armOf(no, ARMS, "SM00013"));
    expect(moved.length).toBeGreaterThan(5_000);
  });

  test("moves nobody when the shares are told in another unit", () => {
    const same = ARMS.map(({ name, share }) => ({ name, share: share / 5 }));
    expect(numbers.every((no) => armOf(no, ARMS, "X") === armOf(no, same, "X"))).toBe(true);
  });

  test("moves nobody out of an arm that grows at the end of another's cost", () => {
    const grown = [
      { name: "A", share: 60 },
      { name: "B", share: 40 },
    ];
    const before = [
      { name: "A", share: 50 },
      { name: "B", share: 50 },
    ];
    const wereA = numbers.filter((no) => armOf(no, before, "X") === "A");
    expect(wereA.every((no) => armOf(no, grown, "X") === "A")).toBe(true);
  });

  test("has no arm to give without shares", () => {
    expect(armOf("CT1", [], "X")).toBeUndefined();
    expect(armOf("CT1", [{ name: "A", share: 0 }], "X")).toBeUndefined();
  });
});
