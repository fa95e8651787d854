import "fake-indexeddb/auto";
import { RendererProvider } from "@fluentui/react-components";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { newSegment } from "../../src/app/compose-segment";
import type { Doors } from "../../src/app/doors";
import type { OutdatedReason } from "../../src/ports/store";
import { HostError, NOT_IN_WORD, StoreError } from "../../src/ports/errors";
import { AppDoor } from "../../src/ui/AppDoor";
import { openPaneCommands } from "../../src/ui/shared/pane-commands";
import { changeTexts, openTexts } from "../../src/ui/text";
import { aContact } from "../support/a-contact";
import { layOutAsPane } from "../support/a-layout";
import { ADA, anOpenSegment, aPane } from "../support/an-open-segment";
import { elsewhere } from "../support/in-a-pane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
beforeAll(layOutAsPane);

describe("opening the pane", () => {
  test("says that it opens, then shows the rooms in the order of the work", async () => {
    const pane = await aPane();
    await open(() => Promise.resolve(pane));
    await screen.findByRole("button", { name: "Import a file" });
    const rooms = screen.getAllByRole("tab").map(({ textContent }) => textContent);
    const order = [/^Contacts/, /^Segment/, /^Letter/, /^Log/];
    expect(rooms).toEqual(order.map((name) => expect.stringMatching(name) as unknown));
  });

  test.each([
    ["keeps nothing", new StoreError("", "blocked"), "Contacts cannot be kept here"],
    ["does not answer", new StoreError("", "timedOut"), "The contacts did not open in time"],
    ["is not Word", new HostError("", NOT_IN_WORD), "Open me in Word"],
  ])("says what to do where the host %s, and tries again", async (_what, fault, said) => {
    const pane = await aPane();
    const opening = jest.fn<Promise<Doors>, []>().mockRejectedValueOnce(fault);
    opening.mockResolvedValue(pane);
    await open(opening);
    await screen.findByRole("heading", { name: said });
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Import a file" })).toBeTruthy();
  });

  test.each<[string, OutdatedReason, string]>([
    ["upgraded the store", "outdated", "A newer version is open in another pane"],
    ["brought a backup in", "replaced", "A backup was brought in from another pane"],
  ])("is locked once another pane has %s", async (_what, why, said) => {
    const pane = await aPane();
    let outdate: (reason: OutdatedReason) => void = () => undefined;
    const onOutdated = (outdated: (reason: OutdatedReason) => void) => {
      outdate = outdated;
      return () => undefined;
    };
    await open(() => Promise.resolve({ ...pane, store: { ...pane.store, onOutdated } }));
    await screen.findByRole("button", { name: "Import a file" });
    outdate(why);
    await screen.findByRole("heading", { name: said });
    expect(screen.queryByRole("tab")).toBeNull();
  });
});

