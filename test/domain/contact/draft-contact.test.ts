import { STANDARD_CONTACT_DEFAULTS } from "../../../src/domain/contact/contact-defaults";
import type { Contact } from "../../../src/domain/contact/contact";
import { draftContact, type NewContact } from "../../../src/domain/contact/draft-contact";
import { personsFollowing } from "../../../src/domain/contact/from-company";
import { changedContact } from "../../../src/domain/contact/changed-contact";
import { aCompany, aContact } from "../../support/a-contact";

const contoso = aCompany({
  no: "C1",
  name: "Contoso",
  address: "Main St 1",
  postCode: "10115",
  city: "Berlin",
  country: "DE",
  territory: "EAST",
  language: "de",
  salespersonCode: "JO",
  phone: "+49 30 1",
  email: "info@contoso.example",
  homePage: "contoso.example",
});
const fabrikam = aCompany({
  no: "C2",
  name: "Fabrikam",
  address: "Rue 1",
  city: "Paris",
  country: "FR",
  phone: "+33 1",
});
const noSwitch = {
  salesperson: false,
  territory: false,
  country: false,
  language: false,
  address: false,
  communication: false,
};

function draft(told: Partial<NewContact>, company?: Contact, defaults = STANDARD_CONTACT_DEFAULTS) {
  return draftContact({ type: "person", ...told }, { company, defaults, today: "2026-11-23" });
}

describe("a new contact", () => {
  test("has the defaults where nothing is told", () => {
    const values = { ...STANDARD_CONTACT_DEFAULTS.values, country: "DE", language: "de" };
    const defaults = { ...STANDARD_CONTACT_DEFAULTS, values };
    expect(draft({ name: "Ada", language: "en" }, undefined, defaults)).toMatchObject({
      country: "DE",
      language: "en",
      salutationCode: "UNISEX",
      createdOn: "2026-11-23",
    });
    expect(draft({ type: "company" }).salutationCode).toBe("COMPANY");
  });

  test("has a person's name split into its parts", () => {
    expect(draft({ name: " Ada Lovelace " })).toMatchObject({
      name: "Ada Lovelace",
      firstName: "Ada",
      surname: "Lovelace",
    });
  });

  test("has a person's name put together from its parts", () => {
    expect(draft({ firstName: "Ada", surname: "Lovelace" }).name).toBe("Ada Lovelace");
  });

  test("keeps both name and parts when both are told", () => {
    const told = { name: "Countess of Lovelace", firstName: "Ada", surname: "Lovelace" };
    expect(draft(told)).toMatchObject(told);
  });

  test("has no parts of a company's name", () => {
    expect(draft({ type: "company", name: "Contoso Ltd" }).surname).toBe("");
  });

  test("is blocked as a minor until a parent has consented", () => {
    expect(draft({ minor: true }).privacyBlocked).toBe(true);
    expect(draft({ minor: true, parentalConsentReceived: true }).privacyBlocked).toBe(false);
  });
});

describe("a person created under a company", () => {
  test("takes salesperson, territory, country, language, address and communication", () => {
    expect(draft({ name: "Ada", companyNo: "C1" }, contoso)).toMatchObject({
      salespersonCode: "JO",
      territory: "EAST",
      country: "DE",
      language: "de",
      address: "Main St 1",
      postCode: "10115",
      city: "Berlin",
      phone: "+49 30 1",
      email: "info@contoso.example",
      homePage: "contoso.example",
    });
  });

  test("keeps what is told", () => {
    expect(draft({ phone: "+49 89 2", language: "en" }, contoso)).toMatchObject({
      phone: "+49 89 2",
      language: "en",
    });
  });

  test("takes no part of the address beside one of its own", () => {
    expect(draft({ city: "Oslo" }, contoso)).toMatchObject({
      city: "Oslo",
      address: "",
      postCode: "",
      country: "",
    });
  });

  test.each<[keyof typeof noSwitch, Partial<Contact>]>([
    ["salesperson", { salespersonCode: "JO" }],
    ["territory", { territory: "EAST" }],
    ["country", { country: "DE" }],
    ["language", { language: "de" }],
    ["address", { address: "Main St 1", postCode: "10115", city: "Berlin" }],
    ["communication", { phone: "+49 30 1", email: "info@contoso.example" }],
  ])("takes the %s alone where that alone is switched on", (part, expected) => {
    const inherit = { ...noSwitch, [part]: true };
    const defaults = { ...STANDARD_CONTACT_DEFAULTS, inherit };
    const none = { salespersonCode: "", territory: "", country: "", language: "" };
    const bare = { ...none, address: "", postCode: "", city: "", phone: "", email: "" };
    expect(draft({}, contoso, defaults)).toMatchObject({ ...bare, ...expected });
  });

  test("takes only what is switched on", () => {
    const defaults = { ...STANDARD_CONTACT_DEFAULTS, inherit: { ...noSwitch, language: true } };
    expect(draft({}, contoso, defaults)).toMatchObject({
      language: "de",
      address: "",
      phone: "",
      country: "",
    });
  });
});

