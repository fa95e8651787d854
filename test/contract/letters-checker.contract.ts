import type { LettersChecker, LettersToCheck } from "../../src/app/find-in-letters";
import { NO_COMPANY_INFORMATION } from "../../src/domain/contact/company-information";
import type { Contact } from "../../src/domain/contact/contact";
import { STANDARD_CONTACT_DEFAULTS } from "../../src/domain/contact/contact-defaults";
import { passageFingerprint } from "../../src/merge/passage-fingerprint";
import { aContact } from "../support/a-contact";
import { aLetterState, anInspection } from "../support/a-letter";
import { aPassageOoxml } from "../support/a-passage-ooxml";
import { aSegment } from "../support/a-segment";

const ada = aContact({
  no: "CT000001",
  name: "Ada Lovelace",
  city: "London",
  address: "Square 12",
});
const carl = aContact({
  no: "CT000002",
  name: "Carl Gauß",
  customAttributes: [{ name: "Member", type: "text", value: "yes" }],
});

/** What looking at letters finds, wherever it is done. */
export function lettersCheckerContract(open: () => LettersChecker) {
  test("tells what each letter lacks, the gravest first, and by kind and field", async () => {
    const problems = await open().check(lettersFor([ada, carl], ["custom.Member", "contact.city"]));
    expect(
      problems.map(({ weight, kind, field, problems: each }) => [
        weight,
        `${kind} ${field}`.trim(),
        each.map(({ contactNo, lineNo }) => `${contactNo} ${lineNo}`),
      ]),
    ).toEqual([
      ["stopsLog", "descriptionIsMissing description", [" 0"]],
      ["look", "fieldHasNoValue custom.Member", ["CT000001 1"]],
      ["look", "fieldHasNoValue contact.city", ["CT000002 2"]],
      ["look", "addressIsMissing address", ["CT000002 2"]],
    ]);
  });

  test("tells own words that were written over an older text", async () => {
    const letters = lettersFor([ada, carl], ["contact.name"]);
    const [letter] = letters.letters;
    const before = aPassageOoxml("<w:p><w:r><w:t>Before</w:t></w:r></w:p>");
    const now = aPassageOoxml("<w:p><w:r><w:t>Now</w:t></w:r></w:p>");
    const passages = [
      { contactNo: "CT000001", passageKey: "p1", basedOn: before },
      { contactNo: "CT000002", passageKey: "p1", basedOn: now },
    ];
    const fingerprints = { p1: passageFingerprint(now) };
    const groups = await open().check({
      ...letters,
      letters: [{ ...letter, fingerprints, passages }],
    });
    const outdated = groups.find(({ kind }) => kind === "passageIsOutdated");
    expect(outdated?.problems.map(({ contactNo }) => contactNo)).toEqual(["CT000001"]);
  });

  test("tells who is addressed in another language than the letter's", async () => {
    const formula = {
      salutationCode: "F",
      style: "formal",
      text: "Dear %1,",
      parts: ["firstName"],
    };
    const kari = aContact({ no: "CT000003", name: "Kari Nordmann", salutationCode: "F" });
    const groupsWith = async (languages: readonly string[]) => {
      const letters = lettersFor([kari], ["salutation.formal"]);
      const [letter] = letters.letters;
      const salutationFormulas = languages.map((language) => ({ ...formula, language }) as const);
      const lines = letter.lines.map((line) => ({ ...line, language: "nb" }));
      const groups = await open().check({
        ...letters,
        setup: { ...letters.setup, salutationFormulas: salutationFormulas as never },
        letters: [{ ...letter, lines }],
        at: { open: "nb", kept: [], usual: "en" },
      });
      return groups.filter(({ kind }) => kind.startsWith("salutation"));
    };
    expect(await groupsWith(["en"])).toMatchObject([
      { kind: "salutationIsForeign", field: "nb", problems: [{ contactNo: "CT000003" }] },
    ]);
    expect(await groupsWith(["en", "nb"])).toEqual([]);
    expect(await groupsWith([])).toMatchObject([{ kind: "salutationIsMissing" }]);
  });

  test("gives up in the middle of its work when it is called off", async () => {
    const outrun = new AbortController();
    const many = Array.from({ length: 3_000 }, () => ada);
    const checking = open().check(lettersFor(many, ["contact.name"]), outrun);
    outrun.abort(new Error("A newer one was asked."));
    await expect(checking).rejects.toThrow("A newer one was asked.");
  });
}

const NO_SETUP: LettersToCheck["setup"] = {
  storeId: "S1",
  company: NO_COMPANY_INFORMATION,
  salespersons: [],
  salutationFormulas: [],
  interactionTemplates: [],
  interactionGroups: [],
  campaigns: [],
  codes: [],
  contactDefaults: STANDARD_CONTACT_DEFAULTS,
  defaultLanguage: "en",
  fatigueRule: null,
  userName: "",
  userSalespersonCode: "",
};

/** A line for each of them in a segment without description, and a letter with these fields. */
function lettersFor(contacts: readonly Contact[], fields: readonly string[]): LettersToCheck {
  const segment = aSegment(
    contacts.map(({ no }) => ({ contactNo: no })),
    { description: "" },
  );
  return {
    logging: {
      segment,
      contacts: new Map(contacts.map((contact) => [contact.no, contact])),
      loggedSegmentNos: new Set(),
      fatiguedLineNos: new Set(),
      reason: "",
    },
    setup: NO_SETUP,
    today: "2026-11-23",
    letters: [
      {
        inspection: anInspection(fields),
        letter: aLetterState(),
        fingerprints: {},
        lines: segment.lines,
        passages: [],
      },
    ],
    at: { open: "en", kept: [], usual: "en" },
    documentIsNotUsed: false,
  };
}
