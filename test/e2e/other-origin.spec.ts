import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, expect } from "@playwright/test";
import {
  KEEPING_PREFERENCES,
  OTHER_ORIGIN_ARGUMENT,
  otherOriginAddress,
} from "../../scripts/other-origin.mjs";
import { noteFaults } from "./support/faults";
import { buildSegment, goTo, loadSampleData } from "./support/pane-errands";
import { test, Workbench } from "./support/workbench";

/** The pane as a frame of another origin, as in Word on the web. */

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const { args = [] } = launchOptions;
    await use({ ...launchOptions, args: [...args, OTHER_ORIGIN_ARGUMENT] });
  },
});

test("the pane keeps contacts and shows their letters from another origin than the document's", async ({
  launchOptions,
  viewport,
}, info) => {
  const profile = info.outputPath("profile");
  await mkdir(join(profile, "Default"), { recursive: true });
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(KEEPING_PREFERENCES));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport,
  });
  const faults = noteFaults(context);
  const workbench = new Workbench(await context.newPage());
  await workbench.page.goto(otherOriginAddress(process.env["E2E_PORT"] ?? ""));
  await workbench.isReady();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
  await goTo(workbench, "Letter");
  await workbench.pane.getByRole("button", { name: "Next contact" }).click();
  await expect(workbench.pages).not.toContainText("«Formal Salutation»");
  await context.close();
  expect(faults).toEqual([]);
});

test("in a private window, which keeps nothing for other origins, the pane says why, and what helps", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const { page, pane } = new Workbench(await context.newPage());
  await page.goto(otherOriginAddress(process.env["E2E_PORT"] ?? ""));
  await expect(pane.getByText("Contacts cannot be kept here")).toBeVisible();
  await expect(pane.getByText(/leave private browsing/)).toBeVisible();
  await context.close();
});
