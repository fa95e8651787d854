import { expect } from "@playwright/test";
import { buildSegment, chooseContactFile, goTo, loadSampleData } from "./support/pane-errands";
import { test, type Workbench } from "./support/workbench";

/** A reload at the worst moment: nothing lost, nothing doubled, and the document can go back to its fields. */

test("a reload in the middle of a preview keeps the words that were typed", async ({
  workbench,
}) => {
  const { pane, page, pages } = workbench;
  const ending = "It would be a pleasure to see you there.";
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
  await goTo(workbench, "Letter");
  await workbench.placeCaret("after", ending);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await pane.getByRole("button", { name: "Make paragraph personal" }).click();
  await pane.getByRole("button", { name: "Next contact" }).click();
  await expect(pages).not.toContainText("«Formal Salutation»");
  await workbench.settledBatches();
  await workbench.placeCaret("after", ending);
  await page.keyboard.type(" Bring a friend!");
  await workbench.docx();
  await workbench.reload();
  await expect(pages).toContainText("Bring a friend!");
  await goTo(workbench, "Letter");
  await pane.getByRole("button", { name: "Back to fields" }).click();
  await expect(pages).toContainText("«Formal Salutation»");
  await expect(pages).not.toContainText("Bring a friend!");
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await expect(pane.getByText("1 own")).toBeVisible();
  await pane.getByRole("button", { name: "Next contact" }).click();
  await expect(pages).toContainText("Bring a friend!");
});

const ROWS = 20_000;

function manyContacts() {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `Given${index},Family${index},p${index}@many.example.com,Town`,
  );
  const text = `First Name,Last Name,E-mail,City\n${rows.join("\n")}\n`;
  return { name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

test("a reload in the middle of an import brings all or nothing, and never twice", async ({
  workbench,
}) => {
  const { pane } = workbench;
  await workbench.open();
  await importUntil(workbench, async () => {
    await expect(pane.getByText("Importing")).toBeVisible();
    await workbench.page.waitForTimeout(500);
  });
  await workbench.reload();
  const nothing = pane.getByRole("button", { name: "Load sample data" });
  const all = pane.getByText("20,000 contacts");
  await expect(nothing.or(all)).toBeVisible();
  if (await nothing.isVisible()) {
    await importUntil(workbench, async () => {
      await pane.getByRole("button", { name: "Show contacts" }).click();
    });
  }
  await expect(all).toBeVisible();
});

async function importUntil(workbench: Workbench, until: () => Promise<void>): Promise<void> {
  const { pane } = workbench;
  await chooseContactFile(workbench, manyContacts());
  await pane.getByRole("button", { name: "Continue" }).click();
  await pane.getByRole("button", { name: /^Import 20,000 contacts$/ }).click();
  await until();
}

for (const delay of [0, 150, 400]) {
  test(`a reload ${delay} ms into a logging leaves it whole or undone`, async ({ workbench }) => {
    const { pane, page } = workbench;
    await workbench.open();
    await loadSampleData(workbench);
    const values = ["Germany", "United Kingdom", "France"];
    const count = await buildSegment(workbench, "Spring", { field: "Country", values });
    await goTo(workbench, "Log");
    await pane.getByRole("button", { name: "Log …" }).click();
    await pane.getByRole("button", { name: `Log ${count} interactions` }).click();
    await page.waitForTimeout(delay);
    await workbench.reload();
    await goTo(workbench, "Log");
    const undone = pane.getByText("Nothing is logged yet.", { exact: false });
    const whole = pane.getByText(`${count} interactions`);
    await expect(undone.or(whole).first()).toBeVisible();
    if (await undone.isVisible()) {
      await pane.getByRole("button", { name: "Log …" }).click();
      await pane.getByRole("button", { name: `Log ${count} interactions` }).click();
      await expect(pane.getByText(`${count} interactions logged.`)).toBeVisible();
    }
    await expect(pane.getByRole("button", { name: /No segment yet/ })).toBeVisible();
    const logged = pane.getByRole("region", { name: "Logged segments" });
    await expect(logged.getByText("Spring")).toHaveCount(1);
  });
}
