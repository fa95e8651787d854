import fc from "fast-check";
import type { LetterState } from "../../src/domain/letter/letter-state";
import type { LetterCase } from "../../src/domain/letter/merge-field";
import {
  EMPTY_LETTER_STATE,
  readLetterState,
  writeLetterState,
} from "../../src/merge/letter-state-xml";

const text = fc.string({ unit: "binary", maxLength: 12 });
const key = text.filter((name) => name !== "__proto__");
const format = fc.record({
  letterCase: fc.constantFrom<LetterCase>("", "upper", "lower", "firstCapital", "title"),
  datePicture: text,
  numberPicture: text,
  before: text,
  after: text,
  fallback: text,
});
const passage = { key: text, title: text, template: text, shown: text };
const shows = fc.constantFrom("template" as const, "otherwise" as const);
const someState: fc.Arbitrary<LetterState> = fc.record({
  letterId: text,
  storeId: text,
  segmentNo: text,
  language: text,
  shownContactNo: text,
  formats: fc.dictionary(key, format, { noNullPrototype: true }),
  mapping: fc.dictionary(key, text, { noNullPrototype: true }),
  passages: fc.array(fc.record(passage)),
  conditions: fc.array(
    fc.record(
      { ...passage, rule: text, otherwise: text, shows },
      { requiredKeys: ["key", "title", "template", "rule", "shown", "shows"] },
    ),
  ),
});

describe("the letter's own part", () => {
  test("reads back what it wrote", () => {
    fc.assert(
      fc.property(someState, (state) => {
        expect(readLetterState(writeLetterState(state))).toEqual(state);
      }),
    );
  });

  test("has no XML declaration", () => {
    expect(writeLetterState(EMPTY_LETTER_STATE)).toBe(
      '<letter xmlns="urn:segment-letters:letter:1" letterId="" storeId="" segmentNo="" language="" shownContactNo=""></letter>',
    );
  });

  test.each([
    ["nothing", ""],
    ["no XML", "hello"],
    ["another's part", "<letter/>"],
    ["a part cut short", '<letter xmlns="urn:segment-letters:letter:1"'],
  ])("of %s says nothing", (_what, xml) => {
    expect(readLetterState(xml)).toEqual(EMPTY_LETTER_STATE);
  });

  test("is read as far as it is understood", () => {
    const xml =
      '<?xml version="1.0"?><letter xmlns="urn:segment-letters:letter:1" letterId="L1" new="x">' +
      '<later/><format key="f1" letterCase="giant" before="("/><passage key="p1"/></letter>';
    expect(readLetterState(xml)).toEqual({
      ...EMPTY_LETTER_STATE,
      letterId: "L1",
      formats: {
        f1: {
          letterCase: "",
          datePicture: "",
          numberPicture: "",
          before: "(",
          after: "",
          fallback: "",
        },
      },
      passages: [{ key: "p1", title: "", template: "", shown: "" }],
    });
  });
});
