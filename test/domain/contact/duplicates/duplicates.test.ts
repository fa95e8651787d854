import fc from "fast-check";
import type { Contact } from "../../../../src/domain/contact/contact";
import { colognePhonetics } from "../../../../src/domain/contact/duplicates/cologne-phonetics";
import {
  comparedContact,
  likeness,
} from "../../../../src/domain/contact/duplicates/compare-contacts";
import {
  distinctPairs,
  duplicateBlocks,
  duplicatesIn,
} from "../../../../src/domain/contact/duplicates/find-duplicates";
import { jaroWinkler } from "../../../../src/domain/contact/duplicates/jaro-winkler";
import { aCompany, aContact } from "../../../support/a-contact";

describe("Jaro and Winkler's likeness", () => {
  test.each([
    ["MARTHA", "MARHTA", 0.961],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.813],
    ["JONES", "JOHNSON", 0.832],
    ["ABC", "XYZ", 0],
    ["", "", 1],
    ["A", "", 0],
  ])("of %s and %s is %d", (left, right, expected) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(expected, 3);
  });

  test("is between 0 and 1, and 1 of a text with itself", () => {
    const someName = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 8 });
    fc.assert(
      fc.property(someName, someName, (left, right) => {
        const score = jaroWinkler(left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(jaroWinkler(left, left)).toBe(1);
      }),
    );
  });
});

test.each([
  ["Müller-Lüdenscheidt", "65752682"],
  ["Wikipedia", "3412"],
  ["Breschnew", "17863"],
  ["Mueller", "657"],
  ["Meier", "67"],
  ["Mayr", "67"],
  ["Philipp", "351"],
  ["Xaver", "4837"],
  ["", ""],
])("%s sounds as %s", (name, code) => {
  expect(colognePhonetics(name)).toBe(code);
});

function pairs(...contacts: Contact[]) {
  const blocks = duplicateBlocks(contacts.map(comparedContact));
  return distinctPairs(blocks.flatMap(duplicatesIn));
}

const ada = {
  no: "A",
  name: "Ada Lovelace",
  email: "ada@x.example",
  postCode: "10115",
  city: "Berlin",
};

describe("duplicates", () => {
  test.each<[what: string, other: Partial<Contact>]>([
    ["written in another order", { name: "Lovelace, Ada", email: "ada@x.example" }],
    ["misspelt, with the same e-mail address", { name: "Ada Lovelase", email: "ADA@x.example" }],
    [
      "with the same address",
      { name: "Ada Lovelace", address: "Main St 1", postCode: "10115", city: "Berlin" },
    ],
    [
      "with a title and the same e-mail address",
      { name: "Dr. Ada Lovelace", email: "ada@x.example" },
    ],
  ])("are found %s", (_what, other) => {
    const first = aContact({ ...ada, address: "Main St 1" });
    expect(pairs(first, aContact({ no: "B", ...other })).map(({ nos }) => nos)).toEqual([
      ["A", "B"],
    ]);
  });

  test.each<[what: string, other: Contact]>([
    ["a namesake with nothing else in common", aContact({ no: "B", name: "Ada Lovelace" })],
    [
      "someone of the same household",
      aContact({
        no: "B",
        name: "Charles Babbage",
        address: "Main St 1",
        postCode: "10115",
        city: "Berlin",
      }),
    ],
    [
      "someone who shares a mailbox",
      aContact({ no: "B", name: "William King", email: "ada@x.example" }),
    ],
    ["a company of that name", aCompany({ no: "B", name: "Ada Lovelace", email: "ada@x.example" })],
  ])("are not %s", (_what, other) => {
    expect(pairs(aContact({ ...ada, address: "Main St 1" }), other)).toEqual([]);
  });

  test("know companies by name, VAT number and forms of company", () => {
    const first = aCompany({ no: "A", name: "Contoso GmbH", vatRegistrationNo: "DE1" });
    const second = aCompany({ no: "B", name: "CONTOSO", vatRegistrationNo: "DE1" });
    expect(pairs(first, second)).toMatchObject([
      { nos: ["A", "B"], reasons: ["sameName", "sameVatRegistrationNo"] },
    ]);
  });

  test("come once, however much they share, the likeliest first", () => {
    const found = pairs(
      aContact({ ...ada, phone: "+49 30 123456", address: "Main St 1" }),
      aContact({ ...ada, no: "B", phone: "030 123456", address: "Main St 1" }),
      aContact({ no: "C", name: "Ada Lovelase", email: "ada@x.example" }),
    );
    expect(found.map(({ nos }) => nos)).toEqual([
      ["A", "B"],
      ["A", "C"],
      ["B", "C"],
    ]);
    expect(found[0]?.score).toBe(1);
  });

  test("are not looked for among those who share what many share", () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      aContact({ no: `P${index}`, name: `Person ${index}`, phone: "+49 30 123456" }),
    );
    expect(duplicateBlocks(crowd.map(comparedContact))).toEqual([]);
  });

  test("are alike both ways", () => {
    const one = comparedContact(aContact({ ...ada }));
    const other = comparedContact(
      aContact({ no: "B", name: "Ada Lovelase", email: "ada@x.example" }),
    );
    expect(likeness(one, other).score).toBeCloseTo(likeness(other, one).score, 10);
  });
});
