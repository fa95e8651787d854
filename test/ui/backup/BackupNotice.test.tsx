import "fake-indexeddb/auto";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Doors } from "../../../src/app/doors";
import { blankContact } from "../../../src/domain/contact/draft-contact";
import { EMPTY_LETTER_STATE, writeLetterState } from "../../../src/merge/letter-state-xml";
import { BackupNotice } from "../../../src/ui/backup/BackupNotice";
import { PageContext } from "../../../src/ui/shared/use-open-page";
import { aDocument } from "../../support/a-document";
import { nowOf } from "../../support/a-store";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(60_000);

test("says that an old backup is to be made anew, and leads there", async () => {
  const pane = await aPane({ today: () => "2026-12-24" });
  await pane.store.backups.noteBackup(0);
  const pages = await show(pane);
  expect(await screen.findByText("The last backup is 31 days old.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Back up" }));
  expect(pages).toEqual(["backup"]);
  expect(screen.queryByText(/days old/)).toBeNull();
});

test("says when there never was one", async () => {
  await show(await aPane({ today: () => "2026-12-24" }));
  expect(await screen.findByText(/^There is no backup yet/)).toBeTruthy();
});

test("keeps quiet while the store is young, and when it is backed up", async () => {
  const young = await aPane({ today: () => "2026-12-01" });
  const [backedUp] = [await aPane({ today: () => "2026-12-24" })];
  await backedUp.store.backups.noteBackup((await nowOf(backedUp.store.backups.state)).seq);
  await show(young);
  await show(backedUp);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.queryByRole("button")).toBeNull();
});

test("offers a restore where the letter knows contacts of another store and none are here", async () => {
  const letter = aDocument({
    stateXml: writeLetterState({ ...EMPTY_LETTER_STATE, storeId: "store-9" }),
  });
  const pane = await aPane({ letter });
  const pages = await show(pane);
  await userEvent.click(await screen.findByRole("button", { name: "Restore a backup" }));
  expect(pages).toEqual(["backup"]);
});

test("offers none where there are contacts", async () => {
  const stateXml = writeLetterState({ ...EMPTY_LETTER_STATE, storeId: "store-9" });
  const pane = await aPane({ letter: aDocument({ stateXml }) });
  await pane.store.contacts.add([blankContact("person", "2026-01-01")]);
  await show(pane);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.queryByRole("button")).toBeNull();
});

test("writes the backup to its file when it is due", async () => {
  let written = 0;
  const pane = await aPane({
    backupPlace: {
      isPossible: true,
      choose: () => Promise.resolve(""),
      chosen: () => Promise.resolve({ name: "mine.slbackup", isAllowed: true }),
      allow: () => Promise.resolve(true),
      write: () => {
        written += 1;
        return Promise.resolve();
      },
      forget: () => Promise.resolve(),
    },
  });
  await show(pane);
  await waitFor(async () => {
    expect((await nowOf(pane.store.backups.state)).changesSince).toBe(0);
  });
  expect(written).toBe(1);
});

async function show(doors: Doors): Promise<readonly string[]> {
  const pages: string[] = [];
  await showInPane(
    doors,
    <PageContext.Provider
      value={(page) => {
        pages.push(page);
      }}
    >
      <BackupNotice />
    </PageContext.Provider>,
  );
  return pages;
}
