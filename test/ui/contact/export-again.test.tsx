import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import i18next from "i18next";
import { exportContacts } from "../../../src/app/export-contacts";
import { draftImport, importContacts, readContactFile } from "../../../src/app/import-contacts";
import { CONTACT_COLUMNS } from "../../../src/domain/contact/export/contact-table";
import { guessMapping } from "../../../src/domain/contact/import/guess-mapping";
import type { ImportTable } from "../../../src/domain/contact/import/import-draft";
import { exportOptions } from "../../../src/ui/shared/export-file";
import { changeTexts, LANGUAGES, openTexts } from "../../../src/ui/text";
import { aPane, bytesOf } from "../../support/an-open-segment";

jest.setTimeout(60_000);

/** When a contact was recorded is the program's own to say. */
const NEVER_TAKEN = ["createdOn"];

describe.each(LANGUAGES)("contacts that were exported in the language %s", (language) => {
  test("have columns that an import knows", async () => {
    const { words } = await optionsIn(language);
    const columns = CONTACT_COLUMNS.filter((column) => !NEVER_TAKEN.includes(column));
    expect(guessMapping(columns.map((column) => words.captions[column]))).toEqual(columns);
  });

  test.each(["csv", "xlsx"] as const)(
    "are all unchanged when imported again as %s",
    async (format) => {
      const options = await optionsIn(language);
      const doors = await aPane();
      const sample = await tableOf(readFileSync(SAMPLE), "sample.csv");
      await importContacts(doors, await draftImport(doors, sample, guessMapping(sample.columns)));
      const contactNos = await doors.store.contacts.matching({});
      await exportContacts(doors, contactNos, { ...options, format });
      const exported = await tableOf(await bytesOf(doors.downloads[0]!), `contacts.${format}`);
      const again = await draftImport(doors, exported, guessMapping(exported.columns));
      expect(again).toMatchObject({ added: [], changed: [], refused: [] });
      expect(again.unchangedCount).toBe(contactNos.length);
      doors.store.close();
    },
  );
});

test("a CSV file is parted and marked so that a German spreadsheet opens it", async () => {
  const options = await optionsIn("de-AT");
  const doors = await aPane();
  await exportContacts(doors, await doors.store.contacts.matching({}), {
    ...options,
    format: "csv",
  });
  const [download] = doors.downloads;
  expect(download?.fileName).toBe("Kontakte 2026-11-23.csv");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(download!));
  expect(text).toMatch(/^\ufeffNummer;Externe ID;Art;Name;/);
});

const SAMPLE = join(__dirname, "../../../assets/sample-contacts-business-central.csv");

async function optionsIn(language: string) {
  await openTexts(language);
  await changeTexts(language);
  return exportOptions(i18next);
}

async function tableOf(bytes: Uint8Array, fileName: string): Promise<ImportTable> {
  const file = await readContactFile(new Uint8Array(bytes), fileName);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value.table;
}
