import { blankContact } from "../../../src/domain/contact/draft-contact";

/** The card of a contact, as the domain tells it. */
const CARD = [
  ["type", "companyNo", "name", "name2", "firstName", "middleName", "surname", "initials"],
  ["jobTitle", "organizationalLevel", "externalId"],
  ["address", "address2", "postCode", "city", "county", "country", "territory"],
  ["phone", "mobile", "email", "email2", "homePage", "vatRegistrationNo"],
  ["salespersonCode", "language", "correspondenceType", "salutationCode"],
  ["excludeFromSegment", "privacyBlocked", "minor", "parentalConsentReceived", "deceased"],
  ["doNotMail", "doNotEmail"],
].flat();

const SATELLITES = [
  "mailingGroups",
  "jobResponsibilities",
  "industryGroups",
  "businessRelations",
  "profileAnswers",
  "alternativeAddresses",
  "customAttributes",
  "consents",
];

describe("the record of a contact", () => {
  test("has every field of the card, and nothing is lacking or too much", () => {
    const fields = Object.keys(blankContact("person", "2026-11-23"));
    expect(new Set(fields)).toEqual(new Set([...CARD, ...SATELLITES, "createdOn"]));
  });

  test.each(["company", "person"] as const)("is of the type %s, and blank at first", (type) => {
    const { type: made, createdOn, ...rest } = blankContact(type, "2026-11-23");
    expect([made, createdOn]).toEqual([type, "2026-11-23"]);
    const values = Object.values(rest).filter((value) => value !== "" && value !== false);
    expect(values.every((value) => value === null || Array.isArray(value))).toBe(true);
  });
});