describe("changing a contact", () => {
  const ada = aContact({ no: "P1", name: "Ada Lovelace", firstName: "Ada", surname: "Lovelace" });

  function change(before: Contact, told: Partial<Contact>, former?: Contact, company?: Contact) {
    const companies = { former, company };
    return changedContact(before, { ...before, ...told }, companies, STANDARD_CONTACT_DEFAULTS);
  }

  test("splits a changed name", () => {
    expect(change(ada, { name: "Ada King" })).toMatchObject({ firstName: "Ada", surname: "King" });
  });

  test("puts changed parts together", () => {
    expect(change(ada, { surname: "King" }).name).toBe("Ada King");
  });

  test("keeps a name and parts that were changed together", () => {
    expect(change(ada, { name: "A. King", surname: "King" }).name).toBe("A. King");
  });

  test("gives a person who moves what the new company says, where the old one's was", () => {
    const atContoso = {
      ...ada,
      companyNo: "C1",
      address: "Main St 1",
      postCode: "10115",
      city: "Berlin",
      country: "DE",
      phone: "+49 30 99",
    };
    expect(change(atContoso, { companyNo: "C2" }, contoso, fabrikam)).toMatchObject({
      address: "Rue 1",
      postCode: "",
      city: "Paris",
      country: "FR",
      phone: "+49 30 99",
    });
  });

  test("leaves an address of one's own to a person who moves", () => {
    const own = { address: "Own St 9", postCode: "10999", city: "Berlin", country: "DE" };
    const atContoso = { ...ada, companyNo: "C1", ...own };
    expect(change(atContoso, { companyNo: "C2" }, contoso, fabrikam)).toMatchObject({
      address: "Own St 9",
      postCode: "10999",
      city: "Berlin",
    });
  });

  test("blocks a minor, and lets go after consent", () => {
    const minor = change(ada, { minor: true });
    expect(minor.privacyBlocked).toBe(true);
    expect(change(minor, { parentalConsentReceived: true }).privacyBlocked).toBe(false);
    expect(change(minor, { minor: false }).privacyBlocked).toBe(false);
  });

  test("leaves a block alone that has nothing to do with age", () => {
    expect(change({ ...ada, privacyBlocked: true }, { city: "Oslo" }).privacyBlocked).toBe(true);
  });
});

describe("persons follow their company", () => {
  const shared = {
    companyNo: "C1",
    address: "Main St 1",
    postCode: "10115",
    city: "Berlin",
    country: "DE",
    phone: "+49 30 1",
    territory: "EAST",
    language: "de",
    salespersonCode: "JO",
    email: "info@contoso.example",
    homePage: "contoso.example",
  };
  const ada = aContact({ no: "P1", ...shared });
  const carl = aContact({ no: "P2", ...shared, address: "Home 7" });
  const { inherit } = STANDARD_CONTACT_DEFAULTS;

  test("in what they had in common", () => {
    const moved = { ...contoso, address: "New St 2", postCode: "10117" };
    expect(personsFollowing([ada, carl], contoso, moved, inherit)).toEqual([
      { ...ada, address: "New St 2", postCode: "10117" },
    ]);
  });

  test("not where it is switched off", () => {
    expect(personsFollowing([ada], contoso, { ...contoso, phone: "1" }, noSwitch)).toEqual([]);
  });

  test("not in the name", () => {
    expect(personsFollowing([ada], contoso, { ...contoso, name: "Other" }, inherit)).toEqual([]);
  });
});
