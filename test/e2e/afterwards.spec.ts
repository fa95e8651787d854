import { expect, type Browser } from "@playwright/test";
import { expectFine } from "./support/fine-screens";
import { buildSegment, goTo, loadSampleData, openPage } from "./support/pane-errands";
import { test, Workbench } from "./support/workbench";

/** The life of what was logged, to the letter that comes out of a backup byte for byte. */

const WHO = "Achim Süßmilch";

test("log, follow up, cancel and back, evaluate, send again, erase, back up, restore elsewhere", async ({
  workbench,
  browser,
}) => {
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
  await logWithFollowUp(workbench);
  await cancelAndBack(workbench);
  const letter = await evaluateAndDownload(workbench);
  await sendAgain(workbench);
  await expectTimeline(workbench);
  const erased = await eraseAnother(workbench);
  const backup = await backUp(workbench);
  await expectInFreshProfile(browser, { backup, letter, erased });
});

async function logWithFollowUp(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await goTo(workbench, "Log");
  await pane.getByRole("button", { name: "Log …" }).click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /^Open a follow-up segment/ }).check();
  await dialog.getByRole("button", { name: "Log 10 interactions" }).click();
  await expect(pane.getByText("10 interactions logged.")).toBeVisible();
  await expect(pane.getByText("Segment SM00002 is open for the follow-up.")).toBeVisible();
}

async function cancelAndBack({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Show the log" }).click();
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "Cancel this logging" }).click();
  await expect(pane.getByText(/^0 interactions ·/)).toBeVisible();
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "Un-cancel this logging" }).click();
  await expect(pane.getByText(/^10 interactions ·/)).toBeVisible();
}

async function evaluateAndDownload(workbench: Workbench): Promise<Buffer> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: new RegExp(WHO) }).click();
  await pane.getByRole("combobox", { name: "Evaluation" }).click();
  await pane.getByRole("option", { name: "Positive", exact: true }).click();
  await expect(pane.getByRole("combobox", { name: "Evaluation" })).toHaveText("Positive");
  const { bytes } = await workbench.download(() =>
    pane.getByRole("button", { name: "Download letter" }).click(),
  );
  return bytes;
}

async function sendAgain(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  const again = await workbench.newTab(() =>
    pane.getByRole("button", { name: "Send the same letter again" }).click(),
  );
  await expect(again.pages).toContainText("An invitation to our customer golf day");
  await again.page.close();
  await expect(pane.getByText(/its second sending is logged/)).toBeVisible();
}

async function expectTimeline(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Contact card" }).click();
  const timeline = pane.getByRole("list", { name: "All interactions" }).last();
  await expect(timeline.getByRole("listitem")).toHaveCount(2);
  await expect(timeline).toContainText("Again: Golf day");
  await expect(timeline).toContainText("Positive");
}

/** Erases another contact that got the letter; gives its name. */
async function eraseAnother(workbench: Workbench): Promise<string> {
  const { pane } = workbench;
  await goTo(workbench, "Log");
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  const other = pane.getByRole("list").getByRole("button").filter({ hasNotText: WHO }).first();
  const name = (await other.innerText()).split("\n")[0] ?? "";
  await other.click();
  await pane.getByRole("button", { name: "Contact card" }).click();
  await pane.getByRole("heading", { name }).waitFor();
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "Erase for good …" }).click();
  await pane.getByRole("checkbox", { name: "I have understood this" }).check();
  await pane.getByRole("button", { name: "Erase for good" }).click();
  await expect(pane.getByText("Erased. Nothing here tells who it was.")).toBeVisible();
  await expect(pane.getByText("199 contacts")).toBeVisible();
  return name;
}

async function backUp(workbench: Workbench): Promise<Buffer> {
  await openPage(workbench, "Backup and restore");
  const { bytes, fileName } = await workbench.download(() =>
    workbench.pane.getByRole("button", { name: "Back up now" }).click(),
  );
  expect(fileName).toMatch(/^segment-letters-\d{4}-\d\d-\d\d\.slbackup$/);
  await expect(workbench.pane.getByText(/Nothing has changed since/)).toBeVisible();
  return bytes;
}

