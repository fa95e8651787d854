import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Doors } from "../../../src/app/doors";
import { findInLetters } from "../../../src/app/find-in-letters";
import { InteractionRoom } from "../../../src/ui/interaction/InteractionRoom";
import type { RoomProps } from "../../../src/ui/shared/rooms";
import { PageContext } from "../../../src/ui/shared/use-open-page";
import { anInspection } from "../../support/a-letter";
import { aMerger } from "../../support/a-merger";
import { aDocument } from "../../support/a-document";
import { nowOf } from "../../support/a-store";
import { anEntryDraft } from "../../support/an-entry";
import { ADA, anOpenSegment, aPane, type OpenSegment } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

/** A person's way through the room takes many looks at it, and each is slow in jsdom. */
jest.setTimeout(120_000);

const CARL = { name: "Carl Gauß", address: "Weg 1", postCode: "37073", city: "Göttingen" };

describe("the log room", () => {
  test("says what to do first where there is nothing to send", async () => {
    const { goTo } = await show(await aPane(), "");
    await userEvent.click(await screen.findByRole("button", { name: "Choose contacts" }));
    expect(goTo.onRoomChosen).toHaveBeenCalledWith("segment");
  });

  test("says so, too, where nobody is in the segment yet", async () => {
    await showSegment({ contacts: [] });
    expect(await screen.findByRole("button", { name: "Choose contacts" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Merge/ })).toBeNull();
  });

  test("leads from checking to merging to logging", async () => {
    await showSegment();
    await screen.findByRole("heading", { name: "Check" });
    const steps = await screen.findAllByRole("heading", { level: 2 });
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      "Check",
      "Merge",
      "Log",
      "Logged segments",
    ]);
  });
});

