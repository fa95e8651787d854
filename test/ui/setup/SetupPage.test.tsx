import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SetupPage } from "../../../src/ui/setup/SetupPage";
import { aDocument } from "../../support/a-document";
import { nowOf } from "../../support/a-store";
import { useStore } from "../../support/a-store-in-use";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(60_000);

test("templates and campaigns show what they came to, without what is canceled", async () => {
  const pane = await aPane();
  await useStore(pane.store);
  await pane.store.log.changeEntry(1, (entry) => ({ ...entry, canceled: true }));
  await showInPane(pane, <SetupPage onLeave={() => undefined} />);
  const sums = "1 interaction · 1.50 · 5 min";
  expect(await screen.findByRole("button", { name: `Business letter BUS · ${sums}` })).toBeTruthy();
  expect(screen.getByRole("button", { name: `Golf CP1 · ${sums}` })).toBeTruthy();
});

test("a template is added, changed and removed", async () => {
  const pane = await show();
  await userEvent.click(await screen.findByRole("button", { name: "New template" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/^Type a code/)).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox", { name: "Code" }), "bus");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/one with this code already/)).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox", { name: "Code" }), "2");
  await userEvent.type(screen.getByRole("textbox", { name: "Description" }), "Second letter");
  await userEvent.type(screen.getByRole("spinbutton", { name: "Minutes each" }), "5");
  await userEvent.type(screen.getByRole("textbox", { name: "Subject (English)" }), "Hello");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Second letter/ }));
  expect((await pane.store.setup.read()).interactionTemplates.at(-1)).toMatchObject({
    code: "BUS2",
    description: "Second letter",
    durationMinutes: 5,
    subjects: { en: "Hello" },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Remove" }));
  await userEvent.click((await screen.findAllByRole("button", { name: "Remove" })).at(-1)!);
  await waitFor(async () => {
    expect((await pane.store.setup.read()).interactionTemplates).toHaveLength(1);
  });
});

test("a template gets a letter in a language, and gives it up again", async () => {
  const opened = aDocument();
  const pane = await show({ letter: opened });
  await userEvent.click(await screen.findByRole("button", { name: /^Business letter/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Add a letter in German" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "The open document" }));
  const letters = () => nowOf(pane.store.setup.templateLetters("BUS"));
  await screen.findByRole("listitem", { name: "German" });
  expect(await letters()).toMatchObject([{ language: "de" }]);
  expect(screen.queryByRole("button", { name: "Add a letter in German" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  expect(opened.opened).toHaveLength(1);
  const row = within(screen.getByRole("listitem", { name: "German" }));
  await userEvent.click(row.getByRole("button", { name: "Remove" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByRole("listitem", { name: "German" });
  expect(await letters()).toHaveLength(1);
});

test("a template takes a letter from a Word document", async () => {
  const pane = await show();
  await userEvent.click(await screen.findByRole("button", { name: /^Business letter/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Add a letter in French" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "A Word document …" }));
  const bytes = Uint8Array.from([1, 2]);
  const file = new File([bytes], "lettre.docx");
  Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  await userEvent.upload(screen.getByLabelText("A Word document …"), file);
  await screen.findByRole("listitem", { name: "French" });
  expect(await nowOf(pane.store.setup.templateLetters("BUS"))).toMatchObject([
    { language: "fr", docx: Uint8Array.from([1, 2]) },
  ]);
});

async function show(told: Parameters<typeof aPane>[0] = {}) {
  const pane = await aPane(told);
  await showInPane(pane, <SetupPage onLeave={() => undefined} />);
  return pane;
}
