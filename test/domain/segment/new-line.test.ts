import type { Contact, CorrespondenceType } from "../../../src/domain/contact/contact";
import type { InteractionTemplate } from "../../../src/domain/interaction/interaction-template";
import { newLine } from "../../../src/domain/segment/new-line";
import type { SegmentHeader } from "../../../src/domain/segment/segment";
import { aContact, anAlternativeAddress } from "../../support/a-contact";
import { aHeader } from "../../support/a-segment";
import { anInteractionTemplate } from "../../support/an-interaction-template";

function lineOf(
  header: Partial<SegmentHeader>,
  contact: Partial<Contact> = {},
  template: Partial<InteractionTemplate> = {},
) {
  return newLine(aHeader(header), aContact(contact), {
    interactionTemplates: [anInteractionTemplate(template)],
  });
}

describe("a new line", () => {
  test("copies the header's values", () => {
    expect(lineOf({ campaignNo: "CP1", unitCostCents: 99, description: "Spring" })).toMatchObject({
      campaignNo: "CP1",
      unitCostCents: 99,
      description: "Spring",
      date: "2026-11-23",
      templateCode: "BUS",
    });
  });

  test.each<[contact: string, letters: string[], language: string]>([
    ["de", ["en", "de"], "de"],
    ["de-AT", ["en", "de"], "de"],
    ["de", ["en", "de-CH"], "de-CH"],
    ["fr", ["en", "de"], "en"],
    ["", ["en", "de"], "en"],
  ])(
    "is in the contact's language if there is a letter in it, else in the header's: %j, %j, %j",
    (language, letterLanguages, expected) => {
      expect(lineOf({ letterLanguages }, { language }).language).toBe(expected);
    },
  );

  test("has the subject of its language, else the header's", () => {
    const header = {
      letterLanguages: ["de", "fr"],
      subject: "Invitation",
      subjects: { de: "Einladung" },
    };
    expect(lineOf(header, { language: "de" }).subject).toBe("Einladung");
    expect(lineOf(header, { language: "fr" }).subject).toBe("Invitation");
  });

  test("has the contact's salesperson only where the header has none", () => {
    expect(lineOf({ salespersonCode: "JO" }, { salespersonCode: "LM" }).salespersonCode).toBe("JO");
    expect(lineOf({ salespersonCode: "" }, { salespersonCode: "LM" }).salespersonCode).toBe("LM");
  });

  test("goes to the alternative address that holds on its date", () => {
    const alternativeAddresses = [
      anAlternativeAddress({ code: "OLD", startDate: "2026-01-01" }),
      anAlternativeAddress({ code: "NOW", startDate: "2026-11-01", endDate: "2026-11-30" }),
      anAlternativeAddress({ code: "LATER", startDate: "2026-12-01" }),
    ];
    expect(lineOf({ date: "2026-11-30" }, { alternativeAddresses }).alternativeAddressCode).toBe(
      "NOW",
    );
    expect(lineOf({ date: "2026-12-01" }, { alternativeAddresses }).alternativeAddressCode).toBe(
      "LATER",
    );
    expect(lineOf({ date: "2025-12-01" }, { alternativeAddresses }).alternativeAddressCode).toBe(
      "",
    );
  });
});

describe("a new line's correspondence type", () => {
  type Case = readonly [
    rule: string,
    header: CorrespondenceType,
    headerIgnores: boolean,
    contact: CorrespondenceType,
    template: CorrespondenceType,
    templateIgnores: boolean,
    expected: CorrespondenceType,
  ];

  test.each<Case>([
    [
      "the header's where that ignores the contact's",
      "email",
      true,
      "hardCopy",
      "",
      false,
      "email",
    ],
    ["the contact's where the header's is blank", "", true, "hardCopy", "email", false, "hardCopy"],
    ["the contact's before all others", "email", false, "hardCopy", "email", false, "hardCopy"],
    [
      "the template's where that ignores the contact's",
      "",
      false,
      "hardCopy",
      "email",
      true,
      "email",
    ],
    ["the template's where the contact's is blank", "hardCopy", false, "", "email", false, "email"],
    ["blank where contact and template say nothing", "email", false, "", "", false, ""],
  ])(
    "is %s",
    (
      _rule,
      ...[correspondenceType, ignoreContactCorrespondenceType, contact, template, ignores, expected]
    ) => {
      const line = lineOf(
        { correspondenceType, ignoreContactCorrespondenceType },
        { correspondenceType: contact },
        { correspondenceType: template, ignoreContactCorrespondenceType: ignores },
      );
      expect(line.correspondenceType).toBe(expected);
    },
  );

  test("without a template is the contact's, else the header's", () => {
    const header = { templateCode: "", correspondenceType: "email" } as const;
    expect(lineOf(header, { correspondenceType: "hardCopy" }).correspondenceType).toBe("hardCopy");
    expect(lineOf(header).correspondenceType).toBe("email");
  });
});
