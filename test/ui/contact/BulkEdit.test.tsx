import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { click, see, showContactRoom as show } from "../../support/a-contact-room";
import { layOutAsPane } from "../../support/a-layout";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

describe("changing many contacts", () => {
  test("adds a group to those who are ticked, and takes it back", async () => {
    const { store } = await show([{ name: "Ada" }, { name: "Bob" }, { name: "Carl" }]);
    await see("Carl");
    await click("Tick contacts");
    await tick("Tick Ada");
    await tick("Tick Carl");
    await see("2 ticked");
    await click("Change");
    await userEvent.type(
      await screen.findByRole("combobox", { name: "Add: Mailing groups" }),
      "X-CARD{Enter}",
    );
    await userEvent.selectOptions(
      await screen.findByRole("combobox", { name: "Exclude from segment" }),
      "Yes",
    );
    await click("Change");
    await see("2 contacts were changed");
    expect(await groupsOf(store)).toEqual([["X-CARD"], [], ["X-CARD"]]);
    await click("Undo");
    await waitFor(async () => {
      expect(await groupsOf(store)).toEqual([[], [], []]);
    });
  });

  test("ticks all that the search has found, and keeps them ticked", async () => {
    await show([{ name: "Ada" }, { name: "Adam" }, { name: "Bob" }]);
    await see("Bob");
    await click("Tick contacts");
    await userEvent.type(screen.getByRole("searchbox"), "ada");
    await see("2 contacts");
    await click("Tick all shown");
    await userEvent.clear(screen.getByRole("searchbox"));
    await see("3 contacts");
    await see("2 ticked");
    await click("Tick none");
    await see("0 ticked");
  });
});

async function tick(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("checkbox", { name }));
}

async function groupsOf(store: Awaited<ReturnType<typeof show>>["store"]) {
  const contacts = await store.contacts.contacts(["CT000001", "CT000002", "CT000003"]);
  return contacts.map(({ mailingGroups }) => mailingGroups);
}
