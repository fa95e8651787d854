import { readFile } from "node:fs/promises";
import { expect, test as base } from "@playwright/test";
import type { FileChooser, Frame, FrameLocator, Locator, Page } from "@playwright/test";
import type { WorkbenchHandle } from "../../../src/workbench/page/useWindowHandle";
import { noteFaults } from "./faults";
import { placeInPages } from "./place-in-pages";

/** Tests on the workbench. Each gets a browser of its own; anything that goes wrong unseen in it fails the test. */
export const test = base.extend<{
  readonly workbench: Workbench;
  readonly faults: readonly string[];
}>({
  faults: [
    async ({ context }, use) => {
      const faults = noteFaults(context);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  workbench: async ({ page }, use) => {
    await use(new Workbench(page));
  },
});

type Handle = Required<Pick<WorkbenchHandle, keyof WorkbenchHandle>>;

/** A tab of the workbench, used as a person uses it. */
export class Workbench {
  /** The task pane, to find things in as in a page. */
  readonly pane: FrameLocator;
  readonly pages: Locator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator("iframe");
    this.pages = page.locator(".docx-pages");
  }

  /** Opens the workbench with the sample letter, and waits until document and pane are there. */
  async open(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.goto(`/workbench.html?${new URLSearchParams(parameters).toString()}`);
    await this.isReady();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.isReady();
  }

  /** Waits until the document can be typed in, and Office.js in the pane has found its host. */
  async isReady(): Promise<void> {
    await this.pages.waitFor();
    await expect(this.pane.getByRole("banner").first()).toBeAttached();
  }

  /** The pane's own frame, for what no person sees. */
  get paneFrame(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes("/taskpane.html"));
    if (frame === undefined) throw new Error("The task pane is not there.");
    return frame;
  }

  get fileName(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** The content controls on screen that have this tag. */
  control(tag: string): Locator {
    return this.pages.locator(`[data-docx-content-control][data-tag="${tag}"]`);
  }

  paragraph(text: string): Locator {
    return this.pages.locator(".docx-paragraph-fragment").filter({ hasText: text });
  }

  /** Clicks into the document, right before or behind a text. */
  async placeCaret(side: "before" | "after", text: string): Promise<void> {
    const point = await this.pages.evaluate(placeInPages, { text, side });
    if (point === undefined) throw new Error(`“${text}” is nowhere in the document.`);
    await this.page.mouse.click(point.x, point.y);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Opens a .docx by the file chooser. */
  async openFile(file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Open…" }).click();
    await (await chooser).setFiles(file);
  }

  /** What `action` lets the browser download. */
  async download(action: () => Promise<unknown>): Promise<{ fileName: string; bytes: Buffer }> {
    const started = this.page.waitForEvent("download");
    await action();
    const download = await started;
    return { fileName: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** The tab that `action` opens a new document in. */
  async newTab(action: () => Promise<unknown>): Promise<Workbench> {
    const opened = this.page.context().waitForEvent("page");
    await action();
    const tab = new Workbench(await opened);
    await tab.isReady();
    return tab;
  }

  /** The document as it stands. */
  async docx(): Promise<Buffer> {
    const bytes = await this.page.evaluate(async () => {
      const { workbench } = window as unknown as { workbench: Handle };
      return Array.from(await workbench.docx());
    });
    return Buffer.from(bytes);
  }

  /** The Word API batches so far, once none has come for a while: the pane looks at the document unasked, too. */
  async settledBatches(): Promise<number> {
    let before = -1;
    let now = await this.batches();
    while (now !== before) {
      await this.page.waitForTimeout(700);
      [before, now] = [now, await this.batches()];
    }
    return now;
  }

  async batches(): Promise<number> {
    return this.page.evaluate(() =>
      (window as unknown as { workbench: Handle }).workbench.batches(),
    );
  }

  async deviate(deviations: Parameters<Handle["deviate"]>[0]): Promise<void> {
    await this.page.evaluate((asked) => {
      (window as unknown as { workbench: Handle }).workbench.deviate(asked);
    }, deviations);
  }
}
