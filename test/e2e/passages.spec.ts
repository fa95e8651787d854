import { expect } from "@playwright/test";
import { unzipSync } from "fflate";
import { openWordDocument } from "../../src/ooxml/wml/word-document";
import { paragraphsIn } from "../../src/ooxml/wml/fragment";
import { outerXml, textContent } from "../../src/ooxml/xml/tree";
import { buildSegment, goTo, loadSampleData } from "./support/pane-errands";
import { test, type Workbench } from "./support/workbench";

const ENDING = "It would be a pleasure to see you there.";

/** However many fields and passages there are. */
const MOST_BATCHES = 3;

test("three contacts get different endings, and the greeting changed afterwards reaches all", async ({
  workbench,
}) => {
  await workbench.open();
  await loadSampleData(workbench);
  await buildSegment(workbench, "Endings", { field: "City", values: ["Berlin"] });
  await goTo(workbench, "Letter");
  await makePersonal(workbench, ENDING);
  await writeEndings(workbench);
  await changeTemplate(workbench);
  await lookAtOutdated(workbench);
  const letters = await mergedLetters(workbench);
  expect(letters[0]?.text).toContain("there. Bring the plans.");
  expect(letters[1]?.text).toContain("Please bring:\nthe drill\nthe saw");
  expect(letters[1]?.xml).toMatch(/<w:numPr>(?:(?!<w:p[ >]).)*the drill/);
  expect(letters[2]?.text).toContain("there. It matters.");
  expect(letters[2]?.xml).toMatch(/<w:b\/>(?:(?!<w:r[ >]).)*matters/);
  expect(letters[3]?.text).toContain("It would be a great pleasure to see you there.");
  for (const { text } of letters) expect(text).toContain("Ahoy!");
  expect(letters).toHaveLength(10);
});

async function makePersonal(workbench: Workbench, text: string): Promise<void> {
  const { pane } = workbench;
  await workbench.placeCaret("after", text);
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await pane.getByRole("button", { name: "Make paragraph personal" }).click();
  await expect(pane.getByRole("tab", { name: "Passages (1)" })).toBeVisible();
}

async function showNext(workbench: Workbench, place: number): Promise<void> {
  const { pane } = workbench;
  const before = await workbench.settledBatches();
  await pane.getByRole("button", { name: "Next contact" }).click();
  await expect(pane.getByText(`${place} of 10`)).toBeVisible();
  expect((await workbench.settledBatches()) - before).toBeLessThanOrEqual(MOST_BATCHES);
  await expect(workbench.pages).toContainText(ENDING);
}

/** One adds a sentence, one a list, one a sentence with a bold word. */
async function writeEndings(workbench: Workbench): Promise<void> {
  const { pane, page } = workbench;
  await showNext(workbench, 1);
  await workbench.placeCaret("after", ENDING);
  await page.keyboard.type(" Bring the plans.");
  await showNext(workbench, 2);
  await workbench.placeCaret("after", ENDING);
  await page.keyboard.type(" Please bring:");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Bullet List" }).click();
  await page.keyboard.type("the drill");
  await page.keyboard.press("Enter");
  await page.keyboard.type("the saw");
  await showNext(workbench, 3);
  await workbench.placeCaret("after", ENDING);
  await page.keyboard.type(" It ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("matters");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(".");
  await pane.getByRole("button", { name: "Back to fields" }).click();
  await expect(pane.getByText("3 own")).toBeVisible();
  await expect(workbench.pages).not.toContainText("matters");
}

async function changeTemplate(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.placeCaret("before", "Every year");
  await page.keyboard.type("Ahoy! ");
  await workbench.placeCaret("before", "pleasure to see");
  await page.keyboard.type("great ");
}

async function lookAtOutdated({ pane }: Workbench): Promise<void> {
  await pane.getByRole("tab", { name: /^Fields/ }).click();
  await pane.getByRole("tab", { name: /^Passages/ }).click();
  await expect(pane.getByText("3 outdated")).toBeVisible();
  await pane.getByRole("button", { name: "More for Passage 1" }).click();
  await pane.getByRole("menuitem", { name: "Own words of 3 contacts" }).click();
  const card = pane.getByRole("listitem").filter({ hasText: "matters" });
  await expect(card).toContainText("The letter says nowIt would be a great pleasure");
  await expect(card.getByText("Outdated")).toBeVisible();
  await card.getByRole("button", { name: "Keep as they are" }).click();
  await expect(card.getByText("Outdated")).toBeHidden();
  await pane.getByRole("button", { name: "Back", exact: true }).click();
  await expect(pane.getByText("2 outdated")).toBeVisible();
}

interface LetterSeen {
  /** A line a paragraph. */
  readonly text: string;
  readonly xml: string;
}

async function mergedLetters(workbench: Workbench): Promise<readonly LetterSeen[]> {
  const { pane } = workbench;
  await goTo(workbench, "Log");
  await pane.getByRole("radio", { name: "One document each, in a zip" }).check();
  const { bytes } = await workbench.download(() =>
    pane.getByRole("button", { name: "Merge 10 letters" }).click(),
  );
  return Object.values(unzipSync(new Uint8Array(bytes))).map((docx) => {
    const { root } = openWordDocument(docx).main;
    const paragraphs = paragraphsIn([root]);
    const texts = paragraphs.map((each) => textContent(each));
    return { text: texts.join("\n"), xml: paragraphs.map(outerXml).join("\n") };
  });
}
