import type { Contact } from "../../src/domain/contact/contact";
import type { MergeRecord } from "../../src/domain/letter/letter-content";
import type { SegmentLine } from "../../src/domain/segment/segment-line";
import {
  findPreflightProblems,
  type PreflightFacts,
  type PreflightProblem,
} from "../../src/app/find-preflight-problems";
import { aCompany, aContact } from "../support/a-contact";
import { aContent, aLetterState, anInspection } from "../support/a-letter";
import { aSegment } from "../support/a-segment";

const HOME = { address: "Square 12", postCode: "SW1Y", city: "London" };
const OBJECTION = { date: "2026-05-01", source: "letter of 1 May" };

const ada = aContact({ no: "CT000001", name: "Ada Lovelace", ...HOME });
const carl = aContact({ no: "CT000002", name: "Carl Gauß", ...HOME, city: "Göttingen" });

describe("the preflight", () => {
  test("finds nothing to tell of whole letters", () => {
    expect(found(someFacts())).toEqual([]);
  });

  test("tells a field without value, for each contact", () => {
    const facts = someFacts({
      lines: [{}, { contactNo: "CT000002" }],
      contacts: [ada, carl],
      records: [{ "contact.name": "" }, { "contact.name": " " }],
    });
    expect(found(facts)).toEqual([
      problem("fieldHasNoValue", { lineNo: 1, field: "contact.name" }),
      problem("fieldHasNoValue", { contactNo: "CT000002", lineNo: 2, field: "contact.name" }),
    ]);
  });

  test("asks for values only where the letter uses the field", () => {
    const records = [{ "contact.name": "Ada", "contact.phone": "" }];
    expect(found(someFacts({ records }))).toEqual([]);
  });

  test("tells an unknown field once", () => {
    const facts = someFacts({
      lines: [{}, { contactNo: "CT000002" }],
      contacts: [ada, carl],
      inspection: anInspection(["Kundennummer"]),
      records: [{}, {}],
    });
    expect(kinds(facts)).toEqual(["fieldIsUnknown Kundennummer"]);
  });

  test("knows a custom field that only some contacts have", () => {
    const facts = someFacts({
      inspection: anInspection(["custom.Member"]),
      records: [{ "custom.Member": "" }],
    });
    expect(kinds(facts)).toEqual(["fieldHasNoValue custom.Member"]);
  });

  test("misses no value where a text stands in for it", () => {
    const { fields } = anInspection(["contact.name"]);
    const facts = someFacts({
      inspection: anInspection([], {
        fields: fields.map((use) => ({ ...use, needsValue: false })),
      }),
      records: [{ "contact.name": "" }],
    });
    expect(kinds(facts)).toEqual([]);
  });

  test("knows a Word field by the name that Business Central writes", () => {
    const facts = someFacts({
      inspection: anInspection(["CONTA_First_Name", "CALC_Formal_Salutation"]),
      records: [{ "contact.firstName": "", "salutation.formal": "" }],
    });
    expect(kinds(facts)).toEqual([
      "fieldHasNoValue contact.firstName",
      "salutationIsMissing salutation.formal",
    ]);
  });

  test("tells a damaged field as the engine saw it", () => {
    const damaged = {
      kind: "fieldIsDamaged",
      subject: "MERGEFIELD Na",
      context: "Dear",
      letterCount: 0,
    } as const;
    const inspection = anInspection(["contact.name"], { warnings: [damaged] });
    expect(kinds(someFacts({ inspection }))).toEqual(["fieldIsDamaged MERGEFIELD Na"]);
  });

  test("tells a missing salutation formula from an empty field", () => {
    const facts = someFacts({
      inspection: anInspection(["salutation.formal"]),
      records: [{ "salutation.formal": "" }],
    });
    expect(kinds(facts)).toEqual(["salutationIsMissing salutation.formal"]);
  });

  test("tells a salutation in another language than the letter's once for each line, and only where it is used", () => {
    const foreign = (field: "salutation.formal" | "salutation.informal") =>
      ({ contactNo: "CT000001", lineNo: 1, field, language: "nb" }) as const;
    const foreignSalutations = [foreign("salutation.formal"), foreign("salutation.informal")];
    const kindsWith = (fields: readonly string[]) =>
      kinds(
        someFacts({
          inspection: anInspection(fields),
          records: [Object.fromEntries(fields.map((field) => [field, "Dear Ada,"]))],
          foreignSalutations,
        }),
      );
    expect(kindsWith(["salutation.formal", "salutation.informal"])).toEqual([
      "salutationIsForeign nb",
    ]);
    expect(kindsWith(["contact.name"])).toEqual([]);
  });

  test("tells a letter without fields", () => {
    expect(kinds(someFacts({ inspection: anInspection([]) }))).toEqual(["letterHasNoFields "]);
  });

  test("takes a personal passage for something personal", () => {
    const letter = aLetterState({
      passages: [{ key: "p1", title: "Greeting", template: "", shown: "" }],
    });
    expect(kinds(someFacts({ inspection: anInspection([]), letter }))).toEqual([]);
  });

  test("tells a letter that was written for another segment", () => {
    const letter = aLetterState({ segmentNo: "SM00007" });
    expect(kinds(someFacts({ letter }))).toEqual(["letterIsOfAnotherSegment SM00007"]);
  });

  test.each<[what: string, card: Partial<Contact>, line: Partial<SegmentLine>, expected: string]>([
    ["no address for hard copy", { address: "" }, {}, "look addressIsMissing"],
    [
      "no e-mail for e-mail",
      { email: "" },
      { correspondenceType: "email" },
      "stopsLog emailIsMissing",
    ],
    ["do-not-mail", { doNotMail: OBJECTION }, {}, "stopsMerge objectsToMail"],
    ["exclusion", { excludeFromSegment: true }, {}, "stopsMerge excludedFromSegment"],
    ["a privacy block", { privacyBlocked: true }, {}, "stopsMerge privacyBlocked"],
    ["death", { deceased: true }, {}, "stopsMerge deceased"],
    ["a missing date", {}, { date: "" }, "stopsLog dateIsMissing"],
    ["a missing salesperson", {}, { salespersonCode: "" }, "stopsLog salespersonIsMissing"],
    ["a missing template", {}, { templateCode: "" }, "stopsLog interactionTemplateIsMissing"],
  ])("tells %s, and how much it weighs", (_what, card, line, expected) => {
    const facts = someFacts({ lines: [line], contacts: [{ ...ada, ...card }] });
    expect(found(facts).map(({ weight, kind }) => `${weight} ${kind}`)).toEqual([expected]);
  });

  test("lets a reservation be looked at once there is a reason", () => {
    const facts = someFacts({ contacts: [{ ...ada, excludeFromSegment: true }], reason: "Asked" });
    expect(found(facts).map(({ weight }) => weight)).toEqual(["look"]);
  });

  test("tells a passage written over an older text", () => {
    const passage = {
      segmentNo: "SM00012",
      contactNo: "CT000001",
      passageKey: "p1",
      ooxml: "",
      text: "",
      basedOn: "",
    };
    expect(found(someFacts({ outdatedPassages: [passage] }))).toEqual([
      problem("passageIsOutdated", { lineNo: 1, field: "p1" }),
    ]);
  });
});