describe("what concerns no single room", () => {
  test("is opened over the rooms, and left by any of them", async () => {
    await open(() => aPane());
    await userEvent.click(await screen.findByRole("button", { name: "More of Segment Letters" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Backup and restore" }));
    await screen.findByRole("heading", { name: "Backup and restore" });
    await userEvent.click(screen.getByRole("tab", { name: "Contacts" }));
    await screen.findByRole("button", { name: "Import a file" });
    expect(screen.queryByRole("heading", { name: "Backup and restore" })).toBeNull();
  });
});

describe("the way from the contacts to the log", () => {
  test("says what comes next, and leads there", async () => {
    const pane = await aPane();
    await open(() => Promise.resolve(pane));
    await screen.findByText("Next: bring contacts in");
    expect(screen.queryByRole("button", { name: "Next: bring contacts in" })).toBeNull();
    await pane.store.contacts.add([aContact(ADA)]);
    await userEvent.click(await screen.findByRole("button", { name: "Next: start a segment" }));
    await screen.findByRole("textbox", { name: "What is it about?" });
    await anOpenSegment(pane, { contacts: [ADA] });
    await userEvent.click(
      await screen.findByRole("button", { name: "Next: write and look through the letter" }),
    );
    await screen.findByRole("searchbox", { name: "Find a field" });
    await userEvent.click(await screen.findByRole("button", { name: "Next: check the letters" }));
    await userEvent.click(await screen.findByRole("button", { name: "Check letters" }));
    expect(await screen.findByText("Next: merge and log")).toBeTruthy();
  });

  test("asks who gets the letter of an empty segment", async () => {
    const pane = await aPane();
    await pane.store.contacts.add([aContact(ADA)]);
    await newSegment(pane, "Spring letter");
    await open(() => Promise.resolve(pane));
    expect(
      await screen.findByRole("button", { name: "Next: choose who gets the letter" }),
    ).toBeTruthy();
  });
});

describe("what the ribbon and the keys ask for", () => {
  test("is done in its room, once that is there", async () => {
    const pane = await aPane();
    await anOpenSegment(pane, { contacts: [ADA] });
    const commands = openPaneCommands();
    commands.give("insertField");
    await open(() => Promise.resolve(pane), commands);
    const search = await screen.findByRole("searchbox", { name: "Find a field" });
    await waitFor(() => {
      expect(document.activeElement).toBe(search);
    });
    commands.give("checkLetters");
    await screen.findByRole("button", { name: "Check again" });
    await userEvent.keyboard("{Control>}{Alt>}{Shift>}[KeyL]{/Shift}{/Alt}{/Control}");
    expect(await screen.findByText("Log “Spring letter”")).toBeTruthy();
  });

  test("is forgotten when the user goes elsewhere first", async () => {
    const pane = await aPane();
    await pane.store.contacts.add([aContact(ADA)]);
    const commands = openPaneCommands();
    await open(() => Promise.resolve(pane), commands);
    await screen.findByRole("searchbox", { name: "Search contacts" });
    commands.give("logSegment");
    await screen.findByRole("heading", { name: "Nothing to send yet" });
    await enter("Segment");
    await anOpenSegment(pane, { contacts: [ADA] });
    await enter("Log");
    await screen.findByRole("button", { name: "Check letters" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("the segment that the pane is at", () => {
  test("is the newest at first, and is switched in the header", async () => {
    const pane = await aPane();
    await newSegment(pane, "Spring letter");
    await newSegment(pane, "Autumn letter");
    await open(() => Promise.resolve(pane));
    await userEvent.click(await screen.findByRole("button", { name: "Segment: Autumn letter" }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: /^Spring letter/ }));
    expect(await screen.findByRole("button", { name: "Segment: Spring letter" })).toBeTruthy();
  });

  test("is none once it is gone: the user chooses, nobody goes on unawares", async () => {
    const pane = await aPane();
    await newSegment(pane, "Spring letter");
    await newSegment(pane, "Autumn letter");
    await open(() => Promise.resolve(pane));
    await userEvent.click(await screen.findByRole("button", { name: "Segment: Autumn letter" }));
    await userEvent.click(await screen.findByRole("menuitemradio", { name: /^Spring letter/ }));
    await pane.store.segments.remove("SM00001");
    expect(await screen.findByRole("button", { name: "Segment: Choose a segment" })).toBeTruthy();
  });
});

describe("the rooms", () => {
  test("keep what was typed in them while another is open", async () => {
    const pane = await aPane();
    await anOpenSegment(pane, { contacts: [ADA] });
    await open(() => Promise.resolve(pane));
    await userEvent.type(await screen.findByRole("searchbox"), "love");
    await enter("Segment");
    await screen.findByRole("combobox", { name: "Add a contact by name" });
    await enter("Contacts");
    const search = await screen.findByRole<HTMLInputElement>("searchbox");
    expect(search.value).toBe("love");
  });

  test("lead from a line of the segment to the contact's card", async () => {
    const pane = await aPane();
    await anOpenSegment(pane, { contacts: [ADA] });
    await open(() => Promise.resolve(pane));
    await enter("Segment");
    await userEvent.click(await screen.findByRole("button", { name: /^(AL)?Ada Lovelace/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Open the contact's card" }));
    expect(await screen.findByRole("heading", { name: "Ada Lovelace" })).toBeTruthy();
  });

  test("show a fault of the store at the top, until it is dismissed", async () => {
    const pane = await aPane();
    await anOpenSegment(pane, { contacts: [ADA] });
    await open(() => Promise.resolve(pane));
    await userEvent.click(await screen.findByRole("button", { name: /^(AL)?Ada Lovelace/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("This contact is in an open segment");
    expect(alert.textContent).toContain("SM00001");
    await userEvent.click(await screen.findByRole("button", { name: "Dismiss" }));
    await waitFor(() => {
      expect(screen.queryByRole("alert")).toBeNull();
    });
  });

  test("fail one by one, with a way back in", async () => {
    const pane = await aPane();
    await anOpenSegment(pane, { contacts: [ADA] });
    let isBroken = true;
    const { segments } = pane.store;
    const segment: typeof segments.segment = (no) => (onValue, onFault) => {
      if (!isBroken) return segments.segment(no)(onValue, onFault);
      onFault(new StoreError("The segment could not be read.", "failed"));
      return () => undefined;
    };
    const store = { ...pane.store, segments: { ...segments, segment } };
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    await open(() => Promise.resolve({ ...pane, store }));
    await enter("Segment");
    await screen.findByText("The segment could not be read.");
    await enter("Contacts");
    expect(await screen.findByText("Ada Lovelace")).toBeTruthy();
    isBroken = false;
    await enter("Segment");
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("combobox", { name: "Add a contact by name" })).toBeTruthy();
    jest.restoreAllMocks();
  });
});

async function open(doors: () => Promise<Doors>, commands = openPaneCommands()): Promise<void> {
  await openTexts("en");
  await changeTexts("en");
  // The store tells its changes in its own time, outside of what the test does.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  render(
    <RendererProvider renderer={elsewhere()}>
      <AppDoor theme="light" commands={commands} open={doors} />
    </RendererProvider>,
  );
}

async function enter(room: string): Promise<void> {
  const rooms = await screen.findByRole("tablist", { name: "Rooms of Segment Letters" });
  await userEvent.click(within(rooms).getByRole("tab", { name: new RegExp(`^${room}`) }));
}
