import { expect, type Locator } from "@playwright/test";
import type { Workbench } from "./workbench";

/** What users do in the pane, step by step, in the words that they see. */

export type RoomName = "Contacts" | "Segment" | "Letter" | "Log";

export async function goTo({ pane }: Workbench, room: RoomName): Promise<void> {
  await pane.getByRole("tablist").first().getByRole("tab", { name: room, exact: true }).click();
}

/** Opens what concerns no single room. */
export async function openPage({ pane }: Workbench, page: string): Promise<void> {
  await pane.getByRole("button", { name: "More of Segment Letters" }).click();
  await pane.getByRole("menuitem", { name: page }).click();
  await pane.getByRole("heading", { name: page }).waitFor();
}

export async function loadSampleData({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Load sample data" }).click();
  await expect(pane.getByText("200 contacts")).toBeVisible();
}

/** A condition as it is told in the pane. */
interface Told {
  /** The name of the field in the list. */
  readonly field: string;
  readonly values: readonly string[];
}

/** Starts a segment of those of whom the condition holds, as a golf event; gives how many they are. */
export async function buildSegment(
  workbench: Workbench,
  name: string,
  told: Told,
): Promise<number> {
  await newSegment(workbench, name);
  const count = await addContacts(workbench, told);
  await chooseTemplate(workbench);
  return count;
}

/** Adds those of whom the condition holds; gives how many are in the segment then. */
export async function addContacts(
  { pane, page }: Workbench,
  { field, values }: Told,
): Promise<number> {
  await pane.getByRole("button", { name: "Add", exact: true }).click();
  await pane.getByRole("combobox", { name: "Add a condition" }).fill(field);
  await pane.getByRole("option", { name: field, exact: true }).first().click();
  for (const value of values) {
    await pane.getByRole("combobox", { name: "Values" }).fill(value);
    await page.keyboard.press("Enter");
  }
  await expect(pane.getByText(/^Adds \d+ contacts/)).toBeVisible();
  await pane.getByRole("button", { name: "Apply" }).click();
  const lines = pane.getByRole("tab", { name: /^Contacts \([1-9]/ });
  await expect(lines).toBeVisible();
  return Number(/\d+/.exec(await lines.innerText())?.[0]);
}

/** Starts a segment that nobody is in yet. */
export async function newSegment(workbench: Workbench, name: string): Promise<void> {
  const { pane, page } = workbench;
  await goTo(workbench, "Segment");
  await pane.getByRole("textbox", { name: "What is it about?" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(pane.getByText("Nobody in it yet")).toBeVisible();
}

async function chooseTemplate({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Edit details" }).click();
  await pane.getByRole("combobox", { name: "Interaction template" }).selectOption("Golf event");
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByRole("button", { name: "Update" }).click();
  await expect(pane.getByText(/· Golf event ·/)).toBeVisible();
}

/** Merges to one document, and gives its tab. */
export async function mergeToOneDocument(workbench: Workbench): Promise<Workbench> {
  const { pane } = workbench;
  await pane.getByRole("radio", { name: "One document, opened in Word" }).check();
  return workbench.newTab(() => mergeButton(workbench).click());
}

/** Merges to one document each, and gives the zip. */
export async function mergeToZip(workbench: Workbench): Promise<Buffer> {
  const { pane } = workbench;
  await pane.getByRole("radio", { name: "One document each, in a zip" }).check();
  const { bytes } = await workbench.download(() => mergeButton(workbench).click());
  return bytes;
}

function mergeButton({ pane }: Workbench): Locator {
  return pane.getByRole("button", { name: /^Merge \d+ letters?$/ });
}

export async function logSegment({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "Log …" }).click();
  await pane.getByRole("button", { name: /^Log \d+ interactions?$/ }).click();
}

/** Chooses a file to import; the columns or the refusal are shown next. */
export async function chooseContactFile(
  workbench: Workbench,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const { pane, page } = workbench;
  const isFirst = pane.getByRole("heading", { name: "Whom do you write to?" });
  const more = pane.getByRole("button", { name: "New", exact: true });
  const another = pane.getByRole("button", { name: "Choose a file" });
  await expect(isFirst.or(more).or(another).first()).toBeVisible();
  if (await more.isVisible()) {
    await more.click();
    await pane.getByRole("menuitem", { name: "Import a file" }).click();
  } else if (await isFirst.isVisible()) {
    await pane.getByRole("button", { name: "Import a file" }).click();
  }
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(file);
}
