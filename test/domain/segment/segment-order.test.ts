import type { Contact } from "../../../src/domain/contact/contact";
import { inSegmentOrder } from "../../../src/domain/segment/segment-order";
import { aCompany, aContact } from "../../support/a-contact";

const millsOne = aCompany({ no: "C1", name: "Mills" });
const millsTwo = aCompany({ no: "C2", name: "Mills" });
const alpha = aCompany({ no: "C9", name: "alpha" });
const companies = new Map([millsOne, millsTwo, alpha].map((company) => [company.no, company]));

function person(no: string, name: string, companyNo = ""): Contact {
  return aContact({ no, name, companyNo });
}

describe("the order of a segment's lines", () => {
  test.each<[what: string, contacts: Contact[], expected: string[]]>([
    ["company name, whatever its case", [millsOne, alpha], ["C9", "C1"]],
    ["company name before the contact's own", [person("P1", "Ada", "C1"), alpha], ["C9", "P1"]],
    [
      "company number where names are the same",
      [person("P1", "Ada", "C2"), millsOne],
      ["C1", "P1"],
    ],
    ["type: the company before its persons", [person("P1", "Ada", "C1"), millsOne], ["C1", "P1"]],
    ["name", [person("P1", "Zoe", "C1"), person("P2", "Ada", "C1")], ["P2", "P1"]],
    ["number where all else is the same", [person("P2", "Ada"), person("P1", "Ada")], ["P1", "P2"]],
    ["nothing: who has no company comes first", [alpha, person("P1", "Zoe")], ["P1", "C9"]],
  ])("is by %s", (_what, contacts, expected) => {
    expect(inSegmentOrder(contacts, companies).map(({ no }) => no)).toEqual(expected);
  });
});
