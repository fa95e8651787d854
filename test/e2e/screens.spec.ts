import { expect } from "@playwright/test";
import { buildSegment, goTo, loadSampleData, logSegment } from "./support/pane-errands";
import { expectFine } from "./support/fine-screens";
import { test } from "./support/workbench";

/** Every room, empty and full, in light and dark: axe finds nothing wrong, nothing is wider than the pane, and a picture is kept. */

const LOOKS = [
  { theme: "light", pane: "320" },
  { theme: "dark", pane: "320" },
  { theme: "dark", pane: "270" },
];

for (const look of LOOKS) {
  test(`the rooms at ${look.pane} px, ${look.theme}`, async ({ workbench }, testInfo) => {
    const { pane } = workbench;
    let place = 0;
    const seen = async (name: string) => {
      place += 1;
      await expectFine(workbench, name);
      const path = testInfo.outputPath(`${String(place).padStart(2, "0")}-${name}.png`);
      await workbench.page.locator("iframe").screenshot({ path });
    };
    await workbench.open(look);
    await pane.getByRole("button", { name: "Load sample data" }).waitFor();
    await seen("contacts-empty");
    await goTo(workbench, "Segment");
    await pane.getByRole("heading", { name: "Who gets this letter?" }).waitFor();
    await seen("segment-empty");
    await goTo(workbench, "Letter");
    await seen("letter-empty");
    await goTo(workbench, "Log");
    await pane.getByRole("heading", { name: "Nothing to send yet" }).waitFor();
    await seen("log-empty");
    await goTo(workbench, "Contacts");
    await loadSampleData(workbench);
    await seen("contacts");
    await pane
      .getByRole("button", { name: /^Achim|Süßmilch/ })
      .first()
      .click();
    await pane.getByRole("heading", { name: "Achim Süßmilch" }).waitFor();
    await seen("contact-card");
    await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin"] });
    await seen("segment-lines");
    await pane.getByRole("tab", { name: /^Steps/ }).click();
    await seen("segment-steps");
    await pane.getByRole("button", { name: "Refine", exact: true }).click();
    await seen("segment-refine");
    await pane.getByRole("button", { name: "Cancel" }).click();
    await goTo(workbench, "Letter");
    await pane.getByRole("searchbox", { name: "Find a field" }).waitFor();
    await seen("letter-fields");
    await workbench.placeCaret("after", "It would be a pleasure");
    await pane.getByRole("tab", { name: /^Passages/ }).click();
    await pane.getByRole("button", { name: "Make paragraph personal" }).click();
    await pane.getByText("Passage 1").first().waitFor();
    await pane.getByRole("button", { name: "Next contact" }).click();
    await expect(workbench.pages).not.toContainText("«Formal Salutation»");
    await seen("letter-preview");
    await pane.getByRole("button", { name: "Back to fields" }).click();
    await expect(workbench.pages).toContainText("«Formal Salutation»");
    await goTo(workbench, "Log");
    await pane.getByRole("button", { name: "Check letters" }).click();
    await pane
      .getByText(/complete|things? to look at/)
      .first()
      .waitFor();
    await seen("log-checked");
    await pane.getByRole("button", { name: "Log …" }).click();
    await pane.getByRole("button", { name: /^Log \d+ interactions/ }).waitFor();
    await seen("log-dialog");
    await pane.getByRole("button", { name: "Cancel" }).click();
    await logSegment(workbench);
    await pane.getByText("10 interactions logged.").waitFor();
    await seen("log-done");
    await pane.getByRole("button", { name: "Show the log" }).click();
    await seen("logged-segment");
    await pane.getByRole("button", { name: /Süßmilch/ }).click();
    await seen("logged-entry");
  });
}
