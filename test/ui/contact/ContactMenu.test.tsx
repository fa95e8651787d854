import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ContactMenu } from "../../../src/ui/contact/ContactMenu";
import { nowOf } from "../../support/a-store";
import { useStore } from "../../support/a-store-in-use";
import { aMerger } from "../../support/a-merger";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(60_000);

test("a contact is erased once it is understood what goes", async () => {
  const { pane, left } = await show();
  await choose("Erase for good …");
  const dialog = await screen.findByRole("alertdialog");
  for (const gone of [
    "its place in 1 open segment",
    "2 passages of its own words",
    "1 letter that is kept",
    "name, address and comments in 1 interaction",
  ]) {
    expect(await within(dialog).findByText(gone)).toBeTruthy();
  }
  await userEvent.click(within(dialog).getByRole("button", { name: "Erase for good" }));
  expect(await nowOf(pane.store.contacts.count)).toBe(2);
  await userEvent.click(within(dialog).getByRole("checkbox", { name: "I have understood this" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Erase for good" }));
  await screen.findByText("Erased. Nothing here tells who it was.");
  expect(await nowOf(pane.store.contacts.count)).toBe(1);
  expect(left).toHaveBeenCalled();
});

test("a contact that is not to be erased after all stays", async () => {
  const { pane } = await show();
  await choose("Erase for good …");
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => {
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });
  expect(await nowOf(pane.store.contacts.count)).toBe(2);
});

test("everything about a contact is downloaded", async () => {
  const { pane } = await show();
  await choose("Everything about this contact");
  await waitFor(() => {
    expect(pane.downloads.map(({ fileName }) => fileName)).toEqual(["CT000001 Ada Lovelace.zip"]);
  });
});

async function choose(item: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "More" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: item }));
}

async function show() {
  const merger = {
    ...aMerger(),
    thaw: (_: Uint8Array, letter: Uint8Array) => Promise.resolve(letter),
  };
  const pane = await aPane({ merger });
  await useStore(pane.store);
  const [contact] = await pane.store.contacts.contacts(["CT000001"]);
  const left = jest.fn();
  await showInPane(pane, <ContactMenu contact={contact!} onErased={left} />);
  return { pane, left };
}
