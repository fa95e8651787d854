import { exportContactData } from "../../src/app/export-contact-data";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { useStore } from "../support/a-store-in-use";
import { aConsent } from "../support/a-contact";
import { aMerger } from "../support/a-merger";
import { aPane, bytesOf } from "../support/an-open-segment";

test("everything about one contact is a file that a person can read, with every letter", async () => {
  const letter = new TextEncoder().encode("the letter");
  const merger = { ...aMerger(), thaw: () => Promise.resolve(letter) };
  const pane = await aPane({ merger });
  await useStore(pane.store);
  const [ada] = await pane.store.contacts.contacts(["CT000001"]);
  await pane.store.contacts.update([{ ...ada!, consents: [aConsent()] }]);
  await exportContactData(pane, "CT000001");
  const [file] = pane.downloads;
  expect(file?.fileName).toBe("CT000001 Ada Lovelace.zip");
  const entries = readZip(await bytesOf(file!), USUAL_LIMITS);
  expect(entries.map(({ name }) => name)).toEqual([
    "contact.json",
    "2026-11-23 1 Spring letter.docx",
  ]);
  const [json, docx] = entries.map((entry) => new TextDecoder().decode(inflateEntry(entry)));
  expect(docx).toBe("the letter");
  expect(JSON.parse(json!)).toMatchObject({
    madeOn: "2026-11-23",
    contact: {
      no: "CT000001",
      name: "Ada Lovelace",
      email: "ada@example.com",
      consents: [aConsent()],
    },
    company: null,
    openSegments: [
      {
        no: "SM00002",
        lines: [{ contactNo: "CT000001" }],
        ownWords: [{ passageKey: "p1", text: "Come by on Friday." }],
      },
    ],
    interactions: [{ entryNo: 1, letter: "2026-11-23 1 Spring letter.docx" }],
  });
  expect(json).not.toContain("CT000002");
  expect(json).not.toContain('"phone"');
});