interface Expected {
  readonly backup: Buffer;
  readonly letter: Buffer;
  readonly erased: string;
}

async function expectInFreshProfile(browser: Browser, expected: Expected): Promise<void> {
  const context = await browser.newContext();
  const workbench = new Workbench(await context.newPage());
  await workbench.open();
  await restore(workbench, expected.backup);
  const { pane } = workbench;
  await expect(pane.getByText("199 contacts")).toBeVisible();
  await goTo(workbench, "Log");
  await pane.getByRole("button", { name: /^Golf day/ }).click();
  await expect(pane.getByRole("button", { name: /^Erased contact/ })).toBeVisible();
  await expect(pane.getByText(expected.erased)).toHaveCount(0);
  await pane.getByRole("button", { name: new RegExp(WHO) }).click();
  const { bytes } = await workbench.download(() =>
    pane.getByRole("button", { name: "Download letter" }).click(),
  );
  expect(bytes.equals(expected.letter)).toBe(true);
  await context.close();
}

async function restore(workbench: Workbench, backup: Buffer): Promise<void> {
  const { pane, page } = workbench;
  await openPage(workbench, "Backup and restore");
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "Choose a backup …" }).click();
  await (
    await chooser
  ).setFiles({ name: "mine.slbackup", mimeType: "application/octet-stream", buffer: backup });
  await expect(pane.getByRole("row", { name: /^Contacts 199 0 0 0$/ })).toBeVisible();
  await pane.getByRole("button", { name: "Restore", exact: true }).click();
  await pane.getByRole("button", { name: "Show it" }).click();
}

const ENDING = "It would be a pleasure to see you there.";

test("a logged segment tells how it was chosen, and goes on with letter and own words", async ({
  workbench,
}) => {
  const { pane, page } = workbench;
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
  await goTo(workbench, "Letter");
  await workbench.placeCaret("after", ENDING);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await pane.getByRole("button", { name: "Make paragraph personal" }).click();
  await pane.getByRole("button", { name: "Next contact" }).click();
  await expect(pane.getByText("1 of 10")).toBeVisible();
  await workbench.placeCaret("after", ENDING);
  await page.keyboard.type(" Bring the plans.");
  await pane.getByRole("button", { name: "Back to fields" }).click();
  await expect(pane.getByText("1 own")).toBeVisible();
  await logWithFollowUp(workbench);

  await pane.getByRole("button", { name: "Show the log" }).click();
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "How they were chosen" }).click();
  const steps = pane.getByRole("list", { name: "Steps that chose these contacts" });
  await expect(steps).toContainText("City is Berlin");
  await expect(steps).toContainText("+10");
  await pane.getByRole("button", { name: "Compare with today" }).click();
  await expect(pane.getByText("10 are the same as then")).toBeVisible();
  await pane.getByRole("button", { name: "Back", exact: true }).click();

  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "Copy as a new segment" }).click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Whom the same steps choose today" }).check();
  await dialog.getByRole("checkbox", { name: "Take 1 personal passage along" }).check();
  await dialog.getByRole("checkbox", { name: /^Take the letter along/ }).check();
  const copy = await workbench.newTab(() =>
    dialog.getByRole("button", { name: "Open segment" }).click(),
  );
  await expect(copy.pages).toContainText("«Formal Salutation»");
  await goTo(copy, "Letter");
  await copy.pane.getByRole("button", { name: "Next contact" }).click();
  await expect(copy.pane.getByText("1 of 10")).toBeVisible();
  await expect(copy.pages).toContainText("Bring the plans.");
  await copy.page.close();

  await expect(pane.getByRole("tab", { name: "Contacts (10)" })).toBeVisible();
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "Take another segment's contacts" }).click();
  await pane.getByRole("button", { name: /^Golf day SM00001/ }).click();
  await expect(pane.getByText("10 left out: 10 is in the segment already")).toBeVisible();
});

const LOOKS = [
  { theme: "light", pane: "320" },
  { theme: "dark", pane: "320" },
];

