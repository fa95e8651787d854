import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  choose,
  click,
  importing,
  see,
  showContactRoom as show,
} from "../../support/a-contact-room";
import { layOutAsPane } from "../../support/a-layout";
import { nowOf } from "../../support/a-store";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

const ADA = { name: "Ada", email: "ada@example.com", city: "Bath" };
const FILE = "Name,E-mail,City\nAda,ada@example.com,London\nBob,bob@example.com,Rome\n";

describe("the imports so far", () => {
  test("are listed with their file and their counts, and taken back and brought back", async () => {
    const { store } = await show([ADA]);
    await bringIn();
    await choose("Imports so far");
    await see("people.csv");
    await see(/1 new · 1 changed$/);
    await click("Take back people.csv");
    await see("1 contact is removed");
    await see("1 contact is changed back");
    await click("Take back");
    await see("people.csv was taken back");
    expect(await store.contacts.contacts(["CT000001", "CT000002"])).toMatchObject([
      { city: "Bath" },
    ]);
    await see("taken back");
    await click("Undo");
    await waitFor(async () => {
      const contacts = await store.contacts.contacts(["CT000001", "CT000002"]);
      expect(contacts.map(({ city }) => city)).toEqual(["London", "Rome"]);
    });
  });

  test("say what was changed since, and take it back only if told to", async () => {
    const { store } = await show([ADA]);
    await bringIn();
    const [ada, bob] = await store.contacts.contacts(["CT000001", "CT000002"]);
    await store.contacts.update([
      { ...ada!, city: "Cork" },
      { ...bob!, phone: "1" },
    ]);
    await choose("Imports so far");
    await click("Take back people.csv");
    await see("0 contacts are removed");
    await see("1 was changed since, and stays");
    await see("1 keeps a value that was changed again since.");
    await userEvent.click(
      await screen.findByRole("checkbox", { name: "Remove those changed since, too" }),
    );
    await see("1 contact is removed");
    await click("Take back");
    await see("people.csv was taken back");
    expect(await nowOf(store.contacts.count)).toBe(1);
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([{ city: "Cork" }]);
  });

  test("say so while there is none", async () => {
    await show([ADA]);
    await choose("Imports so far");
    await see("No import yet");
  });
});

async function bringIn(): Promise<void> {
  await see("Ada");
  await importing(FILE);
  await click("Continue");
  await click("Import 2 contacts");
  await click("Show contacts");
}
