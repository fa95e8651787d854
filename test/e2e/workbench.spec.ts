import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect } from "@playwright/test";
import axe from "axe-core";
import { aDocx } from "../workbench/support/a-docx";
import { test, type Workbench } from "./support/workbench";

const officeJs = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
});

test("the pane takes the page for Word on the web", async ({ workbench }) => {
  const host = await workbench.paneFrame.evaluate(() => Office.onReady());
  expect(host).toMatchObject({ host: "Word", platform: "OfficeOnline" });
});

for (const file of ["office.js", "word-web-16.00.js"]) {
  test(`the pane runs Microsoft's ${file} as it stands`, async ({ workbench }) => {
    const loaded = workbench.page.waitForResponse((answer) => answer.url().endsWith(`/${file}`));
    await workbench.reload();
    const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    const [there, here] = [await (await loaded).body(), await readFile(join(officeJs, file))];
    expect(sha256(there)).toBe(sha256(here));
  });
}

test("the pane loads nothing of the workbench", async ({ workbench }) => {
  const { page } = workbench;
  const addresses: string[] = [];
  page.on("request", (request) => {
    const isScript = request.resourceType() === "script";
    if (isScript && request.frame() !== page.mainFrame()) addresses.push(request.url());
  });
  await workbench.reload();
  expect(addresses.join()).toContain("/taskpane.");
  const scripts = await page.evaluate(async (all) => {
    const texts = all.map(async (address) => (await fetch(address)).text());
    return (await Promise.all(texts)).join("\n");
  }, addresses);
  expect(scripts).not.toMatch(/docx-pages|docx-editor\.dev|workbench/i);
});

test("a content control that the pane inserts shows at the caret", async ({ workbench }) => {
  await workbench.placeCaret("after", "away from orders");
  await insertControl(workbench, "Phone");
  await expect(workbench.control("Phone").first()).toBeVisible();
  await expect(workbench.paragraph("Every year")).toContainText("away from orders«Phone» and");
  expect(await workbench.batches()).toBe(1);
});

test("what was typed is in the document before a batch reads it", async ({ workbench }) => {
  await workbench.placeCaret("after", "away from orders");
  await workbench.type(" and mails");
  const text = await workbench.paneFrame.evaluate(() =>
    Word.run(async (context) => {
      const { body } = context.document;
      body.load("text");
      await context.sync();
      return body.text;
    }),
  );
  expect(text).toContain("away from orders and mails and invoices");
});

test("undo takes back what the pane did and what was typed, step by step", async ({
  workbench,
}) => {
  const paragraph = workbench.paragraph("Every year");
  await workbench.placeCaret("after", "away from orders");
  await insertControl(workbench, "Phone");
  await expect(paragraph).toContainText("orders«Phone» and");
  await workbench.placeCaret("after", "«Phone»");
  await workbench.type("!");
  await expect(paragraph).toContainText("«Phone»! and");
  await workbench.page.keyboard.press("Control+z");
  await expect(paragraph).toContainText("orders«Phone» and");
  await workbench.page.getByRole("button", { name: "Undo" }).click();
  await expect(paragraph).toContainText("orders and invoices");
  await workbench.page.getByRole("button", { name: "Redo" }).click();
  await expect(paragraph).toContainText("orders«Phone» and");
});

test("typing after an inserted control goes on behind it", async ({ workbench }) => {
  await workbench.placeCaret("after", "away from orders");
  await insertControl(workbench, "One");
  await insertControl(workbench, "Two");
  await workbench.pages.focus();
  await workbench.type(" three");
  await expect(workbench.paragraph("Every year")).toContainText("orders«One»«Two» three and");
});

test("fields go into a header as they do into the text", async ({ workbench }) => {
  const header = workbench.pages.locator("[data-docx-hf=header]");
  await header.getByText("«Our Name»").dblclick();
  await workbench.page.keyboard.press("End");
  await insertControl(workbench, "One");
  await insertControl(workbench, "Two");
  await expect(header).toContainText("«Our Name»«One»«Two»");
});

test("the pane selects a control wherever it is", async ({ workbench }) => {
  await workbench.placeCaret("after", "away from orders");
  await insertControl(workbench, "Phone");
  await workbench.placeCaret("before", "With kind regards");
  await workbench.paneFrame.evaluate(() =>
    Word.run(async (context) => {
      context.document.contentControls.getByTag("Phone").getFirst().select("End");
      await context.sync();
    }),
  );
  await workbench.pages.focus();
  await workbench.type("!");
  await expect(workbench.paragraph("Every year")).toContainText("«Phone»! and");
});

