import type { Consent, Contact, CustomAttributeType } from "../../../src/domain/contact/contact";
import { contactProblems, isEmail } from "../../../src/domain/contact/contact-problems";
import { aCompany, aConsent, aContact, anAlternativeAddress } from "../../support/a-contact";

function kinds(told: Partial<Contact>, company?: Contact): string[] {
  return contactProblems(aContact({ name: "Ada", ...told }), company).map(({ kind }) => kind);
}

describe("a contact is not saved", () => {
  test.each<[what: string, told: Partial<Contact>, kinds: string[]]>([
    ["without a name", { name: " " }, ["nameIsMissing"]],
    [
      "with what is no e-mail address",
      { email: "ada", email2: "a b@c.example" },
      ["emailIsInvalid", "emailIsInvalid"],
    ],
    ["at a company that is not there", { companyNo: "GONE" }, ["companyIsMissing"]],
    [
      "with an alternative address without a code",
      { alternativeAddresses: [anAlternativeAddress({ code: "" })] },
      ["addressCodeIsMissing"],
    ],
    [
      "with two alternative addresses that start on one day",
      { alternativeAddresses: [anAlternativeAddress(), anAlternativeAddress()] },
      ["addressCodeIsTaken", "startDateIsTaken"],
    ],
    [
      "with an alternative address without a start",
      { alternativeAddresses: [anAlternativeAddress({ startDate: "" })] },
      ["startDateIsMissing"],
    ],
    [
      "with an alternative address that ends before it starts",
      { alternativeAddresses: [anAlternativeAddress({ endDate: "2026-05-31" })] },
      ["endsBeforeItStarts"],
    ],
    [
      "with a custom attribute without a name",
      { customAttributes: [{ name: "", type: "text", value: "" }] },
      ["attributeNameIsMissing"],
    ],
    [
      "with two custom attributes of one name",
      {
        customAttributes: [
          { name: "A", type: "text", value: "" },
          { name: "A", type: "text", value: "" },
        ],
      },
      ["attributeNameIsTaken"],
    ],
    [
      "with an objection without a date",
      { doNotMail: { date: "", source: "letter" } },
      ["objectionHasNoDate"],
    ],
  ])("%s", (_what, told, expected) => {
    expect(kinds(told)).toEqual(expected);
  });

  test("with a person for a company", () => {
    expect(kinds({ companyNo: "P2" }, aContact({ no: "P2" }))).toEqual(["companyIsMissing"]);
    expect(kinds({ companyNo: "C1" }, aCompany({ no: "C1" }))).toEqual([]);
  });

  test.each<[what: string, consent: Partial<Consent>, problems: readonly string[]]>([
    ["one that says what, when and how we know", {}, []],
    ["one that was withdrawn on the day it was given", { withdrawn: "2026-05-03" }, []],
    ["one that does not say what for", { purpose: " " }, ["consentHasNoPurpose"]],
    ["one without a day", { date: "" }, ["consentHasNoDate"]],
    [
      "one withdrawn before it was given",
      { withdrawn: "2026-05-02" },
      ["consentIsWithdrawnBefore"],
    ],
  ])("with a consent, %s", (_what, told, problems) => {
    expect(kinds({ consents: [aConsent(told)] })).toEqual(problems);
  });

  test("with a custom attribute whose value is not of its type", () => {
    const isSound = (type: CustomAttributeType, value: string) =>
      kinds({ customAttributes: [{ name: "A", type, value }] }).length === 0;
    const sound = [isSound("number", "-1.5"), isSound("number", "1,5"), isSound("number", "")];
    expect(sound).toEqual([true, false, true]);
    expect([isSound("date", "2026-02-30"), isSound("date", "2026-02-28")]).toEqual([false, true]);
    expect([isSound("yesNo", "true"), isSound("yesNo", "yes")]).toEqual([true, false]);
    expect(isSound("text", "anything")).toBe(true);
  });
});

test.each<[text: string, expected: boolean]>([
  ["ada@contoso.example", true],
  ["ada+news@contoso.co.uk", true],
  ["ø@blåbær.example", true],
  ["ada@localhost", true],
  ["ada@", false],
  ["@contoso.example", false],
  ["ada@@contoso.example", false],
  ["ada@contoso..example", false],
  ["Ada <ada@contoso.example>", false],
])("%j is an e-mail address: %j", (text, expected) => {
  expect(isEmail(text)).toBe(expected);
});
