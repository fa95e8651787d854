import fc from "fast-check";
import { formatDay, longDay } from "../../../src/domain/letter/date-picture";

describe("drawing a day", () => {
  test.each<[picture: string, language: string, expected: string]>([
    ["dddd, d MMMM yyyy", "en-GB", "Monday, 23 November 2026"],
    ["d. MMMM yyyy", "de", "23. November 2026"],
    ["dd/MM/yy", "fr", "23/11/26"],
    ["ddd MMM", "en", "Mon Nov"],
    ["D.M.YYYY", "da", "23.11.2026"],
    ["d MMMM", "pl", "23 listopada"],
    ["MMMM yyyy", "pl", "listopad 2026"],
    ["d 'of' MMMM, 'year' yyyy", "en", "23 of November, year 2026"],
    ["HH:mm", "en", "14:05"],
    ["h:mm AM/PM", "en", "2:05 PM"],
    ["h:mm am/pm", "en", "2:05 pm"],
    ["yyyy-MM-dd HH:mm:ss", "en", "2026-11-23 14:05:00"],
    ["d. MMMM yyyy", "no such language", "23. November 2026"],
    ["", "en", ""],
  ])("%s in %s is %s", (picture, language, expected) => {
    expect(formatDay("2026-11-23T14:05", picture, language)).toBe(expected);
  });

  test.each(["", "tomorrow", "2026-02-30", "2026-13-01", "23.11.2026"])(
    "leaves %j alone, which is no day",
    (text) => {
      expect(formatDay(text, "d MMMM yyyy", "en")).toBe(text);
      expect(longDay(text, "en")).toBe(text);
    },
  );

  test.each([
    ["en-GB", "23 November 2026"],
    ["de", "23. November 2026"],
    ["fr", "23 novembre 2026"],
    ["da", "23. november 2026"],
    ["es", "23 de noviembre de 2026"],
    ["it", "23 novembre 2026"],
  ])("writes it in full in %s", (language, expected) => {
    expect(longDay("2026-11-23", language)).toBe(expected);
  });

  test("the picture yyyy-MM-dd gives every day back", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1000-01-01"),
          max: new Date("9999-12-31"),
          noInvalidDate: true,
        }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(formatDay(day, "yyyy-MM-dd", "en")).toBe(day);
        },
      ),
    );
  });
});
