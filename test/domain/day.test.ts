import { addDays, isDay, monthsUpTo } from "../../src/domain/day";

test.each<[day: string, days: number, expected: string]>([
  ["2026-11-23", -90, "2026-08-25"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["soon", 1, ""],
])("%s and %d days is %j", (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each<[text: string, expected: boolean]>([
  ["2026-02-28", true],
  ["2026-02-30", false],
  ["2026-2-3", false],
  ["", false],
])("%j is a day: %j", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test("months in a row go back over the turn of the year", () => {
  expect(monthsUpTo("2026-02", 4)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsUpTo("2026-12", 1)).toEqual(["2026-12"]);
});
