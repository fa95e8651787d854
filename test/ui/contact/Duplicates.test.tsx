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
import { anEntryDraft } from "../../support/an-entry";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

const HOME = { address: "Square 12", postCode: "SW1Y", city: "London" };
const ADA = { name: "Ada Lovelace", email: "ada@example.com", ...HOME };
const ADDA = {
  name: "Adda Lovelace",
  email: "ada@example.com",
  phone: "+44 20 7946 0000",
  ...HOME,
};
const BOB = { name: "Bob", city: "Rome" };

describe("duplicates", () => {
  test("are found on demand, compared, merged by hand, and parted again", async () => {
    const { store } = await show([ADA, BOB, ADDA]);
    await store.log.append([anEntryDraft({ contactNo: "CT000003", companyNo: "" })]);
    await choose("Find duplicates");
    await see("1 pair that may be one");
    await click(/^Ada Lovelace · Adda Lovelace/);
    await userEvent.click(await screen.findByRole("radio", { name: "Adda Lovelace" }));
    await click("Merge");
    await see("Ada Lovelace is one contact now");
    await see("No duplicates found");
    expect(await store.contacts.contacts(["CT000001", "CT000003"])).toMatchObject([
      { no: "CT000001", name: "Adda Lovelace", phone: "+44 20 7946 0000" },
    ]);
    expect(await nowOf(store.log.entriesOfContact("CT000001"))).toHaveLength(1);
    await click("Undo");
    await waitFor(async () => {
      expect(await nowOf(store.contacts.count)).toBe(3);
    });
    expect(await nowOf(store.log.entriesOfContact("CT000003"))).toHaveLength(1);
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([{ phone: "" }]);
  });

  test("keep the one that is chosen", async () => {
    const { store } = await show([ADA, ADDA]);
    await choose("Find duplicates");
    await click(/^Ada Lovelace · Adda Lovelace/);
    await userEvent.click(await screen.findByRole("radio", { name: "CT000002 · Adda Lovelace" }));
    await click("Merge");
    await see("Adda Lovelace is one contact now");
    expect(await store.contacts.contacts(["CT000001", "CT000002"])).toMatchObject([
      { no: "CT000002", name: "Adda Lovelace" },
    ]);
  });

  test("are set aside when they are two", async () => {
    const { store } = await show([ADA, ADDA]);
    await choose("Find duplicates");
    await click(/^Ada Lovelace · Adda Lovelace/);
    await click("They are two");
    await see("No duplicates found");
    expect(await nowOf(store.contacts.count)).toBe(2);
  });

  test("are looked for among those who came in", async () => {
    await show([ADA, ADDA]);
    await see("Ada Lovelace");
    await importing("Name,E-mail,Address,Post code,City\nBobby,bob@example.com,Via 1,00100,Rome\n");
    await click("Continue");
    await click("Import 1 contact");
    await click("Look for duplicates of these");
    await see("No duplicates found");
  });
});
