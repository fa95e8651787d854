import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { makeBackup } from "../../../src/app/backup/make-backup";
import type { Doors } from "../../../src/app/doors";
import type { Store } from "../../../src/ports/store";
import { BackupPage } from "../../../src/ui/backup/BackupPage";
import { aStore, nowOf } from "../../support/a-store";
import { useStore } from "../../support/a-store-in-use";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(60_000);

describe("backing up", () => {
  test("downloads the whole store, and tells when that was", async () => {
    const pane = await show();
    expect(await screen.findByText(/^There is no backup yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Back up now" }));
    await screen.findByText("The backup is among your downloads.");
    expect(pane.downloads.map(({ fileName }) => fileName)).toEqual([
      "segment-letters-2026-11-23.slbackup",
    ]);
    expect(await screen.findByText(/^Last backup: .*Nothing has changed since/)).toBeTruthy();
    await pane.store.setup.save({ userName: "Bob" });
    expect(await screen.findByText(/1 change since/)).toBeTruthy();
  });

  test("with a passphrase asks for it first", async () => {
    const pane = await show();
    await userEvent.click(screen.getByRole("checkbox", { name: "Protect it with a passphrase" }));
    await userEvent.click(screen.getByRole("button", { name: "Back up now" }));
    expect(await screen.findByText(/^Type a passphrase/)).toBeTruthy();
    expect(pane.downloads).toEqual([]);
    await userEvent.type(screen.getByRole("textbox", { name: "Passphrase" }), "Hafen");
    await userEvent.click(screen.getByRole("button", { name: "Back up now" }));
    await screen.findByText("The backup is among your downloads.");
  });

  test("says so where files cannot be saved", async () => {
    await show({ canDownload: false });
    expect(await screen.findByText(/cannot save files/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Back up now" })).toBeNull();
  });

  test("goes to a file by itself once one is chosen", async () => {
    const written: number[] = [];
    let name = "";
    const pane = await show({
      backupPlace: {
        isPossible: true,
        choose: () => {
          name = "mine.slbackup";
          return Promise.resolve(name);
        },
        chosen: () => Promise.resolve(name === "" ? undefined : { name, isAllowed: true }),
        allow: () => Promise.resolve(true),
        write: ({ length }) => {
          written.push(length);
          return Promise.resolve();
        },
        forget: () => {
          name = "";
          return Promise.resolve();
        },
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Choose a file …" }));
    await screen.findByText("Backups go to “mine.slbackup”.");
    expect(written).toHaveLength(1);
    expect((await nowOf(pane.store.backups.state)).lastBackup).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    await screen.findByRole("button", { name: "Choose a file …" });
  });
});

describe("restoring", () => {
  test("into an empty store asks nothing, and brings all", async () => {
    const backup = await aBackup();
    const pane = await show();
    await choose(backup);
    const table = await screen.findByRole("table");
    expect(within(table).getByRole("row", { name: "Contacts 2 0 0 0" })).toBeTruthy();
    expect(within(table).getByRole("row", { name: "Interactions 2 0 0 0" })).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Restore" }));
    await screen.findByText("The backup is in");
    expect(await nowOf(pane.store.contacts.count)).toBe(2);
  });

  test("asks before it replaces what is here", async () => {
    const pane = await show();
    await useStore(pane.store);
    const backup = await aBackup(pane.store);
    const [ada] = await pane.store.contacts.contacts(["CT000001"]);
    await pane.store.contacts.add([{ ...ada!, name: "Cy" }]);
    await choose(backup);
    await screen.findByText("It is an earlier state of what is here.");
    await userEvent.click(screen.getByRole("radio", { name: "Replace everything here" }));
    await userEvent.click(screen.getByRole("button", { name: "Restore" }));
    const dialog = await screen.findByRole("alertdialog");
    expect(within(dialog).getByText(/^1 record that is here/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(await nowOf(pane.store.contacts.count)).toBe(3);
    await userEvent.click(screen.getByRole("button", { name: "Restore" }));
    await userEvent.click(await screen.findByRole("button", { name: "Replace" }));
    await screen.findByText("The backup is in");
    expect(await nowOf(pane.store.contacts.count)).toBe(2);
  });

  test("merges what is missing, as it proposes", async () => {
    const pane = await show();
    await useStore(pane.store);
    const backup = await aBackup(pane.store);
    await pane.store.segments.remove("SM00002");
    await pane.store.contacts.remove(["CT000002"]);
    await choose(backup);
    await userEvent.click(await screen.findByRole("button", { name: "Restore" }));
    await screen.findByText("The backup is in");
    expect(await nowOf(pane.store.contacts.count)).toBe(2);
    expect(await nowOf(pane.store.segments.segments)).toHaveLength(1);
  });

  test("says why another store's backup cannot be merged", async () => {
    const backup = await aBackup();
    const pane = await show({ store: await aStore({ newId: () => "store-2" }) });
    await useStore(pane.store);
    await choose(backup);
    expect(await screen.findByText(/^It cannot be merged/)).toBeTruthy();
  });

  test("asks for the passphrase until it fits", async () => {
    const store = await aStore();
    await useStore(store);
    const { bytes } = await makeBackup({ store }, { passphrase: "Hafen" });
    await show();
    await choose(bytes);
    const field = await screen.findByLabelText("Passphrase of the backup");
    await userEvent.type(field, "Hafn{Enter}");
    expect(await screen.findByText("That is not its passphrase.")).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Passphrase of the backup"), "{Backspace}en{Enter}");
    expect(await screen.findByRole("table")).toBeTruthy();
  });

  test("refuses what is damaged, and changes nothing", async () => {
    const backup = await aBackup();
    const pane = await show();
    await choose(backup.slice(0, -40));
    expect(await screen.findByText(/^This backup is damaged/)).toBeTruthy();
    await choose(new TextEncoder().encode("Name\nAda\n"));
    await waitFor(() => {
      expect(screen.getByText(/is not a backup of Segment Letters/)).toBeTruthy();
    });
    expect(await nowOf(pane.store.contacts.count)).toBe(0);
  });
});

async function show(told: Partial<Doors> = {}) {
  const pane = await aPane(told);
  const faults = await showInPane(pane, <BackupPage onLeave={() => undefined} />);
  expect(faults).toEqual([]);
  return pane;
}

async function aBackup(from?: Store): Promise<Uint8Array> {
  const store = from ?? (await aStore());
  if (from === undefined) await useStore(store);
  const { bytes } = await makeBackup({ store }, { passphrase: "" });
  return bytes;
}

async function choose(bytes: Uint8Array): Promise<void> {
  const file = new File([], "mine.slbackup");
  Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  const input = await screen.findByLabelText("Choose a backup …", { selector: "input" });
  await userEvent.upload(input, file);
}