test("a document made by the pane opens in a tab of its own", async ({ workbench }) => {
  const letter = letterOf("Dear Ms Lovelace").toString("base64");
  const tab = await workbench.newTab(() =>
    workbench.paneFrame.evaluate(async (docx) => {
      await Word.run(async (context) => {
        context.application.createDocument(docx).open();
        await context.sync();
      });
    }, letter),
  );
  await expect(tab.pages).toContainText("Dear Ms Lovelace");
  await expect(workbench.pages).toContainText("An invitation");
});

test("a reload keeps the document, typing and all", async ({ workbench }) => {
  await workbench.placeCaret("after", "away from orders");
  await workbench.type(" and mails");
  await expect(workbench.page.getByText("Not saved")).toBeVisible();
  await workbench.docx();
  await workbench.reload();
  await expect(workbench.paragraph("Every year")).toContainText("away from orders and mails");
});

test("opens a file, and saves it with what was typed", async ({ workbench }) => {
  await workbench.openFile({
    name: "Thanks.docx",
    mimeType: "application/octet-stream",
    buffer: letterOf("Many thanks"),
  });
  await expect(workbench.fileName).toHaveText("Thanks.docx");
  await workbench.placeCaret("after", "Many thanks");
  await workbench.type(" indeed");
  const saved = await workbench.download(() =>
    workbench.page.getByRole("button", { name: "Save" }).click(),
  );
  expect(saved.fileName).toBe("Thanks.docx");
  await workbench.openFile({ name: "Again.docx", mimeType: "", buffer: saved.bytes });
  await expect(workbench.pages).toContainText("Many thanks indeed");
});

test("says why a file is not opened, and keeps the one that is", async ({ workbench }) => {
  const pdf = { name: "Letter.docx", mimeType: "", buffer: Buffer.from("%PDF-1.7\n") };
  await workbench.openFile(pdf);
  await expect(workbench.page.getByText("“Letter.docx” was not opened: it is a PDF")).toBeVisible();
  await expect(workbench.fileName).toHaveText("Sample letter.docx");
});

test("the pane grows and shrinks by keyboard, within Word's bounds", async ({ workbench }) => {
  const divider = workbench.page.getByRole("separator", { name: "Width of the task pane" });
  const pane = workbench.page.locator("iframe");
  await expect(pane).toHaveCSS("width", "320px");
  await divider.press("ArrowLeft");
  await expect(pane).toHaveCSS("width", "330px");
  for (let press = 0; press < 10; press++) await divider.press("ArrowRight");
  await expect(pane).toHaveCSS("width", "270px");
});

test("the pane turns dark with the page", async ({ workbench }) => {
  const isDark = () =>
    workbench.paneFrame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await workbench.page.getByRole("button", { name: "Dark theme" }).click();
  await expect.poll(isDark).toBe(true);
  await workbench.page.getByRole("button", { name: "Light theme" }).click();
  await expect.poll(isDark).toBe(false);
});

test("a file that is dropped on the page is opened", async ({ workbench }) => {
  const { page } = workbench;
  const files = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "Dropped.docx"));
      return transfer;
    },
    Array.from(letterOf("Dropped here")),
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: files });
  await page.getByText("Drop a Word document").dispatchEvent("drop", { dataTransfer: files });
  await expect(workbench.fileName).toHaveText("Dropped.docx");
  await expect(workbench.pages).toContainText("Dropped here");
});

test("a batch waits as long as the latency says", async ({ workbench }) => {
  await workbench.deviate({ latencyMs: 700 });
  const started = Date.now();
  await insertControl(workbench, "Late");
  expect(Date.now() - started).toBeGreaterThanOrEqual(700);
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing wrong with the ${theme} page`, async ({ workbench }) => {
    await workbench.open({ theme });
    await workbench.page.addScriptTag({ content: axe.source });
    // The pane has tests of its own, the pages are the editor's, and the dummies hand the focus on (Fluent UI's tabster).
    const violations = await workbench.page.evaluate(async () => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run({
        include: ["header", "[role=separator]", "section[aria-label='Task pane']"],
        exclude: ["iframe", "[data-tabster-dummy]"],
      });
      return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    });
    expect(violations).toEqual([]);
  });
}

async function insertControl({ paneFrame }: Workbench, tag: string): Promise<void> {
  await paneFrame.evaluate(
    (name) =>
      Word.run(async (context) => {
        const control = context.document.getSelection().insertContentControl();
        control.tag = name;
        control.title = name;
        control.insertText(`«${name}»`, "Replace");
        control.getRange("After").select("End");
        await context.sync();
      }),
    tag,
  );
}

/** A .docx with one paragraph. */
function letterOf(text: string): Buffer {
  return Buffer.from(aDocx(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`));
}
