import type { Contact } from "../../../src/domain/contact/contact";
import { checkLogging, type Logging } from "../../../src/domain/segment/check-logging";
import type { Segment } from "../../../src/domain/segment/segment";
import { aContact } from "../../support/a-contact";
import { aSegment, anAddThatIgnoredExclusion } from "../../support/a-segment";

const OBJECTION = { date: "2026-05-01", source: "letter of 1 May" };

describe("checking a segment before it is logged", () => {
  test.each<[what: string, segment: Segment, expected: readonly string[]]>([
    ["finds nothing wrong with a whole one", aSegment([{}]), []],
    [
      "needs a description in the header",
      aSegment([{}], { description: " " }),
      ["descriptionIsMissing"],
    ],
    ["needs a date on every line", aSegment([{ date: "" }]), ["dateIsMissing"]],
    [
      "needs a salesperson on every line",
      aSegment([{ salespersonCode: "" }]),
      ["salespersonIsMissing"],
    ],
    [
      "needs an interaction template on every line",
      aSegment([{ templateCode: "" }]),
      ["interactionTemplateIsMissing"],
    ],
    ["needs at least one line", aSegment([]), ["segmentIsEmpty"]],
    [
      "needs an address for an e-mail",
      aSegment([{ correspondenceType: "email" }]),
      ["emailIsMissing"],
    ],
    ["needs the contact to be there", aSegment([{ contactNo: "CT000099" }]), ["contactIsGone"]],
    ["takes no segment twice", aSegment([{}], { no: "SM00001" }), ["segmentIsLogged"]],
  ])("%s", (_what, segment, expected) => {
    expect(kindsOf(checkLogging(aLogging(segment)))).toEqual(expected);
  });

  test("tells all problems at once, the segment's before the lines'", () => {
    const segment = aSegment([{ date: "", salespersonCode: "" }, { templateCode: "" }], {
      description: "",
    });
    expect(checkLogging(aLogging(segment)).problems).toEqual([
      { kind: "descriptionIsMissing", contactNo: "", lineNo: 0 },
      { kind: "dateIsMissing", contactNo: "CT000001", lineNo: 1 },
      { kind: "salespersonIsMissing", contactNo: "CT000001", lineNo: 1 },
      { kind: "interactionTemplateIsMissing", contactNo: "CT000001", lineNo: 2 },
    ]);
  });

  test("refuses a letter to who objects to mail, whatever the reason", () => {
    const logging = aLogging(aSegment([{}]), { doNotMail: OBJECTION }, "They will like it");
    expect(kindsOf(checkLogging(logging))).toEqual(["objectsToMail"]);
  });
});

const WITHDRAWN = {
  purpose: "Newsletter",
  channel: "hardCopy" as const,
  basis: "consent" as const,
  source: "Form",
  date: "2026-01-01",
  withdrawn: "2026-06-01",
};

describe("reservations about the contacts of a segment", () => {
  test.each<[what: string, card: Partial<Contact>, expected: string]>([
    ["exclusion is told as it is now", { excludeFromSegment: true }, "excludedFromSegment"],
    ["a privacy block is told as it is now", { privacyBlocked: true }, "privacyBlocked"],
    ["consent that lacks is told as it is now", { minor: true }, "consentIsMissing"],
    ["a withdrawn consent is told as it is now", { consents: [WITHDRAWN] }, "consentIsWithdrawn"],
    ["death is told as it is now", { deceased: true }, "deceased"],
  ])("%s", (_what, card, expected) => {
    expect(checkLogging(aLogging(aSegment([{}]), card)).warnings).toEqual([
      { kind: expected, contactNo: "CT000001", lineNo: 1, reason: "" },
    ]);
  });

  test("are never passed over in silence", () => {
    const logging = aLogging(aSegment([{}]), { excludeFromSegment: true });
    expect(checkLogging(logging).problems).toEqual([
      { kind: "reasonIsMissing", contactNo: "CT000001", lineNo: 1 },
    ]);
  });

  test("are passed over for a reason", () => {
    const logging = aLogging(aSegment([{}]), { excludeFromSegment: true }, "Asked for it by phone");
    expect(checkLogging(logging)).toEqual({
      problems: [],
      warnings: [
        {
          kind: "excludedFromSegment",
          contactNo: "CT000001",
          lineNo: 1,
          reason: "Asked for it by phone",
        },
      ],
    });
  });

  test("are passed over for the reason of the action that ignored them", () => {
    const segment = {
      ...aSegment([{}]),
      criteria: [anAddThatIgnoredExclusion("Legal notice", [1])],
    };
    const { problems, warnings } = checkLogging(aLogging(segment, { excludeFromSegment: true }));
    expect(problems).toEqual([]);
    expect(warnings.map(({ reason }) => reason)).toEqual(["Legal notice"]);
  });
});

describe("somebody who had enough letters", () => {
  const ignored = { ...aSegment([{}, {}]), criteria: [anAddThatIgnoredExclusion("Law", [2])] };
  const logging = { ...aLogging(ignored), fatiguedLineNos: new Set([2]) };

  test("is not written to once more in silence", () => {
    expect(checkLogging(logging)).toEqual({
      problems: [{ kind: "reasonIsMissing", contactNo: "CT000001", lineNo: 2 }],
      warnings: [{ kind: "hadEnoughLetters", contactNo: "CT000001", lineNo: 2, reason: "" }],
    });
  });

  test("is written to once more for a reason of its own", () => {
    const { problems, warnings } = checkLogging({ ...logging, reason: " A recall " });
    expect(problems).toEqual([]);
    expect(warnings.map(({ reason }) => reason)).toEqual(["A recall"]);
  });
});

function aLogging(segment: Segment, card: Partial<Contact> = {}, reason = ""): Logging {
  return {
    segment,
    contacts: new Map([["CT000001", aContact(card)]]),
    loggedSegmentNos: new Set(["SM00001"]),
    fatiguedLineNos: new Set(),
    reason,
  };
}

function kindsOf({ problems }: ReturnType<typeof checkLogging>): readonly string[] {
  return problems.map(({ kind }) => kind);
}
