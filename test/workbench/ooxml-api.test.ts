import { readFlatOpc } from "../../src/ooxml/opc/flat-opc";
import { textOf } from "../../src/ooxml/opc/package";
import type { LiveDocument } from "../../src/workbench/model/word-document";
import { aControl, aParagraph, aRun } from "./support/a-docx";
import { aDocument, bodyXml } from "./support/a-document";
import { openOfficeClient } from "./support/office-client";
import type { OfficeClient } from "./support/office-client";

let client: OfficeClient;
let document: LiveDocument;

beforeAll(async () => {
  client = await openOfficeClient(aDocument(aParagraph("")));
});

afterAll(() => {
  client.close();
});

function open(...blocks: readonly string[]): void {
  document = aDocument(...blocks);
  client.open(document);
}

const run = <Value>(batch: (context: Word.RequestContext) => Promise<Value>): Promise<Value> =>
  client.Word.run(batch);

const text = () =>
  bodyXml(document)
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "");

const LETTER = [
  aParagraph("Dear ", aControl("merge:name", 5, aRun("«Name»", "<w:b/>")), ","),
  aControl("passage:p1", 6, aParagraph("One") + aParagraph(aRun("Two", "<w:i/>"))),
  aParagraph("Bye"),
];

/** The body in a Flat OPC document, without declarations and section. */
function bodyIn(ooxml: string): string {
  const part = readFlatOpc(ooxml).part("/word/document.xml");
  const [, body = ""] = /<w:body[^>]*>(.*)<w:sectPr.*<\/w:body>/s.exec(textOf(part!)) ?? [];
  return body.replace(/ xmlns:\w+="[^"]*"/g, "").replace(/ xml:space="preserve"/g, "");
}

function flatOpc(body: string, parts = ""): string {
  return `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}<w:sectPr/></w:body></w:document></pkg:xmlData></pkg:part>${parts}</pkg:package>`;
}

const RELS = (relationships: string) =>
  `<pkg:part pkg:name="/word/_rels/document.xml.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships></pkg:xmlData></pkg:part>`;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function getOoxml(pick: (context: Word.RequestContext) => { getOoxml(): { value: string } }) {
  return run(async (context) => {
    const result = pick(context).getOoxml();
    await context.sync();
    return result.value;
  });
}

async function insert(
  pick: (context: Word.RequestContext) => {
    insertOoxml(ooxml: string, location: "Replace" | "Start" | "End"): unknown;
  },
  ooxml: string,
  location: "Replace" | "Start" | "End" = "Replace",
) {
  await run(async (context) => {
    pick(context).insertOoxml(ooxml, location);
    await context.sync();
  });
}

const passage = (context: Word.RequestContext) => context.document.contentControls.getById(6);
const field = (context: Word.RequestContext) => context.document.contentControls.getById(5);

describe("getOoxml", () => {
  test("brings a control with itself around it", async () => {
    open(...LETTER);
    expect(bodyIn(await getOoxml(passage))).toBe(
      LETTER[1]!.replaceAll(' xml:space="preserve"', ""),
    );
  });

  test("brings an inline control in its paragraph", async () => {
    open(...LETTER);
    expect(bodyIn(await getOoxml(field))).toMatch(/^<w:p><w:sdt>.*«Name».*<\/w:sdt><\/w:p>$/);
  });

  test("brings a range and nothing beside it", async () => {
    open(aParagraph("one two"), aParagraph("three"), aParagraph("four"));
    const found = await getOoxml((context) => {
      const { body } = context.document;
      return body.search("two").getFirst().expandTo(body.search("thr").getFirst());
    });
    expect(bodyIn(found)).toBe(
      "<w:p><w:r><w:t>two</w:t></w:r></w:p><w:p><w:r><w:t>thr</w:t></w:r></w:p>",
    );
    expect(text()).toBe("one two\nthree\nfour\n");
  });

  test("brings headers with the whole body, and with nothing less", async () => {
    open(...LETTER);
    const whole = readFlatOpc(await getOoxml((context) => context.document.body));
    const piece = readFlatOpc(await getOoxml(passage));
    expect(whole.part("/word/header1.xml")).toBeDefined();
    expect(piece.part("/word/header1.xml")).toBeUndefined();
    expect(piece.part("/word/styles.xml")).toBeDefined();
  });

  test("gives the same again after it was put in again", async () => {
    open(...LETTER);
    const before = bodyXml(document);
    const content = await getOoxml((context) => passage(context).getRange("Content"));
    await insert(passage, content);
    expect(bodyXml(document)).toBe(before);
  });
});

