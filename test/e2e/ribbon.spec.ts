import { expect } from "@playwright/test";
import { buildSegment, loadSampleData } from "./support/pane-errands";
import { test } from "./support/workbench";

test("the ribbon and the keys insert a field, go from contact to contact, check, and log", async ({
  workbench,
}) => {
  const { page, pane } = workbench;
  const ribbon = page.getByRole("toolbar", { name: "Ribbon" });
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
  await ribbon.getByRole("button", { name: "Insert field" }).click();
  const search = pane.getByRole("searchbox", { name: "Find a field" });
  await expect(search).toBeFocused();
  await ribbon.getByRole("button", { name: "Next contact" }).click();
  await expect(pane.getByText("1 of 10")).toBeVisible();
  await workbench.placeCaret("before", "It would be a pleasure");
  await page.keyboard.press("Control+Alt+Shift+ArrowRight");
  await expect(pane.getByText("2 of 10")).toBeVisible();
  await search.focus();
  await page.keyboard.press("Control+Alt+Shift+ArrowLeft");
  await expect(pane.getByText("1 of 10")).toBeVisible();
  await ribbon.getByRole("button", { name: "Check letters" }).click();
  await expect(pane.getByRole("button", { name: "Check again" })).toBeVisible();
  await ribbon.getByRole("button", { name: "Log segment" }).click();
  await expect(pane.getByRole("button", { name: "Log 10 interactions" })).toBeVisible();
});
