import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { letterFaults, sdkFaults } from "../support/letter-faults";
import { canRender, renderedPages } from "../support/rendered-pages";
import {
  buildSegment,
  goTo,
  loadSampleData,
  logSegment,
  mergeToOneDocument,
  mergeToZip,
} from "./support/pane-errands";
import { test, type Workbench } from "./support/workbench";

/** However many contacts and fields there are. */
const MOST_BATCHES = 3;

const ENDING = "It would be a pleasure to see you there.";
const OWN_WORDS = " Bring the whole workshop!";

test("contacts, segment, letter, own words, merge, log, and the very letter again", async ({
  workbench,
}) => {
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
  await insertField(workbench);
  const owner = await writeOwnWords(workbench);
  await check(workbench);
  const joined = await inFewBatches(workbench, () => mergeToOneDocument(workbench));
  const letters = await joined.docx();
  await joined.page.close();
  await expectLetters(letters, 10);
  const zip = await inFewBatches(workbench, () => mergeToZip(workbench));
  await expectZip(zip, owner);
  await inFewBatches(workbench, async () => {
    await logSegment(workbench);
    await expect(workbench.pane.getByText("10 interactions logged.")).toBeVisible();
  });
  await openLoggedLetter(workbench, owner);
  await followUp(workbench);
});

async function inFewBatches<Value>(
  workbench: Workbench,
  action: () => Promise<Value>,
): Promise<Value> {
  const before = await workbench.settledBatches();
  const value = await action();
  expect((await workbench.settledBatches()) - before).toBeLessThanOrEqual(MOST_BATCHES);
  return value;
}

async function insertField(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await goTo(workbench, "Letter");
  await workbench.placeCaret("after", "away from orders");
  await pane.getByRole("searchbox", { name: "Find a field" }).fill("first name");
  await inFewBatches(workbench, async () => {
    await pane.getByRole("button", { name: "First Name" }).click();
    await expect(workbench.paragraph("away from orders")).toContainText("orders«First Name»");
  });
}

/** Gives the second contact words of its own; gives its name. */
async function writeOwnWords(workbench: Workbench): Promise<string> {
  const { pane, page, pages } = workbench;
  await workbench.placeCaret("after", ENDING);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await inFewBatches(workbench, async () => {
    await pane.getByRole("button", { name: "Make paragraph personal" }).click();
    await expect(pane.getByText("Passage 1").first()).toBeVisible();
  });
  const next = pane.getByRole("button", { name: "Next contact" });
  const showNext = (place: number) =>
    inFewBatches(workbench, async () => {
      await next.click();
      await expect(pane.getByText(`${place} of 10`)).toBeVisible();
      await expect(pages).not.toContainText("«Formal Salutation»");
    });
  await showNext(1);
  await expect(pane.getByText("Inherited")).toBeVisible();
  await showNext(2);
  await workbench.placeCaret("after", ENDING);
  await page.keyboard.type(OWN_WORDS);
  await showNext(3);
  await expect(pages).not.toContainText(OWN_WORDS.trim());
  await pane.getByRole("button", { name: "Previous contact" }).click();
  await expect(pages).toContainText(OWN_WORDS.trim());
  await expect(pane.getByText("Unique")).toBeVisible();
  const showing = await pane.getByText(/^Showing the letter to /).innerText();
  await inFewBatches(workbench, async () => {
    await pane.getByRole("button", { name: "Back to fields" }).click();
    await expect(pages).toContainText("«Formal Salutation»");
  });
  await expect(pane.getByText("1 own")).toBeVisible();
  return showing.replace("Showing the letter to ", "");
}

async function check(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await goTo(workbench, "Log");
  await inFewBatches(workbench, async () => {
    await pane.getByRole("button", { name: "Check letters" }).click();
    await expect(
      pane.getByText(/All 10 letters are complete|things? to look at/).first(),
    ).toBeVisible();
  });
}

async function expectLetters(docx: Buffer, count: number): Promise<void> {
  expect(letterFaults(new Uint8Array(docx))).toEqual([]);
  expect(await sdkFaults(docx)).toEqual([]);
  if (!canRender) return;
  const pages = renderedPages(docx);
  const text = pages.join("\n");
  expect(
    pages.filter((page) => page.includes("An invitation to our customer golf day")),
  ).toHaveLength(count);
  expect(text.split(ENDING)).toHaveLength(count + 1);
  expect(text.split(OWN_WORDS.trim())).toHaveLength(2);
}

async function expectZip(zip: Buffer, owner: string): Promise<void> {
  const letters = Object.entries(unzipSync(new Uint8Array(zip)));
  expect(letters).toHaveLength(10);
  for (const [name, docx] of letters) {
    expect({ name, faults: [...letterFaults(docx), ...(await sdkFaults(docx))] }).toEqual({
      name,
      faults: [],
    });
  }
  if (!canRender) return;
  const [, owners] = letters.find(([name]) => name.endsWith(`${owner}.docx`)) ?? [];
  expect(renderedPages(owners ?? new Uint8Array()).join("\n")).toContain(ENDING + OWN_WORDS);
}

async function openLoggedLetter(workbench: Workbench, owner: string): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Show the log" }).click();
  await pane.getByRole("button", { name: owner }).first().click();
  const letter = await inFewBatches(workbench, () =>
    workbench.newTab(() => pane.getByRole("button", { name: "Open letter" }).click()),
  );
  await expect(letter.pages).toContainText(OWN_WORDS.trim());
  expect(letterFaults(new Uint8Array(await letter.docx()))).toEqual([]);
  await letter.page.close();
}

async function followUp(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Back" }).click();
  await pane.getByRole("button", { name: "Follow up" }).click();
  await pane.getByRole("button", { name: "Open segment" }).click();
  await expect(pane.getByRole("tab", { name: "Contacts (10)" })).toBeVisible();
}
