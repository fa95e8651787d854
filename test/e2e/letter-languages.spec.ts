import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { openWordDocument } from "../../src/ooxml/wml/word-document";
import { textContent } from "../../src/ooxml/xml/tree";
import { buildSegment, goTo, loadSampleData, mergeToZip } from "./support/pane-errands";
import { expectFine } from "./support/fine-screens";
import { test, type Workbench } from "./support/workbench";

test("those who read German get the German letter, written in a document of its own", async ({
  workbench,
}) => {
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Golf day", { field: "City", values: ["Berlin", "London"] });
  await goTo(workbench, "Letter");
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Languages", exact: true }).click();
  const german = pane.getByRole("listitem", { name: "German" });
  await expect(german.getByText("No letter yet")).toBeVisible();
  await german.getByRole("button", { name: "Add a letter" }).click();
  await pane.getByRole("menuitem", { name: "A copy of this document, to translate" }).click();
  await expect(german.getByText("Kept with the segment")).toBeVisible();
  await expectFine(workbench, "languages of the letter");
  const translation = await workbench.newTab(() =>
    german.getByRole("button", { name: "Open" }).click(),
  );
  await translate(translation);
  await goTo(workbench, "Log");
  const letters = Object.values(unzipSync(await mergeToZip(workbench))).map(words);
  expect(letters.filter((text) => text.includes("Es wäre uns eine Freude."))).not.toHaveLength(0);
  expect(letters.filter((text) => text.includes("It would be a pleasure"))).not.toHaveLength(0);
});

const ENDING = "It would be a pleasure to see you there.";

/** Writes German words into the letter in its own tab, and keeps it as it then is. */
async function translate(translation: Workbench): Promise<void> {
  await translation.placeCaret("before", ENDING);
  await translation.page.keyboard.press("Shift+End");
  await translation.page.keyboard.type("Es wäre uns eine Freude.");
  await goTo(translation, "Letter");
  await expect(translation.pane.getByText("This document is the letter in German.")).toBeVisible();
  await translation.pane.getByRole("button", { name: "Languages", exact: true }).click();
  const german = translation.pane.getByRole("listitem", { name: "German" });
  await german.getByRole("button", { name: "Keep as it is now" }).click();
  await expect(translation.pane.getByText(/^The letter in German is kept/)).toBeVisible();
}

function words(docx: Uint8Array): string {
  return textContent(openWordDocument(docx).main.root);
}
