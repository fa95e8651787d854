import { inspectLetter } from "../../src/merge/inspect-letter";
import type { MergeRecord } from "../../src/domain/letter/letter-content";
import { writeFlatOpc } from "../../src/ooxml/opc/flat-opc";
import { newPart, newRelationshipPart, writePackage } from "../../src/ooxml/opc/package";
import { CONTENT_TYPE, RELATIONSHIP } from "../../src/ooxml/wml/names";
import { aContent } from "../support/a-letter";
import {
  aWordLetter,
  control,
  field,
  fieldAround,
  instruction,
  mark,
  ours,
  p,
  r,
  relationship,
  simple,
  table,
  wordLetterParts,
} from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import {
  bodyLines,
  bodyXml,
  mergeJoined,
  mergeOne,
  mergeSeparate,
  opened,
  partText,
} from "../support/merge-here";

const RECORD: MergeRecord = {
  Name: "Ada",
  City: "London",
  Empty: "",
  Amount: "1234567.5",
  Day: "2026-05-04",
  "document.today": "23 November 2026",
  "document.today=": "2026-11-23",
};

function merged(body: string, record: MergeRecord = RECORD, language = "en"): readonly string[] {
  const letter = mergeOne(aWordLetter(body), { ...aContent(record), language });
  expect(letterFaults(letter)).toEqual([]);
  return bodyLines(letter);
}

const name = field(" MERGEFIELD Name ");

describe("a letter may come", () => {
  const body = p("Dear ", name);

  test.each<[what: string, letter: Uint8Array]>([
    ["as a document", aWordLetter(body)],
    ["as a template", aWordLetter({ body, mainType: CONTENT_TYPE.template })],
    [
      "as a document that may hold macros",
      aWordLetter({ body, mainType: CONTENT_TYPE.documentWithMacros }),
    ],
    [
      "as a template that may hold macros",
      aWordLetter({ body, mainType: CONTENT_TYPE.templateWithMacros }),
    ],
    ["as Flat OPC", new TextEncoder().encode(writeFlatOpc(wordLetterParts({ body })))],
  ])("%s, and goes out as a document", (_what, letter) => {
    const own = mergeOne(letter, aContent(RECORD));
    expect(bodyLines(own)).toEqual(["Dear Ada"]);
    expect(opened(own).main.part.contentType).toBe(CONTENT_TYPE.document);
  });

  test("with its document under any name", () => {
    const elsewhere = "/content/brief.xml";
    const parts = wordLetterParts({ body }).map((part) => {
      if (part.name === "/word/document.xml") return { ...part, name: elsewhere };
      if (part.name === "/word/_rels/document.xml.rels")
        return { ...part, name: "/content/_rels/brief.xml.rels" };
      return part.name === "/_rels/.rels"
        ? newRelationshipPart("/", [relationship("x", RELATIONSHIP.officeDocument, elsewhere)])
        : part;
    });
    const decoy = newPart("/word/document.xml", CONTENT_TYPE.document, "<w:document/>");
    const own = mergeOne(writePackage([...parts, decoy]), aContent(RECORD));
    expect(bodyLines(own)).toEqual(["Dear Ada"]);
  });

  test("not in the Strict form, which is named", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    const parts = wordLetterParts({ body }).map((part) =>
      part.name === "/_rels/.rels"
        ? newRelationshipPart("/", [relationship("rId1", strict, "/word/document.xml")])
        : part,
    );
    expect(() => inspectLetter(writePackage(parts))).toThrow("Strict Open XML");
  });
});

