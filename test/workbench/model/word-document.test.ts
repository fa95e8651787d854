import { aControl, aDocx, aParagraph, aRun } from "../support/a-docx";
import { aDocument, bodyXml } from "../support/a-document";
import { nodeXml } from "../support/xml-tools";
import { openWordDocument } from "../../../src/workbench/model/word-document";
import { insertText } from "../../../src/workbench/model/insert-text";

describe("the live document", () => {
  test("comes out of a .docx as it went in", () => {
    const document = aDocument(aParagraph("Hello"), aParagraph("World"));
    const again = openWordDocument(document.toDocx(), nodeXml);
    expect(bodyXml(again)).toBe(bodyXml(document));
    expect(again.paragraphs("/word/header1.xml")).toHaveLength(1);
  });

  test("keeps the paragraph that was not typed in", () => {
    const document = aDocument(aParagraph("One"), aParagraph("Two"), aParagraph("Three"));
    const [one, two, three] = document.paragraphs();
    document.replaceFrom(
      aDocx(
        [aParagraph("One"), aParagraph("Two!"), aParagraph("New"), aParagraph("Three")].join(""),
      ),
    );
    expect(document.paragraphs()[0]).toBe(one);
    expect(document.paragraphs()[1]).toBe(two);
    expect(document.paragraphs()[3]).toBe(three);
    expect(bodyXml(document)).toBe(
      [aParagraph("One"), aParagraph("Two!"), aParagraph("New"), aParagraph("Three")]
        .join("")
        .replaceAll(' xml:space="preserve"', ""),
    );
  });

  test("refuses what is no .docx and stays as it was", () => {
    const document = aDocument(aParagraph("Hello"));
    expect(() => {
      document.replaceFrom(new Uint8Array([1, 2, 3]));
    }).toThrow();
    expect(document.revision).toBe(0);
  });

  test("takes a change back, and does it again", async () => {
    const document = aDocument(aParagraph("Hello"));
    const before = bodyXml(document);
    const [paragraph] = document.paragraphs();
    await document.change(() => {
      insertText(document.ranges, { kind: "paragraph", paragraph: paragraph! }, "Bye", "Replace");
      return Promise.resolve();
    });
    const after = bodyXml(document);
    expect(document.undo()).toBe(true);
    expect(bodyXml(document)).toBe(before);
    expect(document.redo()).toBe(true);
    expect(bodyXml(document)).toBe(after);
    expect(after).toBe("<w:p><w:r><w:t>Bye</w:t></w:r></w:p>");
  });

  test("gives every control an id of its own", () => {
    const document = aDocument(
      aParagraph(aControl("a", 7, aRun("A")), aControl("b", 7, aRun("B"))),
    );
    const ids = [...bodyXml(document).matchAll(/<w:id w:val="(-?\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test("puts the caret outside of a control at its border", () => {
    const document = aDocument(aParagraph("ab", aControl("a", 7, aRun("cd")), "ef"));
    const [paragraph] = document.paragraphs();
    document.select({
      start: { paragraph: paragraph!, offset: 4 },
      end: { paragraph: paragraph!, offset: 4 },
    });
    insertText(document.ranges, { kind: "range", range: document.caret }, "X", "Replace");
    expect(bodyXml(document).replace(/<[^>]+>/g, "")).toBe("abcdXef");
    expect(bodyXml(document)).toContain("</w:sdt><w:r><w:t>X</w:t></w:r>");
    expect(document.selection).toEqual({
      start: { paragraph, offset: 4 },
      end: { paragraph, offset: 5 },
    });
  });
});
