import {
  changeCase,
  fieldText,
  formatValue,
  PLAIN_FORMAT,
  rawName,
} from "../../../src/domain/letter/format-value";
import type { FieldFormat, LetterCase } from "../../../src/domain/letter/merge-field";

const format = (change: Partial<FieldFormat>): FieldFormat => ({ ...PLAIN_FORMAT, ...change });

describe("formatting a value", () => {
  test.each<[what: string, value: string, format: FieldFormat, expected: string]>([
    ["shows a value as it is", " Ada ", PLAIN_FORMAT, " Ada "],
    ["puts text before and after", "Ada", format({ before: "(", after: ")" }), "(Ada)"],
    ["drops both with an empty value", "", format({ before: "(", after: ")" }), ""],
    ["lets the fallback stand alone", "", format({ before: "(", fallback: "friend" }), "friend"],
    [
      "changes no case of the text around",
      "ada",
      format({ letterCase: "upper", after: "s" }),
      "ADAs",
    ],
    ["draws a day", "2026-11-23", format({ datePicture: "d.M.yyyy" }), "23.11.2026"],
    ["draws a number, without padding", "15", format({ numberPicture: "#,##0.00" }), "15.00"],
    ["leaves other text to itself", "soon", format({ datePicture: "d.M.yyyy" }), "soon"],
  ])("%s", (_what, value, how, expected) => {
    expect(formatValue(value, how, "en")).toBe(expected);
  });

  test.each<[letterCase: LetterCase, language: string, expected: string]>([
    ["", "en", "ada McDonald-o'neill"],
    ["upper", "en", "ADA MCDONALD-O'NEILL"],
    ["lower", "en", "ada mcdonald-o'neill"],
    ["firstCapital", "en", "Ada McDonald-o'neill"],
    ["title", "en", "Ada McDonald-O'neill"],
  ])("writes in %s case", (letterCase, language, expected) => {
    expect(changeCase("ada McDonald-o'neill", letterCase, language)).toBe(expected);
  });

  test("knows the capitals of a language", () => {
    expect(changeCase("izmir", "firstCapital", "tr")).toBe("İzmir");
    expect(changeCase("straße", "upper", "de")).toBe("STRASSE");
  });
});

describe("the text of a field", () => {
  const record = {
    "document.date": "23 November 2026",
    [rawName("document.date")]: "2026-11-23",
    "contact.name": "Ada",
  };

  test.each<[what: string, name: string, format: FieldFormat, expected: string | undefined]>([
    ["is the record's", "contact.name", PLAIN_FORMAT, "Ada"],
    ["is the long date without a picture", "document.date", PLAIN_FORMAT, "23 November 2026"],
    ["is drawn from the raw day", "document.date", format({ datePicture: "yyyy" }), "2026"],
    ["is none for an unknown field", "contact.shoeSize", PLAIN_FORMAT, undefined],
  ])("%s", (_what, name, how, expected) => {
    expect(fieldText(record, name, how, "en")).toBe(expected);
  });
});