describe("fields take part wherever the letter has text:", () => {
  const letter = aWordLetter({
    body:
      p(
        name,
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>',
      ) +
      p(
        '<w:commentRangeStart w:id="7"/>',
        r("x"),
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
      ),
    headers: { default: p("H ", name), first: p("H1 ", ours("Name")), even: p("H2 ", name) },
    footers: { default: p("F ", simple(" MERGEFIELD Name ")) },
    footnotes: `<w:footnote w:id="2">${p("N ", name)}</w:footnote>`,
    endnotes: `<w:endnote w:id="3">${p("E ", name)}</w:endnote>`,
    comments: `<w:comment w:id="7" w:author="Z">${p("C ", name)}</w:comment>`,
    section: "<w:titlePg/>",
    settings: "<w:evenAndOddHeaders/>",
  });

  test("they are told", () => {
    const { fields } = inspectLetter(letter);
    expect(fields).toMatchObject([
      { name: "Name", kind: "mergeField", count: 7 },
      { name: "Name", kind: "contentControl", count: 1 },
    ]);
  });

  test.each<[where: string, part: string, text: string]>([
    ["headers", "header_default", "H Ada"],
    ["headers of the first page", "header_first", "H1 Ada"],
    ["headers of even pages", "header_even", "H2 Ada"],
    ["footers", "footer_default", "F Ada"],
    ["footnotes", "footnotes", "N Ada"],
    ["endnotes", "endnotes", "E Ada"],
    ["comments", "comments", "C Ada"],
  ])("%s", (_where, part, text) => {
    const own = mergeOne(letter, aContent(RECORD));
    expect(letterFaults(own)).toEqual([]);
    expect(shown(partText(own, `/word/${part}.xml`))).toBe(text);
  });

  test("all of them in one document, each with its own letter's", () => {
    const two = ["Ada", "Ben"].map((each) => aContent({ Name: each }));
    const document = mergeJoined(letter, two);
    expect(letterFaults(document)).toEqual([]);
    for (const kind of ["footnotes", "endnotes", "comments"]) {
      expect(shown(partText(document, `/word/${kind}.xml`))).toMatch(/^(\w) Ada\1 Ben$/);
    }
  });

  test.each(["mc:Choice", "mc:Fallback"])("text boxes, %s", (half) => {
    const box = (content: string) => `<w:txbxContent>${p(content)}</w:txbxContent>`;
    const run =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(name)}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box(name)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const xml = bodyXml(mergeOne(aWordLetter(p(run)), aContent(RECORD)));
    expect(xml.slice(xml.indexOf(`<${half}`), xml.indexOf(`</${half}>`))).toContain("Ada");
    expect(xml).not.toContain("MERGEFIELD");
  });
});

describe("a field's old result goes, whatever it is:", () => {
  const around = (result: string) =>
    mark("begin") + instruction(" MERGEFIELD Name ") + mark("separate") + result + mark("end");
  const picture =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/></wp:inline></w:drawing></w:r>';

  test.each<[what: string, body: string, lines: readonly string[]]>([
    ["nothing", p(around(""), "!"), ["Ada!"]],
    ["several runs", p(around(r("a", "<w:b/>") + r("b", "<w:i/>") + r("c")), "!"), ["Ada!"]],
    [
      "breaks and tabs",
      p(around("<w:r><w:t>a</w:t><w:br/><w:tab/><w:t>b</w:t></w:r>"), "!"),
      ["Ada!"],
    ],
    ["a picture", p(around(picture), "!"), ["Ada!"]],
    ["another field", p(around(field(" PAGE ", "1")), "!"), ["Ada!"]],
    ["a text of ten thousand characters", p(around(r("x".repeat(10_000))), "!"), ["Ada!"]],
    [
      "several paragraphs",
      p(mark("begin"), instruction(" MERGEFIELD Name "), mark("separate"), "a") +
        p("b") +
        p("c", mark("end"), "!"),
      ["Ada!"],
    ],
  ])("%s", (_what, body, lines) => {
    expect(merged(body)).toEqual(lines);
  });
});

describe("a value looks like", () => {
  const coded = (switches: string) =>
    mark("begin") +
    `<w:r><w:rPr><w:i/></w:rPr><w:instrText xml:space="preserve"> M</w:instrText></w:r>` +
    instruction(`ERGEFIELD Name ${switches} `) +
    mark("separate") +
    r("old", "<w:b/>") +
    mark("end");

  test.each([
    ["the field's old result", "", "<w:b/>"],
    ["it with \\* MERGEFORMAT", "\\* MERGEFORMAT", "<w:b/>"],
    ["the code's first letter with \\* CHARFORMAT", "\\* CHARFORMAT", "<w:i/>"],
  ])("%s", (_what, switches, look) => {
    const xml = bodyXml(mergeOne(aWordLetter(p(coded(switches))), aContent(RECORD)));
    expect(xml).toContain(`<w:rPr>${look}</w:rPr><w:t>Ada</w:t>`);
  });

  test("the result of a simple field", () => {
    const body = p(simple(" MERGEFIELD Name ", r("old", "<w:b/>")));
    const xml = bodyXml(mergeOne(aWordLetter(body), aContent(RECORD)));
    expect(xml).toBe("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ada</w:t></w:r></w:p>");
  });
});

