import { aContent } from "../support/a-letter";
import {
  aWordLetter,
  control,
  field,
  ours,
  p,
  pWith,
  r,
  simple,
  table,
  type WordLetter,
} from "../support/a-word-letter";
import { letterFaults } from "../support/letter-faults";
import {
  bodyXml,
  mergeJoined,
  mergeOne,
  opened,
  partNames,
  partText,
  sectionLines,
  bodyLines,
} from "../support/merge-here";
import { descendants, attribute, outerXml } from "../../src/ooxml/xml/tree";

const names = ["Ada", "Ben", "Cem"];
const contents = names.map((name) => aContent({ Name: name, Empty: "" }));

function joined(letter: WordLetter | string): Uint8Array {
  const document = mergeJoined(aWordLetter(letter), contents);
  expect(letterFaults(document)).toEqual([]);
  return document;
}

function sections(document: Uint8Array): readonly string[] {
  return descendants(opened(document).main.root, "w:sectPr").map(outerXml);
}

const name = ours("Name");

describe("letters in one document", () => {
  test("have a section each, on a new page, with pages counted from 1", () => {
    const document = joined(p("Dear ", name) + p("Bye"));
    expect(sectionLines(document)).toEqual(names.map((each) => [`Dear ${each}`, "Bye"]));
    for (const section of sections(document)) {
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).not.toContain("<w:type");
    }
  });

  test("keep the sections that the letter has", () => {
    const landscape =
      '<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const document = joined({
      body: pWith(landscape, name) + p("second"),
      section: '<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/>',
    });
    const all = sections(document);
    expect(all).toHaveLength(6);
    expect(all[0]).not.toContain("continuous");
    expect(all[2]).toContain("landscape");
    expect(all[2]).not.toContain("continuous");
    expect(all[3]).toContain("continuous");
    expect(sectionLines(document).map((lines) => lines.join("|"))).toEqual([
      "Ada",
      "second",
      "Ben",
      "second",
      "Cem",
      "second",
    ]);
  });

  test("begin on odd pages where the letter does", () => {
    const document = joined({
      body: p(name),
      section: '<w:type w:val="oddPage"/><w:pgSz w:w="11906" w:h="16838"/>',
    });
    expect(
      sections(document).every((section) => section.includes('<w:type w:val="oddPage"/>')),
    ).toBe(true);
  });

  test("share headers that are the same", () => {
    const document = joined({
      body: p(name),
      headers: { default: p("Company") },
      footers: { first: p("x") },
      section: "<w:titlePg/>",
    });
    expect(partNames(document).filter((part) => /header|footer/.test(part))).toEqual([
      "/word/header_default.xml",
      "/word/footer_first.xml",
    ]);
    expect(
      sections(document).every(
        (section) => section.includes("rIdheader_default") && section.includes("titlePg"),
      ),
    ).toBe(true);
  });

  test("have headers of their own where these differ", () => {
    const document = joined({
      body: p(name),
      headers: { default: p("To ", name), first: p("Same") },
    });
    const headers = partNames(document).filter((part) => part.includes("header_default"));
    expect(headers).toHaveLength(3);
    expect(
      headers.map((header) => /<w:t>(\w+)<\/w:t>/.exec(partText(document, header))?.[1]),
    ).toEqual(names);
    expect(
      new Set(sections(document).map((section) => /default" r:id="(\w+)"/.exec(section)?.[1])).size,
    ).toBe(3);
  });

  test("have one header for all contacts with the same values", () => {
    const letter = aWordLetter({ body: p(name), headers: { default: p("From ", ours("Sender")) } });
    const document = mergeJoined(
      letter,
      names.map((each) => aContent({ Name: each, Sender: "Zoe" })),
    );
    expect(partNames(document).filter((part) => part.includes("header"))).toHaveLength(1);
  });

  test("inherit no header from the letter before", () => {
    const second = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const document = joined({
      body: pWith(second, name) + p("second"),
      headers: { default: p("only on the second") },
    });
    const all = sections(document);
    expect(all[0]).toContain("rIdBlankHeader");
    expect(all[2]).toContain("rIdBlankHeader");
    expect(all[3]).toContain("rIdheader_default");
  });

  test("begin their numbered lists anew", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="11112222"/><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>';
    const item = (list: number, text: string) =>
      pWith(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`, text);
    const document = joined({
      body: item(1, "one") + item(2, "bullet") + item(3, "goes on") + p(name),
      numbering,
    });
    const used = descendants(opened(document).main.root, "w:numId").map((element) =>
      attribute(element, "w:val"),
    );
    expect(used).toEqual(["1", "2", "3", "4", "2", "3", "5", "2", "3"]);
    expect(partText(document, "/word/numbering.xml")).toContain(
      '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>',
    );
  });

  test("begin lists anew that come from a style", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Step"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="Step"><w:name w:val="Step"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const document = joined({
      body: pWith('<w:pStyle w:val="Step"/><w:spacing w:after="0"/>', name),
      numbering,
      styles,
    });
    const heads = descendants(opened(document).main.root, "w:pPr").map(outerXml);
    expect(heads[0]).not.toContain("numPr");
    expect(heads[1]).toContain(
      '<w:pStyle w:val="Step"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:spacing',
    );
  });

  test("have bookmarks, references, comments, notes and drawings of their own", () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/></wp:inline></w:drawing></w:r>';
    const document = joined({
      body:
        p(
          '<w:bookmarkStart w:id="0" w:name="Offer"/>',
          name,
          '<w:bookmarkEnd w:id="0"/>',
          field(" REF Offer \\h ", "x"),
          simple(" PAGEREF Offer "),
        ) +
        p(
          `<w:hyperlink w:anchor="Offer">${r("there")}</w:hyperlink>`,
          '<w:r><w:footnoteReference w:id="2"/></w:r>',
          drawing,
          drawing,
        ) +
        p(
          '<w:commentRangeStart w:id="7"/>',
          "said",
          '<w:commentRangeEnd w:id="7"/>',
          '<w:r><w:commentReference w:id="7"/></w:r>',
        ) +
        p(
          `<w:sdt><w:sdtPr><w:id w:val="-99"/></w:sdtPr><w:sdtContent>${r("theirs")}</w:sdtContent></w:sdt>`,
        ),
      footnotes: `<w:footnote w:id="2">${p("Note for ", name)}</w:footnote>`,
      comments: `<w:comment w:id="7" w:author="Z">${p("why?")}</w:comment>`,
    });
    const xml = bodyXml(document);
    expect(xml.match(/ REF (\w+)/g)).toEqual([" REF Offer", " REF Offer_1", " REF Offer_2"]);
    expect(xml.match(/w:anchor="(\w+)"/g)).toHaveLength(3);
    expect(xml).toContain('w:instr=" PAGEREF Offer_2 "');
    const notes = partText(document, "/word/footnotes.xml");
    expect(notes.match(/<w:t>(\w+)<\/w:t>/g)).toEqual(names.map((each) => `<w:t>${each}</w:t>`));
    const referred = descendants(opened(document).main.root, "w:footnoteReference").map((element) =>
      attribute(element, "w:id"),
    );
    expect(new Set(referred).size).toBe(3);
    for (const id of referred) expect(notes).toContain(`<w:footnote w:id="${id}"`);
    expect(partText(document, "/word/comments.xml").match(/<w:comment /g)).toHaveLength(3);
  });

  test("have the shapes of old text boxes of their own", () => {
    const shapes =
      '<w:r><w:pict><v:shapetype id="_x0000_t202" o:spt="202"/>' +
      '<v:shape id="Text Box 1" o:spid="_x0000_s1026" type="#_x0000_t202"/></w:pict></w:r>' +
      '<w:r><w:object><v:shape id="_x0000_i1025" type="#_x0000_t75"/>' +
      '<o:OLEObject Type="Embed" ShapeID="_x0000_i1025"/></w:object></w:r>';
    const written = bodyXml(joined(p(name, shapes)));
    const all = (pattern: RegExp) => [...written.matchAll(pattern)].map(([, value]) => value);
    expect(all(/<v:shapetype id="([^"]*)"/g)).toEqual([
      "_x0000_t202",
      "_x0000_t202_1",
      "_x0000_t202_2",
    ]);
    expect(all(/<v:shape id="(Text[^"]*)"/g)).toEqual([
      "Text Box 1",
      "Text Box 1_1",
      "Text Box 1_2",
    ]);
    expect(all(/type="#([^"]*)"/g)).toEqual([
      "_x0000_t202",
      "_x0000_t75",
      "_x0000_t202_1",
      "_x0000_t75",
      "_x0000_t202_2",
      "_x0000_t75",
    ]);
    expect(all(/o:spid="([^"]*)"/g)).toEqual(["_x0000_s1026", "_x0000_s1027", "_x0000_s1029"]);
    expect(all(/ShapeID="([^"]*)"/g)).toEqual(all(/<v:shape id="(_x[^"]*)"/g));
  });

  test("share the lines above their notes, whatever their numbers", () => {
    const line = (id: number, type: string) =>
      `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;
    const document = joined({
      body: p(name, '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      footnotes:
        line(1, "continuationSeparator") +
        `<w:footnote w:id="2">${p("Note for ", name)}</w:footnote>`,
      settings: '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="1"/></w:footnotePr>',
    });
    const notes = partText(document, "/word/footnotes.xml");
    expect(notes.match(/w:id="1"/g)).toHaveLength(1);
    expect(notes.match(/<w:t>/g)).toHaveLength(3);
  });

  test("count their captions and their pages", () => {
    const document = joined({
      body: p(name) + p(simple(" SEQ Figure \\* ARABIC "), simple(" SEQ Figure ")),
      footers: { default: p(field(" NUMPAGES ", "1")) },
    });
    expect(bodyXml(document).match(/ SEQ Figure \\r 1 \\\* ARABIC /g)).toHaveLength(3);
    expect(partText(document, "/word/footer_default.xml")).toContain(" SECTIONPAGES ");
  });

  test.each<[what: string, body: string, lines: readonly string[]]>([
    ["a table", p(name) + table([p("x")]), ["x", ""]],
    ["a paragraph that disappears", p(name) + p(ours("Empty")), []],
    ["a passage", p(name) + control("passage:p1", p("bye")), ["bye"]],
    ["a passage that disappears", p(name) + control("passage:p1", p(ours("Empty"))), []],
    ["an empty paragraph", `${p(name)}<w:p/>`, [""]],
    [
      "a paragraph in another's control",
      `${p(name)}<w:sdt><w:sdtPr/><w:sdtContent>${p("x")}</w:sdtContent></w:sdt>`,
      ["x", ""],
    ],
  ])("may end in %s", (_what, body, end) => {
    const document = joined(body);
    const all = sectionLines(document);
    expect(all).toHaveLength(3);
    expect(all.slice(0, 2)).toEqual(names.slice(0, 2).map((each) => [each, ...end]));
  });

  test("show what each shows on its own", () => {
    const body = p("Dear ", name) + p(ours("Empty")) + table([p(name), p("x")]) + p("Bye");
    const own = contents.map((content) => bodyLines(mergeOne(aWordLetter(body), content)));
    expect(sectionLines(joined(body))).toEqual(own);
  });

  test("may be none, or one", () => {
    const letter = aWordLetter({ body: p("Dear ", name), headers: { default: p("To ", name) } });
    const none = mergeJoined(letter, []);
    expect(letterFaults(none)).toEqual([]);
    expect(partNames(none).filter((part) => part.includes("header"))).toEqual([]);
    expect(bodyLines(mergeJoined(letter, contents.slice(0, 1)))).toEqual(["Dear Ada"]);
  });

  test("are the same bytes for the same input", () => {
    const letter = aWordLetter({ body: p(name), headers: { default: p(name) } });
    expect(Buffer.compare(mergeJoined(letter, contents), mergeJoined(letter, contents))).toBe(0);
  });
});
