import { isConsentWithdrawn } from "../../../src/domain/contact/consent-withdrawn";
import type { Consent, CorrespondenceType } from "../../../src/domain/contact/contact";
import { aContact } from "../../support/a-contact";

const PAPER: Consent = {
  purpose: "Newsletter",
  channel: "hardCopy",
  basis: "consent",
  source: "Form",
  date: "2026-01-01",
  withdrawn: "2026-06-01",
};
const HELD = { withdrawn: "" };

describe("a withdrawn consent", () => {
  test.each<
    [
      what: string,
      consents: readonly Partial<Consent>[],
      way: readonly [CorrespondenceType, day: string],
      expected: boolean,
    ]
  >([
    ["is absent where none was recorded", [], ["hardCopy", "2026-11-23"], false],
    ["is none while it holds", [HELD], ["hardCopy", "2026-11-23"], false],
    ["stops a letter after its day", [{}], ["hardCopy", "2026-11-23"], true],
    ["stops a letter on its day", [{}], ["hardCopy", "2026-06-01"], true],
    ["lets a letter go before its day", [{}], ["hardCopy", "2026-05-31"], false],
    ["stops what has no way yet", [{}], ["", "2026-11-23"], true],
    ["stops a letter without a day", [{}], ["hardCopy", ""], true],
    ["for paper lets an e-mail go", [{}], ["email", "2026-11-23"], false],
    ["for e-mail stops an e-mail", [{ channel: "email" }], ["email", "2026-11-23"], true],
    ["for e-mail lets paper go", [{ channel: "email" }], ["hardCopy", "2026-11-23"], false],
    ["for the phone stops no letter", [{ channel: "phone" }], ["hardCopy", "2026-11-23"], false],
    ["for all ways stops paper", [{ channel: "" }], ["hardCopy", "2026-11-23"], true],
    ["for all ways stops an e-mail", [{ channel: "" }], ["email", "2026-11-23"], true],
    [
      "is made good by a later one",
      [{ ...HELD, date: "2026-07-01" }, {}],
      ["hardCopy", "2026-11-23"],
      false,
    ],
    [
      "is made good by a later one for all ways",
      [{}, { ...HELD, channel: "", date: "2026-07-01" }],
      ["hardCopy", "2026-11-23"],
      false,
    ],
    [
      "is not made good by one for another way",
      [{}, { ...HELD, channel: "email", date: "2026-07-01" }],
      ["hardCopy", "2026-11-23"],
      true,
    ],
    [
      "is not made good by an earlier one",
      [{}, { ...HELD, date: "2025-07-01" }],
      ["hardCopy", "2026-11-23"],
      true,
    ],
    [
      "is not made good by one still to come",
      [{}, { ...HELD, date: "2026-12-01" }],
      ["hardCopy", "2026-11-23"],
      true,
    ],
    ["counts as recorded last, of two of a day", [HELD, {}], ["hardCopy", "2026-11-23"], true],
  ])("%s", (_what, consents, [correspondenceType, date], expected) => {
    const contact = aContact({ consents: consents.map((told) => ({ ...PAPER, ...told })) });
    expect(isConsentWithdrawn(contact, { correspondenceType, date })).toBe(expected);
  });
});
