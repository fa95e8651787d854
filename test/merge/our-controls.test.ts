import { aContent } from "../support/a-letter";
import {
  aWordLetter,
  control,
  field,
  ours,
  p,
  pWith,
  r,
  table,
  wordLetterParts,
} from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import {
  bodyLines,
  bodyXml,
  mergeOne,
  mergeSeparate,
  partNames,
  partText,
} from "../support/merge-here";
import { writeFlatOpc } from "../../src/ooxml/opc/flat-opc";
import type { LetterContent } from "../../src/domain/letter/letter-content";
import { PLAIN_FORMAT } from "../../src/domain/letter/format-value";

const RECORD = {
  "contact.name": "Ada",
  "contact.city": "",
  "addressBlock.mail": "A\nB",
  "contact.no": "C1",
};

function merged(body: string, content: Partial<LetterContent> = {}): Uint8Array {
  const letter = mergeOne(aWordLetter(body), { ...aContent(RECORD), ...content });
  expect(letterFaults(letter)).toEqual([]);
  return letter;
}

describe("a field of ours becomes its value", () => {
  test.each<[where: string, body: string, lines: readonly string[]]>([
    ["in a paragraph", p("Dear ", ours("contact.name"), ","), ["Dear Ada,"]],
    [
      "around a paragraph",
      control("merge:contact.name", p("«Name»") + p("more")) + p("end"),
      ["Ada", "end"],
    ],
    [
      "around a cell",
      table([p("x")]).replace(/(<w:tc>.*?<\/w:tc>)/, control("merge:contact.name", "$1")),
      ["Ada"],
    ],
    [
      "around a row",
      table([p("x"), p("y")]).replace(/(<w:tr>.*?<\/w:tr>)/, control("merge:contact.name", "$1")),
      ["Ada", "y"],
    ],
    [
      "in another's control",
      p(
        `<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>${ours("contact.name")}</w:sdtContent></w:sdt>`,
      ),
      ["Ada"],
    ],
    ["in a link", p(`<w:hyperlink w:anchor="x">${ours("contact.name")}</w:hyperlink>`), ["Ada"]],
    [
      "in a tracked insertion",
      p(`<w:ins w:id="1" w:author="A">${ours("contact.name")}</w:ins>`),
      ["Ada"],
    ],
    ["in a cell", table([p(ours("contact.name"))]), ["Ada"]],
    [
      "in a block control of another's",
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(ours("contact.name"))}</w:sdtContent></w:sdt>`,
      ["Ada"],
    ],
    ["in several lines", p(ours("addressBlock.mail")), ["A", "B"]],
  ])("%s", (_where, body, lines) => {
    expect(bodyLines(merged(body))).toEqual(lines);
  });

  test("with the formatting of what it showed", () => {
    expect(bodyXml(merged(p(ours("contact.name", '<w:b/><w:sz w:val="40"/>'))))).toBe(
      '<w:p><w:r><w:rPr><w:b/><w:sz w:val="40"/></w:rPr><w:t>Ada</w:t></w:r></w:p>',
    );
  });

  test("without the look of a placeholder", () => {
    const shown = r("Click here", '<w:rStyle w:val="PlaceholderText"/><w:i/>');
    expect(bodyXml(merged(p(control("merge:contact.name", shown))))).toContain(
      "<w:rPr><w:i/></w:rPr>",
    );
  });

  test("in the format that its tag names", () => {
    const formats = {
      f1: { ...PLAIN_FORMAT, letterCase: "upper" as const, before: "(", after: ")" },
    };
    const body = p(control("merge:contact.name#f1", r("x"))) + p("end");
    const letter = mergeOne(aWordLetter({ body, state: { formats } }), aContent(RECORD));
    expect(bodyLines(letter)).toEqual(["(ADA)", "end"]);
  });

  test("that keeps blanks, tabs and signs of XML", () => {
    const letter = merged(p("[", ours("contact.name"), "]"), {
      record: { "contact.name": " a\tb <&> " },
    });
    expect(bodyXml(letter)).toContain(
      '<w:r><w:t xml:space="preserve"> a</w:t><w:tab/><w:t xml:space="preserve">b &lt;&amp;&gt; </w:t></w:r>',
    );
  });

  test("without characters that no document can hold, and says so", () => {
    const letter = aWordLetter(p(ours("contact.name")));
    const { letters, warnings } = mergeSeparate(letter, [
      aContent({ "contact.name": "A\u0001d\ud800a" }),
    ]);
    expect(letterFaults(letters[0]!)).toEqual([]);
    expect(bodyLines(letters[0]!)).toEqual(["Ada"]);
    expect(warnings).toEqual([
      { kind: "charactersWereDropped", subject: "contact.name", context: "", letterCount: 1 },
    ]);
  });

  test("marked where it runs from right to left", () => {
    const letter = merged(p(ours("contact.name", '<w:b/><w:lang w:bidi="he-IL"/>')), {
      record: { "contact.name": "Dr. עדה לאבלייס Ltd" },
    });
    expect(bodyXml(letter)).toBe(
      '<w:p><w:r><w:rPr><w:b/><w:lang w:bidi="he-IL"/></w:rPr><w:t xml:space="preserve">Dr. </w:t></w:r>' +
        '<w:r><w:rPr><w:b/><w:rtl/><w:lang w:bidi="he-IL"/></w:rPr><w:t>עדה לאבלייס</w:t></w:r>' +
        '<w:r><w:rPr><w:b/><w:lang w:bidi="he-IL"/></w:rPr><w:t xml:space="preserve"> Ltd</w:t></w:r></w:p>',
    );
  });

  test("or stays as text when nobody knows it, and says so", () => {
    const { letters, warnings } = mergeSeparate(aWordLetter(p(ours("contact.shoeSize"))), [
      aContent(RECORD),
    ]);
    expect(bodyLines(letters[0]!)).toEqual(["«contact.shoeSize»"]);
    expect(letterFaults(letters[0]!)).toEqual([]);
    expect(warnings).toEqual([
      { kind: "fieldIsUnknown", subject: "contact.shoeSize", context: "", letterCount: 1 },
    ]);
  });

  test.each([
    "merge:",
    "merge:First Name",
    "merge:contact.name#",
    "passage:p 1",
    "condition:c1#f1",
  ])("or stays as text where its tag is %j, and says so", (tag) => {
    const body = p(r("Dear "), control(tag, r("«Name»")));
    const { letters, warnings } = mergeSeparate(aWordLetter(body), [aContent(RECORD)]);
    expect(bodyLines(letters[0]!)).toEqual(["Dear «Name»"]);
    expect(letterFaults(letters[0]!)).toEqual([]);
    expect(warnings).toMatchObject([
      { kind: "fieldIsDamaged", subject: tag, context: "Dear «Name»" },
    ]);
  });

  test.each([
    ["emptied", control("merge:contact.name", "")],
    [
      "locked",
      control("merge:contact.name", r("«Name»")).replace(
        "</w:sdtPr>",
        '<w:lock w:val="sdtContentLocked"/></w:sdtPr>',
      ),
    ],
    ["within another control", control("someone:else", ours("contact.name"))],
    ["within itself", control("merge:contact.name", ours("contact.name"))],
  ])("also where it is %s", (_how, field) => {
    const { letters, warnings } = mergeSeparate(aWordLetter(p(r("Dear "), field)), [
      aContent(RECORD),
    ]);
    expect(bodyLines(letters[0]!)).toEqual(["Dear Ada"]);
    expect(letterFaults(letters[0]!)).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test("in both halves of a text box", () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const content = p(ours("contact.name"));
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(bodyXml(merged(body)).match(/<w:t>Ada<\/w:t>/g)).toHaveLength(2);
  });
});

describe("a paragraph that held only fields, all empty,", () => {
  const empty = ours("contact.city");
  test.each<[what: string, body: string, lines: readonly string[]]>([
    ["disappears", p("a") + p(empty) + p("b"), ["a", "b"]],
    ["disappears with the blanks between them", p("a") + p(empty, " ", empty) + p("b"), ["a", "b"]],
    [
      "disappears with Word's fields",
      p("a") + p(field(" MERGEFIELD contact.city ")) + p("b"),
      ["a", "b"],
    ],
    ["stays for a value beside it", p(empty, " ", ours("contact.name")), [" Ada"]],
    ["stays for text beside it", p("City: ", empty), ["City: "]],
    ["stays alone in a cell", table([p(empty), p("x")]), ["", "x"]],
    ["disappears from a cell with more", table([p(empty) + p("x")]), ["x"]],
    ["stays between two tables", table([p("x")]) + p(empty) + table([p("y")]), ["x", "", "y"]],
    ["stays behind a table at the end", table([p("x")]) + p(empty), ["x", ""]],
    ["disappears at the letter's end", p("a") + p(empty), ["a"]],
    [
      "stays where it ends a section",
      p("a") + pWith("<w:sectPr/>", empty) + p("b"),
      ["a", "", "b"],
    ],
    ["disappears for an empty choice", p("a") + p(field(' IF 1 = 2 "x" "" ')) + p("b"), ["a", "b"]],
    ["stays empty where it always was", p("a") + p() + p("b"), ["a", "", "b"]],
  ])("%s", (_what, body, lines) => {
    expect(bodyLines(merged(body))).toEqual(lines);
  });

  test("leaves its bookmarks behind", () => {
    const start = '<w:bookmarkStart w:id="1" w:name="Here"/>';
    const body = p("a") + p(start, ours("contact.city")) + p("b", '<w:bookmarkEnd w:id="1"/>');
    expect(bodyXml(merged(body))).toContain(`</w:p>${start}<w:p>`);
  });
});

/** What Word hands out for a passage. */
function aPassage(body: string, more: Partial<Parameters<typeof wordLetterParts>[0]> = {}): string {
  return writeFlatOpc(wordLetterParts({ body, ...more }));
}

describe("a personal passage", () => {
  const body = p("before") + control("passage:p1", p("Template words.")) + p("after");
  const unique = (passage: string) => merged(body, { passages: { p1: passage } });

  test("has the template's words for a contact without others", () => {
    expect(bodyLines(merged(body))).toEqual(["before", "Template words.", "after"]);
  });

  test("has the contact's own words", () => {
    expect(
      bodyLines(unique(aPassage(p("Own ", r("words", "<w:i/>")) + p("in two paragraphs")))),
    ).toEqual(["before", "Own words", "in two paragraphs", "after"]);
  });

  test("fills fields in the contact's own words", () => {
    expect(
      bodyLines(unique(aPassage(p("For ", ours("contact.name")) + p(ours("contact.city"))))),
    ).toEqual(["before", "For Ada", "after"]);
  });

  test("has the contact's own words within a line", () => {
    const inline = p("I say ", control("passage:p1", r("hello")), ".");
    const letter = merged(inline, { passages: { p1: aPassage(p("good day") + p("friend")) } });
    expect(bodyLines(letter)).toEqual(["I say good day", "friend."]);
  });

  test("brings along styles that the letter lacks, once", () => {
    const style =
      '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Shout"><w:name w:val="Shout"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>';
    const words = aPassage(pWith('<w:pStyle w:val="Shout"/>', "Loud"), { styles: style });
    const letter = unique(words);
    expect(partText(letter, "/word/styles.xml")).toContain('w:styleId="Shout"');
    expect(bodyXml(letter)).toContain('<w:pStyle w:val="Shout"/>');
  });

  test("brings along pictures and links", () => {
    const picture = Uint8Array.of(137, 80, 78, 71);
    const words = aPassage(
      p(
        `<w:hyperlink r:id="rId77">${r("our page")}</w:hyperlink>`,
        '<w:r><w:drawing><wp:docPr id="1" name="x"/><a:blip xmlns:a="urn:a" r:embed="rId78"/></w:drawing></w:r>',
      ),
      {
        relationships: [
          {
            id: "rId77",
            type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            target: "https://example.com",
            isExternal: true,
            partName: "",
          },
          {
            id: "rId78",
            type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
            target: "media/a.png",
            isExternal: false,
            partName: "/word/media/a.png",
          },
        ],
        parts: [
          { name: "/word/media/a.png", contentType: "image/png", bytes: picture, entry: undefined },
        ],
      },
    );
    const letter = unique(words);
    expect(partNames(letter).filter((name) => name.includes("media"))).toEqual([
      "/word/media/words1.png",
    ]);
    expect(partText(letter, "/word/_rels/document.xml.rels")).toContain(
      'Target="https://example.com"',
    );
  });

  test("brings along its lists", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="11112222"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const words = aPassage(
      pWith('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "One"),
      { numbering },
    );
    const letter = unique(words);
    expect(partText(letter, "/word/numbering.xml")).toContain("11112222");
    expect(bodyXml(letter)).toMatch(/<w:numId w:val="1"\/>/);
  });

  test("falls back to the template's words when the contact's cannot be read, and says so", () => {
    const { letters, warnings } = mergeSeparate(aWordLetter(body), [
      { ...aContent(RECORD), passages: { p1: "<broken" } },
    ]);
    expect(bodyLines(letters[0]!)).toEqual(["before", "Template words.", "after"]);
    expect(warnings).toEqual([
      { kind: "passageIsDamaged", subject: "p1", context: "", letterCount: 1 },
    ]);
  });

  test("has the template's words while the document shows another contact's", () => {
    const state = {
      shownContactNo: "C9",
      passages: [{ key: "p1", title: "", template: aPassage(p("Kept words.")), shown: "" }],
    };
    const letter = mergeOne(aWordLetter({ body, state }), aContent(RECORD));
    expect(bodyLines(letter)).toEqual(["before", "Kept words.", "after"]);
    expect(letterFaults(letter)).toEqual([]);
  });

  test("copied within the template has the contact's own words in both places", () => {
    const twice = control("passage:p1", p("Template words.")).repeat(2);
    const own = { passages: { p1: aPassage(p("Own words")) } };
    expect(bodyLines(merged(twice, own))).toEqual(["Own words", "Own words"]);
  });

  test("never holds itself", () => {
    const words = aPassage(control("passage:p1", p("inner ", control("passage:p1", r("core")))));
    expect(bodyLines(unique(words))).toEqual(["before", "inner core", "after"]);
  });

  test("that is empty in the template leaves no line", () => {
    const note = p("a") + control("passage:p1", p(control("merge:contact.city", r("x")))) + p("b");
    expect(bodyLines(merged(note))).toEqual(["a", "b"]);
  });

  test.each([
    ["an empty paragraph", p()],
    ["what holds a control open", p("\u200B")],
  ])("of %s is for those alone who have words there", (_what, blank) => {
    const note = p("a") + control("passage:p1", blank) + p("b");
    expect(bodyLines(merged(note))).toEqual(["a", "b"]);
    const own = { p1: aPassage(p("See you, Ada!")) };
    expect(bodyLines(merged(note, { passages: own }))).toEqual(["a", "See you, Ada!", "b"]);
  });

  test("around a row has the contact's own rows", () => {
    const rows = table([p("one")], [p("two")]).replace(
      /(<w:tr>.*?<\/w:tr>)/,
      control("passage:p1", "$1"),
    );
    const letter = merged(rows + p(), {
      passages: { p1: aPassage(table([p("1a")], [p("1b")]) + p()) },
    });
    expect(bodyLines(letter)).toEqual(["1a", "1b", "two", ""]);
  });
});

describe("a conditional passage", () => {
  const conditions = [
    {
      key: "c1",
      title: "",
      rule: "",
      template: "",
      otherwise: aPassage(p("Other words.")),
      shown: "",
      shows: "template" as const,
    },
    { key: "c2", title: "", rule: "", template: "", shown: "", shows: "template" as const },
  ];
  const lines = (body: string, shown: Readonly<Record<string, boolean>>) => {
    const letter = mergeOne(aWordLetter({ body, state: { conditions } }), {
      ...aContent(RECORD),
      conditions: shown,
    });
    expect(letterFaults(letter)).toEqual([]);
    return bodyLines(letter);
  };
  const body =
    p("a") +
    control("condition:c1", p("One.") + p("Two.")) +
    control("condition:c2", p("Three.")) +
    p("b");

  test.each<[what: string, shown: Readonly<Record<string, boolean>>, lines: readonly string[]]>([
    ["is shown where its rule holds", { c1: true, c2: true }, ["a", "One.", "Two.", "Three.", "b"]],
    ["gives way to its other words", { c1: false, c2: true }, ["a", "Other words.", "Three.", "b"]],
    ["disappears without other words", { c1: true, c2: false }, ["a", "One.", "Two.", "b"]],
    ["is shown when nobody asked", {}, ["a", "One.", "Two.", "Three.", "b"]],
  ])("%s", (_what, shown, expected) => {
    expect(lines(body, shown)).toEqual(expected);
  });

  test("takes its row along, and the table with its last row", () => {
    const rows = table([p("one")]).replace(/(<w:tr>.*?<\/w:tr>)/, control("condition:c2", "$1"));
    expect(lines(rows + p("end"), { c2: false })).toEqual(["end"]);
    expect(lines(rows + p("end"), { c2: true })).toEqual(["one", "end"]);
  });

  test("leaves an empty cell", () => {
    const cells = table([p("one"), p("two")]).replace(
      /(<w:tc>.*?<\/w:tc>)/,
      control("condition:c2", "$1"),
    );
    expect(lines(cells + p("end"), { c2: false })).toEqual(["", "two", "end"]);
  });

  test("can be a few words", () => {
    const words = p("Come", control("condition:c2", r(" soon")), "!");
    expect(lines(words, { c2: false })).toEqual(["Come!"]);
    expect(lines(words, { c2: true })).toEqual(["Come soon!"]);
  });
});

describe("results leave behind", () => {
  test("our own part and controls", () => {
    const letter = mergeOne(
      aWordLetter({ body: p(ours("contact.name")), state: {} }),
      aContent(RECORD),
    );
    expect(partNames(letter).filter((name) => name.includes("customXml"))).toEqual([]);
    expect(letterFaults(letter)).toEqual([]);
  });

  test("mail merge settings and the path to somebody's data", () => {
    const source =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource";
    const letter = mergeOne(
      aWordLetter({
        body: p(ours("contact.name")),
        settings:
          '<w:zoom w:percent="100"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataSource r:id="rId1"/></w:mailMerge><w:defaultTabStop w:val="708"/>',
        parts: [
          {
            name: "/word/_rels/settings.xml.rels",
            contentType: "application/vnd.openxmlformats-package.relationships+xml",
            bytes: new TextEncoder().encode(
              `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${source}" Target="file:///C:/x.xlsx" TargetMode="External"/></Relationships>`,
            ),
            entry: undefined,
          },
        ],
      }),
      aContent(RECORD),
    );
    expect(letterFaults(letter)).toEqual([]);
    expect(partText(letter, "/word/settings.xml")).toContain(
      '<w:zoom w:percent="100"/><w:defaultTabStop',
    );
    expect(partText(letter, "/word/_rels/settings.xml.rels")).not.toContain("x.xlsx");
  });

  test("macros, and say so", () => {
    const bytes = aWordLetter({
      body: p(ours("contact.name")),
      mainType: "application/vnd.ms-word.document.macroEnabled.main+xml",
      relationships: [
        {
          id: "rIdM",
          type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
          target: "vbaProject.bin",
          isExternal: false,
          partName: "/word/vbaProject.bin",
        },
      ],
      parts: [
        {
          name: "/word/vbaProject.bin",
          contentType: "application/vnd.ms-office.vbaProject",
          bytes: Uint8Array.of(1),
          entry: undefined,
        },
      ],
    });
    const { letters, warnings } = mergeSeparate(bytes, [aContent(RECORD)]);
    expect(partNames(letters[0]!).some((name) => name.includes("vba"))).toBe(false);
    expect(partText(letters[0]!, "/word/_rels/document.xml.rels")).not.toContain("vba");
    expect(warnings.map(({ kind }) => kind)).toEqual(["macrosWereDropped"]);
  });

  test("the binding of a control that they write into, and of no other", () => {
    const bound = (content: string) =>
      `<w:sdt><w:sdtPr><w:id w:val="${content.length}"/><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const letter = merged(p(bound(ours("contact.name")), bound(r("shown"))));
    expect(bodyXml(letter).match(/dataBinding/g)).toHaveLength(1);
    expect(bodyLines(letter)).toEqual(["Adashown"]);
  });
});
