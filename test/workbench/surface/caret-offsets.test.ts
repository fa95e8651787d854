import fc from "fast-check";
import { offsetInDocument, offsetOnScreen } from "../../../src/workbench/surface/caret-offsets";
import { aControl, aParagraph, aRun } from "../support/a-docx";
import { aDocument } from "../support/a-document";

const FIELD = [
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`,
  `<w:r><w:instrText> MERGEFIELD Name </w:instrText></w:r>`,
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
  aRun("«Name»"),
  `<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
].join("");
const OUTER_FIELD = [
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>`,
  FIELD,
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
  aRun("yes"),
  `<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
].join("");
const SIMPLE_FIELD = `<w:fldSimple w:instr=" MERGEFIELD Name ">${aRun("«Name»")}</w:fldSimple>`;
const DELETED = `<w:del w:id="1" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>`;

describe("the way between the document's offsets and the editor's", () => {
  test.each<[what: string, content: readonly string[], inDocument: number, onScreen: number]>([
    ["is none in text", ["Dear Ada"], 4, 4],
    ["is none in a content control", ["Dear ", aControl("a", 1, aRun("Ada"))], 7, 7],
    ["is none at a tab", ["A", `<w:r><w:tab/></w:r>`, "B"], 3, 3],
    ["takes a field for one character", ["A", FIELD, "B"], 7, 2],
    ["takes a simple field for one character", ["A", SIMPLE_FIELD, "B"], 7, 2],
    ["takes a field in a field for part of it", ["A", OUTER_FIELD, "B"], 4, 2],
    ["leaves deleted text on screen", ["A", DELETED, "B"], 2, 6],
  ])("%s", (_what, content, inDocument, onScreen) => {
    const paragraph = theParagraph(content);
    expect(offsetOnScreen(paragraph, inDocument)).toBe(onScreen);
    expect(offsetInDocument(paragraph, onScreen)).toBe(inDocument);
  });

  test("puts a place inside a field behind it", () => {
    expect(offsetOnScreen(theParagraph(["A", FIELD, "B"]), 3)).toBe(2);
  });

  test("is the same there and back, but inside a field", () => {
    const piece = fc.constantFrom("text", FIELD, SIMPLE_FIELD, aControl("a", 1, aRun("in")));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(12), (content, onScreen) => {
        const paragraph = theParagraph(content);
        const most = offsetOnScreen(paragraph, 1000);
        const asked = Math.min(onScreen, most);
        expect(offsetOnScreen(paragraph, offsetInDocument(paragraph, asked))).toBe(asked);
      }),
      { numRuns: 30 },
    );
  });
});

function theParagraph(content: readonly string[]): Element {
  const [paragraph] = aDocument(aParagraph(...content)).paragraphs();
  if (paragraph === undefined) throw new Error("There is no paragraph.");
  return paragraph;
}
