import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Doors } from "../../../src/app/doors";
import { InteractionRoom } from "../../../src/ui/interaction/InteractionRoom";
import type { RoomProps } from "../../../src/ui/shared/rooms";
import { aDocument } from "../../support/a-document";
import { readBytes } from "../../support/a-merger";
import { nowOf } from "../../support/a-store";
import { ADA, anOpenSegment, aPane, type OpenSegment } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

/** A person's way through the room takes many looks at it, and each is slow in jsdom. */
jest.setTimeout(120_000);

/** A list of any length shows what is in sight: give it a size. */
beforeAll(() => {
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, value: 600 },
    clientWidth: { configurable: true, value: 320 },
  });
});

const CARL = { name: "Carl Gauß", address: "Weg 1", postCode: "37073", city: "Göttingen" };

describe("logging the segment", () => {
  test.each<[what: string, correspondenceType: "" | "hardCopy", merges: boolean]>([
    ["offers to merge now where any contact is to be sent something", "hardCopy", true],
    ["offers no merge where nobody is to be sent anything", "", false],
  ])("%s, and no follow-up by itself", async (_what, correspondenceType, merges) => {
    await showSegment({ contacts: [ADA], line: { correspondenceType } });
    await click("Log …");
    const isChecked = async (name: RegExp) =>
      (await screen.findByRole<HTMLInputElement>("checkbox", { name, hidden: true })).checked;
    expect(await isChecked(/^Merge the letters now/)).toBe(merges);
    expect(await isChecked(/^Open a follow-up segment/)).toBe(false);
  });

  test("refuses, then records everyone, then opens the very letter of an entry", async () => {
    const letter = aDocument();
    const opened = { contacts: [ADA, CARL], line: { salespersonCode: "" } };
    const { doors, goTo } = await showSegment(opened, { letter });

    await click("Log …");
    await click("Log 2 interactions");
    expect(await screen.findByText("Not yet")).toBeTruthy();
    expect(await nowOf(doors.store.log.loggedSegments)).toEqual([]);
    await click("Cancel");
    expect(await screen.findByText("No salesperson")).toBeTruthy();

    await doors.store.segments.change("SM00001", (segment) => ({
      ...segment,
      lines: segment.lines.map((line) => ({ ...line, salespersonCode: "JO" })),
    }));
    await click("Log …");
    await click("Merge the letters now", "checkbox");
    await click("Open a follow-up segment with the same contacts", "checkbox");
    expect(await screen.findByDisplayValue("Follow-up on segment SM00001")).toBeTruthy();
    await click("Log 2 interactions");
    expect(await screen.findByText("2 interactions logged.")).toBeTruthy();
    const next = await screen.findByRole("button", { name: "Show the log" });
    await waitFor(() => {
      expect(document.activeElement).toBe(next);
    });
    expect(await nowOf(doors.store.log.loggedSegments)).toHaveLength(1);
    await click("Go to the follow-up");
    expect(goTo.onSegmentChosen).toHaveBeenCalledWith("SM00002");

    await click("Show the log");
    await openEntry(2);
    await click("Open letter");
    await waitFor(() => {
      expect(letter.opened.map(readBytes)).toMatchObject([
        { record: { "contact.name": "Carl Gauß" } },
      ]);
    });
  });
});

async function openEntry(place: number): Promise<void> {
  const rows = await screen.findAllByRole("listitem");
  await userEvent.click(within(rows[place - 1]!).getByRole("button"));
}

async function showSegment(opened: OpenSegment = {}, told: Partial<Doors> = {}) {
  const doors = await aPane(told);
  const { header } = await anOpenSegment(doors, opened);
  return { doors, ...(await show(doors, header.no)) };
}

async function show(doors: Doors, segmentNo: string) {
  const goTo = {
    onSegmentChosen: jest.fn(),
    onRoomChosen: jest.fn(),
    onContactOpened: jest.fn(),
  } satisfies Omit<RoomProps, "segmentNo">;
  const faults = await showInPane(doors, <InteractionRoom {...goTo} segmentNo={segmentNo} />);
  return { goTo, faults };
}

/** What a dialog hides and shows follows the focus, which jsdom without a layout moves at random: look at all. */
async function click(name: string | RegExp, role = "button"): Promise<void> {
  await userEvent.click(await screen.findByRole(role, { name, hidden: true }));
}
