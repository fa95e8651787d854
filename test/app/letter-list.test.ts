import { exportLetterList } from "../../src/app/letter-list";
import { readContactFile } from "../../src/app/import-contacts";
import { nowOf } from "../support/a-store";
import { useStore } from "../support/a-store-in-use";
import { aPane, bytesOf } from "../support/an-open-segment";

const CAPTIONS = {
  title: "Letters",
  number: "No.",
  name: "Name",
  company: "Company",
  address: "Address",
  email: "E-mail",
  sentAs: "Sent as",
  ways: { "": "", hardCopy: "Hard copy", email: "E-mail" },
};

test("the letters of a logging are listed under their numbers, without those that are canceled", async () => {
  const pane = await aPane();
  await useStore(pane.store);
  const [logged] = await nowOf(pane.store.log.loggedSegments);
  await pane.store.log.changeEntry(1, (entry) => ({ ...entry, canceled: true }));
  await exportLetterList(pane, logged!, CAPTIONS);
  const [file] = pane.downloads;
  expect(file?.fileName).toBe("SM00001 Spring letter - Letters.xlsx");
  const table = await readContactFile(await bytesOf(file!), "letters.xlsx");
  if (!table.ok) throw new Error(table.problem.kind);
  expect(table.value.table.columns).toEqual([
    "No.",
    "Name",
    "Company",
    "Address",
    "E-mail",
    "Sent as",
  ]);
  expect(table.value.table.rows.map(({ cells }) => cells)).toEqual([
    ["2", "Ada Lovelace", "", "", "", "Hard copy"],
  ]);
});
