import { join } from "node:path";
import { fuzzCase, fuzzLetters } from "../support/fuzz-case";
import { aLetterWithEverything } from "../support/a-letter-with-everything";
import { letterFaults } from "../support/letter-faults";
import { aContent } from "../support/a-letter";
import { mergeJoined } from "../support/merge-here";

const SLICES = [0, 40, 80, 120];

/** `npm run fuzz` runs ten thousand. */
describe("a damaged letter", () => {
  const letters = fuzzLetters(join(__dirname, "../../../shared/fixtures"));

  test.each(SLICES)("is refused or gives whole letters: cases from %i", (from) => {
    const outcomes = Array.from({ length: 40 }, (_, at) => fuzzCase(letters, from + at));
    expect(new Set(outcomes)).toEqual(new Set(["refused", "merged"]));
  });
});

test("the letter that is damaged is whole before", () => {
  const document = mergeJoined(aLetterWithEverything(), [aContent(), aContent()]);
  expect(letterFaults(document)).toEqual([]);
});
