import { buildSegment, chooseContactFile, loadSampleData } from "./support/pane-errands";
import { expectFine } from "./support/fine-screens";
import { test } from "./support/workbench";

const LOOKS = [
  { theme: "light", pane: "320" },
  { theme: "dark", pane: "320" },
  { theme: "dark", pane: "270" },
];

/** The pages that are gone into from a segment and from the contacts. */
for (const look of LOOKS) {
  test(`the pages at ${look.pane} px, ${look.theme}`, async ({ workbench }, testInfo) => {
    const { pane, page } = workbench;
    let place = 0;
    const seen = async (name: string) => {
      place += 1;
      await expectFine(workbench, name);
      const path = testInfo.outputPath(`${String(place).padStart(2, "0")}-${name}.png`);
      await page.locator("iframe").screenshot({ path });
    };
    const back = () => pane.getByRole("button", { name: "Back", exact: true }).click();
    const menu = async (button: string, item: string) => {
      await pane.getByRole("button", { name: button, exact: true }).click();
      await pane.getByRole("menuitem", { name: item, exact: true }).click();
    };
    await workbench.open(look);
    await loadSampleData(workbench);
    await pane.getByRole("button", { name: "Tick contacts" }).click();
    await pane.getByRole("checkbox", { name: /^Tick/ }).first().check();
    await seen("contacts-ticked");
    await pane.getByRole("button", { name: "Change", exact: true }).click();
    await seen("bulk-edit");
    await back();
    await chooseContactFile(workbench, {
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Name,E-mail,City\nAchim Süßmilch,achim@example.net,Bonn\n"),
    });
    await pane.getByRole("button", { name: "Continue" }).click();
    await pane.getByRole("button", { name: "Import 1 contact" }).click();
    await pane.getByText("The contacts are in").waitFor();
    await seen("import-done");
    await pane.getByRole("button", { name: "Show contacts" }).click();
    await menu("New", "Imports so far");
    await pane.getByText("people.csv").waitFor();
    await seen("imports");
    await pane.getByRole("button", { name: "Take back people.csv" }).click();
    await pane.getByText(/is removed$/).waitFor();
    await seen("import-take-back");
    await back();
    await back();
    await menu("New", "Find duplicates");
    await pane.getByText(/pairs? that may be one|No duplicates/).waitFor();
    await seen("duplicates");
    const pair = pane.getByRole("list", { name: "Duplicates" }).getByRole("button").first();
    if (await pair.isVisible()) {
      await pair.click();
      await pane.getByRole("button", { name: "Merge", exact: true }).waitFor();
      await seen("merge");
      await back();
    }
    await back();
    await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
    await menu("More", "All segments");
    await buildSegment(workbench, "Fair", { field: "City", values: ["Berlin", "Bergen"] });
    for (const errand of [
      "Why is someone in or not?",
      "Take another segment's contacts",
      "Who is in other segments, too?",
      "Who had enough letters?",
      "Change the steps",
      "Compare with today",
      "Saved criteria",
      "Split into A and B",
      "Put in a mailing group",
    ]) {
      await menu("More", errand);
      await pane.getByRole("heading", { level: 2 }).first().waitFor();
      if (errand.startsWith("Why")) {
        await pane.getByRole("combobox", { name: "Whom is it about?" }).fill("Süßmilch");
        await pane.getByRole("option").first().click();
        await pane.getByRole("heading", { name: /is (not )?in$/ }).waitFor();
      }
      if (errand.startsWith("Take")) {
        await pane.getByRole("button", { name: /^Golf day/ }).click();
        await pane.getByRole("button", { name: "Apply" }).waitFor();
      }
      if (errand === "Change the steps") {
        await pane.getByRole("checkbox", { name: "Step 1 is taken" }).uncheck();
        await pane.getByText(/go out$/).waitFor();
      }
      if (errand === "Saved criteria") {
        await pane.getByRole("textbox", { name: "Code" }).fill("berlin");
        await pane.getByRole("button", { name: "Save" }).click();
        await pane.getByRole("button", { name: "Reuse BERLIN" }).click();
        await pane.getByText("The same contacts.").waitFor();
      }
      await seen(errand.replaceAll(/[^A-Za-z]+/g, "-"));
      await back();
    }
    await pane.getByRole("button", { name: "Add", exact: true }).click();
    await pane.getByRole("combobox", { name: "Add a condition" }).fill("Several");
    await pane.getByRole("option", { name: "Several conditions in a group" }).click();
    await pane.getByRole("combobox", { name: "Add a condition to the group" }).fill("City");
    await pane.getByRole("option", { name: "City", exact: true }).click();
    await pane.getByRole("combobox", { name: "Values" }).fill("Berlin");
    await page.keyboard.press("Enter");
    await seen("group");
    await menu("More of Segment Letters", "Setup");
    await pane.getByRole("form", { name: "Setup" }).waitFor();
    await seen("setup");
    await menu("More of Segment Letters", "Help");
    await pane.getByRole("table").waitFor();
    await seen("help");
  });
}