describe("an IF compares", () => {
  const chosen = (left: string, operator: string, right: string) =>
    merged(p(field(` IF "${left}" ${operator} "${right}" "yes" "no" `)))[0];

  test.each([
    ["=", "b", [false, true, false]],
    ["<>", "b", [true, false, true]],
    ["<", "b", [true, false, false]],
    ["<=", "b", [true, true, false]],
    [">", "b", [false, false, true]],
    [">=", "b", [false, true, true]],
  ])("texts with %s", (operator, right, expected) => {
    expect(["a", "b", "c"].map((left) => chosen(left, operator, right) === "yes")).toEqual(
      expected,
    );
  });

  test.each([
    ["=", [false, true, false]],
    ["<>", [true, false, true]],
    ["<", [true, false, false]],
    ["<=", [true, true, false]],
    [">", [false, false, true]],
    [">=", [false, true, true]],
  ])("numbers with %s, not their digits", (operator, expected) => {
    expect(["9", "10.0", "100"].map((left) => chosen(left, operator, "10") === "yes")).toEqual(
      expected,
    );
  });

  test("an empty value with nothing", () => {
    const condition = (right: string) =>
      fieldAround(
        instruction(" IF ") +
          field(" MERGEFIELD Empty ", "") +
          instruction(` = "${right}" "yes" "no" `),
      );
    expect(merged(p(condition("")))).toEqual(["yes"]);
    expect(merged(p(condition("x")))).toEqual(["no"]);
  });

  test("and gives texts of several lines, whatever their case is made", () => {
    const lines = (format: string) =>
      fieldAround(
        instruction(' IF "a" = "a" "one') +
          "<w:r><w:br/></w:r>" +
          instruction(`two" "no" ${format}`),
      );
    expect(merged(p(lines("")))).toEqual(["one", "two"]);
    expect(merged(p(lines("\\* Upper ")))).toEqual(["ONE", "TWO"]);
  });

  test("a value that holds quotes and blanks", () => {
    const condition = fieldAround(
      instruction(' IF "') +
        field(" MERGEFIELD Name ") +
        instruction('" = "O\'Neill \\"Bo\\"" "yes" "no" '),
    );
    expect(merged(p(condition), { Name: 'O\'Neill "Bo"' })).toEqual(["yes"]);
  });
});

describe("pictures are drawn in the letter's language:", () => {
  const day = field(' MERGEFIELD Day \\@ "dddd, d MMMM yyyy" ');
  const amount = field(' MERGEFIELD Amount \\# "#,##0.00" ');

  test.each([
    ["en-GB", "Monday, 4 May 2026", "1,234,567.50"],
    ["de", "Montag, 4 Mai 2026", "1.234.567,50"],
    ["fr", "lundi, 4 mai 2026", "1\u202f234\u202f567,50"],
    ["da", "mandag, 4 maj 2026", "1.234.567,50"],
    ["es", "lunes, 4 mayo 2026", "1.234.567,50"],
    ["it", "lunedì, 4 maggio 2026", "1.234.567,50"],
  ])("%s", (language, expectedDay, expectedAmount) => {
    expect(merged(p(day) + p(amount), RECORD, language)).toEqual([expectedDay, expectedAmount]);
  });

  test.each([
    ["de", "4.5.2026", "Montag"],
    ["en-US", "5/4/2026", "Monday"],
    ["en-GB", "4/5/2026", "Monday"],
    ["fr", "04/05/2026", "lundi"],
    ["da", "4-5-2026", "mandag"],
    ["de", "4. Mai 2026", "Montag"],
    ["de", "1. Mär. 2026", "Sonntag"],
    ["fr", "1er févr. 2026", "dimanche"],
    ["es", "4 de mayo de 2026", "lunes"],
    ["it", "lunedì 4 maggio 2026", "lunedì"],
    ["da", "4. maj 2026", "mandag"],
    ["it", "May 4th, 2026", "lunedì"],
    ["en-US", "13/5/2026", "Wednesday"],
  ])("a day as people write it in %s is understood", (language, Day, weekday) => {
    expect(merged(p(field(' MERGEFIELD Day \\@ "dddd" ')), { Day }, language)).toEqual([weekday]);
  });

  test.each([
    ["de", "1.234,5"],
    ["en", "1,234.5"],
    ["fr", "1 234,5"],
    ["it", "1.234,5"],
  ])("a number as people write it in %s is understood", (language, Amount) => {
    expect(merged(p(field(" MERGEFIELD Amount \\# 0 ")), { Amount }, language)).toEqual(["1235"]);
  });

  test("DATE and TIME", () => {
    expect(merged(p(field(' DATE \\@ "MMMM" ')), RECORD, "da")).toEqual(["november"]);
    expect(merged(p(field(' TIME \\@ "yyyy" ')), RECORD)).toEqual(["2026"]);
  });
});

