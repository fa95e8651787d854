import type { MergeRecord } from "../../src/domain/letter/letter-content";
import { toOurFields, toWordFields } from "../../src/merge/convert-fields";
import { inspectLetter } from "../../src/merge/inspect-letter";
import { readLetterState } from "../../src/merge/letter-state-xml";
import { RELATIONSHIP } from "../../src/ooxml/wml/names";
import { aContent } from "../support/a-letter";
import {
  aWordLetter,
  control,
  field,
  instruction,
  mark,
  p,
  r,
  simple,
} from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import { bodyLines, bodyXml, mergeOne } from "../support/merge-here";

const RECORD: MergeRecord = {
  "contact.name": "Ada Lovelace",
  "contact.firstName": "Ada",
  "contact.email": "ada@contoso.example",
};

function merged(letter: Uint8Array): readonly string[] {
  const made = mergeOne(letter, aContent(RECORD));
  expect(letterFaults(made)).toEqual([]);
  return bodyLines(made);
}

const RSID = (rsid: string, run: string) => run.replace("<w:r>", `<w:r w:rsidR="${rsid}">`);
const SPELLING = '<w:proofErr w:type="spellStart"/>';
const SPELLED = '<w:proofErr w:type="spellEnd"/>';
const START = '<w:bookmarkStart w:id="7" w:name="_Hlk1"/>';
const END = '<w:bookmarkEnd w:id="7"/>';

const CODE =
  RSID("00AA1100", instruction(" MERGE")) +
  RSID("00BB1100", instruction("FIELD ")) +
  RSID("00CC1100", instruction("Na")) +
  RSID("00DD1100", instruction("me "));

const hyperlink = (content: string) => `<w:hyperlink r:id="rIdLink">${content}</w:hyperlink>`;
const within = (code: string, content: string) =>
  mark("begin") + instruction(code) + mark("separate") + content + mark("end");

const BROKEN: readonly (readonly [what: string, content: string])[] = [
  [
    "its code over runs of several sessions",
    mark("begin") + CODE + mark("separate") + r("«Na") + r("me»") + mark("end"),
  ],
  [
    "marks of the spell checker between",
    mark("begin") + SPELLING + CODE + SPELLED + mark("separate") + r("x") + mark("end"),
  ],
  [
    "a bookmark around its code",
    mark("begin") + START + CODE + END + mark("separate") + r("x") + mark("end"),
  ],
  [
    "a bookmark that begins in it",
    mark("begin") + START + CODE + mark("separate") + r("x") + mark("end") + r(" and more") + END,
  ],
  [
    "a bookmark that ends in it",
    START + r("To ") + mark("begin") + CODE + mark("separate") + r("x") + END + mark("end"),
  ],
  [
    "a comment that begins in its result",
    mark("begin") +
      CODE +
      mark("separate") +
      '<w:commentRangeStart w:id="0"/>' +
      r("x") +
      '<w:commentRangeEnd w:id="0"/>' +
      mark("end"),
  ],
  [
    "a page's end that Word has noted in its result",
    mark("begin") +
      CODE +
      mark("separate") +
      "<w:r><w:lastRenderedPageBreak/><w:t>x</w:t></w:r>" +
      mark("end"),
  ],
  ["its words in a link", hyperlink(field(" MERGEFIELD Name "))],
  ["a simple one in a link", hyperlink(simple(" MERGEFIELD Name "))],
  ["a simple one with a bookmark in it", simple(" MERGEFIELD Name ", START + r("x") + END)],
  [
    "it as what a link's field shows",
    within(' HYPERLINK "https://a.example" ', field(" MERGEFIELD Name ")),
  ],
  [
    "it simple, as what a link's field shows",
    within(' HYPERLINK "https://a.example" ', simple(" MERGEFIELD Name ")),
  ],
  ["no result", mark("begin") + CODE + mark("end")],
];

