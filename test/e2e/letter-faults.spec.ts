import { expect } from "@playwright/test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { buildSegment, goTo, loadSampleData } from "./support/pane-errands";
import { expectFine } from "./support/fine-screens";
import { test, type Workbench } from "./support/workbench";

const ENDING = "It would be a pleasure to see you there.";

/** However many controls there are. */
const MOST_BATCHES = 3;

test("a field that cannot be read and a passage that was pasted are set right", async ({
  workbench,
}) => {
  const { pane } = workbench;
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Endings", { field: "City", values: ["Berlin"] });
  await goTo(workbench, "Letter");
  await makePersonal(workbench);
  const spoilt = withFaults(await workbench.docx());
  await workbench.openFile({ name: "Spoilt.docx", mimeType: "", buffer: spoilt });
  await goTo(workbench, "Letter");
  const bar = pane.getByRole("region", { name: "Not right in the letter" });
  await expect(bar).toContainText("2 places in the letter are not right.");
  await bar.getByRole("button", { name: "Look" }).click();
  await expect(pane.getByText("“Passage 1” is twice in the letter")).toBeVisible();
  await expectFine(workbench, "faults of the letter");

  const before = await workbench.settledBatches();
  await pane.getByRole("button", { name: "Repair: Formal Salutation" }).click();
  await expect(pane.getByText("1 place repaired")).toBeVisible();
  expect((await workbench.settledBatches()) - before).toBeLessThanOrEqual(MOST_BATCHES);
  await expect(workbench.control("merge:salutation.formal")).toBeVisible();

  await pane.getByRole("button", { name: "Make the second one a passage of its own" }).click();
  await expect(pane.getByText("All is right again.")).toBeVisible();
  await pane.getByRole("button", { name: "Undo" }).click();
  await expect(pane.getByText("“Passage 1” is twice in the letter")).toBeVisible();
  await pane.getByRole("button", { name: "Make the second one a passage of its own" }).click();
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await expect(pane.getByRole("tab", { name: "Passages (2)" })).toBeVisible();
});

async function makePersonal(workbench: Workbench): Promise<void> {
  const { pane } = workbench;
  await workbench.placeCaret("after", ENDING);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await pane.getByRole("button", { name: "Make paragraph personal" }).click();
  await expect(pane.getByRole("tab", { name: "Passages (1)" })).toBeVisible();
}

/** The letter after somebody has spoilt a tag, and has pasted a copy of the passage. */
function withFaults(docx: Uint8Array): Buffer {
  const parts = unzipSync(docx);
  const main = new TextDecoder().decode(parts["word/document.xml"]);
  const spoilt = main.replace("merge:salutation.formal", "merge:Formal Salutation");
  const [passage = ""] = /<w:sdt>(?:(?!<w:sdt>)[^])*?passage:[^]*?<\/w:sdt>/.exec(spoilt) ?? [];
  expect(spoilt).not.toBe(main);
  expect(passage).toContain(ENDING);
  parts["word/document.xml"] = strToU8(spoilt.replace(passage, passage + passage));
  return Buffer.from(zipSync(parts));
}
