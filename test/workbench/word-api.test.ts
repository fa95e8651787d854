import type { LiveDocument } from "../../src/workbench/model/word-document";
import { aControl, aParagraph, aRun } from "./support/a-docx";
import { aDocument, bodyXml } from "./support/a-document";
import { openOfficeClient } from "./support/office-client";
import type { OfficeClient } from "./support/office-client";

/** Microsoft's client over the workbench's Word: what an add-in gets to see. */
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

/** The error that a batch fails with. */
async function failure(
  batch: (context: Word.RequestContext) => Promise<unknown>,
): Promise<{ code: string; message: string; debugInfo: { errorLocation: string } }> {
  try {
    await run(batch);
  } catch (error) {
    return error as { code: string; message: string; debugInfo: { errorLocation: string } };
  }
  throw new Error("The batch did not fail.");
}

const text = () =>
  bodyXml(document)
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "");

const LETTER = [
  aParagraph("Dear ", aControl("merge:name", 5, aRun("«Name»", "<w:b/>")), ","),
  aControl("passage:p1", 6, aParagraph("One") + aParagraph("Two")),
  aParagraph("Bye"),
];

describe("loading", () => {
  test("gives tags and texts of all controls in one batch", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const controls = context.document.contentControls;
      controls.load("items/tag,items/text,items/title,items/id");
      await context.sync();
      return controls.items.map(({ tag, text: its, title, id }) => [tag, its, title, id]);
    });
    expect(found).toEqual([
      ["merge:name", "«Name»", "merge:name", 5],
      ["passage:p1", "One\nTwo", "passage:p1", 6],
    ]);
    expect(client.batches()).toBe(1);
  });

  test("gives the text as Word on the web joins it", async () => {
    open(
      aParagraph("a", "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"),
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      aParagraph("d"),
    );
    const found = await run(async (context) => {
      context.document.body.load("text");
      await context.sync();
      return context.document.body.text;
    });
    expect(found).toBe("a\tb\vc\n1\t2\nd");
  });

  test("refuses to show what was not loaded", async () => {
    open(...LETTER);
    const error = await failure(async (context) => {
      const first = context.document.contentControls.getFirst();
      first.load("tag");
      await context.sync();
      return first.title;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("refuses a property that there is not, and names it", async () => {
    open(...LETTER);
    const error = await failure(async (context) => {
      context.document.body.load("colour");
      await context.sync();
    });
    expect(error).toMatchObject({ code: "InvalidArgument" });
    expect(error.message).toContain("Body has no property colour");
  });

  test("takes skip and top, and properties of properties", async () => {
    open(aParagraph("1"), aParagraph(aRun("2", "<w:b/>")), aParagraph("3"));
    const found = await run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load({ select: "text,font/bold", skip: 1, top: 1 } as never);
      await context.sync();
      return paragraphs.items.map((paragraph) => [paragraph.text, paragraph.font.bold]);
    });
    expect(found).toEqual([["2", true]]);
  });

  test("leaves out field codes and deleted text", async () => {
    open(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD Name </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>«Name»</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
    );
    const found = await run(async (context) => {
      context.document.body.load("text");
      await context.sync();
      return context.document.body.text;
    });
    expect(found).toBe("«Name»");
  });
});