describe("letters that meet at one address", () => {
  const contoso = aCompany({ no: "CT000009", name: "Contoso AG" });
  const atContoso = { companyNo: "CT000009", ...HOME };

  test.each<[what: string, second: Contact, line: Partial<SegmentLine>, expected: string[]]>([
    ["two of one household", aContact({ no: "CT000002", name: "Carl", ...HOME }), {}, ["2"]],
    ["one contact twice", ada, {}, ["2"]],
    ["two colleagues are two", aContact({ no: "CT000002", name: "Carl", ...atContoso }), {}, []],
    [
      "two cards of one colleague",
      aContact({ no: "CT000002", name: "ADA LOVELACE", ...atContoso }),
      {},
      ["2"],
    ],
    ["another address is another", aContact({ no: "CT000002", ...HOME, city: "Bath" }), {}, []],
  ])("%s", (_what, second, line, expected) => {
    const first = second.companyNo === "" ? ada : { ...ada, companyNo: "CT000009" };
    const facts = someFacts({
      lines: [line, { ...line, contactNo: second.no }],
      contacts: [first, contoso, second.no === ada.no ? first : second],
    });
    const duplicates = found(facts).filter(({ kind }) => kind === "addressIsDuplicate");
    expect(duplicates.map(({ lineNo }) => String(lineNo))).toEqual(expected);
  });

  test("e-mails meet in one mailbox", () => {
    const email = "Office@contoso.example";
    const facts = someFacts({
      lines: [
        { correspondenceType: "email" },
        { correspondenceType: "email", contactNo: "CT000002" },
      ],
      contacts: [
        { ...ada, email },
        aContact({ no: "CT000002", name: "Carl", email: "office@contoso.example" }),
      ],
    });
    expect(found(facts)).toEqual([
      problem("addressIsDuplicate", { contactNo: "CT000002", lineNo: 2 }),
    ]);
  });
});

interface Told extends Partial<Omit<PreflightFacts, "logging">> {
  readonly lines?: readonly Partial<SegmentLine>[];
  readonly contacts?: readonly Contact[];
  readonly reason?: string;
  readonly records?: readonly MergeRecord[];
}

/** One line for Ada, whose letter uses her name alone, unless told. */
function someFacts(told: Told = {}): PreflightFacts {
  const { lines = [{}], contacts = [ada], reason = "", records = [], ...facts } = told;
  const segment = aSegment(lines);
  return {
    logging: {
      segment,
      contacts: new Map(contacts.map((contact) => [contact.no, contact])),
      loggedSegmentNos: new Set(),
      fatiguedLineNos: new Set(),
      reason,
    },
    inspection: anInspection(["contact.name"]),
    letters: segment.lines.map(({ lineNo, contactNo }, index) => ({
      lineNo,
      contactNo,
      name: "",
      content: aContent(records[index] ?? { "contact.name": "Ada Lovelace" }),
    })),
    letter: aLetterState(),
    outdatedPassages: [],
    ...facts,
  };
}

function found(facts: PreflightFacts): readonly PreflightProblem[] {
  return findPreflightProblems(facts);
}

function kinds(facts: PreflightFacts): readonly string[] {
  return found(facts).map(({ kind, field }) => `${kind} ${field}`);
}

function problem(
  kind: PreflightProblem["kind"],
  told: Partial<PreflightProblem> = {},
): PreflightProblem {
  return { kind, weight: "look", contactNo: "CT000001", lineNo: 0, field: "", ...told };
}
