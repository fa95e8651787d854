import "fake-indexeddb/auto";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { anAlternativeAddress } from "../../support/a-contact";
import { layOutAsPane } from "../../support/a-layout";
import {
  click,
  condition,
  expectLines,
  menu,
  pick,
  showSegmentRoom as show,
} from "../../support/a-segment-room";
import { nowOf } from "../../support/a-store";
import { anInteractionTemplate } from "../../support/an-interaction-template";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

const ADA = { name: "Ada", city: "Oslo", mailingGroups: ["GOLF"] };
const BOB = { name: "Bob", city: "Bergen" };
const CARL = { name: "Carl", city: "Berlin" };
const DORA = { name: "Dora", city: "Oslo", excludeFromSegment: true };

describe("choosing a segment", () => {
  test("starts with the first one", async () => {
    const { store } = await show([ADA], { withSegment: false });
    await userEvent.type(
      await screen.findByRole("textbox", { name: "What is it about?" }),
      "Spring letter",
    );
    await click("New segment");
    expect(await screen.findByText("Nobody in it yet")).toBeTruthy();
    expect(await nowOf(store.segments.segments)).toMatchObject([
      { no: "SM00001", description: "Spring letter" },
    ]);
  });

  test("lists those that are open", async () => {
    await show([ADA], { picked: ["CT000001"] });
    await menu("All segments");
    await click(/^Spring letter.*1 contact/);
    expect(await screen.findByText("Ada")).toBeTruthy();
  });

  test("deletes one after asking", async () => {
    const { store } = await show([ADA], { picked: ["CT000001"] });
    await menu("Delete segment");
    await userEvent.click(
      within(await screen.findByRole("alertdialog")).getByRole("button", {
        name: "Delete segment",
      }),
    );
    await screen.findByText("Segment Spring letter was deleted");
    expect(await nowOf(store.segments.segments)).toEqual([]);
  });
});

