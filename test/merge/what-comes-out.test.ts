import { newPart } from "../../src/ooxml/opc/package";
import { RELATIONSHIP } from "../../src/ooxml/wml/names";
import { attribute, descendants, outerXml } from "../../src/ooxml/xml/tree";
import { aContent } from "../support/a-letter";
import { aLetterWithEverything } from "../support/a-letter-with-everything";
import {
  aWordLetter,
  field,
  ours,
  p,
  pWith,
  r,
  relationship,
  simple,
  type WordLetter,
} from "../support/a-word-letter";
import { letterFaults, sdkFaults } from "../support/letter-faults";
import { bodyXml, mergeJoined, mergeOne, opened, partNames, partText } from "../support/merge-here";
import { hasLibreOffice, pageTexts } from "../support/pages";

const names = ["Ada", "Ben", "Cem"];
const contents = names.map((name) => aContent({ Name: name, Empty: "" }));
const name = ours("Name");

function joined(letter: WordLetter): Uint8Array {
  const document = mergeJoined(aWordLetter(letter), contents);
  expect(letterFaults(document)).toEqual([]);
  return document;
}

function sections(document: Uint8Array): readonly string[] {
  return descendants(opened(document).main.root, "w:sectPr").map(outerXml);
}

/** What the header or footer of this type says in each section that refers to one. */
function shownIn(document: Uint8Array, kind: string, type: string): readonly string[] {
  const { main, package: letter } = opened(document);
  const targets = new Map(
    letter.relationshipsOf(main.part.name).map(({ id, partName }) => [id, partName]),
  );
  return sections(document).flatMap((section) => {
    const id = new RegExp(`<w:${kind}Reference w:type="${type}" r:id="([^"]*)"`).exec(section)?.[1];
    return id === undefined ? [] : [shown(partText(document, targets.get(id) ?? ""))];
  });
}

function shown(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
}

