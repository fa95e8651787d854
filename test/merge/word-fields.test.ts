import type { MergeRecord } from "../../src/domain/letter/letter-content";
import { aContent } from "../support/a-letter";
import {
  aWordLetter,
  field,
  fieldAround,
  instruction,
  mark,
  ours,
  p,
  r,
  simple,
} from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import { bodyLines, bodyXml, mergeOne, mergeSeparate } from "../support/merge-here";

const RECORD: MergeRecord = {
  "contact.firstName": "Ada",
  "contact.surname": "Lovelace",
  "contact.city": "",
  "contact.email": "ada@example.com",
  "company.name": "Analytical Engines",
  "salutation.formal": "Dear Ms. Lovelace,",
  "addressBlock.mail": "Analytical Engines\nAda Lovelace\nLondon",
  "document.today": "23 November 2026",
  "document.today=": "2026-11-23",
  Amount: "1234.5",
  "Order Date": "5/4/2026",
  Greeting: "hello world",
  Country: "GB",
  Count: "7",
};

function merged(body: string, record: MergeRecord = RECORD): readonly string[] {
  const letter = mergeOne(aWordLetter(body), aContent(record));
  expect(letterFaults(letter)).toEqual([]);
  return bodyLines(letter);
}

const nested = (name: string) => field(` MERGEFIELD ${name} `);
const ifField = (left: string, rest: string) =>
  fieldAround(instruction(" IF ") + left + instruction(rest));

describe("a field of Word's becomes its value:", () => {
  test.each<[what: string, content: string, line: string]>([
    ["a complex one", field(" MERGEFIELD Greeting "), "hello world"],
    ["a simple one", simple(" MERGEFIELD Greeting "), "hello world"],
    [
      "one without a result",
      mark("begin") + instruction("MERGEFIELD Greeting") + mark("end"),
      "hello world",
    ],
    [
      "its code split over runs",
      fieldAround(instruction(" MERGE") + instruction("FIELD Gree") + instruction("ting ")),
      "hello world",
    ],
    ["a quoted name with blanks", field(' MERGEFIELD "Order Date" '), "5/4/2026"],
    ["a name with underscores for blanks", field(" MERGEFIELD Order_Date "), "5/4/2026"],
    ["a name in other case", field(" mergefield gReEtInG "), "hello world"],
    ["no blank before a switch", field(" MERGEFIELD Greeting\\* Upper"), "HELLO WORLD"],
    ["Business Central's name", field(" MERGEFIELD CONTA_First_Name "), "Ada"],
    ["a German name", field(" MERGEFIELD Vorname "), "Ada"],
    ["\\* Upper", field(" MERGEFIELD Greeting \\* Upper "), "HELLO WORLD"],
    ["\\* Lower", field(" MERGEFIELD Country \\* lower \\* MERGEFORMAT "), "gb"],
    ["\\* Caps", field(" MERGEFIELD Greeting \\* Caps "), "Hello World"],
    ["\\* FirstCap", field(" MERGEFIELD Greeting \\* FirstCap MERGEFORMAT "), "Hello world"],
    [
      "\\b and \\f with a value",
      field(' MERGEFIELD Greeting \\b "<< " \\f " >>" '),
      "<< hello world >>",
    ],
    ["\\m and \\v", field(" MERGEFIELD Greeting \\m \\v "), "hello world"],
    [
      "a date picture",
      field(' MERGEFIELD "Order Date" \\@ "dddd, d MMMM yyyy" '),
      "Monday, 4 May 2026",
    ],
    ["a numeric picture", field(' MERGEFIELD Amount \\# "#,##0.00" '), "1,234.50"],
    ["an unquoted picture", field(" MERGEFIELD Amount \\# $#,##0.00 "), "$1,234.50"],
    ["MERGEREC and MERGESEQ", `${field(" MERGEREC ")}${field(" MERGESEQ ")}`, "11"],
    ["DATE with a picture", field(' DATE \\@ "yyyy-MM-dd" '), "2026-11-23"],
    [
      "ADDRESSBLOCK in its own order",
      field(' ADDRESSBLOCK \\f "<<_FIRST0_>><< _LAST0_>>\n<<_COMPANY_>>\n<<_CITY_>>" '),
      "Ada Lovelace\nAnalytical Engines",
    ],
    ["ADDRESSBLOCK", field(" ADDRESSBLOCK "), "Analytical Engines\nAda Lovelace\nLondon"],
    ["GREETINGLINE", field(" GREETINGLINE "), "Dear Ms. Lovelace,"],
    [
      "GREETINGLINE in its own form",
      field(' GREETINGLINE \\f "<<_BEFORE_ Hi >><<_FIRST0_>><<_AFTER_ !>>" \\e "Hello!" '),
      "Hi Ada!",
    ],
    [
      "GREETINGLINE with a title nobody knows",
      field(' GREETINGLINE \\f "<<_BEFORE_ Dear >><<_TITLE0_>><< _LAST0_>>" \\e "x" '),
      "Dear Ms. Lovelace,",
    ],
    ["a formula of numbers", field(" =2+3*4 "), "14"],
    [
      "a formula with a field",
      fieldAround(instruction(" = ") + nested("Count") + instruction(' * 2 \\# "0.0" ')),
      "14.0",
    ],
    ["a formula with functions", field(" = ROUND(10/3, 2) + MAX(1, 2) "), "5.33"],
    [
      "COMPARE",
      fieldAround(instruction(" COMPARE ") + nested("Count") + instruction(" >= 7 ")),
      "1",
    ],
    [
      "SET and REF",
      `${field(' SET X "seven" ', "")}${field(" REF X ")}${r(" ")}${field(" X \\* Upper ")}`,
      "seven SEVEN",
    ],
    ["FILLIN with its proposal", field(' FILLIN "Which?" \\d "this one" '), "this one"],
    ["FILLIN with what it shows", field(' FILLIN "Which?" ', "that one"), "that one"],
    ["ASK and REF", `${field(' ASK Y "Which?" \\d "those" ', "")}${field(" REF Y ")}`, "those"],
    [
      "QUOTE around a field",
      fieldAround(instruction(' QUOTE "It is ') + nested("Count") + instruction('!" ')),
      "It is 7!",
    ],
  ])("%s", (_what, content, line) => {
    expect(merged(p(`${r("[")}${content}${r("]")}`)).join("\n")).toBe(`[${line}]`);
  });

  test("an answer that was given", () => {
    const body = p(field(' FILLIN "Which?" '));
    expect(merged(body, { ...RECORD, "?Which?": "mine" })).toEqual(["mine"]);
  });

  test("formatted in the letter's language", () => {
    const letter = aWordLetter(
      p(field(' MERGEFIELD Amount \\# "#,##0.00" ')) + p(field(' DATE \\@ "d. MMMM" ')),
    );
    const content = { ...aContent(RECORD), language: "de" };
    expect(bodyLines(mergeOne(letter, content))).toEqual(["1.234,50", "23. November"]);
  });
});