describe("adding by name", () => {
  test("adds who is picked, and takes that back", async () => {
    await show([ADA, BOB]);
    await pick("bo", /^Bob/);
    await screen.findByText("Bob was added");
    await expectLines(["BBobBergen"]);
    await click("Undo");
    expect(await screen.findByText("Nobody in it yet")).toBeTruthy();
  });

  test("says what speaks against it, and adds all the same if told to", async () => {
    await show([DORA]);
    await pick("do", /^Dora/);
    expect((await screen.findByRole("alert")).textContent).toContain(
      "Dora is excluded from segments.",
    );
    await click("Add all the same");
    await screen.findByText("Dora was added");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("leaves out who is in already, if told to", async () => {
    const { store } = await show([ADA], { picked: ["CT000001"] });
    await pick("ad", /^Ada/);
    expect((await screen.findByRole("alert")).textContent).toContain("is in the segment already");
    await click("Leave out");
    const segment = await nowOf(store.segments.segment("SM00001"));
    expect(segment?.lines).toHaveLength(1);
  });
});

describe("building by sentences", () => {
  test("says what a step would do, does it, and takes it back", async () => {
    await show([ADA, BOB, CARL, DORA]);
    await click("Add");
    expect(await screen.findByText("Adds 3 contacts")).toBeTruthy();
    await condition("City");
    await userEvent.type(
      await screen.findByRole("combobox", { name: "Values" }),
      "Oslo{Enter}Bergen{Enter}",
    );
    expect(await screen.findByText("City is Oslo or Bergen")).toBeTruthy();
    expect(await screen.findByText(/^3 contacts alone/)).toBeTruthy();
    expect(await screen.findByText("Adds 2 contacts")).toBeTruthy();
    expect(screen.getByText(/1 left out: 1 excluded from segments/)).toBeTruthy();
    await click("Apply");
    await screen.findByText("2 contacts were added");
    await expectLines(["AAdaOslo", "BBobBergen"]);
    await click("Go back");
    expect(await screen.findByText("Nobody in it yet")).toBeTruthy();
    await click("Go forward");
    await expectLines(["AAdaOslo", "BBobBergen"]);
  });

  test("removes those who match, and keeps those who match", async () => {
    await show([ADA, BOB, CARL], { picked: ["CT000001", "CT000002", "CT000003"] });
    await click("Reduce");
    await condition("City");
    await userEvent.type(await screen.findByRole("combobox", { name: "Values" }), "Berlin{Enter}");
    await screen.findByText("Removes 1 contact");
    await click("Apply");
    await screen.findByText("1 contact was removed");
    await click("Refine");
    await condition("Mailing groups");
    await userEvent.type(await screen.findByRole("combobox", { name: "Values" }), "GOLF{Enter}");
    await screen.findByText("Removes 1 contact");
    await click("Apply");
    await expectLines(["AAdaOslo"]);
  });

  test("takes a country by its name in any of the languages, whoever lives there", async () => {
    await show([{ ...ADA, country: "NO" }, BOB]);
    await click("Add");
    await condition("Country");
    await userEvent.type(
      await screen.findByRole("combobox", { name: "Values" }),
      "Norwegen{Enter}United Kingdom{Enter}",
    );
    expect(await screen.findByText("Country is Norway or United Kingdom")).toBeTruthy();
    expect(await screen.findByText("Adds 1 contact")).toBeTruthy();
  });

  test("does not take a step with a sentence that is not complete", async () => {
    await show([ADA]);
    await click("Add");
    await condition("City");
    expect(await screen.findByText("Not complete yet")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Apply" }).disabled).toBe(true);
  });

  test("asks about interactions", async () => {
    await show([ADA]);
    await click("Add");
    await condition("Interactions (letters, calls …)");
    await click("Add a detail");
    await userEvent.type(await screen.findByRole("spinbutton", { name: "Days" }), "90");
    expect(
      await screen.findByText("Had no interaction where date is in the last 90 days"),
    ).toBeTruthy();
    expect(await screen.findByText("Adds 1 contact")).toBeTruthy();
  });
});

describe("the steps", () => {
  test("are listed with what they asked, what they changed, and who was left out", async () => {
    await show([ADA, DORA]);
    await click("Add");
    await condition("City");
    await userEvent.type(await screen.findByRole("combobox", { name: "Values" }), "Oslo{Enter}");
    await screen.findByText("Adds 1 contact");
    await click("Apply");
    await screen.findByText("1 contact was added");
    await userEvent.click(await screen.findByRole("tab", { name: /^Steps \(1\)/ }));
    const steps = screen.getByRole("list", { name: "Steps that made this segment" });
    expect(steps.textContent).toContain("Added+1City is Oslo1 left out");
    expect(await within(steps).findByText("Dora: excluded from segments")).toBeTruthy();
  });
});

describe("a line", () => {
  test("is removed, and brought back", async () => {
    await show([ADA, BOB], { picked: ["CT000001", "CT000002"] });
    await click("Remove Ada");
    await screen.findByText("Ada was removed");
    await expectLines(["BBobBergen"]);
    await click("Undo");
    await expectLines(["AAdaOslo", "BBobBergen"]);
  });

  test("has values of its own", async () => {
    const { store } = await show([ADA], { picked: ["CT000001"] });
    await click(/^AAda|^Ada/);
    await userEvent.type(await screen.findByRole("textbox", { name: "Subject" }), "Just for you");
    await userEvent.selectOptions(
      await screen.findByRole("combobox", { name: "Evaluation" }),
      "positive",
    );
    await click("Save");
    await waitFor(async () => {
      expect(await nowOf(store.segments.segment("SM00001"))).toMatchObject({
        lines: [{ subject: "Just for you", evaluation: "positive" }],
      });
    });
  });
});

describe("a line's form", () => {
  test("offers every value of the line to be changed", async () => {
    const alternativeAddresses = [anAlternativeAddress({ code: "SUMMER", city: "Paris" })];
    await show([{ ...ADA, alternativeAddresses }], { picked: ["CT000001"] });
    await click(/^AAda|^Ada/);
    await screen.findByRole("option", { name: "Letters" });
    const form = screen.getByRole("form");
    const values = [
      ["Description", "Address", "Date", "Time"],
      ["Interaction template", "Salesperson", "Campaign", "Correspondence type"],
      ["Language", "Subject", "Interaction group", "Cost of one", "Minutes for one"],
      ["Information flow", "Initiated by", "Evaluation"],
      ["Counts as contacted for the campaign", "Counts as a response to the campaign"],
      ["Attempt failed"],
    ].flat();
    const missing = values.filter((value) => within(form).queryByLabelText(value) === null);
    expect(missing).toEqual([]);
  });

  test("says how the contact is reached, as the card says now", async () => {
    const { store } = await show([{ ...ADA, phone: "+47 1", email: "ada@old.example" }], {
      picked: ["CT000001"],
    });
    await click(/^AAda|^Ada/);
    const form = within(await screen.findByRole("form"));
    expect(await form.findByText("+47 1")).toBeTruthy();
    expect(form.getByText("ada@old.example")).toBeTruthy();
    expect(form.queryByText("Mobile:")).toBeNull();
    const [ada] = await store.contacts.contacts(["CT000001"]);
    await store.contacts.update([{ ...ada!, email: "ada@new.example", mobile: "+47 9" }]);
    expect(await form.findByText("ada@new.example")).toBeTruthy();
    expect(form.getByText("+47 9")).toBeTruthy();
    expect(form.queryByText("ada@old.example")).toBeNull();
  });

  test("keeps group, time and campaign flags", async () => {
    const { store } = await show([ADA], { picked: ["CT000001"] });
    await click(/^AAda|^Ada/);
    await screen.findByRole("option", { name: "Letters" });
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "Interaction group" }),
      "Letters",
    );
    fireEvent.change(screen.getByLabelText("Time"), { target: { value: "09:30" } });
    await userEvent.click(
      screen.getByRole("checkbox", { name: "Counts as contacted for the campaign" }),
    );
    await click("Save");
    await waitFor(async () => {
      expect(await nowOf(store.segments.segment("SM00001"))).toMatchObject({
        lines: [{ groupCode: "LETTER", time: "09:30", campaignTarget: true }],
      });
    });
  });
});