describe("finding", () => {
  test("finds controls by tag, title and id", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const { contentControls } = context.document;
      const all = [
        contentControls.getByTag("passage:p1").getFirst(),
        contentControls.getByTitle("merge:name").getFirst(),
        contentControls.getById(6),
        contentControls.getItem(5),
      ];
      for (const control of all) control.load("tag");
      await context.sync();
      return all.map(({ tag }) => tag);
    });
    expect(found).toEqual(["passage:p1", "merge:name", "passage:p1", "merge:name"]);
  });

  test("gives null objects where there is nothing", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const none = context.document.contentControls.getByTag("x").getFirstOrNullObject();
      const there = context.document.contentControls.getByIdOrNullObject(5);
      none.load("tag");
      await context.sync();
      return [none.isNullObject, there.isNullObject];
    });
    expect(found).toEqual([true, false]);
  });

  test("fails where there is nothing and something was asked for", async () => {
    open(...LETTER);
    const error = await failure(async (context) => {
      context.document.contentControls.getByTag("x").getFirst().load("tag");
      await context.sync();
    });
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "ContentControlCollection.getFirst" },
    });
  });

  test.each([
    ["in any case", "dear", {}, ["Dear"]],
    ["matching the case", "dear", { matchCase: true }, []],
    ["by whole words", "ear", { matchWholeWord: true }, []],
    ["by wildcards", "[DB]?[ey]", { matchWildcards: true }, ["Bye"]],
  ])("searches %s", async (_what, wanted, options, expected) => {
    open(...LETTER);
    const found = await run(async (context) => {
      const results = context.document.body.search(wanted, options);
      results.load("items/text");
      await context.sync();
      return results.items.map((range) => range.text);
    });
    expect(found).toEqual(expected);
  });

  test("says which control the selection is in", async () => {
    open(...LETTER);
    const [first] = document.paragraphs();
    document.select({
      start: { paragraph: first!, offset: 7 },
      end: { paragraph: first!, offset: 7 },
    });
    const tag = await run(async (context) => {
      const control = context.document.getSelection().parentContentControlOrNullObject;
      control.load("tag");
      await context.sync();
      return control.isNullObject ? "" : control.tag;
    });
    expect(tag).toBe("merge:name");
  });
});

describe("writing text", () => {
  test("keeps the control and the look of its run", async () => {
    open(...LETTER);
    await run(async (context) => {
      context.document.contentControls.getById(5).insertText("Ada", "Replace");
      await context.sync();
    });
    expect(bodyXml(document)).toContain(
      "<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>Ada</w:t></w:r></w:sdtContent>",
    );
    expect(text()).toBe("Dear Ada,\nOne\nTwo\nBye\n");
  });

  test.each([
    ["Start", "xOne\nTwo"],
    ["End", "One\nTwox"],
    ["Replace", "x"],
  ] as const)("puts text into a passage at %s", async (location, expected) => {
    open(...LETTER);
    await run(async (context) => {
      context.document.contentControls.getById(6).insertText("x", location);
      await context.sync();
    });
    expect(text()).toBe(`Dear «Name»,\n${expected}\nBye\n`);
  });

  test("makes paragraphs of lines, and keeps the control around them", async () => {
    open(...LETTER);
    await run(async (context) => {
      context.document.contentControls.getById(5).insertText("A\nB", "Replace");
      await context.sync();
    });
    expect(text()).toBe("Dear \nA\nB\n,\nOne\nTwo\nBye\n");
    const control = document.body.getElementsByTagNameNS(document.body.namespaceURI, "sdt").item(0);
    expect(control?.parentNode).toBe(document.body);
  });

  test("makes line breaks of vertical tabs", async () => {
    open(...LETTER);
    await run(async (context) => {
      context.document.contentControls.getById(5).insertText("A\vB", "Replace");
      await context.sync();
    });
    expect(bodyXml(document)).toContain("<w:t>A</w:t><w:br/><w:t>B</w:t>");
  });

  test("shows the prompt of an emptied control, which is no text", async () => {
    open(...LETTER);
    const [emptied, filled] = await run(async (context) => {
      const control = context.document.contentControls.getById(5);
      control.insertText("", "Replace");
      control.load("text,placeholderText");
      await context.sync();
      const before = [control.text, control.placeholderText];
      control.insertText("Ada", "Start");
      control.load("text");
      await context.sync();
      return [before, control.text];
    });
    expect(emptied).toEqual(["", "Click or tap here to enter text."]);
    expect(filled).toBe("Ada");
    expect(bodyXml(document)).not.toContain("showingPlcHdr");
  });

  test("replaces a find in the middle of a run", async () => {
    open(aParagraph(aRun("one two three", "<w:i/>")));
    await run(async (context) => {
      context.document.body.search("two").getFirst().insertText("2", "Replace");
      await context.sync();
    });
    expect(bodyXml(document)).toBe(
      "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>one </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t> three</w:t></w:r></w:p>",
    );
  });

  test("replaces all that is in a control, and leaves the control", async () => {
    open(...LETTER);
    await run(async (context) => {
      context.document.body.search("«Name»").getFirst().insertText("Ada", "Replace");
      await context.sync();
    });
    expect(text()).toContain("Dear Ada,");
    expect(bodyXml(document)).toMatch(/<w:tag w:val="merge:name"\/>.*<w:b\/>.*Ada/);
    expect(bodyXml(document)).not.toContain("showingPlcHdr");
  });

  test("refuses a location that the method has not", async () => {
    open(...LETTER);
    const error = await failure(async (context) => {
      context.document.body.insertText("x", "Before" as "Start");
      await context.sync();
    });
    expect(error).toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Body.insertText" },
    });
  });

  test("keeps what came before the action that failed", async () => {
    open(...LETTER);
    const error = await failure(async (context) => {
      context.document.contentControls.getById(5).insertText("Ada", "Replace");
      context.document.contentControls.getById(999).insertText("x", "Replace");
      context.document.body.insertText("never", "End");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    expect(text()).toBe("Dear Ada,\nOne\nTwo\nBye\n");
  });
});