function letterWith(content: string): Uint8Array {
  return aWordLetter({
    body: p(r("Dear "), content, r(".")),
    relationships: [
      {
        id: "rIdLink",
        type: RELATIONSHIP.hyperlink,
        target: "https://a.example",
        isExternal: true,
        partName: "",
      },
    ],
  });
}

describe("a field of Word's with", () => {
  test.each(BROKEN)("%s becomes ours, and is merged alike", (_what, content) => {
    const letter = letterWith(content);
    const ours = toOurFields(letter, {});
    expect({ count: ours.count, left: ours.left }).toEqual({ count: 1, left: [] });
    expect(bodyXml(ours.bytes)).toContain('<w:tag w:val="merge:contact.name"/>');
    expect(merged(ours.bytes)).toEqual(merged(letter));
    expect(merged(letter).join()).toContain("Ada Lovelace");
  });

  test.each(BROKEN)("%s becomes Word's again", (_what, content) => {
    const there = toOurFields(letterWith(content), {});
    const back = toWordFields(there.bytes);
    expect({ count: back.count, left: back.left }).toEqual({ count: 1, left: [] });
    expect(inspectLetter(back.bytes).fields).toMatchObject([{ kind: "mergeField" }]);
    expect(merged(back.bytes)).toEqual(merged(there.bytes));
  });

  test.each(BROKEN)("%s keeps every mark that has its other half elsewhere", (_what, content) => {
    const ours = bodyXml(toOurFields(letterWith(content), {}).bytes);
    const count = (text: string, name: string) => text.split(`<w:${name} `).length - 1;
    for (const name of ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"]) {
      expect([name, count(ours, name)]).toEqual([name, count(content, name)]);
    }
  });
});

test("a field of Word's that a tracked change reaches into stays what it is", () => {
  const content =
    mark("begin") +
    `<w:ins w:id="1" w:author="a">${CODE}</w:ins>` +
    mark("separate") +
    r("x") +
    mark("end");
  expect(toOurFields(letterWith(content), {})).toMatchObject({ count: 0, left: ["Name"] });
});

describe("one field of ours under titles of two languages", () => {
  const titled = (title: string) =>
    control("merge:contact.firstName", r(`«${title}»`), `<w:alias w:val="${title}"/>`);
  const letter = aWordLetter(
    p(titled("First Name"), " ", titled("Vorname"), " ", titled("First Name")),
  );

  test("becomes a field of Word's under each", () => {
    const { bytes, count } = toWordFields(letter);
    expect(count).toBe(3);
    expect([...bodyXml(bytes).matchAll(/MERGEFIELD (\S+)/g)].map(([, name]) => name)).toEqual([
      "First_Name",
      "Vorname",
      "First_Name",
    ]);
    expect(bodyXml(bytes)).toContain("«Vorname»");
    expect(merged(bytes)).toEqual(["Ada Ada Ada"]);
  });

  test("is understood again, whatever the title says", () => {
    const odd = aWordLetter(p(titled("Vorname"), " ", titled("City"), " ", titled("Wie er heißt")));
    const { bytes } = toWordFields(odd);
    expect(merged(bytes)).toEqual(["Ada Ada Ada"]);
    const { mapping } = readLetterState(inspectLetter(bytes).stateXml);
    expect(Object.values(mapping)).toEqual(["contact.firstName", "contact.firstName"]);
    expect(merged(toOurFields(bytes, {}).bytes)).toEqual(["Ada Ada Ada"]);
  });

  test("does not lend its title to another field", () => {
    const both = aWordLetter(
      p(
        control("merge:contact.name", r("«Name»"), '<w:alias w:val="Name"/>'),
        " ",
        control("merge:contact.firstName", r("«Name»"), '<w:alias w:val="Name"/>'),
      ),
    );
    expect(merged(toWordFields(both).bytes)).toEqual(["Ada Lovelace Ada"]);
  });

  test("does not take the name of a field of Word's that means something else", () => {
    const both = aWordLetter(p(field(" MERGEFIELD E-Mail "), " ", titled("E-Mail")));
    expect(merged(toWordFields(both).bytes)).toEqual(["ada@contoso.example Ada"]);
  });
});