const bookmark = (content: string, id = 1, of = "Offer") =>
  `<w:bookmarkStart w:id="${id}" w:name="${of}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;

describe("each letter in one document has", () => {
  test("its own headers on first, even and other pages, also over several sections", () => {
    const second =
      '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader_even"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const document = joined({
      body: pWith(second, name) + p("more"),
      headers: { default: p("Page for ", name), first: p("First for ", name), even: p("Even") },
      footers: { first: p("Foot for ", field(" MERGEFIELD Name ")) },
      section: '<w:pgSz w:w="11906" w:h="16838"/><w:titlePg/>',
      settings: "<w:evenAndOddHeaders/>",
    });
    expect(sections(document)).toHaveLength(6);
    expect(shownIn(document, "header", "default")).toEqual(
      names.flatMap((each) => ["Even", `Page for ${each}`]),
    );
    expect(shownIn(document, "header", "first")).toEqual(
      names.flatMap((each) => ["", `First for ${each}`]),
    );
    expect(shownIn(document, "footer", "first")).toEqual(
      names.flatMap((each) => ["", `Foot for ${each}`]),
    );
    expect(shownIn(document, "header", "even")).toEqual(names.flatMap(() => ["", "Even"]));
    expect(partText(document, "/word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    for (const [index, section] of sections(document).entries()) {
      expect(section.includes('<w:pgNumType w:start="1"/>')).toBe(index % 2 === 0);
      expect(section.includes("landscape")).toBe(index % 2 === 0);
      expect(section.includes("<w:titlePg/>")).toBe(index % 2 === 1);
    }
  });

  test("references to its own bookmarks, from headers and notes as well", () => {
    const document = joined({
      body: p(bookmark(name), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      headers: { default: p(field(" REF Offer \\h ", "x")) },
      footnotes: `<w:footnote w:id="2">${p("See ", simple(" REF Offer "))}</w:footnote>`,
    });
    const marks = descendants(opened(document).main.root, "w:bookmarkStart").map((mark) =>
      attribute(mark, "w:name"),
    );
    expect(marks).toEqual(["Offer", "Offer_1", "Offer_2"]);
    const headers = partNames(document).filter((part) => part.includes("header_default"));
    expect(headers.map((part) => / REF (\w+)/.exec(partText(document, part))?.[1])).toEqual(marks);
    const notes = partText(document, "/word/footnotes.xml");
    expect([...notes.matchAll(/ REF (\w+)/g)].map(([, mark]) => mark)).toEqual(marks);
  });

  test("one header with the others where the bookmark stands in that itself", () => {
    const document = joined({
      body: p(name, field(" REF Letterhead ", "x")),
      headers: {
        default: p(bookmark(r("Contoso"), 5, "Letterhead"), field(" REF Letterhead ", "x")),
      },
    });
    expect(partNames(document).filter((part) => part.includes("header"))).toHaveLength(1);
    expect(bodyXml(document).match(/ REF Letterhead /g)).toHaveLength(3);
  });

  test("the addresses of the web as they are, whatever bookmarks are called", () => {
    const address = "https://example.com/Offer?Offer=1#Offer";
    const document = joined({
      body: p(
        bookmark(name),
        field(` HYPERLINK "${address}" \\l "Offer" `, "there"),
        field(' INCLUDEPICTURE "C:\\\\Offer\\\\a.png" \\d ', "x"),
      ),
    });
    const xml = bodyXml(document);
    expect(xml.match(/https:[^"]*/g)).toEqual([address, address, address]);
    expect(xml.match(/C:[^"]*/g)).toEqual(names.map(() => "C:\\\\Offer\\\\a.png"));
    expect([...xml.matchAll(/\\l "(\w+)"/g)].map(([, mark]) => mark)).toEqual([
      "Offer",
      "Offer_1",
      "Offer_2",
    ]);
  });

  test("its own tracked changes and moves", () => {
    const moved = (way: "From" | "To", id: number, content: string) =>
      `<w:move${way}RangeStart w:id="${id}" w:author="Z" w:name="move1"/><w:move${way} w:id="${id + 1}" w:author="Z">${content}</w:move${way}><w:move${way}RangeEnd w:id="${id}"/>`;
    const document = joined({
      body: p(
        moved("From", 1, r("here")),
        moved("To", 3, r("here")),
        `<w:ins w:id="5" w:author="Z">${name}</w:ins>`,
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="6" w:author="Z"><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>',
      ),
    });
    const { root } = opened(document).main;
    const ids = [
      "w:moveFromRangeStart",
      "w:moveFrom",
      "w:moveToRangeStart",
      "w:moveTo",
      "w:ins",
      "w:rPrChange",
    ].flatMap((element) => descendants(root, element).map((each) => attribute(each, "w:id")));
    expect(new Set(ids).size).toBe(18);
    const moves = ["w:moveFromRangeStart", "w:moveToRangeStart"].map((element) =>
      descendants(root, element).map((each) => attribute(each, "w:name")),
    );
    expect(moves).toEqual([
      ["move1", "move1_1", "move1_2"],
      ["move1", "move1_1", "move1_2"],
    ]);
  });

  test.each<[what: string, settings: string | undefined]>([
    ["where Word has written it", '<w:endnotePr><w:endnote w:id="-1"/></w:endnotePr>'],
    [
      "where they stood at the document's end",
      '<w:endnotePr><w:pos w:val="docEnd"/></w:endnotePr>',
    ],
    ["where nothing is said of them", '<w:footnotePr/><w:compat/><w:listSeparator w:val=","/>'],
    ["where the settings are empty", ""],
    ["where there are no settings", undefined],
  ])("its endnotes at its own end: %s", async (_what, settings) => {
    const document = joined({
      body: p(name, '<w:r><w:endnoteReference w:id="2"/></w:r>'),
      endnotes: `<w:endnote w:id="2">${p("Note for ", name)}</w:endnote>`,
      ...(settings === undefined ? {} : { settings }),
    });
    expect(opened(document).settings?.root.source).toContain('<w:pos w:val="sectEnd"/>');
    expect(await sdkFaults(document)).toEqual([]);
  });

  const SECOND =
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter_default"/></w:sectPr>';
  const PAGES = { default: p(field(" PAGE ", "1"), " of ", field(" NUMPAGES ", "1")) };

  test("the length of its own in its foot, also over several sections", () => {
    const body = pWith(SECOND, name) + p("more ", field(" NUMPAGES ", "1"));
    const document = joined({ body, footers: PAGES });
    const feet = partNames(document).filter((part) => part.includes("footer_default"));
    const marks = names.map((_, index) => `_LetterEnd${index + 1}`);
    expect(feet.map((part) => / PAGEREF (\w+) /.exec(partText(document, part))?.[1])).toEqual(
      marks,
    );
    expect([...bodyXml(document).matchAll(/PAGEREF (\w+) /g)].map(([, mark]) => mark)).toEqual(
      marks,
    );
    const written = descendants(opened(document).main.root, "w:bookmarkStart");
    expect(written.map((mark) => attribute(mark, "w:name"))).toEqual(marks);
  });

  test("the document's length where its own sections count anew", () => {
    const anew = SECOND.replace("</w:sectPr>", '<w:pgNumType w:start="7"/></w:sectPr>');
    const document = joined({ body: pWith(anew, name) + p("more"), footers: PAGES });
    expect(partText(document, "/word/footer_default.xml")).toContain(" NUMPAGES ");
    expect(bodyXml(document)).not.toContain("_LetterEnd");
  });

  (hasLibreOffice() ? test : test.skip)(
    "the length of its own on paper",
    async () => {
      const document = joined({ body: pWith(SECOND, name) + p("more"), footers: PAGES });
      const [pages = []] = await pageTexts([document]);
      expect(pages.map((page) => /\d of \d/.exec(page)?.[0])).toEqual(
        names.flatMap(() => ["1 of 2", "2 of 2"]),
      );
    },
    300_000,
  );
});

describe("letters in one document share", () => {
  test("pictures, styles and numbering, which stand there once", () => {
    const picture = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rIdLogo"/></wp:inline></w:drawing></w:r>`;
    const logo = newPart("/word/media/logo.png", "image/png", new Uint8Array(10_000).fill(7));
    const document = joined({
      body: p(name, picture),
      relationships: [relationship("rIdLogo", RELATIONSHIP.image, logo.name)],
      parts: [logo],
    });
    expect(partNames(document).filter((part) => part.includes("logo"))).toEqual([logo.name]);
    expect(partText(document, "/word/_rels/document.xml.rels").match(/logo\.png/g)).toHaveLength(1);
    expect(bodyXml(document).match(/r:embed="rIdLogo"/g)).toHaveLength(3);
  });
});

