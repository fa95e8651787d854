import { namesOf, pseudonymOf, withoutNames } from "../../../src/domain/contact/erased-contact";
import { suppressionTexts } from "../../../src/domain/contact/suppression-texts";

const ADA = {
  no: "CT000001",
  pseudonym: "X000001",
  names: namesOf([
    { name: "Ada Lovelace", email: "ada@example.com", phone: "+44 20 7946 0018" },
    { name: "Ada", email: "a@b" },
  ]),
};

describe("what a contact is named by", () => {
  test("is what means it alone, of all its cards, the longest first", () => {
    expect(ADA.names).toEqual(["+44 20 7946 0018", "ada@example.com", "Ada Lovelace"]);
  });

  test("is taken out of texts wherever they stand, and its number gives way to another", () => {
    const step = {
      contactNos: ["CT000001", "CT0000012"],
      where: [{ field: "email", values: ["ADA@example.com"] }],
      comment: "As told to ada lovelace (+44 20 7946 0018).",
    };
    expect(withoutNames(step, ADA)).toEqual({
      contactNos: ["X000001", "CT0000012"],
      where: [{ field: "email", values: ["…"] }],
      comment: "As told to … (…).",
    });
  });

  test("leaves what does not name it the very same", () => {
    const other = { bytes: Uint8Array.of(1), list: [{ city: "Adamsville" }], none: null, no: 1 };
    expect(withoutNames(other, ADA)).toBe(other);
    expect(withoutNames(other, { ...ADA, names: [] })).toBe(other);
  });
});

test("erased contacts are numbered", () => {
  expect(pseudonymOf(12)).toBe("X000012");
});

describe("what an erased contact is known by", () => {
  test("are its addresses, without regard to case, accents and blanks", () => {
    const told = {
      name: "Zoë  Müller",
      email: "Zoe@Example.com",
      email2: "zoe@example.com ",
      externalId: "K-1",
      address: "Am Markt 1",
      postCode: "28195",
    };
    expect(suppressionTexts(told)).toEqual([
      "email|zoe@example com",
      "externalId|k-1",
      "home|zoe muller|28195|am markt 1",
    ]);
  });

  test("is no name without an address, and no address without a name", () => {
    expect(suppressionTexts({ name: "Ada Lovelace" })).toEqual([]);
    expect(suppressionTexts({ address: "Am Markt 1", postCode: "28195" })).toEqual([]);
  });
});
