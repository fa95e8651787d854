import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  addContacts,
  changeHeader,
  newSegment,
  pickContacts,
} from "../../../src/app/compose-segment";
import { saveCriteria } from "../../../src/app/compose-segment-reuse";
import { readSegment } from "../../../src/app/read-segment";
import type { ContactFilter } from "../../../src/domain/segment/contact-filter";
import { layOutAsPane } from "../../support/a-layout";
import { aLogging, aPassage } from "../../support/a-logging";
import {
  click,
  expectLines,
  menu,
  see,
  showSegmentRoom as show,
} from "../../support/a-segment-room";
import { nowOf } from "../../support/a-store";
import { anEntryDraft } from "../../support/an-entry";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

const ADA = { name: "Ada", city: "Oslo", mailingGroups: ["GOLF"] };
const BOB = { name: "Bob", city: "Bergen" };
const CARL = { name: "Carl", city: "Berlin" };
const DORA = {
  name: "Dora",
  city: "Oslo",
  doNotMail: { date: "2026-05-03", source: "phone call" },
};

describe("why in or not", () => {
  test("names the step that added a contact, from its line", async () => {
    await show([ADA, BOB], { picked: ["CT000001"] });
    await click(/^AAda|^Ada/);
    await click("Why is this contact in?");
    await see("Ada is in");
    await see("Step 1 added this contact.");
  });

  test("names the reason that left someone out, for a contact found by name", async () => {
    const { store } = await show([ADA, DORA]);
    await addInOslo(store);
    await menu("Why is someone in or not?");
    await ask("do", /^Dora/);
    await see("Dora is not in");
    await see(
      "Step 1 meant this contact and left it out: wants no mail, since May 3, 2026 (phone call).",
    );
  });

  test("names the consent that was withdrawn, and the day", async () => {
    const consent = { channel: "", basis: "consent", source: "Form", date: "2026-01-02" } as const;
    const consents = [{ ...consent, purpose: "Newsletter", withdrawn: "2026-05-03" }];
    const { store } = await show([ADA, { name: "Emmy", city: "Oslo", consents }]);
    await addInOslo(store);
    await menu("Why is someone in or not?");
    await ask("em", /^Emmy/);
    await see(
      "Step 1 meant this contact and left it out: withdrew the consent to “Newsletter” on May 3, 2026.",
    );
  });

  test("tells which conditions do not hold", async () => {
    const { store } = await show([ADA, BOB]);
    await addInOslo(store);
    await menu("Why is someone in or not?");
    await ask("bo", /^Bob/);
    await see("No step has to do with this contact.");
    const conditions = screen.getByRole("list", { name: "Conditions, as they hold today" });
    expect(conditions.textContent).toContain("City is Oslo");
    expect(within(conditions).getByRole("img", { name: "does not hold" })).toBeTruthy();
  });
});

describe("changing the steps", () => {
  test("switches a step off, shows who comes in first, takes it over, and back", async () => {
    const { store } = await show([ADA, BOB], { picked: ["CT000001", "CT000002"] });
    await click("Remove Ada");
    await expectLines(["BBobBergen"]);
    await menu("Change the steps");
    await userEvent.click(await screen.findByRole("checkbox", { name: "Step 2 is taken" }));
    await see("1 comes in");
    expect(await linesOf(store)).toEqual(["CT000002"]);
    await click("Take over");
    await see("The segment was computed again");
    await expectLines(["AAdaOslo", "BBobBergen"]);
    await click("Undo");
    await expectLines(["BBobBergen"]);
  });

  test("edits an earlier step in sentences", async () => {
    const { store } = await show([ADA, BOB]);
    await addInOslo(store);
    await userEvent.click(await screen.findByRole("tab", { name: /^Steps/ }));
    await click("Change the steps");
    await click("Edit step 1");
    await userEvent.click(await screen.findByRole("button", { name: /^City is Oslo/ }));
    await userEvent.type(await screen.findByRole("combobox", { name: "Values" }), "Bergen{Enter}");
    await see("1 comes in");
    await click("Change the step");
    await see("1 comes in");
    await click("Take over");
    await waitFor(async () => {
      expect(await linesOf(store)).toEqual(["CT000001", "CT000002"]);
    });
  });

  test("moves and removes steps", async () => {
    const { store } = await show([ADA, BOB], { picked: ["CT000001"] });
    await pickContacts({ store } as never, "SM00001", ["CT000002"]);
    await menu("Change the steps");
    await click("Move step 2 up");
    await see("The same contacts.");
    await click("Remove step 2");
    await see("1 goes out");
    await click("Take over");
    await waitFor(async () => {
      expect(await linesOf(store)).toEqual(["CT000002"]);
    });
  });
});