for (const look of LOOKS) {
  test(`the pages of afterwards at ${look.pane} px, ${look.theme}`, async ({
    workbench,
  }, testInfo) => {
    const { pane } = workbench;
    const seen = async (name: string) => {
      await expectFine(workbench, name);
      const path = testInfo.outputPath(`${name}.png`);
      await workbench.page.locator("iframe").screenshot({ path });
    };
    await workbench.open(look);
    await loadSampleData(workbench);
    await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
    await logWithFollowUp(workbench);
    await pane.getByRole("button", { name: "More about the log" }).click();
    await pane.getByRole("menuitem", { name: "All interactions" }).click();
    await pane.getByRole("list", { name: "10 interactions" }).waitFor();
    await seen("entries");
    await pane.getByRole("button", { name: "Filter" }).click();
    await pane.getByRole("combobox", { name: "Which" }).waitFor();
    await seen("entries-filter");
    await pane.getByRole("button", { name: "New interaction" }).click();
    await pane.getByRole("button", { name: "Record" }).waitFor();
    await seen("new-interaction");
    await pane.getByRole("button", { name: "Back", exact: true }).click();
    await pane.getByRole("button", { name: "Back", exact: true }).click();
    await pane.getByRole("button", { name: "More about the log" }).click();
    await pane.getByRole("menuitem", { name: "Totals" }).click();
    await pane.getByRole("heading", { name: "By campaign" }).waitFor();
    await seen("totals");
    await pane.getByRole("button", { name: "Back", exact: true }).click();
    await pane.getByRole("button", { name: "Show the log" }).click();
    await pane.getByRole("button", { name: "More", exact: true }).click();
    await pane.getByRole("menuitem", { name: "How they were chosen" }).click();
    await pane.getByRole("button", { name: "Compare with today" }).click();
    await pane.getByText("10 are the same as then").waitFor();
    await seen("criteria");
    await pane.getByRole("button", { name: "Back", exact: true }).click();
    await pane.getByRole("button", { name: "Follow up", exact: true }).click();
    await pane.getByRole("checkbox", { name: /^Take the letter along/ }).waitFor();
    await seen("reopen");
    await pane.getByRole("button", { name: "Cancel", exact: true }).click();
    await goTo(workbench, "Segment");
    await pane.getByRole("button", { name: /^Follow-up on segment/ }).click();
    await pane.getByRole("button", { name: "More", exact: true }).click();
    await pane.getByRole("menuitem", { name: "Take another segment's contacts" }).click();
    await pane.getByRole("button", { name: /^Golf day/ }).click();
    await pane.getByRole("checkbox", { name: /^Take its letter along/ }).waitFor();
    await seen("reuse");
    await openPage(workbench, "Interaction setup");
    await pane.getByRole("button", { name: /^Golf event/ }).waitFor();
    await seen("setup");
    await pane.getByRole("button", { name: /^Golf event/ }).click();
    await seen("setup-template");
    await openPage(workbench, "Backup and restore");
    await pane.getByRole("checkbox", { name: "Protect it with a passphrase" }).check();
    await seen("backup");
    await pane.getByRole("textbox", { name: "Passphrase" }).fill("Hafen");
    const { bytes } = await workbench.download(() =>
      pane.getByRole("button", { name: "Back up now" }).click(),
    );
    const chooser = workbench.page.waitForEvent("filechooser");
    await pane.getByRole("button", { name: "Choose a backup …" }).click();
    const file = { name: "mine.slbackup", mimeType: "application/octet-stream", buffer: bytes };
    await (await chooser).setFiles(file);
    await pane.getByLabel("Passphrase of the backup").fill("Hafen");
    await seen("backup-passphrase");
    await pane.getByRole("button", { name: "Open", exact: true }).click();
    await pane.getByRole("table").waitFor();
    await seen("backup-compared");
    await goTo(workbench, "Contacts");
    await pane
      .getByRole("button", { name: new RegExp(WHO) })
      .first()
      .click();
    await pane.getByRole("heading", { name: WHO }).waitFor();
    await pane.getByRole("button", { name: "More", exact: true }).click();
    await pane.getByRole("menuitem", { name: "Erase for good …" }).click();
    await pane.getByText("1 letter that is kept").waitFor();
    await seen("erase");
  });
}
