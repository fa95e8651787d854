import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aControl, aParagraph, aRun } from "./support/a-docx";
import { aDocument } from "./support/a-document";
import { openOfficeClient } from "./support/office-client";

jest.setTimeout(60_000);

const ROOT = join(__dirname, "../..");

/** What Microsoft's Open XML SDK finds wrong with a document. */
function faultsOf(docx: Uint8Array): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const file = join(folder, "document.docx");
  writeFileSync(file, docx);
  const { stdout } = spawnSync("npx", ["--no-install", "ooxml-validator", file], {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  rmSync(folder, { recursive: true });
  const start = stdout.indexOf("{");
  if (start < 0) throw new Error("The validator said nothing.");
  return (JSON.parse(stdout.slice(start)) as { errors: readonly unknown[] }).errors;
}

test("what an add-in makes of a document is valid", async () => {
  const document = aDocument(
    aParagraph("Dear ", aControl("merge:name", 5, aRun("«Name»")), ","),
    aParagraph("Bye"),
  );
  const client = await openOfficeClient(document);
  await client.Word.run(async (context) => {
    const { body } = context.document;
    const field = body.paragraphs.getLast().getRange("End").insertContentControl();
    field.tag = "merge:a";
    field.title = "A";
    field.color = "#FF0000";
    field.appearance = "Tags";
    field.insertText("A\vB", "Replace");
    field.insertBreak("Line", "End");
    body.paragraphs.getFirst().getRange("Start").insertContentControl().tag = "empty";
    const added = body.insertParagraph("New\nTwo", "End");
    Object.assign(added.font, {
      bold: true,
      color: "#00FF00",
      underline: "Single",
      highlightColor: "#FFFF00",
      size: 14,
      name: "Arial",
    });
    Object.assign(added, {
      alignment: "Centered",
      spaceAfter: 12,
      leftIndent: 36,
      outlineLevel: 2,
    });
    const passage = added.getRange("Whole").insertContentControl();
    passage.tag = "passage:p1";
    passage.cannotDelete = true;
    body.insertBreak("Page", "End");
    body.insertBreak("SectionNext", "End");
    context.document.sections.getFirst().getFooter("FirstPage").insertText("Foot", "Start");
    context.document.properties.title = "Title";
    context.document.properties.company = "Company";
    const ooxml = passage.getOoxml();
    await context.sync();
    body.insertOoxml(ooxml.value, "End");
    passage.insertOoxml(ooxml.value, "Replace");
    await context.sync();
  });
  client.close();
  expect(faultsOf(document.toDocx())).toEqual([]);
});