test("comparing with today shows who would be new and who gone, and takes it over", async () => {
  const { store } = await show([ADA, CARL]);
  await addInOslo(store);
  const contacts = await store.contacts.contacts(["CT000001", "CT000002"]);
  const [ada, carl] = contacts;
  await store.contacts.update([
    { ...ada!, city: "Rome" },
    { ...carl!, city: "Oslo" },
  ]);
  await menu("Compare with today");
  await see("1 comes in");
  await see("1 goes out");
  await click("Take over");
  await expectLines(["CCarlOslo"]);
});

test("overlap names the segments that share contacts, and removes those here", async () => {
  const { store, ...doors } = await show([ADA, BOB], { picked: ["CT000001", "CT000002"] });
  const golf = await newSegment({ store, ...doors }, "Golf");
  await pickContacts({ store, ...doors }, golf, ["CT000001"]);
  await menu("Who is in other segments, too?");
  await see("Golf · SM00002");
  await click("Remove 1 from this segment: in SM00002, too");
  await see("Nobody is in another segment.");
  expect(await linesOf(store)).toEqual(["CT000002"]);
});

test("the fatigue rule finds who had enough letters, and removes them", async () => {
  const { store } = await show([ADA, BOB], { picked: ["CT000001", "CT000002"] });
  await store.log.append([anEntryDraft({ contactNo: "CT000001", date: "2026-11-01" })]);
  await menu("Who had enough letters?");
  await see("1 has had enough");
  await click("Remove 1 from this segment");
  await see("Nobody had so many.");
  expect(await linesOf(store)).toEqual(["CT000002"]);
});

