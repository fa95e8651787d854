import { customFields } from "../../../src/domain/letter/custom-fields";
import { draftMergeRecord } from "../../../src/domain/letter/draft-merge-record";
import { fieldText, PLAIN_FORMAT, rawName } from "../../../src/domain/letter/format-value";
import { MERGE_FIELDS } from "../../../src/domain/letter/merge-field-catalogue";
import { aCompany, aContact, anAlternativeAddress } from "../../support/a-contact";
import { aMergeSource, anOccasion } from "../../support/a-merge-source";

const contoso = aCompany({ no: "CT2", name: "Contoso Ltd.", city: "London", country: "GB" });

const emmy = aContact({
  no: "CT3",
  companyNo: "CT2",
  name: "Emmy Noether",
  firstName: "Emmy",
  surname: "Noether",
  address: "Marktplatz 1",
  postCode: "91054",
  city: "Erlangen",
  country: "DE",
  language: "de",
  correspondenceType: "hardCopy",
  salutationCode: "F",
  jobResponsibilities: ["Purchase", "Sale"],
  customAttributes: [
    { name: "Member since", type: "date", value: "2020-02-01" },
    { name: "Balance", type: "number", value: "1234.5" },
    { name: "Newsletter", type: "yesNo", value: "true" },
    { name: "Colour", type: "text", value: "blue" },
  ],
  profileAnswers: [
    { question: "Hobbies", answer: "Golf" },
    { question: "Hobbies", answer: "Chess" },
  ],
});

const formula = {
  salutationCode: "F",
  language: "de",
  style: "formal",
  text: "Sehr geehrte Frau %1 %2,",
  parts: ["jobTitle", "surname"],
} as const;

const german = aMergeSource({
  contact: emmy,
  company: contoso,
  salesperson: { code: "AH", name: "Annette Hill", jobTitle: "", phone: "", email: "a@x" },
  formulas: [formula],
  occasion: anOccasion({ language: "de", subject: "Einladung", campaignDescription: "Golf" }),
});

describe("a merge record", () => {
  test.each([
    ["contact.firstName", "Emmy"],
    ["contact.type", "Person"],
    ["contact.country", "Deutschland"],
    ["contact.language", "Deutsch"],
    ["contact.correspondenceType", "Ausdruck"],
    ["contact.jobResponsibilities", "Purchase, Sale"],
    ["contact.createdOn", "1. Januar 2026"],
    ["company.name", "Contoso Ltd."],
    ["company.country", "Vereinigtes Königreich"],
    ["salesperson.name", "Annette Hill"],
    ["ourCompany.name", "Cronus"],
    ["segment.no", "SM00001"],
    ["segment.subject", "Einladung"],
    ["segment.campaign", "Golf"],
    ["document.date", "23. November 2026"],
    ["document.today", "20. November 2026"],
    ["salutation.formal", "Sehr geehrte Frau Noether,"],
    ["salutation.informal", ""],
    ["addressBlock.mail", "Contoso Ltd.\nEmmy Noether\nMarktplatz 1\n91054 Erlangen\nDeutschland"],
    ["custom.Member_20_since", "1. Februar 2020"],
    ["custom.Balance", "1234,5"],
    ["custom.Newsletter", "Ja"],
    ["custom.Colour", "blue"],
    ["profile.Hobbies", "Golf, Chess"],
  ])("has %s as %j", (name, expected) => {
    expect(draftMergeRecord(german)[name]).toBe(expected);
  });

  test("has every field of the catalogue, even for a contact of whom nothing is known", () => {
    const record = draftMergeRecord(aMergeSource());
    expect(MERGE_FIELDS.filter(({ name }) => record[name] === undefined)).toEqual([]);
  });

  test("keeps days and numbers for pictures to draw", () => {
    const record = draftMergeRecord(german);
    expect(record[rawName("document.date")]).toBe("2026-11-23");
    const picture = { ...PLAIN_FORMAT, numberPicture: "#,##0.00" };
    expect(fieldText(record, "custom.Balance", picture, "de")).toBe("1.234,50");
  });

  test("takes a company for its own company", () => {
    const record = draftMergeRecord(aMergeSource({ contact: contoso }));
    expect(record["company.name"]).toBe("Contoso Ltd.");
    expect(record["addressBlock.mail"]).toBe("Contoso Ltd.\nLondon");
  });

  test("writes to the alternative address of the line", () => {
    const contact = aContact({
      name: "Ada",
      city: "London",
      country: "GB",
      alternativeAddresses: [
        anAlternativeAddress({
          address: "1 Beach Rd",
          city: "Miami",
          county: "FL",
          postCode: "33101",
          country: "US",
        }),
      ],
    });
    const occasion = anOccasion({ alternativeAddressCode: "SUMMER" });
    const record = draftMergeRecord(aMergeSource({ contact, occasion }));
    expect(record["addressBlock.mail"]).toBe("Ada\n1 Beach Rd\nMiami, FL 33101\nUnited States");
    expect(record["contact.city"]).toBe("Miami");
  });

  test("puts a British post code below the town", () => {
    const contact = aContact({ name: "Ada", city: "London", postCode: "W1", country: "GB" });
    expect(draftMergeRecord(aMergeSource({ contact }))["addressBlock.mail"]).toBe(
      "Ada\nLondon\nW1",
    );
  });

  test("falls back to the default language for a salutation", () => {
    const occasion = anOccasion({ language: "nl" });
    const contact = { ...emmy, language: "" };
    const record = draftMergeRecord({ ...german, contact, occasion, defaultLanguage: "de" });
    expect(record["salutation.formal"]).toBe("Sehr geehrte Frau Noether,");
  });
});

test("the custom fields of contacts come once each, by caption", () => {
  expect(customFields([emmy, emmy]).map(({ caption }) => caption)).toEqual([
    "Balance",
    "Colour",
    "Hobbies",
    "Member since",
    "Newsletter",
  ]);
});
