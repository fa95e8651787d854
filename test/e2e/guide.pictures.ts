import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import {
  buildSegment,
  chooseContactFile,
  goTo,
  loadSampleData,
  logSegment,
  openPage,
} from "./support/pane-errands";
import { test, type Workbench } from "./support/workbench";

/** Walks the whole job, and takes the pictures of the guide and the README on the way. */

const PICTURES = join(import.meta.dirname, "../../docs/pictures");
const ENDING = "It would be a pleasure to see you there.";

test.use({ viewport: { width: 1400, height: 900 } });

test("the pictures of the guide", async ({ workbench }) => {
  mkdirSync(join(PICTURES, "guide"), { recursive: true });
  await workbench.open({ theme: "light", pane: "340" });
  await bringContacts(workbench);
  await pickContacts(workbench);
  await writeLetter(workbench);
  await checkAndLog(workbench);
  await openPage(workbench, "Backup and restore");
  await takePane(workbench, "backup");
});

async function bringContacts(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Load sample data" }).waitFor();
  await takePane(workbench, "first-run");
  await chooseContactFile(workbench, "assets/sample-contacts-outlook.csv");
  await pane.getByRole("button", { name: "Continue" }).waitFor();
  await takePane(workbench, "import-columns");
  await pane.getByRole("button", { name: "Continue" }).click();
  await pane.getByRole("button", { name: /^Import \d+/ }).waitFor();
  await takePane(workbench, "import-check");
  await pane.getByRole("button", { name: "Back" }).first().click();
  await loadSampleData(workbench);
  await takePane(workbench, "contacts");
}

async function pickContacts(workbench: Workbench): Promise<void> {
  const { pane, page } = workbench;
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin", "Bergen"] });
  await takePane(workbench, "segment");
  await pane.getByRole("button", { name: "Refine", exact: true }).click();
  await pane.getByRole("combobox", { name: "Add a condition" }).fill("Language");
  await pane.getByRole("option", { name: "Language", exact: true }).first().click();
  await pane.getByRole("combobox", { name: "Values" }).fill("German");
  await page.keyboard.press("Enter");
  await pane.getByText(/^(Keeps|Removes|Changes)/).waitFor();
  await takePane(workbench, "segment-refine");
  await pane.getByRole("button", { name: "Cancel" }).click();
  await pane.getByRole("tab", { name: /^Steps/ }).click();
  await takePane(workbench, "segment-steps");
}

async function writeLetter(workbench: Workbench): Promise<void> {
  const { pane, page, pages } = workbench;
  await goTo(workbench, "Letter");
  await workbench.placeCaret("after", "away from orders");
  await pane.getByRole("searchbox", { name: "Find a field" }).waitFor();
  await takePage(workbench, "letter");
  await pane.getByRole("button", { name: "Languages", exact: true }).click();
  await pane.getByRole("listitem", { name: "German" }).waitFor();
  await takePane(workbench, "languages");
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await workbench.placeCaret("after", ENDING);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await pane.getByRole("button", { name: "Make paragraph personal" }).click();
  await pane.getByText("Passage 1").first().waitFor();
  await pane.getByRole("button", { name: "Next contact" }).click();
  await expect(pages).not.toContainText("«Formal Salutation»");
  await workbench.placeCaret("after", ENDING);
  await page.keyboard.type(" Bring the whole workshop!");
  await pane.getByRole("button", { name: "Next contact" }).click();
  await expect(pages).not.toContainText("Bring the whole workshop!");
  await pane.getByRole("button", { name: "Previous contact" }).click();
  await expect(pages).toContainText("Bring the whole workshop!");
  await takePage(workbench, "own-words");
  await page.screenshot({ path: join(PICTURES, "workbench.png") });
  await pane.getByRole("button", { name: "Back to fields" }).click();
  await expect(pages).toContainText("«Formal Salutation»");
}

async function checkAndLog(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await goTo(workbench, "Log");
  await pane.getByRole("button", { name: "Check letters" }).click();
  await pane.getByRole("button", { name: "Check again" }).waitFor();
  await takePane(workbench, "check");
  await pane.getByRole("button", { name: "Log …" }).click();
  await pane.getByRole("button", { name: /^Log \d+ interactions/ }).waitFor();
  await takePane(workbench, "log");
  await pane.getByRole("button", { name: "Cancel" }).click();
  await logSegment(workbench);
  await pane.getByRole("button", { name: "Show the log" }).click();
  await pane.getByRole("button", { name: /Süßmilch/ }).click();
  await pane.getByRole("button", { name: "Open letter" }).waitFor();
  await takePane(workbench, "entry");
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await pane.getByRole("button", { name: "More about the log" }).click();
  await pane.getByRole("menuitem", { name: "Totals" }).click();
  await pane.getByRole("heading", { name: "By campaign" }).waitFor();
  await takePane(workbench, "totals");
}

async function takePane({ page }: Workbench, name: string): Promise<void> {
  await atRest(page);
  await page
    .locator("iframe")
    .screenshot({ path: join(PICTURES, "guide", `${name}.png`), animations: "disabled" });
}

async function takePage({ page }: Workbench, name: string): Promise<void> {
  await atRest(page);
  await page.screenshot({ path: join(PICTURES, "guide", `${name}.png`), animations: "disabled" });
}

/** No tooltip, and nothing on the move. */
async function atRest(page: Workbench["page"]): Promise<void> {
  await page.mouse.move(400, 880);
  await page.waitForTimeout(700);
}
