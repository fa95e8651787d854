import { freezeContact } from "../../../src/domain/interaction/freeze-contact";
import { aCompany, aContact, anAlternativeAddress } from "../../support/a-contact";

const contoso = aCompany({ no: "CT000009", name: "Contoso AG" });
const ada = aContact({
  name: "Ada Lovelace",
  companyNo: "CT000009",
  address: "St. James's Square 12",
  postCode: "SW1Y",
  city: "London",
  country: "GB",
  email: "ada@contoso.example",
  alternativeAddresses: [
    anAlternativeAddress({ code: "SUMMER", address: "Beach 1", city: "Brighton" }),
  ],
});

describe("freezing a contact", () => {
  test("keeps name, company, address and e-mail", () => {
    expect(freezeContact(ada, contoso, "")).toEqual({
      name: "Ada Lovelace",
      companyName: "Contoso AG",
      addressLines: ["St. James's Square 12", "SW1Y London", "GB"],
      email: "ada@contoso.example",
    });
  });

  test("keeps the alternative address that was used", () => {
    expect(freezeContact(ada, contoso, "SUMMER").addressLines).toEqual(["Beach 1", "Brighton"]);
  });

  test("knows a company as its own company", () => {
    expect(freezeContact(contoso, undefined, "").companyName).toBe("Contoso AG");
  });

  test("leaves the company of a private person empty", () => {
    expect(freezeContact(aContact({ name: "Emmy" }), undefined, "")).toEqual({
      name: "Emmy",
      companyName: "",
      addressLines: [],
      email: "",
    });
  });
});
