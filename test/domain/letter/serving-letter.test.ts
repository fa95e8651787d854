import {
  hasLetterIn,
  openLetterLanguage,
  servingLetter,
} from "../../../src/domain/letter/serving-letter";

describe("the open document's language", () => {
  test.each<[what: string, told: string, kept: readonly string[], expected: string]>([
    ["is what the document says", "de", ["de", "en"], "de"],
    ["is the segment's where the document says nothing", "", ["de"], "en"],
    ["is none where the segment's own letter is kept", "", ["en", "de"], ""],
  ])("%s", (_what, told, kept, expected) => {
    expect(openLetterLanguage(told, { usual: "en", kept })).toBe(expected);
  });
});

describe("the letter for a line", () => {
  const at = { open: "en", kept: ["de", "fr-CH"], usual: "en" };

  test.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["fr", "fr-CH"],
    ["en-GB", "en"],
    ["it", "en"],
    ["", "en"],
  ])("in %j is the one in %s", (language, expected) => {
    expect(servingLetter(language, at)).toBe(expected);
  });

  test("is the one kept in the segment's language while another is open", () => {
    expect(servingLetter("it", { open: "de", kept: ["de", "en"], usual: "en" })).toBe("en");
  });

  test("is the open document where the segment's language has none", () => {
    expect(servingLetter("it", { open: "de", kept: [], usual: "en" })).toBe("de");
  });

  test.each([
    ["de-AT", true],
    ["", true],
    ["it", false],
  ])("in %j is there: %s", (language, expected) => {
    expect(hasLetterIn(language, at)).toBe(expected);
  });
});
