import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { Contact } from "../../src/domain/contact/contact";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { ContactRoom } from "../../src/ui/contact/ContactRoom";
import { aPane } from "./an-open-segment";
import { showInPane } from "./in-a-pane";

type Told = Partial<Contact>;

/** Shows the room with these contacts. */
export async function showContactRoom(contacts: readonly Told[]) {
  const pane = await aPane();
  const drafts = contacts.map((told) => ({ ...blankContact("person", "2026-01-01"), ...told }));
  if (drafts.length > 0) await pane.store.contacts.add(drafts);
  await showInPane(pane, <Room />);
  return pane;
}

/** The room as the pane holds it: which card is open is the pane's to know. */
function Room() {
  const [contactNo, setContactNo] = useState("");
  return (
    <ContactRoom
      segmentNo=""
      contactNo={contactNo}
      onContactOpened={setContactNo}
      onContactLeft={() => {
        setContactNo("");
      }}
      onSegmentChosen={() => undefined}
      onRoomChosen={() => undefined}
    />
  );
}

export async function click(name: string | RegExp): Promise<void> {
  const exact = typeof name === "string" ? new RegExp(`^${name}`) : name;
  await userEvent.click(await screen.findByRole("button", { name: exact }));
}

/** Chooses what the menu of the list offers. */
export async function choose(name: string): Promise<void> {
  await click("New");
  await userEvent.click(await screen.findByRole("menuitem", { name }));
}

/** Waits for a text to be seen. */
export async function see(text: string | RegExp): Promise<void> {
  await screen.findByText(text);
}

/** Chooses a file of this content to be imported. */
export async function importing(content: string | Uint8Array): Promise<void> {
  if (screen.queryByRole("searchbox") === null) await click("Import a file");
  else await choose("Import a file");
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = new File([bytes.slice()], "people.csv", { type: "text/csv" });
  Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  await userEvent.upload(
    await screen.findByLabelText("Choose a file", { selector: "input" }),
    file,
  );
}

/** The rows of the list, as their texts. */
export function rows(): readonly string[] {
  const list = screen.getByRole("list", { name: "Contacts" });
  return within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
}
