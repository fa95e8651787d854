import { segmentComposition } from "../../../src/domain/segment/segment-composition";
import { aContact } from "../../support/a-contact";
import { aLine } from "../../support/a-segment";

const ENGINES = aContact({ no: "C1", type: "company", industryGroups: ["ENGINES"], country: "GB" });
const ADA = aContact({
  no: "P1",
  companyNo: "C1",
  country: "GB",
  mailingGroups: ["GOLF", "CARD"],
  alternativeAddresses: [
    {
      code: "SUMMER",
      startDate: "2026-06-01",
      endDate: "",
      address: "",
      address2: "",
      postCode: "",
      city: "Bergen",
      county: "",
      country: "NO",
    },
  ],
});
const BOB = aContact({ no: "P2", country: "", mailingGroups: ["GOLF"] });
const CONTACTS = new Map([ENGINES, ADA, BOB].map((contact) => [contact.no, contact]));

const LINES = [
  aLine({ contactNo: "C1", language: "en" }),
  aLine({ contactNo: "P1", language: "en" }),
  aLine({ contactNo: "P1", language: "de", alternativeAddressCode: "SUMMER" }),
  aLine({ contactNo: "P2", language: "" }),
];

describe("a segment is made up", () => {
  const composition = segmentComposition(LINES, CONTACTS);

  test("of the countries that are written to, the untold last", () => {
    expect(composition.country).toEqual([
      { value: "GB", lineCount: 2 },
      { value: "NO", lineCount: 1 },
      { value: "", lineCount: 1 },
    ]);
  });

  test("of the languages of its letters", () => {
    expect(composition.language).toEqual([
      { value: "en", lineCount: 2 },
      { value: "de", lineCount: 1 },
      { value: "", lineCount: 1 },
    ]);
  });

  test("of mailing groups, each line in all of its own", () => {
    expect(composition.mailingGroups).toEqual([
      { value: "GOLF", lineCount: 3 },
      { value: "CARD", lineCount: 2 },
      { value: "", lineCount: 1 },
    ]);
  });

  test("of industries, which persons have through the company", () => {
    expect(composition.industryGroups).toEqual([
      { value: "ENGINES", lineCount: 3 },
      { value: "", lineCount: 1 },
    ]);
  });

  test("of nothing without lines", () => {
    expect(segmentComposition([], CONTACTS)).toEqual({
      country: [],
      language: [],
      mailingGroups: [],
      industryGroups: [],
    });
  });
});