describe("an IF field chooses", () => {
  test.each<[what: string, condition: string, chosen: string]>([
    ["equal texts", ' = "GB" "yes" "no" ', "yes"],
    ["texts that differ in case", ' = "gb" "yes" "no" ', "no"],
    ["unequal texts", ' <> "FR" "yes" "no" ', "yes"],
    ["without blanks", '="GB" "yes" "no"', "yes"],
    ["with an asterisk", ' = "G*" "yes" "no" ', "yes"],
    ["with a question mark", ' = "?B" "yes" "no" ', "yes"],
    ["an order of texts", ' < "HB" "yes" "no" ', "yes"],
    ["no else text", ' = "FR" "yes" ', ""],
    ["curly quotes", " = “GB” “yes” “no” ", "yes"],
    ["a quote within quotes", ' = "GB" "say \\"yes\\"" "no" ', 'say "yes"'],
  ])("%s", (_what, condition, chosen) => {
    expect(merged(p(`${r("[")}${ifField(nested("Country"), condition)}${r("]")}`))).toEqual([
      `[${chosen}]`,
    ]);
  });

  test.each([
    ["7", "= 7.0", "yes"],
    ["10", "> 9", "yes"],
    ["1,000.5", "> 1000", "yes"],
    ["-3", "<= -3", "yes"],
    ["7", "<> 7", "no"],
  ])("numbers by their value: %s %s", (value, condition, chosen) => {
    const body = p(`${r("[")}${ifField(nested("Count"), ` ${condition} "yes" "no" `)}${r("]")}`);
    expect(merged(body, { ...RECORD, Count: value })).toEqual([`[${chosen}]`]);
  });

  test("with other IFs and fields within", () => {
    const inner = ifField(nested("Count"), ' > 5 "many" "few" ');
    const body = fieldAround(
      instruction(" IF ") +
        nested("Country") +
        instruction(' = "GB" "Dear ') +
        nested("contact.firstName") +
        instruction(", ") +
        inner +
        instruction('" "no" '),
    );
    expect(merged(p(`${r("[")}${body}${r("]")}`))).toEqual(["[Dear Ada, many]"]);
  });

  test("between values of our own fields", () => {
    const body = fieldAround(
      instruction(" IF ") +
        ours("contact.firstName") +
        instruction(' = "Ada" "') +
        ours("contact.surname") +
        instruction('" "no" '),
    );
    expect(merged(p(body, "."))).toEqual(["Lovelace."]);
  });

  test("and keeps the formatting of each word", () => {
    const code =
      instruction(' IF 1 = 1 "plain ') + instruction("bold", "<w:b/>") + instruction('" "no" ');
    const letter = mergeOne(aWordLetter(p(fieldAround(code))), aContent());
    expect(bodyXml(letter)).toContain("<w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r>");
  });

  test("and gives whole paragraphs", () => {
    const body =
      `<w:p>${mark("begin")}${instruction(' IF 1 = 1 "first')}</w:p>` +
      `<w:p>${instruction('second" "no" ')}${mark("separate")}${r("x")}${mark("end")}</w:p>`;
    expect(merged(body)).toEqual(["first", "second"]);
    expect(merged(body.replace("1 = 1", "1 = 2"))).toEqual(["no"]);
  });

  test("but not what only Word knows", () => {
    const body = fieldAround(
      instruction(" IF ") +
        field(" PAGE ", "1") +
        instruction(' = 1 "first" "') +
        nested("Country") +
        instruction('" '),
    );
    const letter = mergeOne(aWordLetter(p(body)), aContent(RECORD));
    expect(letterFaults(letter)).toEqual([]);
    expect(bodyXml(letter)).toContain("PAGE");
    expect(bodyXml(letter)).toContain("<w:instrText>GB</w:instrText>");
  });
});

