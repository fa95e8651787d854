import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { chooseContactFile } from "./support/pane-errands";
import { test, type Workbench } from "./support/workbench";

/** Files that are not what they say: a clear message, and nothing is lost. */

const SAMPLE = join(import.meta.dirname, "../../assets/sample-letter.docx");

const zip = Buffer.from(zipSync({ "readme.txt": strToU8("Only a text.") }));
const oldWord = Buffer.from("d0cf11e0a1b11ae1".padEnd(1_024, "0"), "hex");
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n");

test("a file that is no Word document is not opened, and the one that is open stays", async ({
  workbench,
}) => {
  await workbench.open();
  const sample = await readFile(SAMPLE);
  const truncated = sample.subarray(0, sample.length / 2);
  await workbench.placeCaret("after", "away from orders");
  await workbench.type(" and mails");
  const refused: readonly [fileName: string, bytes: Buffer, why: string][] = [
    ["A zip.docx", zip, "there is no Word document in it"],
    ["Old.doc", oldWord, "it is in the format of Word 97–2003; save it in Word as .docx first"],
    ["Scan.docx", pdf, "it is a PDF file"],
    ["Half.docx", truncated, "it breaks off in the middle; copy or download it again"],
    ["Empty.docx", Buffer.alloc(0), "it is no Word document"],
  ];
  for (const [name, buffer, why] of refused) {
    await workbench.openFile({ name, mimeType: "", buffer });
    await expect(workbench.page.getByText(`“${name}” was not opened: ${why}`)).toBeVisible();
    await expect(workbench.fileName).toHaveText("Sample letter.docx");
  }
  await expect(workbench.paragraph("Every year")).toContainText("away from orders and mails");
});

const csv = (name: string, buffer: Buffer) => ({ name, mimeType: "text/csv", buffer });

test("a list that cannot be read is refused, and says what to do", async ({ workbench }) => {
  const { pane } = workbench;
  await workbench.open();
  const damaged = Buffer.concat([
    Buffer.from(`Name,City\n${"Zoë,Köln\n".repeat(50)}Ada,K`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from("ln\nÜnsal,Köln\n"),
  ]);
  const refused: readonly [name: string, bytes: Buffer, why: RegExp][] = [
    ["letters.csv", pdf, /This is a PDF, not a table/],
    ["book.csv", oldWord, /This is an old Office file/],
    ["empty.csv", Buffer.alloc(0), /The file is empty/],
    ["heads.csv", Buffer.from("Name,City\n"), /no row below them/],
    ["open.csv", Buffer.from('Name,City\n"Ada,London\nBob,Paris\n'), /quotation mark is opened/],
    ["damaged.csv", damaged, /characters that are damaged/],
  ];
  for (const [name, buffer, why] of refused) {
    await chooseContactFile(workbench, csv(name, buffer));
    await expect(pane.getByText(why).first()).toBeVisible();
  }
});

test("ragged rows and formulas are told row by row, and the rest is taken as it is", async ({
  workbench,
}) => {
  const { pane } = workbench;
  await workbench.open();
  const rows = [
    "Name,E-mail,City",
    "Ada,ada@example.com,London",
    "Too,many@example.com,Paris,cells,here",
    "Short",
    '=HYPERLINK("http://x.example"),sum@example.com,"=1+1"',
    ",nobody@example.com,Oslo",
  ];
  await chooseContactFile(workbench, csv("ragged.csv", Buffer.from(rows.join("\r\n"))));
  await pane.getByRole("button", { name: "Continue" }).click();
  await expect(pane.getByText("It has 5 cells for 3 columns.")).toBeVisible();
  await expect(pane.getByText("There is no name.")).toBeVisible();
  await pane.getByRole("button", { name: "Import 3 contacts" }).click();
  await pane.getByRole("button", { name: "Show contacts" }).click();
  await expect(pane.getByText("3 contacts")).toBeVisible();
  await expect(pane.getByText('=HYPERLINK("http://x.example")')).toBeVisible();
  const { bytes } = await exported(workbench);
  expect(bytes.toString()).toContain(`"'=HYPERLINK(""http://x.example"")"`);
});

async function exported(workbench: Workbench) {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "New", exact: true }).click();
  return workbench.download(() =>
    pane.getByRole("menuitem", { name: "Export 3 contacts (CSV)" }).click(),
  );
}

test("100,000 rows can be called off, and nothing of them is there", async ({ workbench }) => {
  const { pane } = workbench;
  await workbench.open();
  const rows = Array.from({ length: 100_000 }, (_, index) => `Ada ${index},a${index}@x.example`);
  const buffer = Buffer.from(`Name,E-mail\n${rows.join("\n")}\n`);
  await chooseContactFile(workbench, csv("large.csv", buffer));
  await expect(pane.getByText("100,000 rows")).toBeVisible();
  await pane.getByRole("button", { name: "Continue" }).click();
  await pane.getByRole("button", { name: "Import 100,000 contacts" }).click();
  await expect(pane.getByText("Importing")).toBeVisible();
  await pane.getByRole("button", { name: "Cancel" }).click();
  await expect(pane.getByRole("button", { name: "Import 100,000 contacts" })).toBeVisible();
  await workbench.reload();
  await expect(pane.getByRole("button", { name: "Load sample data" })).toBeVisible();
});
