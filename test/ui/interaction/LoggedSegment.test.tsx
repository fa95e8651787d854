import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { addContacts, newSegment, pickContacts } from "../../../src/app/compose-segment";
import { splitSegment } from "../../../src/app/compose-segment-split";
import { readSegment } from "../../../src/app/read-segment";
import { InteractionRoom } from "../../../src/ui/interaction/InteractionRoom";
import { aContact } from "../../support/a-contact";
import { aDocument } from "../../support/a-document";
import { aLogging, aPassage } from "../../support/a-logging";
import { aWordLetter, p } from "../../support/a-word-letter";
import { nowOf } from "../../support/a-store";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(120_000);

describe("how the contacts of a logged segment were chosen", () => {
  test("is told step by step, with who was left out and why", async () => {
    await show();
    await menu("How they were chosen");
    const steps = await screen.findByRole("list", { name: "Steps that chose these contacts" });
    expect(steps.textContent).toContain("City is Oslo");
    expect(steps.textContent).toContain("+1");
    await waitFor(() => {
      expect(steps.textContent).toContain("Dora: deceased");
    });
  });

  test("is compared with today when asked, and followed up with the difference", async () => {
    const { doors, goTo } = await show();
    await doors.store.contacts.add([person({ name: "Eve", city: "Oslo" })]);
    await menu("How they were chosen");
    expect(screen.queryByText("1 would be new")).toBeNull();
    await click("Compare with today");
    await screen.findByText("1 is the same as then");
    await screen.findByText("1 would be new");
    await click("Follow up with the new one");
    await waitFor(() => {
      expect(goTo.onSegmentChosen).toHaveBeenCalledWith("SM00002");
    });
    expect(await contactNosOf(doors, "SM00002")).toEqual(["CT000003"]);
  });
});

describe("going on from a logged segment", () => {
  test("follows up with the same contacts", async () => {
    const { doors, goTo } = await show();
    await click("Follow up");
    await click("Open segment");
    await waitFor(() => {
      expect(goTo.onRoomChosen).toHaveBeenCalledWith("segment");
    });
    const { header, lines } = await readSegment(doors, "SM00002");
    expect(header.description).toBe("Follow-up on segment SM00001");
    expect(lines.map(({ contactNo }) => contactNo)).toEqual(["CT000001"]);
  });

  test("copies with the steps, the letter and the personal passages", async () => {
    const letter = aDocument();
    const { doors } = await show({ letter });
    await doors.store.contacts.add([person({ name: "Eve", city: "Oslo" })]);
    await menu("Copy as a new segment");
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(await dialog.findByRole("radio", { name: /same steps choose today/ }));
    await userEvent.click(dialog.getByRole("checkbox", { name: /^Take the letter along/ }));
    await userEvent.click(dialog.getByRole("checkbox", { name: "Take 1 personal passage along" }));
    await userEvent.click(dialog.getByRole("button", { name: "Open segment" }));
    await waitFor(() => {
      expect(letter.opened).toHaveLength(1);
    });
    expect(await contactNosOf(doors, "SM00002")).toEqual(["CT000001", "CT000003"]);
    expect(await nowOf(doors.store.segments.passages("SM00002"))).toHaveLength(1);
  });
});

describe("a segment that is one part of a split", () => {
  test("is compared with the other parts, until the comparison is deleted, and again when that is undone", async () => {
    const doors = await aPane();
    const nos = await doors.store.contacts.add(
      Array.from({ length: 20 }, (_, index) => person({ name: `P${index}` })),
    );
    const no = await newSegment(doors, "Golf day");
    await pickContacts(doors, no, nos);
    const { parts } = await splitSegment(doors, no, [
      { name: "A", share: 1, isHeldOut: false },
      { name: "B", share: 1, isHeldOut: false },
      { name: "Held out", share: 1, isHeldOut: true },
    ]);
    const segment = await readSegment(doors, parts[0]!.segmentNo);
    await doors.store.log.logSegment(segment, aLogging(segment));
    await doors.store.log.changeEntry(1, (entry) => ({ ...entry, evaluation: "positive" }));
    const goTo = {
      onSegmentChosen: jest.fn(),
      onRoomChosen: jest.fn(),
      onContactOpened: jest.fn(),
    };
    await showInPane(doors, <InteractionRoom {...goTo} segmentNo="" />);
    await click(/^Golf day - A/);
    await menu("Compare the parts");
    const count = segment.lines.length;
    const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
    const a = await screen.findByRole("region", { name: "A" });
    expect(a.textContent).toContain(`${count} interactions`);
    expect(a.textContent).toContain(`Evaluated: 1 (${share.format(1 / count)})`);
    expect(a.textContent).toContain("Positive1 (100%)");
    expect(screen.getByRole("region", { name: "B" }).textContent).toContain(
      "Segment SM00003 is not logged yet.",
    );
    expect(screen.getByRole("region", { name: "Held out" }).textContent).toContain(
      `${parts[2]!.contactNos.length} contactsNo letter, to compare with.`,
    );
    const before = await nowOf(doors.store.segments.splits);
    await click("Delete this comparison");
    await screen.findByText("The comparison was deleted");
    expect(await nowOf(doors.store.segments.splits)).toEqual([]);
    expect(await nowOf(doors.store.log.entriesOf(1))).toHaveLength(count);
    await click("Undo");
    await waitFor(async () => {
      expect(await nowOf(doors.store.segments.splits)).toEqual(before);
    });
  });
});

/** The page of a segment that was logged: Ada of Oslo got it, Dora was left out. */
async function show(told: Parameters<typeof aPane>[0] = {}) {
  const doors = await aPane(told);
  const { store } = doors;
  await store.contacts.add([
    person({ name: "Ada", city: "Oslo" }),
    person({ name: "Dora", city: "Oslo", deceased: true }),
  ]);
  const no = await newSegment(doors, "Golf day");
  const inOslo = { kind: "field", field: "city", comparison: "is", values: ["Oslo"] } as const;
  await addContacts(doors, no, { contact: { kind: "all", conditions: [inOslo] } });
  await store.segments.savePassages([aPassage({ segmentNo: no })]);
  const segment = await readSegment(doors, no);
  const letterTemplate = aWordLetter(p("Dear all"));
  await store.log.logSegment(segment, aLogging(segment, { letterTemplate }));
  const goTo = { onSegmentChosen: jest.fn(), onRoomChosen: jest.fn(), onContactOpened: jest.fn() };
  await showInPane(doors, <InteractionRoom {...goTo} segmentNo="" />);
  await click(/^Golf day/);
  return { doors, goTo };
}

function person(told: Parameters<typeof aContact>[0]) {
  return { ...aContact(told), no: undefined };
}

async function click(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

async function menu(name: string): Promise<void> {
  await click("More");
  await userEvent.click(await screen.findByRole("menuitem", { name }));
}

async function contactNosOf(doors: Parameters<typeof readSegment>[0], no: string) {
  const { lines } = await readSegment(doors, no);
  return lines.map(({ contactNo }) => contactNo);
}