describe("wrapping", () => {
  test("wraps a find among runs", async () => {
    open(aParagraph("one two three"));
    await run(async (context) => {
      const control = context.document.body.search("two").getFirst().insertContentControl();
      control.tag = "t";
      control.title = "T";
      control.appearance = "Tags";
      await context.sync();
    });
    expect(bodyXml(document)).toMatch(
      /^<w:p><w:r><w:t>one <\/w:t><\/w:r><w:sdt><w:sdtPr><w:alias w:val="T"\/><w:tag w:val="t"\/><w:id w:val="\d+"\/><w15:appearance w15:val="tags"\/><\/w:sdtPr><w:sdtContent><w:r><w:t>two<\/w:t><\/w:r><\/w:sdtContent><\/w:sdt><w:r><w:t> three<\/w:t><\/w:r><\/w:p>$/,
    );
  });

  test("wraps whole paragraphs as blocks", async () => {
    open(aParagraph("1"), aParagraph("2"), aParagraph("3"));
    await run(async (context) => {
      const { paragraphs } = context.document.body;
      const range = paragraphs.getFirst().getRange();
      const second = paragraphs.getFirst().getNext().getRange();
      range.expandTo(second).insertContentControl().tag = "p";
      await context.sync();
    });
    expect(bodyXml(document)).toMatch(
      /^<w:sdt>.*<w:sdtContent><w:p>.*1.*<\/w:p><w:p>.*2.*<\/w:p><\/w:sdtContent><\/w:sdt><w:p>.*3.*<\/w:p>$/,
    );
  });

  test("inserts a field at the caret and puts the caret behind it", async () => {
    open(aParagraph("Dear ,"));
    const [paragraph] = document.paragraphs();
    document.select({
      start: { paragraph: paragraph!, offset: 5 },
      end: { paragraph: paragraph!, offset: 5 },
    });
    await run(async (context) => {
      const control = context.document.getSelection().insertContentControl();
      control.tag = "merge:name";
      control.insertText("«Name»", "Replace");
      control.getRange("After").select("End");
      await context.sync();
    });
    expect(client.batches()).toBe(1);
    expect(text()).toBe("Dear «Name»,\n");
    expect(document.selection?.start.offset).toBe(11);
    await run(async (context) => {
      context.document.getSelection().insertText("!", "Replace");
      await context.sync();
    });
    expect(bodyXml(document)).toContain("</w:sdt><w:r><w:t>!</w:t></w:r><w:r><w:t>,</w:t></w:r>");
  });

  test("takes a control away and keeps its content", async () => {
    open(...LETTER);
    await run(async (context) => {
      context.document.contentControls.getById(5).delete(true);
      context.document.contentControls.getById(6).delete(false);
      await context.sync();
    });
    expect(bodyXml(document)).not.toContain("w:sdt");
    expect(text()).toBe("Dear «Name»,\nBye\n");
  });

  test("refuses to delete or edit what is locked", async () => {
    open(...LETTER);
    await run(async (context) => {
      const control = context.document.contentControls.getById(5);
      control.cannotDelete = true;
      control.cannotEdit = true;
      await context.sync();
    });
    const deleting = await failure(async (context) => {
      context.document.contentControls.getById(5).delete(false);
      await context.sync();
    });
    const editing = await failure(async (context) => {
      context.document.contentControls.getById(5).insertText("x", "Replace");
      await context.sync();
    });
    expect([deleting.code, editing.code]).toEqual(["AccessDenied", "AccessDenied"]);
  });
});

