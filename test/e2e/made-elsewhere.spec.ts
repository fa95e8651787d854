import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
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
import { test } from "./support/workbench";

/** Letters and contacts that other programs made, taken as they are. */

const ROOT = join(import.meta.dirname, "../..");

const THANKS_NOTE = join(ROOT, "../shared/fixtures/BCApps/WordTemplate_Contact_Thanksnote.docx");

test("Business Central's own letter is merged for more than fifty contacts", async ({
  workbench,
}) => {
  test.skip(!existsSync(THANKS_NOTE), `There is no ${THANKS_NOTE}.`);
  const { pane } = workbench;
  await workbench.open();
  await loadSampleData(workbench);
  const values = ["Germany", "United Kingdom"];
  const count = await buildSegment(workbench, "Thanks", { field: "Country", values });
  expect(count).toBeGreaterThan(50);
  await workbench.openFile(THANKS_NOTE);
  await expect(workbench.fileName).toHaveText("WordTemplate_Contact_Thanksnote.docx");
  await goTo(workbench, "Log");
  await pane.getByRole("button", { name: "Check letters" }).click();
  await expect(
    pane.getByText(new RegExp(`^${count} letters: |All ${count} letters`)),
  ).toBeVisible();
  await expect(pane.getByText(/Nobody has a value for/)).toHaveCount(0);
  const merged = await mergeToOneDocument(workbench);
  const letters = await merged.docx();
  expect(letterFaults(new Uint8Array(letters))).toEqual([]);
  expect(await sdkFaults(letters)).toEqual(await sdkFaults(await readFile(THANKS_NOTE)));
  if (!canRender) return;
  const pages = renderedPages(letters);
  expect(pages.length).toBeGreaterThanOrEqual(count);
  expect(pages.join("\n")).not.toContain("«");
  expect(pages.join("\n")).toContain("Stadtbücherei am Schlachtensee");
});

for (const { program, contacts, shown } of [
  { program: "outlook", contacts: 29, shown: "Rosalind Farthing" },
  { program: "google", contacts: 34, shown: "Marguerite Vantongeren" },
  { program: "business-central", contacts: 20, shown: "Cäcilia Hinterstoisser" },
]) {
  test(`a file as ${program} exports it needs no mapping by hand`, async ({ workbench }) => {
    const { pane } = workbench;
    await workbench.open();
    await chooseContactFile(workbench, join(ROOT, `assets/sample-contacts-${program}.csv`));
    await pane.getByRole("button", { name: "Continue" }).click();
    await pane.getByRole("button", { name: /^Import \d+ contacts$/ }).click();
    await pane.getByRole("button", { name: "Show contacts" }).click();
    await expect(pane.getByText(`${contacts} contacts`)).toBeVisible();
    await pane.getByRole("searchbox", { name: "Search contacts" }).fill(shown);
    await expect(pane.getByRole("button", { name: shown })).toBeVisible();
  });
}
