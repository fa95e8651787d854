import "fake-indexeddb/auto";
import { screen } from "@testing-library/react";
import { newSegment, pickContacts } from "../../../src/app/compose-segment";
import { removeContact } from "../../../src/app/remove-contact";
import { blankContact } from "../../../src/domain/contact/draft-contact";
import { FaultBar } from "../../../src/ui/shared/FaultBar";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

test("a contact in an open segment is not deleted, and the error names the segments", async () => {
  const pane = await aPane();
  await pane.store.contacts.add([{ ...blankContact("person", "2026-01-01"), name: "Ada" }]);
  for (const name of ["Golf day", "Spring letter"]) {
    await pickContacts(pane, await newSegment(pane, name), ["CT000001"]);
  }
  const fault: unknown = await removeContact(pane, "CT000001").catch((error: unknown) => error);
  await showInPane(pane, <FaultBar fault={fault} onDismiss={() => undefined} />);
  expect((await screen.findByRole("alert")).textContent).toContain(
    "Open segments with it: SM00001, SM00002. Log or delete these",
  );
});
