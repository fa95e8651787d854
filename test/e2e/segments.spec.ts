import { expect, type Locator } from "@playwright/test";
import { enter, press, stopAt, takeFromMenu, write } from "./support/keys";
import { buildSegment, goTo, loadSampleData, logSegment, newSegment } from "./support/pane-errands";
import { test, type Workbench } from "./support/workbench";

/**
 * Customers in Norway or Denmark, in mailing group X-CARD, without a letter in the last 90 days, one per household:
 * chosen, changed, saved and chosen again.
 */

const SENTENCES = [
  "Country is Norway or Denmark",
  "Business relations: Customer",
  "Mailing groups: Christmas card",
  "Had no interaction where date is in the last 90 days",
];

test("a segment of those customers is built by mouse", async ({ workbench }) => {
  const { pane, page } = workbench;
  await workbench.open();
  await loadSampleData(workbench);
  await sendTo(workbench, "Bergen");
  await newSegment(workbench, "Christmas cards");
  await button(workbench, "Add").click();
  for (const [about, values] of [
    ["Country", ["Norway", "Denmark"]],
    ["Business relations", ["Customer"]],
    ["Mailing groups", ["Christmas card"]],
  ] as const) {
    await pickSubject(workbench, about);
    for (const value of values) {
      await pane.getByRole("combobox", { name: "Values" }).fill(value);
      await page.keyboard.press("Enter");
    }
    await button(workbench, "Done").click();
  }
  await pickSubject(workbench, "Interactions (letters, calls …)");
  await button(workbench, "Add a detail").click();
  await pane.getByRole("spinbutton", { name: "Days" }).fill("90");
  await button(workbench, "Options").click();
  await pane.getByRole("checkbox", { name: "One letter per household" }).check();
  for (const sentence of SENTENCES) await expect(pane.getByText(sentence)).toBeVisible();
  const lastLetter = pane.getByRole("button", { name: /^Had no interaction where/ });
  await expect(lastLetter).toContainText(/leaves out [1-9]/);
  await expect(pane.getByText(/^Adds [1-9]\d* contacts?$/)).toBeVisible();
  await button(workbench, "Apply").click();
  const added = await lineCount(workbench);

  await button(workbench, "Reduce").click();
  await pickSubject(workbench, "Type");
  await pane.getByRole("combobox", { name: "Values" }).selectOption("Company");
  await expect(pane.getByText(/^Removes [1-9]\d* contacts?$/)).toBeVisible();
  await button(workbench, "Apply").click();
  await expect(pane.getByText(/contacts? (was|were) removed/)).toBeVisible();
  const reduced = await lineCount(workbench);
  expect(reduced).toBeLessThan(added);
  await button(workbench, "Go back").click();
  await expectLineCount(workbench, added);
  await button(workbench, "Go forward").click();
  await expectLineCount(workbench, reduced);

  await pane.getByRole("tab", { name: /^Steps/ }).click();
  await button(workbench, "Saved criteria").click();
  await pane.getByRole("textbox", { name: "Code" }).fill("x-mas");
  await button(workbench, "Save").click();
  await expect(pane.getByText("X-MAS was saved")).toBeVisible();
  await button(workbench, "Back").click();
  await button(workbench, "More").click();
  await pane.getByRole("menuitem", { name: "All segments" }).click();
  await newSegment(workbench, "Next year");
  await pane.getByRole("tab", { name: /^Steps/ }).click();
  await button(workbench, "Saved criteria").click();
  await button(workbench, "Reuse X-MAS").click();
  await button(workbench, "Take over").click();
  await expectLineCount(workbench, reduced);
});

