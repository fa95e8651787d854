import { salutation, salutationLanguage } from "../../../src/domain/contact/salutation";
import {
  formulaOf,
  hasUnknownPlace,
  placesIn,
  SALUTATION_PARTS,
  salutationCodes,
  type SalutationFormula,
  salutationLanguages,
  type SalutationPart,
  withFormula,
  withPart,
  withText,
  wordedFormulas,
} from "../../../src/domain/contact/salutation-formula";
import { aContact } from "../../support/a-contact";

const formula = (
  text: string,
  parts: readonly SalutationPart[],
  change: Partial<SalutationFormula> = {},
): SalutationFormula => ({
  salutationCode: "F",
  language: "en",
  style: "formal",
  text,
  parts,
  ...change,
});

const ada = aContact({
  type: "person",
  salutationCode: "F",
  firstName: "Ada",
  surname: "Lovelace",
  middleName: "",
});

describe("a salutation", () => {
  test.each<[text: string, parts: SalutationPart[], expected: string]>([
    ["Dear Ms %1,", ["surname"], "Dear Ms Lovelace,"],
    ["Dear Ms %1 %2 %3,", ["firstName", "middleName", "surname"], "Dear Ms Ada Lovelace,"],
    ["Dear Ms %1 %2,", ["firstName", "middleName"], "Dear Ms Ada,"],
    ["%1 %2,", ["middleName", "surname"], "Lovelace,"],
    ["%2 of %1", ["companyName", "surname"], "Lovelace of Contoso"],
    ["Hello!", [], "Hello!"],
    ["%1", ["middleName"], ""],
    ["%1%2", ["firstName", "surname"], "AdaLovelace"],
    ["100 %% of %1", ["firstName"], "100 %% of Ada"],
    ["Dear %3,", ["firstName"], "Dear,"],
  ])("of %j with %j is %j", (text, parts, expected) => {
    const setup = { formulas: [formula(text, parts)], languages: ["en"], companyName: "Contoso" };
    expect(salutation(ada, "formal", setup)).toBe(expected);
  });

  test("an empty part vanishes together with the one blank beside it", () => {
    const nameless = { ...ada, surname: "" };
    const of = (text: string) =>
      salutation(nameless, "formal", {
        formulas: [formula(text, ["firstName", "surname"])],
        languages: ["en"],
        companyName: "",
      });
    expect(of("Dear Ms. %1 %2,")).toBe("Dear Ms. Ada,");
    expect(of("%2 %1,")).toBe("Ada,");
    expect(of("Dear %2 and %1,")).toBe("Dear and Ada,");
  });

  test("falls back from the contact's language to the default one, then to nothing", () => {
    const formulas = [formula("Dear Ms %1,", ["surname"])];
    const of = (...languages: string[]) =>
      salutation(ada, "formal", { formulas, languages, companyName: "" });
    expect([of("fr", "en"), of("fr", "de")]).toEqual(["Dear Ms Lovelace,", undefined]);
  });

  test("takes a formula without words for none", () => {
    const formulas = [formula("Dear Ms %1,", ["surname"]), formula(" ", [], { language: "nb" })];
    const of = (...languages: string[]) =>
      salutation(ada, "formal", { formulas, languages, companyName: "" });
    expect([of("nb", "en"), of("nb")]).toEqual(["Dear Ms Lovelace,", undefined]);
  });

  test("is in the language of the formula that it is made by", () => {
    const formulas = [
      formula("Dear Ms %1,", ["surname"]),
      formula("Kjære %1,", ["firstName"], { language: "nb" }),
    ];
    const of = (...languages: string[]) =>
      salutationLanguage(ada, "formal", { formulas, languages });
    expect([of("no", "en"), of("fr", "en"), of("fr")]).toEqual(["nb", "en", undefined]);
  });

  test("does not take a name for a formula", () => {
    const odd = { ...ada, firstName: "%2" };
    const formulas = [formula("Dear %1 %2,", ["firstName", "surname"])];
    expect(salutation(odd, "formal", { formulas, languages: ["en"], companyName: "" })).toBe(
      "Dear %2 Lovelace,",
    );
  });

  test.each<[languages: string[], expected: string | undefined]>([
    [["de-AT", "en"], "Sehr geehrte Frau Lovelace,"],
    [["nl", "en"], "Dear Ms Lovelace,"],
    [["", "de"], "Sehr geehrte Frau Lovelace,"],
    [["nl"], undefined],
  ])("for a reader of %j is %j", (languages, expected) => {
    const formulas = [
      formula("Dear Ms %1,", ["surname"]),
      formula("Sehr geehrte Frau %1,", ["surname"], { language: "de" }),
      formula("Hi %1,", ["firstName"], { language: "nl", style: "informal" }),
    ];
    expect(salutation(ada, "formal", { formulas, languages, companyName: "" })).toBe(expected);
  });
});

describe("setting a salutation up", () => {
  test("a formula of a code and a language that have none yet starts without words, and comes last", () => {
    const formulas = [formula("Dear Ms %1,", ["surname"])];
    const blank = formulaOf(formulas, { salutationCode: "DR", language: "nb", style: "formal" });
    expect(blank).toEqual(formula("", [], { salutationCode: "DR", language: "nb" }));
    const written = withPart(withText(blank, "Kjære dr. %1,"), 1, "surname");
    const both = withFormula(formulas, written);
    expect(both).toEqual([...formulas, written]);
    expect([salutationCodes(both), salutationLanguages(both)]).toEqual([
      ["F", "DR"],
      ["en", "nb"],
    ]);
    expect(withFormula(both, formula("Hi!", []))).toEqual([formula("Hi!", []), written]);
  });

  test("formulas without words are not kept", () => {
    const written = formula("Dear Ms %1,", ["surname"]);
    expect(wordedFormulas([written, formula(" ", [], { language: "nb" })])).toEqual([written]);
  });

  test.each([
    ["Dear %5 %1,", false],
    ["Dear %6,", true],
    ["100 % sure, %0", true],
  ])("%j has a place that nothing stands for: %s", (text, expected) => {
    expect(hasUnknownPlace(text)).toBe(expected);
  });

  test("any of the six parts can stand in any place", () => {
    const whole = { ...ada, jobTitle: "Analyst", middleName: "King", initials: "A. K. L." };
    const said = { formulas: [] as SalutationFormula[], languages: ["en"], companyName: "Contoso" };
    const spoken = SALUTATION_PARTS.map((part) => {
      const chosen = withPart(formula("To %1:", ["surname"]), 1, part);
      return salutation(whole, "formal", { ...said, formulas: [chosen] });
    });
    expect(spoken).toEqual([
      "To Ada:",
      "To King:",
      "To Lovelace:",
      "To A. K. L.:",
      "To Analyst:",
      "To Contoso:",
    ]);
  });

  test.each<[text: string, places: number[]]>([
    ["Hello!", []],
    ["Dear %2 %1,", [1, 2]],
    ["%1 and %1, %6", [1]],
  ])("%j has the places %j", (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  test("a new place stands for a part that no other does", () => {
    expect(withText(formula("Dear %1,", ["surname"]), "Dear %1 %3,").parts).toEqual([
      "surname",
      "firstName",
      "middleName",
    ]);
  });

  test("a place that comes back stands for what it stood for", () => {
    const once = formula("Dear %1,", ["initials"]);
    expect(withText(withText(once, "Dear,"), "Dear %1,")).toEqual(once);
  });
});