describe("checking the letters", () => {
  test("says so when nothing is wrong", async () => {
    await showSegment({ contacts: [ADA, CARL] });
    await click("Check letters");
    expect(await screen.findByText("All 2 letters are complete.")).toBeTruthy();
  });

  test("groups and counts what it finds, and leads to where it is solved", async () => {
    const contacts = [
      { ...ADA, address: "" },
      { ...CARL, address: "" },
    ];
    const { goTo } = await showSegment({ contacts });
    await click("Check letters");
    await click(/No full postal address\s*2/);
    await click("Carl Gauß");
    expect(goTo.onContactOpened).toHaveBeenCalledWith("CT000002");
  });

  test("leads to the setup where a salutation is missing", async () => {
    const pages: string[] = [];
    await showSegment(
      { contacts: [{ ...ADA, salutationCode: "LADY" }] },
      { merger: aMerger(anInspection(["salutation.formal"])) },
      pages,
    );
    await click("Check letters");
    await click(/No salutation\b.*1/);
    await click("Go to the setup");
    expect(pages).toEqual(["basics"]);
  });

  test("takes contacts off the segment, and brings them back", async () => {
    const contacts = [ADA, { ...CARL, doNotMail: { date: "2026-05-01", source: "letter" } }];
    const { doors } = await showSegment({ contacts });
    await click("Check letters");
    await click(/Objects to mail\s*1/);
    await click("Take this contact off the segment");
    await waitFor(async () => {
      expect(await lineCount(doors)).toBe(1);
    });
    await click("Undo");
    await waitFor(async () => {
      expect(await lineCount(doors)).toBe(2);
    });
  });

  test("gives everyone without a salesperson the same one, even one who is new", async () => {
    const { doors } = await showSegment({
      contacts: [ADA, CARL],
      header: { salespersonCode: "" },
      line: { salespersonCode: "" },
    });
    await doors.store.setup.save({ salespersons: [], userSalespersonCode: "" });
    await click("Check letters");
    await click(/No salesperson\s*2/);
    await userEvent.type(await screen.findByRole("textbox", { name: /^Name/ }), "Helena Brandt");
    await click("Set for 2 contacts");
    expect(await screen.findByText("All 2 letters are complete.")).toBeTruthy();
    const segment = await nowOf(doors.store.segments.segment("SM00001"));
    expect(segment?.lines.map(({ salespersonCode }) => salespersonCode)).toEqual(["HB", "HB"]);
    expect((await doors.store.setup.read()).userSalespersonCode).toBe("HB");
  });

  test("drops a problem from the list once it is fixed", async () => {
    const { doors } = await showSegment({ contacts: [{ ...ADA, address: "" }] });
    await click("Check letters");
    await screen.findByText("No full postal address");
    const [ada] = await doors.store.contacts.contacts(["CT000001"]);
    if (ada !== undefined) await doors.store.contacts.update([{ ...ada, address: "Square 12" }]);
    expect(await screen.findByText("The letter is complete.")).toBeTruthy();
  });

  test("calls off a look that a change outruns, and looks again", async () => {
    const asked: AbortSignal[] = [];
    const checker: Doors["checker"] = {
      check: (letters, run) => {
        if (run?.signal !== undefined) asked.push(run.signal);
        return asked.length === 1 ? untilCalledOff(run?.signal) : findInLetters(letters, run);
      },
    };
    const { doors, faults } = await showSegment({}, { checker });
    await click("Check letters");
    await waitFor(() => {
      expect(asked).toHaveLength(1);
    });
    const [ada] = await doors.store.contacts.contacts(["CT000001"]);
    await doors.store.contacts.update([{ ...ada!, address: "" }]);
    expect(await screen.findByText("No full postal address")).toBeTruthy();
    expect(asked.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(faults).toEqual([]);
  });

  test("says when its answer is no longer of today", async () => {
    const { doors } = await showSegment();
    await click("Check letters");
    await screen.findByText("The letter is complete.");
    const [ada] = await doors.store.contacts.contacts(["CT000001"]);
    await doors.store.contacts.update([{ ...ada!, city: "Paris" }]);
    expect(await screen.findByText(/Something has changed since/)).toBeTruthy();
  });
});

describe("merging the letters", () => {
  test("opens them in Word as one document", async () => {
    const letter = aDocument();
    await showSegment({ contacts: [ADA, CARL] }, { letter });
    await click("Merge 2 letters");
    expect(await screen.findByText("2 letters made.")).toBeTruthy();
    await waitFor(() => {
      expect(letter.opened).toHaveLength(1);
    });
    await click("Open again");
    await waitFor(() => {
      expect(letter.opened).toHaveLength(2);
    });
  });

  test("downloads a zip", async () => {
    const { doors } = await showSegment();
    await click("One document each, in a zip", "radio");
    await click("Merge 1 letter");
    await screen.findByText("1 letter made.");
    expect(doors.downloads.map(({ fileName }) => fileName)).toEqual(["SM00001 Spring letter.zip"]);
  });

  test("tells a host without downloads that the letters open as one document", async () => {
    await showSegment({}, { canDownload: false });
    expect(await screen.findByText(/cannot download files/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  test("asks why where something speaks against a letter, and goes on for a reason", async () => {
    await showSegment({ contacts: [{ ...ADA, excludeFromSegment: true }] });
    await click("Merge 1 letter");
    expect(await screen.findByText("Not yet")).toBeTruthy();
    const reason = await screen.findByLabelText("Why are they written to all the same?");
    await userEvent.type(reason, "Asked for it");
    await click("Merge 1 letter");
    expect(await screen.findByText("1 letter made.")).toBeTruthy();
  });
});

describe("somebody who had enough letters", () => {
  const showTired = async () => {
    const shown = await showSegment({ contacts: [ADA, CARL] });
    const { store } = shown.doors;
    await store.log.append([anEntryDraft({ date: "2026-11-20" })]);
    await store.setup.save({ fatigueRule: { atMost: 1, days: 30, perHousehold: false } });
    return shown;
  };

  test("is listed, and taken off the segment", async () => {
    const { doors } = await showTired();
    await click("Check letters");
    await click(/Has had enough letters\s*1/);
    await screen.findByRole("button", { name: "Ada Lovelace" });
    await click("Take this contact off the segment");
    await waitFor(async () => {
      expect(await lineCount(doors)).toBe(1);
    });
  });

  test("gets one more for a reason", async () => {
    await showTired();
    await click("Merge 2 letters");
    expect(await screen.findByText("Not yet")).toBeTruthy();
    const reason = await screen.findByLabelText("Why are they written to all the same?");
    await userEvent.type(reason, "A recall");
    await click("Merge 2 letters");
    expect(await screen.findByText("2 letters made.")).toBeTruthy();
  });
});

async function showSegment(
  opened: OpenSegment = {},
  told: Partial<Doors> = {},
  pages: string[] = [],
) {
  const doors = await aPane(told);
  const { header } = await anOpenSegment(doors, opened);
  return { doors, ...(await show(doors, header.no, pages)) };
}

async function show(doors: Doors, segmentNo: string, pages: string[] = []) {
  const goTo = {
    onSegmentChosen: jest.fn(),
    onRoomChosen: jest.fn(),
    onContactOpened: jest.fn(),
  } satisfies Omit<RoomProps, "segmentNo">;
  const faults = await showInPane(
    doors,
    <PageContext.Provider
      value={(page) => {
        pages.push(page);
      }}
    >
      <InteractionRoom {...goTo} segmentNo={segmentNo} />
    </PageContext.Provider>,
  );
  return { goTo, faults };
}

/** A look at letters that takes for ever. */
function untilCalledOff(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });
}

async function click(name: string | RegExp, role = "button"): Promise<void> {
  await userEvent.click(await screen.findByRole(role, { name }));
}

async function lineCount({ store }: Doors): Promise<number | undefined> {
  return (await nowOf(store.segments.segment("SM00001")))?.lines.length;
}
