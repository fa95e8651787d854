import {
  activeAlternativeAddress,
  householdKey,
  postalAddress,
} from "../../../src/domain/contact/postal-address";
import { aContact, anAlternativeAddress } from "../../support/a-contact";

describe("the alternative address that holds on a day", () => {
  const contact = aContact({
    alternativeAddresses: [
      anAlternativeAddress({ code: "SUMMER", startDate: "2026-06-01", endDate: "2026-08-31" }),
      anAlternativeAddress({ code: "MOVED", startDate: "2026-03-01" }),
      anAlternativeAddress({ code: "JULY", startDate: "2026-07-01", endDate: "2026-07-31" }),
    ],
  });

  test.each<[rule: string, day: string, code: string | undefined]>([
    ["none before the first has begun", "2026-02-28", undefined],
    ["one that begins on the day", "2026-03-01", "MOVED"],
    ["the last that has begun", "2026-06-01", "SUMMER"],
    ["the last that has begun, of three that hold", "2026-07-15", "JULY"],
    ["one that ends on the day", "2026-08-31", "SUMMER"],
    ["one without an end after the others have ended", "2026-09-01", "MOVED"],
  ])("is %s", (_rule, day, code) => {
    expect(activeAlternativeAddress(contact, day)?.code).toBe(code);
  });
});

describe("the address of a code", () => {
  const contact = aContact({
    city: "Oslo",
    alternativeAddresses: [anAlternativeAddress({ code: "SUMMER", city: "Paris" })],
  });

  test.each<[code: string, city: string]>([
    ["SUMMER", "Paris"],
    ["", "Oslo"],
    ["GONE", "Oslo"],
  ])("%j is in %s", (code, city) => {
    expect(postalAddress(contact, code).city).toBe(city);
  });
});

describe("a household", () => {
  const home = { address: "Storgata 1", postCode: "0155", city: "Oslo", country: "NO" };

  test("is the same in other spellings of one address", () => {
    const same = { ...home, address: "STORGATA  1.", city: "oslo" };
    expect(householdKey(aContact(same))).toBe(householdKey(aContact(home)));
  });

  test.each([{ address: "Storgata 2" }, { address2: "2nd floor" }, { country: "SE" }])(
    "is another with %j",
    (told) => {
      expect(householdKey(aContact({ ...home, ...told }))).not.toBe(householdKey(aContact(home)));
    },
  );

  test.each([{ address: " " }, { postCode: "", city: "" }])("is none with %j", (told) => {
    expect(householdKey(aContact({ ...home, ...told }))).toBe("");
  });
});
