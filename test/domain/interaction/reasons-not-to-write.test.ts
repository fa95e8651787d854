import type { Contact, CorrespondenceType } from "../../../src/domain/contact/contact";
import {
  objectionTo,
  reservationsAbout,
} from "../../../src/domain/interaction/reasons-not-to-write";
import { aContact } from "../../support/a-contact";

const OBJECTION = { date: "2026-05-01", source: "letter of 1 May" };
const WITHDRAWN = {
  purpose: "Newsletter",
  channel: "hardCopy" as const,
  basis: "consent" as const,
  source: "Form",
  date: "2026-01-01",
  withdrawn: "2026-06-01",
};

describe("a contact's objection", () => {
  test.each<[what: string, card: Partial<Contact>, way: CorrespondenceType, expected: unknown]>([
    ["to mail meets a letter on paper", { doNotMail: OBJECTION }, "hardCopy", "objectsToMail"],
    ["to mail meets what has no way yet", { doNotMail: OBJECTION }, "", "objectsToMail"],
    ["to mail leaves e-mail free", { doNotMail: OBJECTION }, "email", undefined],
    ["to e-mail meets an e-mail", { doNotEmail: OBJECTION }, "email", "objectsToEmail"],
    ["to e-mail leaves paper free", { doNotEmail: OBJECTION }, "hardCopy", undefined],
    ["is absent from a plain card", {}, "hardCopy", undefined],
  ])("%s", (_what, card, way, expected) => {
    expect(objectionTo(aContact(card), way)).toBe(expected);
  });
});

describe("reservations about writing to a contact", () => {
  test.each<[what: string, card: Partial<Contact>, expected: readonly string[]]>([
    ["there are none about a plain card", {}, []],
    ["the deceased are not written to", { deceased: true }, ["deceased"]],
    ["the privacy blocked are not", { privacyBlocked: true }, ["privacyBlocked"]],
    ["the excluded are not", { excludeFromSegment: true }, ["excludedFromSegment"]],
    ["a minor needs a parent's consent", { minor: true }, ["consentIsMissing"]],
    ["a withdrawn consent stands against it", { consents: [WITHDRAWN] }, ["consentIsWithdrawn"]],
    ["a parent's consent suffices", { minor: true, parentalConsentReceived: true }, []],
    [
      "all are told, the gravest first",
      { excludeFromSegment: true, deceased: true },
      ["deceased", "excludedFromSegment"],
    ],
  ])("%s", (_what, card, expected) => {
    const way = { correspondenceType: "hardCopy", date: "2026-11-23" } as const;
    expect(reservationsAbout(aContact(card), way)).toEqual(expected);
  });
});
