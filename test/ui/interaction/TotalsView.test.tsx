import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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
  const [all, segment] = within(evaluations).getAllByRole("rowgroup");
  for (const [name, group] of Object.entries({ All: all!, "Spring letter": segment! })) {
    expect(within(group).getByRole("rowheader", { name: new RegExp(name) })).toBeTruthy();
    expect(within(group).getByRole("row", { name: "Positive 1" })).toBeTruthy();
    expect(within(group).getByRole("row", { name: "Not evaluated 1" })).toBeTruthy();
  }
});

test("a chart is a picture beside its table, and the table is shown when it is asked for", async () => {
  const pane = await aPane();
  await useStore(pane.store);
  await pane.store.log.changeEntry(1, (entry) => ({ ...entry, evaluation: "positive" }));
  await showInPane(pane, <TotalsView onBack={() => undefined} />);
  const evaluations = await screen.findByRole("figure", { name: "How they went" });
  const picture = () => evaluations.querySelector("[inert] svg");
  await waitFor(() => {
    expect(picture()).not.toBeNull();
  });
  await userEvent.click(within(evaluations).getByRole("button", { name: "Show as table" }));
  expect(picture()).toBeNull();
  await userEvent.click(within(evaluations).getByRole("button", { name: "Show as chart" }));
  await waitFor(() => {
    expect(picture()).not.toBeNull();
  });
});
