import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { newSegment, pickContacts } from "../../../src/app/compose-segment";
import { aPassage } from "../../support/a-logging";
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

  test("are set aside for good when they are two, unless that is taken back", async () => {
    const { store } = await show([ADA, ADDA]);
    await choose("Find duplicates");
    await click(/^Ada Lovelace · Adda Lovelace/);
    await click("They are two");
    await see("No duplicates found");
    expect(await nowOf(store.contacts.count)).toBe(2);
    await click("Back");
    await choose("Find duplicates");
    await see("No duplicates found");
    await click("Undo");
    await see("1 pair that may be one");
  });

  test("on one segment are merged after it is said whose line and words stay", async () => {
    const pane = await show([ADA, ADDA]);
    const { segments } = pane.store;
    const no = await newSegment(pane, "Golf day");
    await pickContacts(pane, no, ["CT000001", "CT000002"]);
    await segments.savePassages([
      aPassage({ segmentNo: no, contactNo: "CT000001", text: "Dear Ada" }),
      aPassage({ segmentNo: no, contactNo: "CT000002", text: "Dear Adda" }),
    ]);
    await choose("Find duplicates");
    await click(/^Ada Lovelace · Adda Lovelace/);
    const group = await screen.findByRole("radiogroup", {
      name: /^Both are in segment “Golf day”/,
    });
    await see("These words go: “Dear Adda”");
    await userEvent.click(within(group).getByRole("radio", { name: "CT000002 · Adda Lovelace" }));
    await see("These words go: “Dear Ada”");
    await click("Merge");
    await see("Ada Lovelace is one contact now");
    expect((await nowOf(segments.segment(no)))?.lines).toMatchObject([
      { lineNo: 2, contactNo: "CT000001" },
    ]);
    expect(await nowOf(segments.passages(no))).toMatchObject([
      { contactNo: "CT000001", text: "Dear Adda" },
    ]);
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
