import { expect } from "@playwright/test";
import { openPage } from "./support/pane-errands";
import { expectFine } from "./support/fine-screens";
import { aDocx } from "../workbench/support/a-docx";
import { test } from "./support/workbench";

test("a document with text in it is left alone, and the pane says what to do", async ({
  workbench,
}) => {
  await workbench.open();
  await openPage(workbench, "Check Word");
  const { pane } = workbench;
  await pane.getByRole("main").getByRole("button", { name: "Check Word" }).click();
  await expect(pane.getByText(/^There is something in this document/)).toBeVisible();
  await expect(workbench.pages).toContainText("It would be a pleasure to see you there.");
});

for (const isOddWord of [false, true]) {
  test(`Word passes the check${isOddWord ? " with all that it does otherwise on the web" : ""}`, async ({
    workbench,
  }) => {
    test.setTimeout(180_000);
    await workbench.open();
    await workbench.openFile({
      name: "Empty.docx",
      mimeType: "",
      buffer: Buffer.from(aDocx("<w:p/>")),
    });
    await workbench.deviate({
      latencyMs: 0,
      noUndoAfterInsertOoxml: isOddWord,
      surplusParagraphAfterInsertOoxml: isOddWord,
    });
    await openPage(workbench, "Check Word");
    const { pane } = workbench;
    await pane.getByRole("main").getByRole("button", { name: "Check Word" }).click();
    await expect(pane.getByText(/^All \d+ things that were looked at work/)).toBeVisible({
      timeout: 150_000,
    });
    await expectFine(workbench, "check of Word");
    await expect(workbench.pages).not.toContainText("Bring a friend");
  });
}
