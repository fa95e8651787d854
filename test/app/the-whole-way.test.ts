import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkLetters } from "../../src/app/check-letters";
import { deliverFirst } from "../../src/app/deliver-letters";
import { logSegment } from "../../src/app/log-segment";
import { mergeLetters } from "../../src/app/merge-letters";
import { openLoggedLetter } from "../../src/app/open-logged-letter";
import { openLocalMerger, sha256 } from "../../src/entry/local-merger";
import { flateDeflater } from "../../src/ooxml/opc/deflater";
import { readPackage, textOf } from "../../src/ooxml/opc/package";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { aDocument } from "../support/a-document";
import { nowOf } from "../support/a-store";
import { ADA, anOpenSegment, aPane, bytesOf } from "../support/an-open-segment";

const CARL = { name: "Carl Gauß", address: "Weg 1", postCode: "37073", city: "Göttingen" };

describe("the sample letter, on the real store and with the real engine", () => {
  test("is checked for the fields that it uses", async () => {
    const { doors, segmentNo } = await aLetterForTwo();
    const checked = await checkLetters(doors, segmentNo);
    const found = checked?.groups.map(({ kind, field }) => `${kind} ${field}`.trim());
    expect(checked?.letterCount).toBe(2);
    expect(found).toContain("salutationIsMissing salutation.formal");
    expect(found).toContain("fieldHasNoValue salesperson.phone");
    expect(found).not.toContain("fieldHasNoValue contact.phone");
  });

  test("becomes a letter for each, and the log opens the very same", async () => {
    const { doors, letter, segmentNo } = await aLetterForTwo();
    const merged = await mergeLetters(doors, segmentNo, { delivery: "zip", reason: "", run: {} });
    if (!merged.ok) throw new Error("not merged");
    await deliverFirst(doors, merged.value);
    const files = await Promise.all(doors.downloads.map(bytesOf));
    const sent = files.flatMap((file) => readZip(file, USUAL_LIMITS));
    expect(sent.map(({ name }) => name)).toEqual(["Ada Lovelace.docx", "Carl Gauß.docx"]);

    await logSegment(doors, segmentNo, {
      reason: "",
      keepsLetters: true,
      delivery: null,
      followUp: null,
      run: {},
    });
    const [, carls] = await nowOf(doors.store.log.entriesOf(1));
    expect(await openLoggedLetter(doors, carls!)).toEqual({ ok: true, value: null });
    const [opened] = letter.opened;
    expect(words(opened!)).toContain("Carl Gauß");
    expect(words(opened!)).not.toContain("Ada Lovelace");
    expect(partsOf(opened!)).toEqual(partsOf(inflateEntry(sent[1]!)));
  });
});

async function aLetterForTwo() {
  const sample = await readFile(join(__dirname, "../../assets/sample-letter.docx"));
  const letter = { ...aDocument(), file: () => Promise.resolve(new Uint8Array(sample)) };
  const merger = openLocalMerger(flateDeflater(1), sha256);
  const doors = await aPane({ letter, merger });
  const { header } = await anOpenSegment(doors, { contacts: [ADA, CARL] });
  return { doors, letter, segmentNo: header.no };
}

function words(docx: Uint8Array): string {
  const { part } = readPackage(docx);
  const main = part("/word/document.xml");
  return main === undefined ? "" : textOf(main).replace(/<[^>]+>/g, "");
}

/** Each part by its name, whatever their order in the file. */
function partsOf(docx: Uint8Array): Readonly<Record<string, string>> {
  const { parts } = readPackage(docx);
  return Object.fromEntries(
    parts.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("latin1")]),
  );
}
