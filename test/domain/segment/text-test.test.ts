import type { Comparison } from "../../../src/domain/segment/contact-filter";
import { textTest } from "../../../src/domain/segment/text-test";

const TODAY = "2026-11-23";

describe("comparing a text", () => {
  test.each<[text: string, comparison: Comparison, values: string[], holds: boolean]>([
    ["Oslo", "is", ["oslo"], true],
    ["Tromsø", "is", ["TROMSO"], true],
    ["Łódź", "is", ["lodz"], true],
    ["Straße", "is", ["strasse"], true],
    ["Bergen", "is", ["Oslo", "Bergen"], true],
    ["Bergen", "is", [], false],
    ["Bergen", "isNot", ["Oslo", "Bergen"], false],
    ["Trondheim", "isNot", ["Oslo", "Bergen"], true],
    ["Heidelberg", "contains", ["DELB"], true],
    ["Heidelberg", "doesNotContain", ["delb", "x"], false],
    ["Ängelholm", "startsWith", ["ang"], true],
    ["Ängelholm", "endsWith", ["HOLM"], true],
    [" ", "isEmpty", [], true],
    ["x", "isEmpty", [], false],
    ["x", "isNotEmpty", [], true],
    ["2026-01-31", "isBefore", ["2026-02-01"], true],
    ["2026-02-01", "isBefore", ["2026-02-01"], false],
    ["2026-02-02", "isAfter", ["2026-02-01"], true],
    ["2026-02-01", "isAtLeast", ["2026-02-01"], true],
    ["2026-02-01", "isAtMost", ["2026-02-01"], true],
    ["", "isBefore", ["2026-02-01"], false],
    ["", "isAtMost", ["2026-02-01"], false],
    ["9", "isBefore", ["10"], true],
    ["-1.5", "isAtLeast", ["-1.50"], true],
    ["9 St", "isBefore", ["10"], false],
    ["2026-08-25", "isInTheLastDays", ["90"], true],
    ["2026-08-24", "isInTheLastDays", ["90"], false],
    ["2026-11-23", "isInTheLastDays", ["90"], true],
    ["2026-11-24", "isInTheLastDays", ["90"], false],
    ["", "isInTheLastDays", ["90"], false],
    ["2026-11-23", "isInTheLastDays", ["soon"], false],
    ["", "isNotInTheLastDays", ["90"], true],
    ["2026-08-24", "isNotInTheLastDays", ["90"], true],
  ])("%j %s %j is %s", (text, comparison, values, holds) => {
    expect(textTest(comparison, values, TODAY)(text)).toBe(holds);
  });
});