describe("insertOoxml", () => {
  test("replaces a passage's paragraphs and keeps the passage", async () => {
    open(...LETTER);
    await insert(passage, flatOpc(aParagraph("New 1") + aParagraph("New 2") + aParagraph("New 3")));
    expect(text()).toBe("Dear «Name»,\nNew 1\nNew 2\nNew 3\nBye\n");
    expect(bodyXml(document)).toContain('<w:id w:val="6"/>');
  });

  test("leaves an empty paragraph behind where Word on the web does", async () => {
    open(...LETTER);
    client.deviations.surplusParagraphAfterInsertOoxml = true;
    await insert(passage, flatOpc(aParagraph("New")));
    expect(bodyXml(document)).toContain("New</w:t></w:r></w:p><w:p/></w:sdtContent>");
  });

  test("puts one paragraph's runs into an inline control", async () => {
    open(...LETTER);
    await insert(field, flatOpc(aParagraph(aRun("Ada", "<w:i/>"), " Lovelace")));
    expect(text()).toBe("Dear Ada Lovelace,\nOne\nTwo\nBye\n");
  });

  test.each([
    ["Start", "New\nDear «Name»,\nOne\nTwo\nBye\n"],
    ["End", "Dear «Name»,\nOne\nTwo\nBye\nNew\n"],
    ["Replace", "New\n"],
  ] as const)("goes to the body's %s", async (location, expected) => {
    open(...LETTER);
    await insert((context) => context.document.body, flatOpc(aParagraph("New")), location);
    expect(text()).toBe(expected);
  });

  test("splits the paragraph of a range when it brings several", async () => {
    open(aParagraph("one two three"));
    await insert(
      (context) => context.document.body.search("two").getFirst(),
      flatOpc(aParagraph("A") + aParagraph("B")),
    );
    expect(text()).toBe("one \nA\nB\n three\n");
  });

  test("brings styles that are missing, and leaves ours as they are", async () => {
    open(...LETTER);
    const styles = `<pkg:part pkg:name="/word/styles.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"><pkg:xmlData><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Fancy"><w:name w:val="Fancy"/><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles></pkg:xmlData></pkg:part>`;
    await insert(
      passage,
      flatOpc(
        aParagraph('<w:pPr><w:pStyle w:val="Fancy"/></w:pPr>', "a") +
          aParagraph('<w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>', "b"),
        RELS(`<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>`) + styles,
      ),
    );
    const ids = Array.from(
      document.part("/word/styles.xml")!.getElementsByTagNameNS("*", "style"),
      (style) => style.getAttributeNS(document.body.namespaceURI, "styleId"),
    );
    expect(ids).toEqual(["Normal", "Heading1", "Strong", "Fancy", "Base"]);
    expect(bodyXml(document)).toContain('<w:pStyle w:val="Heading1"/>');
  });

  test("brings lists, pictures and links, once", async () => {
    open(...LETTER);
    const numbering = `<pkg:part pkg:name="/word/numbering.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"><pkg:xmlData><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering></pkg:xmlData></pkg:part>`;
    const picture = `<pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>`;
    const ooxml = flatOpc(
      aParagraph(
        '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>',
        "item",
      ) +
        aParagraph('<w:hyperlink r:id="rId8"><w:r><w:t>link</w:t></w:r></w:hyperlink>') +
        aParagraph('<w:r><w:drawing><a:blip xmlns:a="a" r:embed="rId9"/></w:drawing></w:r>'),
      RELS(
        `<Relationship Id="rId7" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId8" Type="${OFFICE}/hyperlink" Target="https://example.com/" TargetMode="External"/><Relationship Id="rId9" Type="${OFFICE}/image" Target="media/image1.png"/>`,
      ) +
        numbering +
        picture,
    );
    await insert(passage, ooxml);
    await insert(passage, ooxml);
    const threads = document.parts.relationships(document.mainPartName);
    const link = threads.filter(({ target }) => target === "https://example.com/");
    const image = threads.filter(({ partName }) => partName.startsWith("/word/media/"));
    expect([link.length, image.length]).toEqual([1, 1]);
    expect(bodyXml(document)).toContain(`:id="${link[0]!.id}"`);
    expect(bodyXml(document)).toContain(`:embed="${image[0]!.id}"`);
    expect(document.parts.part(image[0]!.partName)?.bytes).toHaveLength(8);
    expect(document.part("/word/numbering.xml")!.getElementsByTagNameNS("*", "num")).toHaveLength(
      1,
    );
    const isList = await run(async (context) => {
      const item = context.document.body.search("item").getFirst().paragraphs.getFirst();
      item.load("isListItem");
      item.listItemOrNullObject.load("level");
      await context.sync();
      return [item.isListItem, item.listItemOrNullObject.level];
    });
    expect(isList).toEqual([true, 0]);
  });

  test("gives controls ids of their own", async () => {
    open(...LETTER);
    await insert(
      (context) => context.document.body,
      flatOpc(aParagraph(aControl("merge:name", 5, aRun("x")))),
      "End",
    );
    const ids = [...bodyXml(document).matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["5", "6", "7"]);
  });

  test("refuses what is no Flat OPC, and names it", async () => {
    open(...LETTER);
    await expect(insert(passage, "<w:p/>")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(insert(passage, flatOpc("<w:p>"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    expect(text()).toBe("Dear «Name»,\nOne\nTwo\nBye\n");
  });
});

describe("taking back", () => {
  test("a batch is one step", async () => {
    open(...LETTER);
    const before = bodyXml(document);
    await insert(passage, flatOpc(aParagraph("New")));
    expect(document.undo()).toBe(true);
    expect(bodyXml(document)).toBe(before);
  });

  test("ends at insertOoxml where Word on the web forgets", async () => {
    open(...LETTER);
    client.deviations.noUndoAfterInsertOoxml = true;
    await insert(passage, flatOpc(aParagraph("New")));
    expect(document.canUndo).toBe(false);
  });
});

test("the client complains about nothing", () => {
  expect(client.complaints).toEqual([]);
});
