import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { test, type Workbench } from "./support/workbench";

/** However many contacts and fields there are. */
const MOST_BATCHES = 3;

const OWN_WORDS = " Bring the whole workshop!";

test("contacts, segment, letter, own words, merge, log, and the very letter again", async ({
  workbench,
}) => {
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", "Berlin");
  await insertField(workbench);
  const [first, second] = await writeOwnWords(workbench);
  await check(workbench);
  const joined = await mergeToOneDocument(workbench);
  await expect(joined.pages).toContainText(first);
  await joined.page.close();
  const zipped = await mergeToZip(workbench);
  expect(zipped).toHaveLength(10);
  await logSegment(workbench);
  await openLoggedLetter(workbench, second);
});

async function loadSampleData({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Load sample data" }).click();
  await expect(pane.getByText("200 contacts")).toBeVisible();
}

async function buildSegment({ pane, page }: Workbench, name: string, city: string): Promise<void> {
  await pane.getByRole("tab", { name: "Segment" }).click();
  await pane.getByRole("textbox", { name: "What is it about?" }).fill(name);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Add", exact: true }).click();
  await pane.getByRole("combobox", { name: "Add a condition" }).fill("City");
  await pane.getByRole("option", { name: "City" }).first().click();
  await pane.getByRole("combobox", { name: "Values" }).fill(city);
  await page.keyboard.press("Enter");
  await expect(pane.getByText("Adds 10 contacts")).toBeVisible();
  await pane.getByRole("button", { name: "Apply" }).click();
  await expect(pane.getByRole("tab", { name: "Contacts (10)" })).toBeVisible();
  await pane.getByRole("button", { name: "Edit details" }).click();
  await pane.getByRole("combobox", { name: "Interaction template" }).selectOption("Golf event");
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByRole("button", { name: "Update" }).click();
  await expect(pane.getByText(/· Golf event ·/)).toBeVisible();
}

async function insertField(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("tab", { name: "Letter", exact: true }).click();
  await workbench.placeCaret("after", "away from orders");
  await pane.getByRole("searchbox", { name: "Find a field" }).fill("first name");
  const batches = await workbench.batchesOf(async () => {
    await pane.getByRole("button", { name: "First Name" }).click();
    await expect(workbench.paragraph("away from orders")).toContainText("orders«First Name»");
  });
  expect(batches).toBeLessThanOrEqual(MOST_BATCHES);
}

/** Gives the second contact own words; gives what the first and the second contact's letters say. */
async function writeOwnWords(workbench: Workbench): Promise<[string, string]> {
  const { pane, page } = workbench;
  const ending = "It would be a pleasure to see you there.";
  await workbench.placeCaret("after", ending);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await pane.getByRole("button", { name: "Make paragraph personal" }).click();
  await expect(pane.getByText("Inherited").or(pane.getByText("Passage 1")).first()).toBeVisible();
  const next = pane.getByRole("button", { name: "Next contact" });
  const firstBatches = await workbench.batchesOf(async () => {
    await next.click();
    await expect(workbench.pages).not.toContainText("«Formal Salutation»");
  });
  expect(firstBatches).toBeLessThanOrEqual(MOST_BATCHES);
  await next.click();
  await expect(pane.getByText("2 of 10")).toBeVisible();
  await workbench.placeCaret("after", ending);
  await page.keyboard.type(OWN_WORDS);
  await next.click();
  await expect(pane.getByText("3 of 10")).toBeVisible();
  await expect(workbench.pages).not.toContainText(OWN_WORDS.trim());
  await pane.getByRole("button", { name: "Back to fields" }).click();
  await expect(workbench.pages).toContainText("«Formal Salutation»");
  await expect(pane.getByText("1 own")).toBeVisible();
  return [ending, OWN_WORDS.trim()];
}

async function check({ pane }: Workbench): Promise<void> {
  await pane.getByRole("tab", { name: "Log" }).click();
  await pane.getByRole("button", { name: "Check letters" }).click();
  await expect(pane.getByText(/All 10 letters are complete|things? to look at/)).toBeVisible();
}

async function mergeToOneDocument(workbench: Workbench): Promise<Workbench> {
  const { pane } = workbench;
  await pane.getByRole("radio", { name: "One document, opened in Word" }).check();
  return workbench.newTab(() => pane.getByRole("button", { name: "Merge 10 letters" }).click());
}

async function mergeToZip(workbench: Workbench): Promise<readonly string[]> {
  const { pane } = workbench;
  await pane.getByRole("radio", { name: "One document each, in a zip" }).check();
  const { bytes } = await workbench.download(() =>
    pane.getByRole("button", { name: "Merge 10 letters" }).click(),
  );
  return Object.keys(unzipSync(new Uint8Array(bytes)));
}

async function logSegment({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Log …" }).click();
  await pane.getByRole("button", { name: "Log 10 interactions" }).click();
  await expect(pane.getByText("10 interactions logged.")).toBeVisible();
}

async function openLoggedLetter(workbench: Workbench, words: string): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Show the log" }).click();
  await pane.getByRole("listitem").nth(1).getByRole("button").first().click();
  const letter = await workbench.newTab(() =>
    pane.getByRole("button", { name: "Open letter" }).click(),
  );
  await expect(letter.pages).toContainText(words);
}
