import {
  fieldsInConflict,
  mergedContact,
} from "../../../../src/domain/contact/duplicates/merge-contacts";
import { aConsent, aContact } from "../../../support/a-contact";

const kept = aContact({
  no: "CT000001",
  name: "Ada Lovelace",
  city: "Bath",
  mailingGroups: ["GOLF"],
});
const other = aContact({
  no: "CT000002",
  name: "Ada King",
  city: "Bath",
  phone: "1",
  mailingGroups: ["NEWS", "GOLF"],
  doNotMail: { date: "2026-05-03", source: "phone" },
  createdOn: "2020-01-01",
});

describe("two contacts made one", () => {
  test("ask for a choice only where both have a text, and not the same", () => {
    expect(fieldsInConflict(kept, other)).toEqual(["name"]);
  });

  test("keep the texts of the one that is kept, and take what it has not", () => {
    expect(mergedContact(kept, other, new Set())).toMatchObject({
      no: "CT000001",
      name: "Ada Lovelace",
      phone: "1",
      createdOn: "2020-01-01",
    });
  });

  test("take from the other what is chosen", () => {
    expect(mergedContact(kept, other, new Set(["name"] as const)).name).toBe("Ada King");
  });

  test("are on the lists of both, each once", () => {
    expect(mergedContact(kept, other, new Set()).mailingGroups).toEqual(["GOLF", "NEWS"]);
  });

  test("have the consents of both, given or withdrawn", () => {
    const given = aConsent();
    const withdrawn = aConsent({ withdrawn: "2026-08-01" });
    const one = aContact({ consents: [given] });
    const two = aContact({ consents: [given, withdrawn] });
    expect(mergedContact(one, two, new Set()).consents).toEqual([given, withdrawn]);
  });

  test("are not written to when either must not be", () => {
    expect(mergedContact(kept, other, new Set()).doNotMail).toEqual(other.doNotMail);
    expect(mergedContact(aContact({ deceased: true }), other, new Set()).deceased).toBe(true);
  });
});
