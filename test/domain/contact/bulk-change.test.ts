import { bulkChanged } from "../../../src/domain/contact/bulk-change";
import { aContact } from "../../support/a-contact";

describe("changing many contacts at once", () => {
  test("raises and lowers flags", () => {
    const ada = aContact({ excludeFromSegment: true });
    expect(bulkChanged(ada, { flags: { excludeFromSegment: false, deceased: true } })).toEqual({
      ...ada,
      excludeFromSegment: false,
      deceased: true,
    });
  });

  test("adds to lists and takes from them", () => {
    const ada = aContact({ mailingGroups: ["GOLF", "NEWS"] });
    const change = { added: { mailingGroups: ["X-CARD"] }, taken: { mailingGroups: ["GOLF"] } };
    expect(bulkChanged(ada, change).mailingGroups).toEqual(["NEWS", "X-CARD"]);
  });

  test("gives nobody what contacts of the type do not have", () => {
    const person = aContact();
    const company = aContact({ type: "company" });
    const change = {
      flags: { minor: true },
      added: { industryGroups: ["RETAIL"], jobResponsibilities: ["SALE"] },
    };
    expect(bulkChanged(person, change)).toMatchObject({
      minor: true,
      industryGroups: [],
      jobResponsibilities: ["SALE"],
    });
    expect(bulkChanged(company, change)).toMatchObject({
      minor: false,
      industryGroups: ["RETAIL"],
      jobResponsibilities: [],
    });
  });

  test("blocks a minor until a parent has consented", () => {
    const child = bulkChanged(aContact(), { flags: { minor: true } });
    expect(child.privacyBlocked).toBe(true);
    const consented = bulkChanged(child, { flags: { parentalConsentReceived: true } });
    expect(consented.privacyBlocked).toBe(false);
  });

  test("keeps the date and the source of an objection that is there", () => {
    const old = { date: "2026-05-03", source: "phone" };
    const objection = { date: "2026-11-23", source: "" };
    const change = { objections: { doNotMail: objection } };
    expect(bulkChanged(aContact({ doNotMail: old }), change).doNotMail).toEqual(old);
    expect(bulkChanged(aContact(), change).doNotMail).toEqual(objection);
    const withdrawn = { objections: { doNotMail: null } };
    expect(bulkChanged(aContact({ doNotMail: old }), withdrawn).doNotMail).toBeNull();
  });

  test("is the very contact where nothing changes", () => {
    const ada = aContact({ mailingGroups: ["GOLF"], deceased: true });
    const change = { flags: { deceased: true }, added: { mailingGroups: ["GOLF"] } };
    expect(bulkChanged(ada, change)).toBe(ada);
  });
});
