import "fake-indexeddb/auto";
import { screen, within } from "@testing-library/react";
import { TotalsView } from "../../../src/ui/interaction/TotalsView";
import { useStore } from "../../support/a-store-in-use";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

test("totals show interactions over time and how they went, as tables that can be read out", async () => {
  const pane = await aPane();
  await useStore(pane.store);
  await pane.store.log.changeEntry(1, (entry) => ({ ...entry, evaluation: "positive" }));
  await showInPane(pane, <TotalsView onBack={() => undefined} />);
  const months = await screen.findByRole("table", { name: "Interactions by month" });
  expect(within(months).getByRole("row", { name: "November 2026 2" })).toBeTruthy();
  const evaluations = screen.getByRole("table", { name: "How they went" });
  expect(within(evaluations).getByRole("row", { name: "Positive 1" })).toBeTruthy();
  expect(within(evaluations).getByRole("row", { name: "Not evaluated 1" })).toBeTruthy();
});