describe("contacts in turn:", () => {
  const names = ["Ada", "Ben", "Cem"].map((name) => aContent({ Name: name }));
  const lines = (body: string) =>
    mergeSeparate(aWordLetter(body), names).letters.map((letter) => bodyLines(letter).join("|"));

  test("NEXT goes on to the next within a letter", () => {
    expect(lines(p(nested("Name")) + p(field(" NEXT "), nested("Name")))).toEqual([
      "Ada|Ben",
      "Cem",
    ]);
  });

  test("NEXTIF goes on where its condition holds", () => {
    const next = fieldAround(instruction(" NEXTIF ") + nested("Name") + instruction(' = "Ada" '));
    expect(lines(p(nested("Name"), next, "-", nested("Name")))).toEqual(["Ada-Ben", "Cem-Cem"]);
  });

  test("SKIPIF leaves the contact without a letter", () => {
    const skip = fieldAround(instruction(" SKIPIF ") + nested("Name") + instruction(' = "Ben" '));
    expect(lines(p(skip, nested("Name"), " ", field(" MERGEREC "), field(" MERGESEQ ")))).toEqual([
      "Ada 11",
      "Cem 32",
    ]);
  });
});

describe("what is not a merge field", () => {
  test.each([
    " PAGE ",
    " NUMPAGES ",
    ' TOC \\o "1-3" ',
    " REF Bookmark1 \\h ",
    " SECTIONPAGES ",
    " FILENAME ",
  ])("%s stays alive", (code) => {
    const body = p(field(code, "shown"));
    expect(bodyXml(mergeOne(aWordLetter(body), aContent()))).toBe(body);
  });

  test("stays around a value in its code", () => {
    const link = fieldAround(
      instruction(' HYPERLINK "mailto:') + nested("contact.email") + instruction('" '),
      "write",
    );
    const letter = mergeOne(aWordLetter(p(link)), aContent(RECORD));
    expect(letterFaults(letter)).toEqual([]);
    expect(bodyXml(letter)).toContain("<w:instrText>ada@example.com</w:instrText>");
  });

  test("is reported when nobody knows its kind", () => {
    const body = p(field(" FROBNICATE x ", "shown"));
    const { letters, warnings } = mergeSeparate(aWordLetter(body), [aContent()]);
    expect(bodyXml(letters[0]!)).toBe(body);
    expect(warnings).toEqual([
      { kind: "fieldIsUnsupported", subject: "FROBNICATE x", context: "shown", letterCount: 1 },
    ]);
  });
});

describe("a field that is broken stays, is reported, and the rest is merged:", () => {
  const good = nested("Greeting");
  test.each<[what: string, body: string, subject: string]>([
    [
      "a begin without an end",
      p(mark("begin"), instruction(" MERGEFIELD Lost "), mark("separate"), "Hey ", good),
      "MERGEFIELD Lost",
    ],
    ["an end without a begin", p("Hey ", good, mark("end")), ""],
    [
      "a field across a content control's border",
      p(
        mark("begin"),
        instruction(" MERGEFIELD Lost "),
        `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${mark("separate")}${r("Hey ")}${mark("end")}</w:sdtContent></w:sdt>`,
        good,
      ),
      "MERGEFIELD Lost",
    ],
    ["an IF without a comparison", p(field(' IF "a" "b" ', "Hey "), good), 'IF "a" "b"'],
    ["a MERGEFIELD without a name", p(field(" MERGEFIELD ", "Hey "), good), "MERGEFIELD"],
  ])("%s", (_what, body, subject) => {
    const { letters, warnings } = mergeSeparate(aWordLetter(body), [aContent(RECORD)]);
    expect(bodyLines(letters[0]!).join("")).toContain("Hey hello world");
    const [warning] = warnings;
    expect(warning).toMatchObject({ kind: "fieldIsDamaged", subject, letterCount: 1 });
    expect(warning?.context).toContain("Hey");
  });
});