describe("objects that are held", () => {
  test("survive batches, also when others come and go around them", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const control = context.document.contentControls.getById(5);
      const bye = context.document.body.search("Bye").getFirst();
      await context.sync();
      context.document.body.insertParagraph("New", "Start");
      context.document.contentControls.getById(6).delete(false);
      await context.sync();
      control.load("text");
      bye.load("text");
      await context.sync();
      bye.insertText("!", "After");
      await context.sync();
      return [control.text, bye.text];
    });
    expect(found).toEqual(["«Name»", "Bye"]);
    expect(text()).toBe("New\nDear «Name»,\nBye!\n");
  });

  test("keep to their text when the control around it goes", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const control = context.document.contentControls.getById(6);
      const content = control.getRange("Content");
      const whole = control.getRange("Whole");
      await context.sync();
      control.delete(true);
      content.load("text");
      whole.load("text");
      await context.sync();
      return [content.text, whole.text];
    });
    expect(found).toEqual(["One\nTwo", "One\nTwo"]);
  });

  test("are not found once their thing is deleted", async () => {
    open(...LETTER);
    const error = await failure(async (context) => {
      const control = context.document.contentControls.getById(5);
      await context.sync();
      control.delete(false);
      await context.sync();
      control.load("text");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  test("survive what the user types elsewhere", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const control = context.document.contentControls.getById(5);
      await context.sync();
      document.replaceFrom(aDocumentBytes("Typed"));
      control.load("text");
      await context.sync();
      return control.text;
    });
    expect(found).toBe("«Name»");
    expect(text()).toBe("Dear «Name»,\nOne\nTwo\nTyped\n");
  });
});

function aDocumentBytes(last: string): Uint8Array {
  return aDocument(...LETTER.slice(0, 2), aParagraph(last)).toDocx();
}

describe("paragraphs", () => {
  test.each([
    ["Start", "New\nDear «Name»,\nOne\nTwo\nBye\n"],
    ["End", "Dear «Name»,\nOne\nTwo\nBye\nNew\n"],
  ] as const)("come at the body's %s", async (location, expected) => {
    open(...LETTER);
    await run(async (context) => {
      context.document.body.insertParagraph("New", location);
      await context.sync();
    });
    expect(text()).toBe(expected);
  });

  test.each([
    ["Start", "New\nOne\nTwo"],
    ["End", "One\nTwo\nNew"],
  ] as const)("come at a passage's %s, within it", async (location, expected) => {
    open(...LETTER);
    const found = await run(async (context) => {
      const control = context.document.contentControls.getById(6);
      control.insertParagraph("New", location);
      control.load("text");
      await context.sync();
      return control.text;
    });
    expect(found).toBe(expected);
  });

  test("come before and behind a passage, outside of it", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const control = context.document.contentControls.getById(6);
      control.insertParagraph("Before", "Before");
      control.insertParagraph("After", "After");
      control.load("text");
      await context.sync();
      return control.text;
    });
    expect(found).toBe("One\nTwo");
    expect(text()).toBe("Dear «Name»,\nBefore\nOne\nTwo\nAfter\nBye\n");
  });

  test("take over and change form", async () => {
    open(aParagraph('<w:pPr><w:jc w:val="center"/></w:pPr>', "a"));
    const found = await run(async (context) => {
      const added = context.document.body.paragraphs.getFirst().insertParagraph("b", "After");
      added.styleBuiltIn = "Heading1";
      added.spaceAfter = 6;
      added.load("alignment,style,styleBuiltIn,spaceAfter,isLastParagraph");
      await context.sync();
      return [
        added.alignment,
        added.style,
        added.styleBuiltIn,
        added.spaceAfter,
        added.isLastParagraph,
      ];
    });
    expect(found).toEqual(["Centered", "Heading 1", "Heading1", 6, true]);
  });

  test("are deleted, but for the last one", async () => {
    open(aParagraph("a"), aParagraph("b"));
    await run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("items");
      await context.sync();
      for (const paragraph of paragraphs.items) paragraph.delete();
      await context.sync();
    });
    expect(bodyXml(document)).toBe("<w:p/>");
  });
});