test("lines show name and city of the contact as they are now, not as they were", async () => {
  const { store } = await show([ADA], { picked: ["CT000001"] });
  await expectLines(["AAdaOslo"]);
  const [ada] = await store.contacts.contacts(["CT000001"]);
  await store.contacts.update([{ ...ada!, name: "Ida", city: "Rome" }]);
  await expectLines(["IIdaRome"]);
});

describe("the details", () => {
  test("change, and the contacts that have the old values follow when asked", async () => {
    const { store } = await show([ADA, BOB], { picked: ["CT000001", "CT000002"] });
    await store.segments.change("SM00001", (segment) => ({
      ...segment,
      lines: segment.lines.map((line, index) => (index === 0 ? { ...line, subject: "Own" } : line)),
    }));
    await click("Edit details");
    await userEvent.type(await screen.findByRole("textbox", { name: "Subject" }), "News");
    await click("Save");
    await screen.findByText("1 contact has the old values and would follow.");
    expect(screen.getByText("1 was edited by hand and stays as it is.")).toBeTruthy();
    await click("Update");
    await screen.findByText("Details saved");
    expect(await nowOf(store.segments.segment("SM00001"))).toMatchObject({
      header: { subject: "News" },
      lines: [{ subject: "Own" }, { subject: "News" }],
    });
  });

  test("take all their values from a new interaction template", async () => {
    const { store } = await show([ADA], { picked: ["CT000001"] });
    await store.setup.save({
      interactionTemplates: [
        anInteractionTemplate({ code: "GOLF", description: "Golf event", unitCostCents: 1250 }),
      ],
    });
    await click("Edit details");
    await userEvent.selectOptions(
      await screen.findByRole("combobox", { name: "Interaction template" }),
      "Golf event",
    );
    await click("Save");
    await click("Update");
    expect(await screen.findByText("Cost 12.50")).toBeTruthy();
    expect(await screen.findByText(/Golf event/)).toBeTruthy();
  });
});