test("the same segment is built by keyboard alone", async ({ workbench }) => {
  const { pane, page } = workbench;
  await workbench.open();
  await press(workbench, pane.getByRole("button", { name: "Load sample data" }));
  await expect(pane.getByText("200 contacts")).toBeVisible();
  await enter(workbench, "Segment");
  await write(workbench, pane.getByRole("textbox", { name: "What is it about?" }), "Cards");
  await press(workbench, button(workbench, "Add"));
  for (const [about, values] of [
    ["Country", ["Norway", "Denmark"]],
    ["Business", ["Customer"]],
    ["Mailing", ["Christmas card"]],
  ] as const) {
    await write(workbench, pane.getByRole("combobox", { name: "Add a condition" }), about);
    await expect(pane.getByRole("combobox", { name: "Values" })).toBeFocused();
    for (const value of values) {
      await workbench.type(value);
      await page.keyboard.press("Enter");
    }
    await press(workbench, button(workbench, "Done"));
    await expect(pane.getByRole("combobox", { name: "Add a condition" })).toBeFocused();
  }
  await write(workbench, pane.getByRole("combobox", { name: "Add a condition" }), "Interactions");
  await press(workbench, button(workbench, "Add a detail"));
  await stopAt(workbench, pane.getByRole("spinbutton", { name: "Days" }));
  await workbench.type("90");
  await press(workbench, button(workbench, "Options"));
  await stopAt(workbench, pane.getByRole("checkbox", { name: "One letter per household" }));
  await page.keyboard.press("Space");
  for (const sentence of SENTENCES) await expect(pane.getByText(sentence)).toBeVisible();
  await expect(pane.getByText(/^Adds [1-9]\d* contacts?$/)).toBeVisible();
  await press(workbench, button(workbench, "Apply"));
  const added = await lineCount(workbench);

  await press(workbench, button(workbench, "Reduce"));
  await write(workbench, pane.getByRole("combobox", { name: "Add a condition" }), "City");
  await workbench.type("Bergen");
  await page.keyboard.press("Enter");
  await expect(pane.getByText(/^Removes [1-9]\d* contacts?$/)).toBeVisible();
  await press(workbench, button(workbench, "Apply"));
  await expect(pane.getByText(/contacts? (was|were) removed/)).toBeVisible();
  const reduced = await lineCount(workbench);
  expect(reduced).toBeLessThan(added);
  await press(workbench, button(workbench, "Go back"));
  await expectLineCount(workbench, added);
  await press(workbench, button(workbench, "Go forward"));
  await expectLineCount(workbench, reduced);

  await takeFromMenu(workbench, button(workbench, "More"), "Saved criteria");
  await write(workbench, pane.getByRole("textbox", { name: "Code" }), "x-mas");
  await expect(pane.getByText("X-MAS was saved")).toBeVisible();
  await press(workbench, button(workbench, "Back"));
  await takeFromMenu(workbench, button(workbench, "More"), "All segments");
  await write(workbench, pane.getByRole("textbox", { name: "What is it about?" }), "Next year");
  await expect(pane.getByText("Nobody in it yet")).toBeVisible();
  await takeFromMenu(workbench, button(workbench, "More"), "Saved criteria");
  await press(workbench, button(workbench, "Reuse X-MAS"));
  await expect(pane.getByText(/come in$|comes in$/)).toBeVisible();
  await press(workbench, button(workbench, "Take over"));
  await expectLineCount(workbench, reduced);
});

function button({ pane }: Workbench, name: string): Locator {
  return pane.getByRole("button", { name, exact: true });
}

async function pickSubject({ pane }: Workbench, about: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Add a condition" }).fill(about);
  await pane.getByRole("option", { name: about, exact: true }).click();
}

/** Logs letters to everyone in the city, so that not everybody is without one. */
async function sendTo(workbench: Workbench, city: string): Promise<void> {
  await buildSegment(workbench, "Golf day", { field: "City", values: [city] });
  await goTo(workbench, "Log");
  await logSegment(workbench);
  await expect(workbench.pane.getByText(/\d+ interactions logged\./)).toBeVisible();
}

async function lineCount({ pane }: Workbench): Promise<number> {
  const tab = pane.getByRole("tab", { name: /^Contacts \([1-9]/ });
  await expect(tab).toBeVisible();
  return Number(/\d+/.exec(await tab.innerText())?.[0]);
}

async function expectLineCount({ pane }: Workbench, count: number): Promise<void> {
  await expect(pane.getByRole("tab", { name: `Contacts (${count})` })).toBeVisible();
}
