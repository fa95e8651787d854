import type { Contact, CustomAttributeType } from "../../../src/domain/contact/contact";
import { contactProblems, isEmail } from "../../../src/domain/contact/contact-problems";
import { aCompany, aContact, anAlternativeAddress } from "../../support/a-contact";

function kinds(told: Partial<Contact>, company?: Contact): string[] {
  return contactProblems(aContact({ name: "Ada", ...told }), company).map(({ kind }) => kind);
}

describe("a contact is not saved", () => {
  test.each<[told: Partial<Contact>, kinds: string[]]>([
    [{ name: " " }, ["nameIsMissing"]],
    [{ email: "ada", email2: "a b@c.example" }, ["emailIsInvalid", "emailIsInvalid"]],
    [{ companyNo: "GONE" }, ["companyIsMissing"]],
    [{ alternativeAddresses: [anAlternativeAddress({ code: "" })] }, ["addressCodeIsMissing"]],
    [
      { alternativeAddresses: [anAlternativeAddress(), anAlternativeAddress()] },
      ["addressCodeIsTaken", "startDateIsTaken"],
    ],
    [{ alternativeAddresses: [anAlternativeAddress({ startDate: "" })] }, ["startDateIsMissing"]],
    [
      { alternativeAddresses: [anAlternativeAddress({ endDate: "2026-05-31" })] },
      ["endsBeforeItStarts"],
    ],
    [{ customAttributes: [{ name: "", type: "text", value: "" }] }, ["attributeNameIsMissing"]],
    [
      {
        customAttributes: [
          { name: "A", type: "text", value: "" },
          { name: "A", type: "text", value: "" },
        ],
      },
      ["attributeNameIsTaken"],
    ],
    [{ doNotMail: { date: "", source: "letter" } }, ["objectionHasNoDate"]],
  ])("with %j", (told, expected) => {
    expect(kinds(told)).toEqual(expected);
  });

  test("with a person for a company", () => {
    expect(kinds({ companyNo: "P2" }, aContact({ no: "P2" }))).toEqual(["companyIsMissing"]);
    expect(kinds({ companyNo: "C1" }, aCompany({ no: "C1" }))).toEqual([]);
  });

  test.each<[type: CustomAttributeType, value: string, isSound: boolean]>([
    ["number", "-1.5", true],
    ["number", "1,5", false],
    ["date", "2026-02-30", false],
    ["date", "2026-02-28", true],
    ["yesNo", "true", true],
    ["yesNo", "yes", false],
    ["number", "", true],
    ["text", "anything", true],
  ])("with a %s of %j: %j", (type, value, isSound) => {
    const customAttributes = [{ name: "A", type, value }];
    expect(kinds({ customAttributes })).toEqual(isSound ? [] : ["attributeIsInvalid"]);
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
