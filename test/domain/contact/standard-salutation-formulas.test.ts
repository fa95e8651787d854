import { salutation } from "../../../src/domain/contact/salutation";
import { STANDARD_SALUTATION_FORMULAS } from "../../../src/domain/contact/standard-salutation-formulas";
import { aCompany, aContact } from "../../support/a-contact";

const CODES = ["COMPANY", "F", "F-MAR", "F-UMAR", "M", "UNISEX"];
const LANGUAGES = ["en", "de", "fr", "da", "es", "it"];

describe("the standard salutation formulas", () => {
  test("are there for every code, language and style", () => {
    const keys = STANDARD_SALUTATION_FORMULAS.map(
      ({ salutationCode, language, style }) => `${salutationCode} ${language} ${style}`,
    );
    const wanted = CODES.flatMap((code) =>
      LANGUAGES.flatMap((language) =>
        ["formal", "informal"].map((style) => `${code} ${language} ${style}`),
      ),
    );
    expect([...keys].sort()).toEqual([...wanted].sort());
  });

  test("use as many places as they have parts, in order", () => {
    for (const { text, parts } of STANDARD_SALUTATION_FORMULAS) {
      expect(text.match(/%[1-5]/g) ?? []).toEqual(parts.map((_, index) => `%${index + 1}`));
    }
  });

  test.each([
    ["F", "en", "Dear Ms Lovelace,", "Dear Ada,"],
    ["F-MAR", "en", "Dear Mrs Lovelace,", "Dear Ada,"],
    ["M", "de", "Sehr geehrter Herr Lovelace,", "Lieber Ada,"],
    ["F", "de", "Sehr geehrte Frau Lovelace,", "Liebe Ada,"],
    ["UNISEX", "de", "Guten Tag Ada Byron Lovelace,", "Hallo Ada,"],
    ["M", "fr", "Cher Monsieur Lovelace,", "Cher Ada,"],
    ["F", "da", "Kære Ada Byron Lovelace,", "Kære Ada,"],
    ["F-UMAR", "es", "Estimada Srta. Lovelace:", "Estimada Ada:"],
    ["M", "it", "Egregio Signor Lovelace,", "Caro Ada,"],
  ])("greet %s in %s", (salutationCode, language, formal, informal) => {
    const ada = aContact({
      firstName: "Ada",
      middleName: "Byron",
      surname: "Lovelace",
      salutationCode,
    });
    const setup = {
      formulas: STANDARD_SALUTATION_FORMULAS,
      languages: [language],
      companyName: "",
    };
    expect(salutation(ada, "formal", setup)).toBe(formal);
    expect(salutation(ada, "informal", setup)).toBe(informal);
  });

  test("greet a company by its name where the language does", () => {
    const company = aCompany({ name: "Rossi S.r.l.", salutationCode: "COMPANY" });
    const setup = { formulas: STANDARD_SALUTATION_FORMULAS, languages: ["it"], companyName: "" };
    expect(salutation(company, "formal", setup)).toBe("Spett.le Rossi S.r.l.,");
  });
});
