import { expect, type Browser } from "@playwright/test";
import { unzipSync } from "fflate";
import {
  addContacts,
  chooseContactFile,
  goTo,
  mergeToZip,
  newSegment,
} from "./support/pane-errands";
import { expectFine } from "./support/fine-screens";
import { noteFaults } from "./support/faults";
import { test, Workbench } from "./support/workbench";

const ENDING = "It would be a pleasure to see you there.";
const HEAD = "Name;E-Mail;Ort";
const ADA = "Ada Lovelace;ada@contoso.example;Berlin";
const BORIS = "Boris Blank;boris@contoso.example;Berlin";
const CLARA = "Clara Immer;clara@contoso.example;Berlin";

test("own words travel in the document to another computer, for whom is known there", async ({
  workbench,
  browser,
}) => {
  await workbench.open();
  await importContacts(workbench, [ADA, BORIS, CLARA]);
  await newSegment(workbench, "Endings");
  await addContacts(workbench, { field: "City", values: ["Berlin"] });
  await writeOwnWords(workbench);
  await keepThemInDocument(workbench);
  const letter = await workbench.docx();
  expect(textsIn(letter)).toContain("Bring the plans.");

  await withFreshProfile(browser, async (other) => {
    await other.open();
    await importContacts(other, [CLARA, ADA]);
    await newSegment(other, "Endings");
    await addContacts(other, { field: "City", values: ["Berlin"] });
    await other.openFile({ name: "Letter.docx", mimeType: "", buffer: letter });
    await takeThemOver(other);
    await lookAtLetters(other);
    await goTo(other, "Log");
    const letters = Object.values(unzipSync(await mergeToZip(other)));
    expect(letters).toHaveLength(2);
    for (const docx of letters) expect(textsIn(docx)).not.toContain("ada@contoso.example");
  });
});

test("a document that carries what cannot be read says so, and nothing is lost", async ({
  workbench,
}) => {
  await workbench.open();
  await importContacts(workbench, [ADA]);
  await newSegment(workbench, "Endings");
  const { pane } = workbench;
  await workbench.page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentWindow as unknown as typeof globalThis;
    const xml = '<ownWords xmlns="urn:segment-letters:own-words:1"><segment/></ownWords>';
    return new Promise<void>((resolve) => {
      frame.Office.context.document.customXmlParts.addAsync(xml, () => {
        resolve();
      });
    });
  });
  await goTo(workbench, "Letter");
  const bar = pane.getByRole("region", { name: "Own words in this document" });
  await expect(bar).toContainText("cannot be read");
  await bar.getByRole("button", { name: "Remove them from the document" }).click();
  await expect(bar).toBeHidden();
  await pane.getByRole("button", { name: "Undo" }).click();
  await expect(bar).toContainText("cannot be read");
});

async function importContacts(workbench: Workbench, rows: readonly string[]): Promise<void> {
  const { pane } = workbench;
  const buffer = Buffer.from([HEAD, ...rows].join("\r\n"));
  await chooseContactFile(workbench, { name: "people.csv", mimeType: "text/csv", buffer });
  await pane.getByRole("button", { name: "Continue" }).click();
  await pane.getByRole("button", { name: /^Import \d+ contacts?$/ }).click();
  await pane.getByRole("button", { name: "Show contacts" }).click();
}

async function writeOwnWords(workbench: Workbench): Promise<void> {
  const { pane, page } = workbench;
  await goTo(workbench, "Letter");
  await workbench.placeCaret("after", ENDING);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await pane.getByRole("button", { name: "Make paragraph personal" }).click();
  await expect(pane.getByRole("tab", { name: "Passages (1)" })).toBeVisible();
  for (const [place, words] of [" Bring the plans.", " Bring the saw."].entries()) {
    await pane.getByRole("button", { name: "Next contact" }).click();
    await expect(pane.getByText(`${place + 1} of 3`)).toBeVisible();
    await workbench.placeCaret("after", ENDING);
    await page.keyboard.type(words);
  }
  await pane.getByRole("button", { name: "Back to fields" }).click();
  await expect(pane.getByText("2 own")).toBeVisible();
}

async function keepThemInDocument({ pane }: Workbench): Promise<void> {
  const keep = pane.getByRole("switch", { name: "Keep own words in this document" });
  await expect(keep).not.toBeChecked();
  await keep.click();
  await expect(pane.getByText("carries the own words of 2 contacts")).toBeVisible();
  await expect(keep).toBeChecked();
}

async function takeThemOver(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await goTo(workbench, "Letter");
  const bar = pane.getByRole("region", { name: "Own words in this document" });
  await expect(bar).toContainText("own words for 2 people");
  await bar.getByRole("button", { name: "Look" }).click();
  const known = pane.getByRole("list", { name: "Known here (1)", exact: true });
  await expect(known).toContainText("Ada Lovelace");
  await expect(known).toContainText("Bring the plans.");
  await expect(pane.getByRole("list", { name: "Not known here (1)" })).toContainText("Boris Blank");
  await expectFine(workbench, "own words in the document");
  await pane.getByRole("button", { name: "Take over for 1 person" }).click();
  await expect(known).toBeHidden();
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await expect(bar).toContainText("own words for 1 person");
}

async function lookAtLetters(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  for (const place of [1, 2]) {
    await pane.getByRole("button", { name: "Next contact" }).click();
    await expect(pane.getByText(`${place} of 2`)).toBeVisible();
    const isAda = await pane.getByText("Showing the letter to Ada Lovelace").isVisible();
    await expect(workbench.pages).toContainText(ENDING);
    await expect(workbench.pages.getByText("Bring the plans.")).toHaveCount(isAda ? 1 : 0);
  }
}

/** Another computer: nothing of the first browser is there. */
async function withFreshProfile(
  browser: Browser,
  errand: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  const faults = noteFaults(context);
  await errand(new Workbench(await context.newPage()));
  expect(faults).toEqual([]);
  await context.close();
}

function textsIn(docx: Uint8Array): string {
  return Object.values(unzipSync(docx))
    .map((part) => new TextDecoder().decode(part))
    .join("\n");
}
