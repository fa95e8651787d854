import { PackageError } from "../../../src/ooxml/opc/package-error";
import { describeRefusal } from "../../../src/workbench/page/describe-refusal";

describe("why a file was not opened", () => {
  test("is said in the user's words", () => {
    const fault = new PackageError({ kind: "isPdf", detail: "%PDF-1.7" });
    expect(describeRefusal("Letter.docx", fault)).toBe(
      "“Letter.docx” was not opened: it is a PDF file. The document before is still open.",
    );
  });

  test("is said as it is where nobody expected it", () => {
    expect(describeRefusal("Letter.docx", new Error("no more memory"))).toContain("no more memory");
  });
});
