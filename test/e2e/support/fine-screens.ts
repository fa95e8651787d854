import { expect } from "@playwright/test";
import axe from "axe-core";
import type { Workbench } from "./workbench";

/** Looks at the pane as it is: axe finds nothing wrong, and nothing is wider than it. */
export async function expectFine(
  { pane, paneFrame, page }: Workbench,
  name: string,
): Promise<void> {
  // Pictures are taken of what stands still, and of no tooltip.
  await page.mouse.move(200, 600);
  await page.waitForTimeout(500);
  await expect(pane.getByRole("progressbar")).toHaveCount(0);
  await paneFrame.evaluate(stillness);
  await paneFrame.evaluate(axe.source);
  const violations = await paneFrame.evaluate(async () => {
    // The dummies hand the focus on (Fluent UI's tabster).
    const context = { exclude: ["[data-tabster-dummy]"] };
    // In a contrast theme all colours are the user's own; axe still reads ours.
    const isForced = matchMedia("(forced-colors: active)").matches;
    const rules = { "color-contrast": { enabled: !isForced } };
    const { axe: inPane } = window as unknown as { axe: typeof axe };
    const { violations: found } = await inPane.run(context, { rules });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  const overflow = await paneFrame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft({ name, violations, overflow }).toEqual({ name, violations: [], overflow: 0 });
}

/** Waits until every colour has changed and every panel has come, however slow the machine: runs in the browser. */
async function stillness(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}