test("a split opens a segment for each part, and holds the rest out", async () => {
  const { store } = await show([ADA, BOB, CARL], {
    picked: ["CT000001", "CT000002", "CT000003"],
  });
  await menu("Split into A and B");
  const held = within(await screen.findByRole("group", { name: /^Held out/ }));
  await userEvent.clear(held.getByRole("spinbutton", { name: "Share" }));
  await userEvent.type(held.getByRole("spinbutton", { name: "Share" }), "0");
  await click(/^Open \d segments?$/);
  await see("Each part has its contacts, with their edits and personal passages.");
  const [way] = await screen.findAllByRole("button", { name: /: go to / });
  await userEvent.click(way!);
  await screen.findByRole("list", { name: "Contacts in this segment" });
  const all = await nowOf(store.segments.segments);
  const parts = all.filter(({ no }) => no !== "SM00001");
  expect(parts.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(3);
});

describe("saved criteria", () => {
  test("are saved under a code, and deleted and brought back", async () => {
    const { store } = await show([ADA]);
    await addInOslo(store);
    await userEvent.click(await screen.findByRole("tab", { name: /^Steps/ }));
    await click("Saved criteria");
    await userEvent.type(await screen.findByRole("textbox", { name: "Code" }), "oslo");
    await click("Save");
    await see("OSLO was saved");
    await see("OSLO · Spring letter");
    await click("Delete OSLO");
    await see("Nothing saved yet.");
    await click("Undo");
    await see("OSLO · Spring letter");
  });

  test("are taken again on another segment once it is seen what they do", async () => {
    const { store, ...doors } = await show([ADA, BOB]);
    const other = await newSegment({ store, ...doors }, "Other");
    await addContacts({ store, ...doors }, other, inOslo);
    await saveCriteria({ store, ...doors }, other, { code: "OSLO", description: "" });
    await menu("Saved criteria");
    await click("Reuse OSLO");
    await see("1 comes in");
    await click("Take over");
    await expectLines(["AAdaOslo"]);
  });

  test("are not saved under a code that is taken", async () => {
    const { store, ...doors } = await show([ADA], { picked: ["CT000001"] });
    await saveCriteria({ store, ...doors }, "SM00001", { code: "OSLO", description: "" });
    await menu("Saved criteria");
    await userEvent.type(await screen.findByRole("textbox", { name: "Code" }), "oslo");
    await see("There is OSLO already.");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
  });
});

describe("taking another segment's contacts", () => {
  test("takes those of a logged one, and leaves out whom not to write to by now", async () => {
    const { store, ...doors } = await show([ADA, BOB]);
    const logged = await newSegment({ store, ...doors }, "Autumn letter");
    await pickContacts({ store, ...doors }, logged, ["CT000001", "CT000002"]);
    const segment = await readSegment({ store, ...doors }, logged);
    await store.log.logSegment(segment, aLogging(segment));
    const [bob] = await store.contacts.contacts(["CT000002"]);
    await store.contacts.update([{ ...bob!, deceased: true }]);
    await menu("Take another segment's contacts");
    await click(/^Autumn letter/);
    await see("Adds 1 contact");
    await see(/1 left out: 1 deceased/);
    await click("Apply");
    await expectLines(["AAdaOslo"]);
  });

  test("takes details and personal passages along, and back", async () => {
    const { store, ...doors } = await show([ADA, BOB]);
    const other = await newSegment({ store, ...doors }, "Autumn letter");
    await pickContacts({ store, ...doors }, other, ["CT000001"]);
    await changeHeader({ store, ...doors }, other, { campaignNo: "CP1" });
    await store.segments.savePassages([aPassage({ segmentNo: other })]);
    await menu("Take another segment's contacts");
    await click(/^Autumn letter/);
    await userEvent.click(await screen.findByRole("checkbox", { name: /^Take its details/ }));
    await userEvent.click(
      await screen.findByRole("checkbox", { name: "Take 1 personal passage along" }),
    );
    expect(screen.queryByRole("checkbox", { name: /letter/ })).toBeNull();
    await see("Adds 1 contact");
    await click("Apply");
    await expectLines(["AAdaOslo"]);
    const campaignOf = async () =>
      (await nowOf(store.segments.segment("SM00001")))?.header.campaignNo;
    expect(await campaignOf()).toBe("CP1");
    await waitFor(async () => {
      expect(await nowOf(store.segments.passages("SM00001"))).toHaveLength(1);
    });
    await click("Undo");
    await waitFor(async () => {
      expect(await campaignOf()).toBe("");
      expect(await nowOf(store.segments.passages("SM00001"))).toEqual([]);
    });
  });
});

test("a mailing group takes in every contact of the segment, others leave it, and back", async () => {
  const { store } = await show([ADA, BOB], { picked: ["CT000002"] });
  await menu("Put in a mailing group");
  await userEvent.type(await screen.findByRole("combobox", { name: "Mailing group" }), "GOLF");
  await userEvent.click(
    await screen.findByRole("checkbox", { name: "Take everyone else out of it first" }),
  );
  await click("Apply");
  await see("2 contacts were changed");
  expect(await groupsOf(store)).toEqual([[], ["GOLF"]]);
  await click("Undo");
  await waitFor(async () => {
    expect(await groupsOf(store)).toEqual([["GOLF"], []]);
  });
});

const inOslo: ContactFilter = {
  contact: {
    kind: "all",
    conditions: [{ kind: "field", field: "city", comparison: "is", values: ["Oslo"] }],
  },
};

type Pane = Awaited<ReturnType<typeof show>>;

async function addInOslo(store: Pane["store"]): Promise<void> {
  await addContacts({ store } as Pane, "SM00001", inOslo);
}

async function linesOf(store: Pane["store"]): Promise<readonly string[] | undefined> {
  const segment = await nowOf(store.segments.segment("SM00001"));
  return segment?.lines.map(({ contactNo }) => contactNo);
}

async function groupsOf(store: Pane["store"]): Promise<readonly (readonly string[])[]> {
  const contacts = await store.contacts.contacts(["CT000001", "CT000002"]);
  return contacts.map(({ mailingGroups }) => mailingGroups);
}

async function ask(typed: string, name: RegExp): Promise<void> {
  await userEvent.type(await screen.findByRole("combobox", { name: "Whom is it about?" }), typed);
  await userEvent.click(await screen.findByRole("option", { name }));
}

describe("whom a segment is made up of", () => {
  test("is told by country and mailing group, as tables behind pictures", async () => {
    await show(
      [
        { ...ADA, country: "NO" },
        { ...BOB, country: "NO" },
        { ...CARL, country: "DE" },
      ],
      { picked: ["CT000001", "CT000002", "CT000003"] },
    );
    await click("Who is it made up of?");
    const countries = await screen.findByRole("table", { name: "Country" });
    expect(rowsOf(countries)).toEqual(["Norway2", "Germany1"]);
    expect(rowsOf(screen.getByRole("table", { name: "Mailing groups" }))).toEqual([
      "GOLF1",
      "Not told2",
    ]);
    expect(screen.queryByRole("table", { name: "Industry groups" })).toBeNull();
    await waitFor(() => {
      expect(document.querySelectorAll("[inert] svg").length).toBeGreaterThan(1);
    });
  });
});

function rowsOf(table: HTMLElement): readonly string[] {
  return within(table)
    .getAllByRole("row")
    .map(({ textContent }) => textContent);
}
