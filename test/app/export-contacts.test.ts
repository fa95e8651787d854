import { newSegment, pickContacts } from "../../src/app/compose-segment";
import { exportContacts, exportSegmentContacts } from "../../src/app/export-contacts";
import { blankContact } from "../../src/domain/contact/draft-contact";
import { readPackage, textOf } from "../../src/ooxml/opc/package";
import { anExport } from "../support/an-export";
import { aPane, bytesOf } from "../support/an-open-segment";

const EVIL = "=HYPERLINK(1)";

test("an exported CSV file lets no cell begin as a formula", async () => {
  const doors = await withEvilNames();
  await exportContacts(doors, ["CT000001"], anExport("csv"));
  const text = new TextDecoder().decode(await bytesOf(doors.downloads[0]!));
  expect(text).toContain(`'${EVIL}`);
  expect(text).not.toMatch(/(^|[,\n"])=/);
});

test("an exported workbook holds texts only, and no formula", async () => {
  const doors = await withEvilNames();
  await exportContacts(doors, ["CT000001"], anExport("xlsx"));
  const sheet = readPackage(await bytesOf(doors.downloads[0]!))
    .parts.map(textOf)
    .join("");
  expect(sheet).toContain(EVIL);
  expect(sheet).not.toMatch(/<f[ >]/);
});

test("the contacts of a segment are exported each once, in the order of the lines", async () => {
  const doors = await withEvilNames();
  const no = await newSegment(doors, "Golf day");
  await pickContacts(doors, no, ["CT000002", "CT000001", "CT000002"]);
  await exportSegmentContacts(doors, no, anExport("csv"));
  const text = new TextDecoder().decode(await bytesOf(doors.downloads[0]!));
  const rows = text.trim().split(/\r?\n/).slice(1);
  expect(rows.map((row) => row.split(",")[0])).toEqual(["CT000002", "CT000001"]);
  expect(doors.downloads[0]?.fileName).toBe("SM00001 Golf day - Contacts.csv");
});

async function withEvilNames() {
  const doors = await aPane();
  const blank = blankContact("person", "2026-01-01");
  await doors.store.contacts.add([
    { ...blank, name: EVIL },
    { ...blank, name: "Ada" },
  ]);
  return doors;
}
