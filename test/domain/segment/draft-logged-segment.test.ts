import fc from "fast-check";
import type { Contact } from "../../../src/domain/contact/contact";
import { checkLogging, type Logging } from "../../../src/domain/segment/check-logging";
import {
  draftLoggedSegment,
  type DraftedLog,
} from "../../../src/domain/segment/draft-logged-segment";
import { aCompany, aContact, anAlternativeAddress } from "../../support/a-contact";
import { aSegment, anAddThatIgnoredExclusion } from "../../support/a-segment";

const MOMENT = { today: "2026-11-23", timeOfDay: "14:05", userName: "Jo Beran" };

const contoso = aCompany({ no: "CT000009", name: "Contoso AG" });
const ada = aContact({
  no: "CT000001",
  name: "Ada Lovelace",
  companyNo: "CT000009",
  address: "Square 12",
  postCode: "SW1Y",
  city: "London",
  alternativeAddresses: [anAlternativeAddress({ code: "SUMMER", address: "Beach 1" })],
});

describe("drafting a logged segment", () => {
  test("writes one header over the entries", () => {
    const { header } = drafted(aLogging(aSegment([{}, { contactNo: "CT000009" }])));
    expect(header).toEqual({
      segmentNo: "SM00012",
      description: "Spring letter",
      createdOn: "2026-11-23",
      userName: "Jo Beran",
      canceled: false,
      entryCount: 2,
    });
  });

  test("keeps every value of the line as it is then, and the contact frozen", () => {
    const segment = aSegment([
      {
        campaignNo: "CP0001",
        campaignTarget: true,
        campaignResponse: true,
        alternativeAddressCode: "SUMMER",
        time: "09:30",
        evaluation: "positive",
        attemptFailed: true,
        description: "Spring letter, second try",
      },
    ]);
    expect(drafted(aLogging(segment)).entries).toEqual([
      {
        segmentNo: "SM00012",
        contactNo: "CT000001",
        companyNo: "CT000009",
        contact: {
          name: "Ada Lovelace",
          companyName: "Contoso AG",
          addressLines: ["Beach 1"],
          email: "",
        },
        description: "Spring letter, second try",
        date: "2026-11-23",
        time: "09:30",
        userName: "Jo Beran",
        salespersonCode: "JO",
        campaignNo: "CP0001",
        campaignTarget: true,
        campaignResponse: true,
        templateCode: "BUS",
        groupCode: "LETTER",
        unitCostCents: 150,
        durationMinutes: 5,
        informationFlow: "outbound",
        initiatedBy: "us",
        correspondenceType: "hardCopy",
        language: "en",
        subject: "An invitation",
        evaluation: "positive",
        attemptFailed: true,
        canceled: false,
        postponed: false,
        comment: "",
        letterHash: "",
      },
    ]);
  });

  test("gives a line without words or hour those of the segment and of now", () => {
    const [entry] = drafted(aLogging(aSegment([{ description: "", time: "" }]))).entries;
    expect(entry).toMatchObject({ description: "Spring letter", time: "14:05" });
  });

  test("records why an excluded contact was written to", () => {
    const logging = {
      ...aLogging(aSegment([{}]), { ...ada, excludeFromSegment: true }),
      reason: "Asked for it by phone",
    };
    expect(drafted(logging).entries[0]?.comment).toBe("Asked for it by phone");
  });

  test("records why somebody without a consent was written to", () => {
    const given = { purpose: "Newsletter", channel: "", basis: "consent", source: "Form" } as const;
    const consents = [{ ...given, date: "2026-01-01", withdrawn: "2026-06-01" }];
    const logging = { ...aLogging(aSegment([{}]), { ...ada, consents }), reason: "A recall" };
    expect(drafted(logging).entries[0]?.comment).toBe("A recall");
  });

  test("records every reason, each once", () => {
    const segment = {
      ...aSegment([{}, {}]),
      criteria: [anAddThatIgnoredExclusion("Legal notice", [1])],
    };
    const logging = {
      ...aLogging(segment, { ...ada, excludeFromSegment: true, privacyBlocked: true }),
      fatiguedLineNos: new Set([1]),
      reason: "A recall",
    };
    expect(drafted(logging).entries.map(({ comment }) => comment)).toEqual([
      "Legal notice; A recall",
      "A recall",
    ]);
  });

  test("gives the problems instead of a draft", () => {
    expect(draftLoggedSegment(aLogging(aSegment([])), MOMENT)).toEqual({
      ok: false,
      problem: [{ kind: "segmentIsEmpty", contactNo: "", lineNo: 0 }],
    });
  });

  test("drafts an entry for each line, in order, or nothing", () => {
    const someLine = fc.record({
      contactNo: fc.constantFrom("CT000001", "CT000009", "CT000099"),
      date: fc.constantFrom("", "2026-11-23"),
    });
    fc.assert(
      fc.property(fc.array(someLine), (lines) => {
        const logging = aLogging(aSegment(lines));
        const draft = draftLoggedSegment(logging, MOMENT);
        expect(draft.ok).toBe(checkLogging(logging).problems.length === 0);
        const drafted = draft.ok ? draft.value.entries.map(({ contactNo }) => contactNo) : [];
        expect(drafted).toEqual(draft.ok ? lines.map(({ contactNo }) => contactNo) : []);
      }),
    );
  });
});

function aLogging(segment: Logging["segment"], person: Contact = ada): Logging {
  return {
    segment,
    contacts: new Map([person, contoso].map((contact) => [contact.no, contact])),
    loggedSegmentNos: new Set(),
    fatiguedLineNos: new Set(),
    reason: "",
  };
}

function drafted(logging: Logging): DraftedLog {
  const draft = draftLoggedSegment(logging, MOMENT);
  if (!draft.ok) throw new Error(`not drafted: ${JSON.stringify(draft.problem)}`);
  return draft.value;
}
