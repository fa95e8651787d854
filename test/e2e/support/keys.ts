import type { Locator } from "@playwright/test";
import type { Workbench } from "./workbench";

/** The pane and the document by keyboard alone. */

/** So many stops has no room. */
const MOST_STOPS = 80;

/** Goes from stop to stop until the thing has the focus; out of the document, where Tab is a tab, by F6. */
export async function stopAt({ page, pages }: Workbench, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const isThere = await wanted.evaluate((element) => element === document.activeElement);
    if (isThere) return;
    const isInPages = await pages.evaluate((element) => element === document.activeElement);
    await page.keyboard.press(isInPages ? "F6" : "Tab");
  }
  throw new Error(`The keyboard does not come to ${String(wanted)}.`);
}

/** Goes to the button, and presses it. */
export async function press(workbench: Workbench, button: Locator): Promise<void> {
  await stopAt(workbench, button);
  await workbench.page.keyboard.press("Enter");
}

/** Goes to the box, writes, and presses Enter. */
export async function write(workbench: Workbench, box: Locator, text: string): Promise<void> {
  await stopAt(workbench, box);
  await workbench.type(text);
  await workbench.page.keyboard.press("Enter");
}

/** The rooms are one stop: arrows go from one to the next. */
export async function enter(workbench: Workbench, room: string): Promise<void> {
  const { pane, page } = workbench;
  const rooms = pane.getByRole("tablist").first();
  await stopAt(workbench, rooms.getByRole("tab", { selected: true }));
  const wanted = rooms.getByRole("tab", { name: room, exact: true });
  while (!(await wanted.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
}

/** Opens the menu of this button, and takes what it offers under this name. */
export async function takeFromMenu(
  workbench: Workbench,
  button: Locator,
  name: string,
): Promise<void> {
  await press(workbench, button);
  const wanted = workbench.pane.getByRole("menuitem", { name });
  await wanted.waitFor();
  for (let item = 0; item < MOST_STOPS; item++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await workbench.page.keyboard.press("ArrowDown");
  }
  await workbench.page.keyboard.press("Enter");
}
