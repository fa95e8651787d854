import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { newSegment, pickContacts } from "../../src/app/compose-segment";
import type { Contact } from "../../src/domain/contact/contact";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { SegmentRoom } from "../../src/ui/segment/SegmentRoom";
import { aPane } from "./an-open-segment";
import { showInPane } from "./in-a-pane";

interface Shown {
  readonly withSegment?: boolean;
  readonly picked?: readonly string[];
}

/** Shows the room, with a segment of these contacts when wanted. */
export async function showSegmentRoom(
  contacts: readonly Partial<Contact>[],
  { withSegment = true, picked = [] }: Shown = {},
) {
  const pane = await aPane();
  await pane.store.contacts.add(
    contacts.map((told) => ({ ...blankContact("person", "2026-01-01"), ...told })),
  );
  const segmentNo = withSegment ? await newSegment(pane, "Spring letter") : "";
  if (picked.length > 0) await pickContacts(pane, segmentNo, picked);
  await showInPane(pane, <Room initial={segmentNo} />);
  return pane;
}

/** The room as the pane holds it: which segment is open is the pane's to know. */
function Room({ initial }: { readonly initial: string }) {
  const [segmentNo, setSegmentNo] = useState(initial);
  return (
    <SegmentRoom
      segmentNo={segmentNo}
      onSegmentChosen={setSegmentNo}
      onContactOpened={() => undefined}
      onRoomChosen={() => undefined}
    />
  );
}

export async function click(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

/** Waits for a text to be seen. */
export async function see(text: string | RegExp): Promise<void> {
  await screen.findByText(text);
}

export async function menu(name: string): Promise<void> {
  await click("More");
  await userEvent.click(await screen.findByRole("menuitem", { name }));
}

export async function pick(typed: string, name: RegExp): Promise<void> {
  await userEvent.type(
    await screen.findByRole("combobox", { name: "Add a contact by name" }),
    typed,
  );
  await userEvent.click(await screen.findByRole("option", { name }));
}

export async function condition(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("combobox", { name: "Add a condition" }));
  await userEvent.click(await screen.findByRole("option", { name }));
}

export async function expectLines(expected: readonly string[]): Promise<void> {
  const list = await screen.findByRole("list", { name: "Contacts in this segment" });
  await waitFor(() => {
    const lines = within(list).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual(expected);
  });
}
