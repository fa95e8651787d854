import { salutation } from "../../../src/domain/contact/salutation";
import type {
  SalutationFormula,
  SalutationPart,
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
    ["", [], ""],
    ["%1", ["middleName"], ""],
    ["%1%2", ["firstName", "surname"], "AdaLovelace"],
    ["100 %% of %1", ["firstName"], "100 %% of Ada"],
    ["Dear %3,", ["firstName"], "Dear,"],
  ])("of %j with %j is %j", (text, parts, expected) => {
    const setup = { formulas: [formula(text, parts)], languages: ["en"], companyName: "Contoso" };
    expect(salutation(ada, "formal", setup)).toBe(expected);
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