describe("an address block as Word writes it", () => {
  const WORDS =
    "<<_TITLE0_ >><<_FIRST0_>><< _LAST0_>><< _SUFFIX0_>>\n<<_COMPANY_\n>><<_STREET1_\n>><<_STREET2_\n>><<_CITY_>><<, _STATE_>><< _POSTAL_>><<\n_COUNTRY_>>";
  const HOME: MergeRecord = {
    "contact.firstName": "Ada",
    "contact.surname": "Lovelace",
    "company.name": "",
    "contact.address": "Square 12",
    "contact.city": "Troy",
    "contact.county": "NY",
    "contact.postCode": "12180",
    "contact.country": "United States",
  };
  const block = (switches: string) =>
    merged(p(field(` ADDRESSBLOCK \\f "${WORDS}" \\l 1033 ${switches}`)), HOME);
  const lines = ["Ada Lovelace", "Square 12", "Troy, NY 12180"];

  test.each<[switches: string, country: readonly string[]]>([
    ["\\c 0", []],
    ["\\c 1", ["United States"]],
    ['\\c 2 \\e "united states" \\d', []],
    ['\\c 2 \\e "Germany" \\d', ["United States"]],
    ["", ["United States"]],
  ])("names countries as it is told: %s", (switches, country) => {
    expect(block(switches)).toEqual([...lines, ...country]);
  });

  test("is in its letter's lines where the code has breaks of lines", () => {
    const [first = "", ...others] = WORDS.split("\n");
    const code =
      instruction(` ADDRESSBLOCK \\f "${first}`) +
      others.map((line) => `<w:r><w:br/></w:r>${instruction(line)}`).join("") +
      instruction('" \\l 1033 \\c 0 ');
    expect(merged(p(fieldAround(code)), HOME)).toEqual(lines);
  });

  test("and a greeting line", () => {
    const form = "<<_BEFORE_ Dear >><<_TITLE0_>><< _LAST0_>><<_AFTER_ ,>>";
    const greeting = p(field(` GREETINGLINE \\f "${form}" \\l 1033 \\e "Dear Sir or Madam," `));
    const Title = { "Courtesy Title": "Ms." };
    expect(merged(greeting, { ...HOME, ...Title })).toEqual(["Dear Ms. Lovelace,"]);
    const nameless = { "contact.firstName": "", "contact.surname": "" };
    expect(merged(greeting, { ...HOME, ...nameless })).toEqual(["Dear Sir or Madam,"]);
  });
});

describe("a question", () => {
  const body = p(field(' FILLIN "Which offer?" \\d "none" '), " ", field(" MERGEFIELD Name "));
  const lines = (contents: readonly MergeRecord[]) =>
    mergeSeparate(aWordLetter(body), contents.map(aContent)).letters.map(
      (each) => bodyLines(each)[0],
    );

  test("may be answered for each contact", () => {
    const answers = ["10 %", "20 %"];
    expect(lines(answers.map((answer) => ({ Name: "Ada", "?Which offer?": answer })))).toEqual([
      "10 % Ada",
      "20 % Ada",
    ]);
  });

  test("that nobody answers has the answer that it proposes", () => {
    expect(lines([{ Name: "Ada" }])).toEqual(["none Ada"]);
  });

  test("may be answered with nothing", () => {
    expect(lines([{ Name: "Ada", "?Which offer?": "" }])).toEqual([" Ada"]);
  });
});

describe("tracked changes:", () => {
  test("a field in what was inserted is merged, one in what was deleted is left", () => {
    const deleted = `<w:del w:id="1" w:author="Z"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> MERGEFIELD Name </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>old</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`;
    const inserted = `<w:ins w:id="2" w:author="Z">${name}</w:ins>`;
    const { letters, warnings } = mergeSeparate(aWordLetter(p(deleted, inserted)), [
      aContent(RECORD),
    ]);
    expect(warnings).toEqual([]);
    const xml = bodyXml(letters[0]!);
    expect(xml).toContain(deleted);
    expect(xml).toContain('<w:ins w:id="2" w:author="Z"><w:r><w:t>Ada</w:t></w:r></w:ins>');
  });
});

test("a field of ours stands at every level, in whatever stands around it", () => {
  const body =
    control("theirs", p(`<w:hyperlink w:anchor="x">${ours("Name")}</w:hyperlink>`)) +
    table([control("theirs", p(ours("Name"))), p(control("theirs", ours("City")))]) +
    p(`<w:smartTag w:element="x">${ours("Name")}</w:smartTag>`) +
    `<w:customXml w:element="x">${p(ours("City"))}</w:customXml>`;
  expect(merged(body)).toEqual(["Ada", "Ada", "London", "Ada", "London"]);
});

/** The text of a part's XML. */
function shown(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
}
