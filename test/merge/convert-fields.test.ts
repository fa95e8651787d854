import { PLAIN_FORMAT } from "../../src/domain/letter/format-value";
import type { MergeRecord } from "../../src/domain/letter/letter-content";
import { toOurFields, toWordFields } from "../../src/merge/convert-fields";
import { inspectLetter } from "../../src/merge/inspect-letter";
import { readLetterState } from "../../src/merge/letter-state-xml";
import { aContent } from "../support/a-letter";
import { aWordLetter, control, field, ours, p, r } from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import { bodyLines, bodyXml, mergeOne } from "../support/merge-here";

const RECORD: MergeRecord = {
  "contact.name": "ada lovelace",
  "contact.city": "",
  "contact.externalId": "4711",
  "document.date": "23 November 2026",
  "document.date.raw": "2026-11-23",
  "ourCompany.phone": "+44 1",
};

function merged(letter: Uint8Array): readonly string[] {
  const made = mergeOne(letter, aContent(RECORD));
  expect(letterFaults(made)).toEqual([]);
  return bodyLines(made);
}

const simple = (code: string, shown = "x") =>
  `<w:fldSimple w:instr="${code.replaceAll('"', "&quot;")}">${r(shown)}</w:fldSimple>`;

describe("Word's fields become ours", () => {
  test.each<[what: string, content: string, tags: readonly string[]]>([
    ["a simple one", simple(" MERGEFIELD Name "), ["merge:contact.name"]],
    ["a complex one", field(" MERGEFIELD Name "), ["merge:contact.name"]],
    [
      "one that Business Central writes",
      field(" MERGEFIELD Company_Information_Phone_No "),
      ["merge:ourCompany.phone"],
    ],
    [
      "one with switches",
      field(' MERGEFIELD Name \\* Upper \\b "Dr. " '),
      ["merge:contact.name#f1"],
    ],
    [
      "two of one form, and one of another",
      field(" MERGEFIELD Name \\* Upper ") +
        field(" MERGEFIELD City \\* Upper ") +
        field(" MERGEFIELD Name \\* Caps "),
      ["merge:contact.name#f1", "merge:contact.city#f1", "merge:contact.name#f2"],
    ],
  ])("%s", (_what, content, tags) => {
    const letter = aWordLetter(p("To ", content, "."));
    const { bytes, count, left } = toOurFields(letter, {});
    expect({ count, left }).toEqual({ count: tags.length, left: [] });
    const { fields } = inspectLetter(bytes);
    expect(fields.every(({ kind }) => kind === "contentControl")).toBe(true);
    expect([...bodyXml(bytes).matchAll(/<w:tag w:val="([^"]+)"/g)].map(([, tag]) => tag)).toEqual(
      tags,
    );
    expect(merged(bytes)).toEqual(merged(letter));
  });

  test("as they were told to, and by their formatting", () => {
    const bold = "<w:b/>";
    const letter = aWordLetter(p(field(" MERGEFIELD Kundennummer ", "«x»", bold)));
    expect(toOurFields(letter, {})).toMatchObject({ count: 0, left: ["Kundennummer"] });
    const { bytes } = toOurFields(letter, { Kundennummer: "contact.externalId" });
    expect(bodyXml(bytes)).toContain(
      '<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">«External ID»</w:t></w:r></w:sdtContent>',
    );
    expect(merged(bytes)).toEqual(["4711"]);
  });

  test.each<[what: string, content: string]>([
    ["within another's code", field(` IF x = "x" "a" "b" `)],
    ["of another kind", field(" PAGE ") + field(" ADDRESSBLOCK ")],
  ])("but not one %s", (_what, content) => {
    const letter = aWordLetter(p(content));
    const { bytes, count } = toOurFields(letter, {});
    expect(count).toBe(0);
    expect(bodyXml(bytes)).toBe(bodyXml(letter));
  });

  test("but not one that shares its runs with other words", () => {
    const tight =
      '<w:r><w:t>a</w:t><w:fldChar w:fldCharType="begin"/><w:instrText> MERGEFIELD Name </w:instrText><w:fldChar w:fldCharType="end"/></w:r>';
    expect(toOurFields(aWordLetter(p(tight)), {})).toMatchObject({ count: 0, left: ["Name"] });
  });
});

describe("our fields become Word's", () => {
  const formats = {
    f1: { ...PLAIN_FORMAT, letterCase: "title" as const, before: 'the "great" ', after: "!" },
    f2: { ...PLAIN_FORMAT, fallback: "your town" },
    f3: { ...PLAIN_FORMAT, datePicture: "d.M.yyyy" },
  };
  const formatted = (name: string, key: string) => control(`merge:${name}#${key}`, r("«x»"));

  test.each<[what: string, content: string, count: number]>([
    ["a plain one", ours("contact.name", "<w:rPr><w:b/></w:rPr>"), 1],
    ["one with a format", formatted("contact.name", "f1"), 1],
    ["one with a text that stands in", formatted("contact.city", "f2"), 1],
    ["a date", formatted("document.date", "f3"), 1],
    [
      "some of ours that no usual name means",
      ours("contact.externalId") + ours("ourCompany.phone"),
      2,
    ],
  ])("%s, and are merged alike, and become ours again", (_what, content, count) => {
    const letter = aWordLetter({ body: p("To ", content, "."), state: { formats } });
    const words = toWordFields(letter);
    expect({ count: words.count, left: words.left }).toEqual({ count, left: [] });
    expect(bodyXml(words.bytes)).not.toContain("w:sdt");
    expect(merged(words.bytes)).toEqual(merged(letter));
    expect(merged(toOurFields(words.bytes, {}).bytes)).toEqual(merged(letter));
  });

  test("under names that the letter remembers", () => {
    const { bytes } = toWordFields(aWordLetter(p(ours("custom.Membership_20_No"))));
    expect(bodyXml(bytes)).toContain(" MERGEFIELD Membership_No ");
    expect(readLetterState(inspectLetter(bytes).stateXml).mapping).toEqual({
      Membership_No: "custom.Membership_20_No",
    });
  });

  test("but not one around whole paragraphs", () => {
    const letter = aWordLetter(control("merge:contact.name", p("«Name»")));
    expect(toWordFields(letter)).toMatchObject({ count: 0, left: ["contact.name"] });
  });
});
