import {
  findPerson,
  withCarriedPassages,
  withoutCarriedPerson,
  type CarriedPerson,
} from "../../../src/domain/letter/carried-words";
import { aContact } from "../../support/a-contact";

const ADA: CarriedPerson = {
  contactNo: "CT000007",
  externalId: "AL-1",
  email: "ada@example.com",
  name: "Ada Lovelace",
};

const contacts = [
  aContact({ no: "CT000001", name: "Augusta King", externalId: "al-1 " }),
  aContact({ no: "CT000002", name: "Ada L.", email2: "ADA@example.com" }),
  aContact({ no: "CT000007", name: "ada lovelace" }),
];
const [byId, byEmail, byName] = contacts;

describe("a person whose words a document carries", () => {
  test("is known by the external id first", () => {
    expect(findPerson(ADA, contacts)).toEqual({ contact: byId, by: "externalId" });
  });

  test("is known by either e-mail address next", () => {
    const found = findPerson({ ...ADA, externalId: "" }, contacts);
    expect(found).toEqual({ contact: byEmail, by: "email" });
  });

  test("is known by number and name together at last", () => {
    const person = { ...ADA, externalId: "", email: "" };
    expect(findPerson(person, contacts)).toEqual({ contact: byName, by: "name" });
    expect(findPerson({ ...person, contactNo: "CT000001" }, contacts)).toBeUndefined();
    expect(findPerson({ ...person, name: "" }, [aContact({ no: "CT000007", name: "" })])).toBe(
      undefined,
    );
  });

  test("is not guessed where several have the same address", () => {
    const shared = [
      aContact({ no: "CT000003", email: "ada@example.com" }),
      aContact({ no: "CT000004", email: "ada@example.com" }),
    ];
    expect(findPerson(ADA, shared)).toBeUndefined();
    expect(findPerson({ ...ADA, externalId: "" }, [...shared, ...contacts.slice(2)])).toEqual({
      contact: byName,
      by: "name",
    });
  });
});

describe("carried words", () => {
  const words = (passageKey: string, ooxml: string) => ({ passageKey, ooxml, basedOn: "" });

  test("come in the place of those for the same passage", () => {
    const before = [{ ...ADA, passages: [words("p1", "old"), words("p2", "stays")] }];
    const after = withCarriedPassages(before, [{ ...ADA, passages: [words("p1", "new")] }]);
    expect(after).toEqual([{ ...ADA, passages: [words("p2", "stays"), words("p1", "new")] }]);
  });

  test("of one person go wherever that was written down, and others' stay", () => {
    const bob = { contactNo: "CT000008", externalId: "", email: "", name: "Bob Noll" };
    const elsewhere = { storeId: "other", segmentNo: "S1", contacts: [ADA, bob].map(withWords) };
    const sameNo = { ...bob, contactNo: "CT000001" };
    const here = { storeId: "own", segmentNo: "S1", contacts: [sameNo, bob].map(withWords) };
    const contact = aContact({ no: "CT000001", name: "Ada Lovelace", externalId: "AL-1" });
    expect(withoutCarriedPerson([elsewhere, here], contact, "own")).toEqual([
      { ...elsewhere, contacts: [withWords(bob)] },
      { ...here, contacts: [withWords(bob)] },
    ]);
  });

  function withWords(person: CarriedPerson) {
    return { ...person, passages: [words("p1", "x")] };
  }
});
