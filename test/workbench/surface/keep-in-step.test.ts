import { startOf } from "../../../src/workbench/model/place";
import type { LiveDocument } from "../../../src/workbench/model/word-document";
import { keepInStep } from "../../../src/workbench/surface/keep-in-step";
import { aParagraph } from "../support/a-docx";
import { aDocument } from "../support/a-document";
import { aSurface } from "../support/a-surface";

describe("the document and the editor in step", () => {
  test("brings typing into the document when it is asked for", async () => {
    const { document, surface, step } = inStep("Dear", "Regards");
    surface.type(0, " Ada");
    await step.takeTyping();
    expect(textsOf(document)).toEqual(["Dear Ada", "Regards"]);
    expect(surface.refreshes).toBe(0);
  });

  test("brings typing into the document when the user pauses", async () => {
    const { document, surface } = inStep("Dear");
    const changed = new Promise((resolve) => document.onChange(resolve));
    surface.type(0, " Ada");
    expect(await changed).toMatchObject({ cause: "user" });
    expect(textsOf(document)).toEqual(["Dear Ada"]);
  });

  test("brings the caret into the document", async () => {
    const { document, surface, step } = inStep("Dear", "Regards");
    surface.click(1, 3);
    await step.takeTyping();
    expect(document.selection?.start).toEqual({ paragraph: document.paragraphs()[1], offset: 3 });
  });

  test("shows what the pane did, once for a whole batch", async () => {
    const { document, surface } = inStep("Dear", "Regards");
    await document.change(() => {
      write(document, 0, "Hello");
      write(document, 1, "Bye");
      return Promise.resolve();
    });
    await soon();
    expect(surface.texts).toEqual(["Hello", "Bye"]);
    expect(surface.refreshes).toBe(1);
  });

  test("leaves what is on screen alone where there is nothing new to see", async () => {
    const { document, surface, step } = inStep("Dear");
    surface.type(0, " Ada");
    document.touch();
    await soon();
    await step.takeTyping();
    expect(surface.refreshes).toBe(0);
    expect(textsOf(document)).toEqual(["Dear Ada"]);
  });

  test("shows the pane's change before it takes typing", async () => {
    const { document, surface, step } = inStep("Dear");
    await document.change(async () => {
      await Promise.resolve();
      write(document, 0, "Hello");
    });
    await step.takeTyping();
    surface.type(0, " Ada");
    await step.takeTyping();
    expect(textsOf(document)).toEqual(["Hello Ada"]);
  });

  test("follows the pane's selection into view", async () => {
    const { document, surface } = inStep("Dear", "Regards");
    const [, second] = document.paragraphs();
    if (second === undefined) throw new Error("There is no second paragraph.");
    document.selectSpan({ start: startOf(second), end: startOf(second) });
    await soon();
    const place = { part: "/word/document.xml", paragraph: 1, offset: 0 };
    expect(surface.asked).toEqual([{ start: place, end: place }, "reveal"]);
  });

  test("follows the pane's selection into a header", async () => {
    const { document, surface } = inStep("Dear");
    const [header] = document.paragraphs("/word/header1.xml");
    if (header === undefined) throw new Error("There is no header.");
    document.selectSpan({ start: startOf(header), end: startOf(header) });
    await soon();
    expect(surface.asked?.[0].start.part).toBe("/word/header1.xml");
  });

  test("does not move the caret back under the pane's selection", async () => {
    const { document, surface, step } = inStep("Dear", "Regards");
    surface.click(0, 2);
    await step.takeTyping();
    const [, second] = document.paragraphs();
    if (second === undefined) throw new Error("There is no second paragraph.");
    document.selectSpan({ start: startOf(second), end: startOf(second) });
    await step.takeTyping();
    expect(document.selection?.start.paragraph).toBe(second);
  });

  test("takes nothing any more when it is stopped", async () => {
    const { document, surface, step } = inStep("Dear");
    step.stop();
    await document.change(async () => {
      await Promise.resolve();
      write(document, 0, "Hello");
    });
    await soon();
    expect(surface.texts).toEqual(["Dear"]);
  });
});

const stops: (() => void)[] = [];

afterEach(() => {
  stops.splice(0).forEach((stop) => {
    stop();
  });
});

function inStep(...texts: readonly string[]) {
  const document = aDocument(...texts.map((text) => aParagraph(text)));
  const surface = aSurface(document.toDocx());
  const step = keepInStep(document, surface, (fault) => {
    throw fault;
  });
  stops.push(() => {
    step.stop();
  });
  return { document, surface, step };
}

function textsOf(document: LiveDocument): readonly string[] {
  return document.paragraphs().map(({ textContent }) => textContent);
}

function write(document: LiveDocument, paragraph: number, text: string): void {
  const [run] = Array.from(document.paragraphs()[paragraph]?.getElementsByTagName("w:t") ?? []);
  if (run !== undefined) run.textContent = text;
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
