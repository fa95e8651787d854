import { safeFileName } from "../../../src/domain/letter/safe-file-name";

describe("a safe file name", () => {
  test.each<[what: string, name: string, expected: string]>([
    ["loses what Windows forbids", 'SM00012 A/B: "C" <D>|E?*\\', "SM00012 A B C D E.docx"],
    ["keeps letters of any script", "Größe 祝", "Größe 祝.docx"],
    ["does not end in a point", "Contoso Inc.", "Contoso Inc.docx"],
    ["loses control characters", "A\u0000\tB", "A B.docx"],
    ["is never empty", " ... ", "letters.docx"],
    ["is not too long", "x".repeat(300), `${"x".repeat(100)}.docx`],
  ])("%s", (_what, name, expected) => {
    expect(safeFileName(name, "docx")).toBe(expected);
  });
});
