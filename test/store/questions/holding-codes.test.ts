import fc from "fast-check";
import { textTest } from "../../../src/domain/segment/text-test";
import { holdingCodes } from "../../../src/store/questions/holding-codes";
import {
  codeCount,
  emptyTextColumn,
  packTextColumn,
  putText,
  textIn,
  textOf,
  unpackTextColumn,
} from "../../../src/store/questions/text-column";
import { SOME_DAYS, SOME_WORDS, someComparison, someValues } from "../../support/some-filters";

/** Enough of them that a column is searched instead of asked text by text. */
const MANY_WORDS = Array.from({ length: 300 }, (_, index) => `w${index}`);
const MANY_DAYS = Array.from({ length: 300 }, (_, index) =>
  new Date(Date.UTC(2026, 1, 1 + index)).toISOString().slice(0, 10),
);

const someText = fc.oneof(
  fc.constantFrom(...SOME_WORDS.filter((word) => word !== "\0"), ...SOME_DAYS),
  fc.string({ unit: fc.constantFrom("a", "b", "Ä", "é", " "), maxLength: 4 }),
);

describe("the codes of a column that pass a comparison", () => {
  test.each<[what: string, many: readonly string[], more: fc.Arbitrary<string>]>([
    ["words", MANY_WORDS, someText],
    ["days", MANY_DAYS, fc.constantFrom("", ...SOME_DAYS)],
    ["words with the separator among them", [...MANY_WORDS, "x\0y"], someText],
  ])("are those of the texts that do, of many %s", (_what, many, more) => {
    fc.assert(
      fc.property(
        fc.array(more, { maxLength: 20 }),
        fc.array(more, { maxLength: 3 }),
        someComparison,
        fc.oneof(someValues, fc.array(more, { maxLength: 2 })),
        (texts, since, comparison, values) => {
          const column = aPackedColumn([...many, ...texts]);
          since.forEach((text, index) => {
            putText(column, index, text);
          });
          const holding = holdingCodes(column, { comparison, values }, "2026-11-23");
          const test = textTest(comparison, values, "2026-11-23");
          const all = Array.from({ length: codeCount(column) }, (_, code) => textOf(column, code));
          const held = (holds: (text: string, code: number) => boolean) => all.filter(holds);
          expect(held((_, code) => holding[code] === 1)).toEqual(held((text) => test(text)));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("a packed column", () => {
  test("has every text where it was", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
        const column = aPackedColumn(texts);
        expect(texts.map((_, slot) => textIn(column, slot))).toEqual(texts);
      }),
    );
  });
});

function aPackedColumn(texts: readonly string[]) {
  const column = emptyTextColumn();
  texts.forEach((text, slot) => {
    putText(column, slot, text);
  });
  return unpackTextColumn(packTextColumn(column, texts.length));
}
