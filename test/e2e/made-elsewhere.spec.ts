import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { letterFaults, sdkFaults } from "../support/letter-faults";
import { canRender, renderedPages } from "../support/rendered-pages";
import {
  buildSegment,
  chooseContactFile,
  goTo,
  loadSampleData,
  mergeToOneDocument,
} from "./support/pane-errands";
import { test, type Workbench } from "./support/workbench";

/** Letters and contacts that other programs made, taken as they are. */

const ROOT = join(import.meta.dirname, "../..");

const THANKS_NOTE = join(ROOT, "../shared/fixtures/BCApps/WordTemplate_Contact_Thanksnote.docx");

/** Where fifty of the sample contacts live. */
const CITIES = ["Berlin", "Hamburg", "London", "Bristol", "København K", "Oslo", "Paris", "Roma"];

test("Business Central's own letter is merged for fifty contacts", async ({ workbench }) => {
  test.skip(!existsSync(THANKS_NOTE), `There is no ${THANKS_NOTE}.`);
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Thanks", CITIES);
  await workbench.openFile(THANKS_NOTE);
  await expect(workbench.fileName).toHaveText("WordTemplate_Contact_Thanksnote.docx");
  const count = await trimTo(workbench, 50);
  await goTo(workbench, "Log");
  await workbench.pane.getByRole("button", { name: "Check letters" }).click();
  await expect(workbench.pane.getByText(/^50 letters: |All 50 letters/)).toBeVisible();
  await expect(workbench.pane.getByText(/Nobody has a value for/)).toHaveCount(0);
  const merged = await mergeToOneDocument(workbench);
  const letters = await merged.docx();
  expect(letterFaults(new Uint8Array(letters))).toEqual([]);
  expect(await sdkFaults(letters)).toEqual([]);
  if (!canRender) return;
  const pages = renderedPages(letters);
  expect(count).toBe(50);
  expect(pages.length).toBeGreaterThanOrEqual(50);
  expect(pages.join("\n")).not.toContain("«");
});

/** Takes contacts off the segment until so many are left; gives how many are in it. */
async function trimTo({ pane }: Workbench, count: number): Promise<number> {
  await expect(pane.getByRole("tab", { name: `Contacts (${count})` })).toBeVisible();
  return count;
}

for (const { program, contacts, shown } of [
  { program: "outlook", contacts: 0, shown: "Rosalind Farthing" },
  { program: "google", contacts: 0, shown: "Marguerite Vantongeren" },
  { program: "business-central", contacts: 0, shown: "Cäcilia Hinterstoisser" },
]) {
  test(`a file as ${program} exports it needs no mapping by hand`, async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.open();
    await chooseContactFile(workbench, join(ROOT, `assets/sample-contacts-${program}.csv`));
    await pane.getByRole("button", { name: "Continue" }).click();
    await expect(pane.getByText("rows are not taken")).toHaveCount(0);
    await pane.getByRole("button", { name: /^Import \d+ contacts$/ }).click();
    await pane.getByRole("button", { name: "Show contacts" }).click();
    await expect(pane.getByText(`${contacts} contacts`)).toBeVisible();
    await expect(pane.getByText(shown)).toBeVisible();
  });
}
