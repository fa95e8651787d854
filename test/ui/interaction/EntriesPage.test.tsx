import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { EntriesPage } from "../../../src/ui/interaction/EntriesPage";
import { layOutAsPane } from "../../support/a-layout";
import { nowOf } from "../../support/a-store";
import { useStore } from "../../support/a-store-in-use";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(60_000);
beforeAll(layOutAsPane);

test("all interactions are listed, and fewer when conditions ask for fewer", async () => {
  const pane = await show();
  expect(await screen.findByRole("list", { name: "2 interactions" })).toBeTruthy();
  await pane.store.log.changeEntry(1, (entry) => ({ ...entry, canceled: true }));
  await userEvent.click(screen.getByRole("button", { name: "Filter" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Which" }), "Canceled");
  expect(await screen.findByRole("list", { name: "1 interaction" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Filter (1 condition)" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Clear" }));
  expect(await screen.findByRole("list", { name: "2 interactions" })).toBeTruthy();
  await userEvent.type(screen.getByLabelText("From"), "2026-11-24");
  expect(await screen.findByText("Nobody of that name got this letter.")).toBeTruthy();
});

test("a letter that came back is marked in the list", async () => {
  const pane = await show();
  const list = await screen.findByRole("list", { name: "2 interactions" });
  await userEvent.click(within(list).getAllByRole("button")[0]!);
  const delivery = await screen.findByRole("combobox", { name: "Delivery" });
  await userEvent.selectOptions(delivery, "Came back");
  await waitFor(async () => {
    const [entry] = await nowOf(pane.store.log.entries({}, 1));
    expect(entry?.delivery).toBe("returned");
  });
  await userEvent.click(screen.getByRole("button", { name: "Back" }));
  expect(await screen.findByText("Came back")).toBeTruthy();
});

test("an interaction is recorded for later, and then has happened", async () => {
  const pane = await show();
  await userEvent.click(await screen.findByRole("button", { name: "New interaction" }));
  await userEvent.click(screen.getByRole("button", { name: "Record" }));
  expect(await screen.findByText("Choose whom it was with.")).toBeTruthy();
  await userEvent.type(screen.getByRole("combobox", { name: "With whom?" }), "Bob");
  await userEvent.click(await screen.findByRole("option", { name: /Bob Noll/ }));
  await userEvent.type(screen.getByRole("textbox", { name: "What is it about?" }), "A call");
  await userEvent.click(screen.getByRole("checkbox", { name: "It has still to happen" }));
  await userEvent.click(screen.getByRole("button", { name: "Record" }));
  const list = await screen.findByRole("list", { name: "3 interactions" });
  await userEvent.click(within(list).getByRole("button", { name: /Bob Noll.*Postponed/ }));
  await userEvent.click(await screen.findByRole("button", { name: "It has happened" }));
  await waitFor(async () => {
    const [entry] = await nowOf(pane.store.log.entriesOfContact("CT000002"));
    expect(entry).toMatchObject({ description: "A call", postponed: false });
  });
});

async function show() {
  const pane = await aPane();
  await useStore(pane.store);
  await showInPane(
    pane,
    <EntriesPage onBack={() => undefined} onContactOpened={() => undefined} />,
  );
  return pane;
}