describe("fonts", () => {
  test("tell and set what a range looks like", async () => {
    open(aParagraph("one two"));
    const found = await run(async (context) => {
      const range = context.document.body.search("two").getFirst();
      range.font.bold = true;
      range.font.color = "#FF0000";
      range.font.size = 14;
      range.font.load("bold,color,size,name");
      context.document.body.font.load("bold,color");
      await context.sync();
      const { font } = range;
      const { font: whole } = context.document.body;
      return [font.bold, font.color, font.size, font.name, whole.bold, whole.color];
    });
    expect(found).toEqual([true, "#FF0000", 14, "Calibri", null, ""]);
    expect(bodyXml(document)).toContain(
      '<w:rPr><w:b/><w:color w:val="FF0000"/><w:sz w:val="28"/></w:rPr><w:t>two</w:t>',
    );
  });
});

describe("sections", () => {
  test("have a header that can be read and written", async () => {
    open(...LETTER);
    const found = await run(async (context) => {
      const header = context.document.sections.getFirst().getHeader("Primary");
      header.insertText(" of the letter", "End");
      header.load("text,type");
      const footer = context.document.sections.getFirst().getFooter("FirstPage");
      footer.insertText("Page", "Start");
      await context.sync();
      return [header.text, header.type];
    });
    expect(found).toEqual(["Header of the letter", "Header"]);
    expect(document.part("/word/footer1.xml")?.documentElement.textContent).toBe("Page");
  });
});

describe("ranges", () => {
  test("compare, expand and intersect", async () => {
    open(aParagraph("one two three"));
    const found = await run(async (context) => {
      const { body } = context.document;
      const one = body.search("one").getFirst();
      const two = body.search("two").getFirst();
      const both = one.expandTo(two);
      const relations = [
        one.compareLocationWith(two),
        both.compareLocationWith(one),
        two.compareLocationWith(both),
      ];
      const shared = both.intersectWith(two);
      const none = one.intersectWithOrNullObject(two);
      both.load("text");
      shared.load("text");
      await context.sync();
      return [...relations.map(({ value }) => value), both.text, shared.text, none.isNullObject];
    });
    expect(found).toEqual(["Before", "ContainsStart", "InsideEnd", "one two", "two", true]);
  });

  test("come in pieces behind their marks", async () => {
    open(aParagraph("One. Two! Three"));
    const found = await run(async (context) => {
      const ranges = context.document.body.paragraphs.getFirst().getTextRanges([".", "!"], true);
      ranges.load("items/text");
      await context.sync();
      return ranges.items.map((range) => range.text);
    });
    expect(found).toEqual(["One.", "Two!", "Three"]);
  });
});

describe("what the workbench has not", () => {
  test("is an error that names it", async () => {
    open(...LETTER);
    const error = await failure(async (context) => {
      context.document.body.insertHtml("<b>x</b>", "End");
      await context.sync();
    });
    expect(error.code).toBe("NotImplemented");
    expect(error.message).toContain("Body.InsertHtml");
  });
});

test("the client complains about nothing", () => {
  expect(client.complaints).toEqual([]);
});