describe("results of a letter with everything", () => {
  const RECORD = {
    "contact.name": "Ada Lovelace",
    "contact.firstName": "Ada",
    "contact.city": "Köln",
    "contact.phone": "",
    "addressBlock.mail": "Ada Lovelace\nKöln",
    "document.today": "23 November 2026",
    x: "7",
  };
  const letter = aLetterWithEverything();
  const own = mergeOne(letter, aContent(RECORD));
  const all = ["Ada", "Ben", "Cem"].map((each) =>
    aContent({ ...RECORD, "contact.firstName": each }),
  );
  const document = mergeJoined(letter, all);

  test("are valid to the Open XML SDK where the letter was", async () => {
    const kind = (fault: string) => fault.replace(/^[^:]*: /, "").replace(/'[^']*'/g, "''");
    const before = new Set((await sdkFaults(letter)).map(kind));
    for (const result of [own, document]) {
      expect((await sdkFaults(result)).filter((fault) => !before.has(kind(fault)))).toEqual([]);
    }
  }, 120_000);

  (hasLibreOffice() ? test : test.skip)(
    "are shown by LibreOffice, each letter from page 1 on",
    async () => {
      const [alone = [], together = []] = await pageTexts([own, document]);
      expect(together).toHaveLength(3 * alone.length);
      names.forEach((each, index) => {
        const pages = together.slice(index * alone.length, (index + 1) * alone.length);
        expect(pages[0]).toContain(`Dear ${each}`);
        expect(pages.join("")).toContain("Note for Ada Lovelace");
        expect(pages.at(-1)).toContain(`${alone.length} of ${alone.length}`);
      });
    },
    300_000,
  );
});

test("a value that runs from right to left is marked in each letter", () => {
  const document = mergeJoined(aWordLetter({ body: p("Dear ", name) }), [
    aContent({ Name: "עדה לאבלייס" }),
    aContent({ Name: "Ada" }),
  ]);
  expect(bodyXml(document).match(/<w:rtl\/>/g)).toHaveLength(1);
});
