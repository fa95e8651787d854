import { deliverFirst, deliverVolume } from "../../src/app/deliver-letters";
import type { Doors } from "../../src/app/doors";
import { logSegment } from "../../src/app/log-segment";
import type { LetterDelivery } from "../../src/app/make-letters";
import { mergeLetters } from "../../src/app/merge-letters";
import type { MergeRun } from "../../src/ports/merger";
import { aDocument } from "../support/a-document";
import { aMerger, readBytes } from "../support/a-merger";
import { nowOf } from "../support/a-store";
import { anEntryDraft } from "../support/an-entry";
import { ADA, anOpenSegment, aPane, bytesOf, type OpenSegment } from "../support/an-open-segment";

const CARL = { name: "Carl Gauß", address: "Weg 1", postCode: "37073", city: "Göttingen" };

describe("merging the letters of a segment", () => {
  test("makes a letter for each line, in order, and opens them as one document", async () => {
    const letter = aDocument();
    const doors = await aPane({ letter });
    const made = await merge(doors, { contacts: [ADA, CARL] }, "open");
    await deliverFirst(doors, made);
    expect(letter.opened.map(namesIn)).toEqual([["Ada Lovelace", "Carl Gauß"]]);
  });

  test("downloads one document, named for the segment", async () => {
    const doors = await aPane();
    await deliverFirst(doors, await merge(doors, {}, "download"));
    expect(doors.downloads.map(({ fileName }) => fileName)).toEqual(["SM00001 Spring letter.docx"]);
  });

  test("downloads a zip of documents named for contact and company", async () => {
    const doors = await aPane();
    const contoso = { type: "company", name: "Contoso AG" } as const;
    const contacts = [contoso, { ...ADA, companyNo: "#0" }];
    await deliverFirst(doors, await merge(doors, { contacts }, "zip"));
    const [download = NOTHING] = doors.downloads;
    expect([download.fileName, download.mediaType]).toEqual([
      "SM00001 Spring letter.zip",
      "application/zip",
    ]);
    expect(
      (readBytes(await bytesOf(download)) as { name: string }[]).map(({ name }) => name),
    ).toEqual(["Contoso AG", "Contoso AG - Ada Lovelace"]);
  });

  test("opens one document on a host without downloads, whatever was wanted", async () => {
    const letter = aDocument();
    const doors = await aPane({ letter, canDownload: false });
    const made = await merge(doors, {}, "zip");
    expect(made).toMatchObject({ delivery: "open", wanted: "zip" });
    await deliverFirst(doors, made);
    expect(letter.opened).toHaveLength(1);
    expect(doors.downloads).toEqual([]);
  });

  test("opens volumes of 3 MB at most, one after the other", async () => {
    const letter = aDocument();
    const doors = await aPane({ letter, merger: aMegabyteALetter });
    const contacts = Array.from({ length: 5 }, () => ADA);
    const made = await merge(doors, { contacts }, "open");
    expect(made.volumes.map(({ firstLetter, lastLetter }) => [firstLetter, lastLetter])).toEqual([
      [1, 3],
      [4, 5],
    ]);
    await deliverFirst(doors, made);
    expect(letter.opened.map(({ length }) => length)).toEqual([3_000_000]);
    await deliverVolume(doors, made, made.volumes[1]!);
    expect(letter.opened.map(({ length }) => length)).toEqual([3_000_000, 2_000_000]);
  });

  test("never writes to whom something speaks against, without a reason", async () => {
    const doors = await aPane();
    const contacts = [{ ...ADA, excludeFromSegment: true }];
    const { header } = await anOpenSegment(doors, { contacts });
    const wanted = { delivery: "open", run: {} } as const;
    expect(await mergeLetters(doors, header.no, { ...wanted, reason: "" })).toMatchObject({
      problem: { kind: "problems", problems: [{ kind: "reasonIsMissing" }] },
    });
    expect((await mergeLetters(doors, header.no, { ...wanted, reason: "Asked" })).ok).toBe(true);
  });

  test("never writes to who had enough letters, without a reason that is logged", async () => {
    const doors = await aPane();
    const { header } = await anOpenSegment(doors);
    await doors.store.log.append([anEntryDraft({ date: "2026-11-01" })]);
    const wanted = { delivery: "open", reason: "", run: {} } as const;
    expect((await mergeLetters(doors, header.no, wanted)).ok).toBe(true);
    const fatigueRule = { atMost: 1, days: 30, perHousehold: false };
    await doors.store.setup.save({ fatigueRule });
    expect(await mergeLetters(doors, header.no, wanted)).toMatchObject({
      problem: { kind: "problems", problems: [{ kind: "reasonIsMissing", lineNo: 1 }] },
    });
    const toLog = { keepsLetters: false, delivery: null, followUp: null, run: {} };
    expect(await logSegment(doors, header.no, { ...toLog, reason: "" })).toMatchObject({
      problem: { kind: "problems", problems: [{ kind: "reasonIsMissing", lineNo: 1 }] },
    });
    const reason = "A recall";
    expect((await mergeLetters(doors, header.no, { ...wanted, reason })).ok).toBe(true);
    expect((await logSegment(doors, header.no, { ...toLog, reason })).ok).toBe(true);
    const [entry] = await nowOf(doors.store.log.entriesOf(1));
    expect(entry?.comment).toBe("A recall");
  });

  test("never writes to who objects, whatever the reason", async () => {
    const doors = await aPane();
    const contacts = [{ ...ADA, doNotMail: { date: "2026-05-01", source: "letter" } }];
    const { header } = await anOpenSegment(doors, { contacts });
    const wanted = { delivery: "open", reason: "Asked", run: {} } as const;
    expect(await mergeLetters(doors, header.no, wanted)).toMatchObject({
      problem: { kind: "problems", problems: [{ kind: "objectsToMail" }] },
    });
  });

  test("lets the letters be made before the segment can be logged", async () => {
    const doors = await aPane();
    const made = await merge(doors, { header: { description: "" }, line: { templateCode: "" } });
    expect(made.volumes).toHaveLength(1);
  });

  test("says so when the segment is gone", async () => {
    const wanted = { delivery: "open", reason: "", run: {} } as const;
    expect(await mergeLetters(await aPane(), "SM00099", wanted)).toEqual({
      ok: false,
      problem: { kind: "segmentIsGone" },
    });
  });

  test("tells how far it is", async () => {
    const told: string[] = [];
    const run = { onProgress: (done: number, total: number) => told.push(`${done}/${total}`) };
    await merge(await aPane(), { contacts: [ADA, CARL] }, "zip", run);
    expect(told).toEqual(["1/2", "2/2"]);
  });

  test("stops when it is canceled, and hands nothing over", async () => {
    const doors = await aPane();
    const canceled = merge(doors, {}, "zip", { signal: AbortSignal.abort() });
    await expect(canceled).rejects.toThrow("aborted");
    expect(doors.downloads).toEqual([]);
  });
});

const NOTHING = { fileName: "", file: new Uint8Array(), mediaType: "" };

const aMegabyteALetter = {
  ...aMerger(),
  join: (_letter: Uint8Array, { length }: readonly unknown[]) =>
    Promise.resolve({ bytes: new Uint8Array(length * 1_000_000), warnings: [] }),
};

async function merge(
  doors: Doors,
  opened: OpenSegment,
  delivery: LetterDelivery = "open",
  run: MergeRun = {},
) {
  const { header } = await anOpenSegment(doors, opened);
  const merged = await mergeLetters(doors, header.no, { delivery, reason: "", run });
  if (!merged.ok) throw new Error(JSON.stringify(merged.problem));
  return merged.value;
}

function namesIn(document: Uint8Array): readonly unknown[] {
  const contents = readBytes(document) as { record: Record<string, string> }[];
  return contents.map(({ record }) => record["contact.name"]);
}
