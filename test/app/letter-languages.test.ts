import { checkLetters } from "../../src/app/check-letters";
import { changeHeader, newSegment, pickContacts } from "../../src/app/compose-segment";
import { deliverVolume } from "../../src/app/deliver-letters";
import {
  keepCopyAsLetter,
  keepFileAsLetter,
  keepOpenAsLetter,
  openKeptLetter,
  readLetterLanguages,
  removeKeptLetter,
  returnKeptLetter,
} from "../../src/app/letter-languages";
import { logSegment } from "../../src/app/log-segment";
import { mergeLetters } from "../../src/app/merge-letters";
import { readLoggedLetter } from "../../src/app/open-logged-letter";
import { readSegment } from "../../src/app/read-segment";
import { reuseSegment, sourceOfLogged, sourceOfOpen, undoReuse } from "../../src/app/reuse-segment";
import { reopenLoggedSegment } from "../../src/app/reopen-logged-segment";
import { splitSegment } from "../../src/app/compose-segment-split";
import { previewLetter } from "../../src/app/preview-letter";
import { keepTemplateLetter, removeTemplateLetter } from "../../src/app/template-letters";
import type { Contact } from "../../src/domain/contact/contact";
import type { Doors } from "../../src/app/doors";
import { openLocalMerger, sha256 } from "../../src/entry/local-merger";
import { inspectLetter } from "../../src/merge/inspect-letter";
import { LETTER_NAMESPACES } from "../../src/merge/letter-namespaces";
import { readLetterState } from "../../src/merge/letter-state-xml";
import { openWordDocument } from "../../src/workbench/model/word-document";
import { openLetter } from "../../src/word/open-letter";
import { nodeXml } from "../workbench/support/xml-tools";
import { flateDeflater } from "../../src/ooxml/opc/deflater";
import { USUAL_LIMITS } from "../../src/ooxml/opc/limits";
import { inflateEntry, readZip } from "../../src/ooxml/opc/zip-reader";
import { LetterError } from "../../src/ports/merger";
import { aContact } from "../support/a-contact";
import { anInteractionTemplate } from "../support/an-interaction-template";
import { bytesOf, withoutNo } from "../support/an-open-segment";
import { aPassage } from "../support/a-logging";
import { aLetterState } from "../support/a-letter";
import { nowOf } from "../support/a-store";
import { aWordLetter } from "../support/a-word-letter";
import { aPaneBeside } from "../support/letter-errands";
import { bodyLines } from "../support/merge-here";
import { openWordForLetters } from "../support/word-letter";
import { aControl, aParagraph, aRun } from "../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const HOME = { address: "Square 12", postCode: "1", city: "Home" };
const LOGGED = {
  reason: "",
  keepsLetters: true,
  delivery: null,
  followUp: null,
  run: {},
} as const;

const ADA = { ...HOME, name: "Ada", language: "en" };
const BOB = { ...HOME, name: "Bob", language: "", address: "Lane 2" };
const DORA = { ...HOME, name: "Dora", language: "de-AT", address: "Weg 3" };
const EMIL = { ...HOME, name: "Emil", language: "de", address: "Weg 4" };
const FLO = { ...HOME, name: "Flo", language: "fr", address: "Rue 5" };

const body = (greeting: string, passage: string) =>
  aParagraph(`${greeting} `, aControl("merge:contact.name", 1, aRun("«Name»"))) +
  aControl("passage:p1", 2, aParagraph(passage));

const ENGLISH = body("Dear", "Do come.");
const GERMAN_BODY = body("Liebe", "Kommen Sie.");
const GERMAN = aWordLetter(GERMAN_BODY);

/** A pane beside the English letter, and a segment of these. */
async function aDesk(contacts: readonly Partial<Contact>[] = [ADA, DORA, BOB, EMIL]) {
  const bench = word.letterOf(ENGLISH);
  const merger = openLocalMerger(flateDeflater(1), sha256);
  const pane = await aPaneBeside(bench, contacts, { merger });
  await pane.doors.store.segments.change(pane.no, (segment) => ({
    ...segment,
    header: { ...segment.header, letterLanguages: [] },
  }));
  return { ...pane, bench };
}

const languagesOfLines = async ({ store }: Doors, no: string) =>
  (await nowOf(store.segments.segment(no)))?.lines.map(({ language }) => language);

describe("a letter in another language", () => {
  test("goes to those who read it, and to no other", async () => {
    const { doors, no } = await aDesk();
    const kept = await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    expect(kept).toEqual({ ok: true, value: { updatedLineNos: [2, 4], keptLineNos: [] } });
    expect(await languagesOfLines(doors, no)).toEqual(["en", "de", "en", "de"]);
    expect(await mergedInto(doors, no)).toEqual([
      ["en", 1, 2, ["Dear Ada", "Do come.", "Dear Bob", "Do come."]],
      ["de", 1, 2, ["Liebe Dora", "Kommen Sie.", "Liebe Emil", "Kommen Sie."]],
    ]);
  });

  test("is a document that Word finds the letter's own part in", async () => {
    const { doors, no } = await aDesk();
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    const [kept] = await nowOf(doors.store.segments.letters(no));
    word.client.open(openWordDocument(kept!.docx, nodeXml));
    const letter = openLetter(LETTER_NAMESPACES);
    expect(readLetterState(await letter.readState())).toMatchObject({
      language: "de",
      segmentNo: no,
    });
  });

  test("takes no line whose language was chosen by hand", async () => {
    const { doors, no } = await aDesk([DORA, EMIL]);
    await doors.store.segments.change(no, ({ lines, ...segment }) => ({
      ...segment,
      lines: lines.map((line) => (line.lineNo === 1 ? { ...line, language: "fr" } : line)),
    }));
    const kept = await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    expect(kept).toMatchObject({ value: { updatedLineNos: [2], keptLineNos: [1] } });
    expect(await languagesOfLines(doors, no)).toEqual(["fr", "de"]);
  });

  test("is in one zip with the others", async () => {
    const { doors, no } = await aDesk();
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    const told: string[] = [];
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`);
    const wanted = { delivery: "zip", reason: "", run: { onProgress } } as const;
    const merged = await mergeLetters(doors, no, wanted);
    if (!merged.ok) throw new Error("not merged");
    const [volume] = merged.value.volumes;
    expect(volume).toMatchObject({ firstLetter: 1, lastLetter: 4 });
    await deliverVolume(doors, merged.value, volume!);
    const files = readZip(await bytesOf(doors.downloads[0]!), USUAL_LIMITS);
    expect(files.map((file) => [file.name, bodyLines(inflateEntry(file))[0]])).toEqual([
      ["Ada.docx", "Dear Ada"],
      ["Bob.docx", "Dear Bob"],
      ["Dora.docx", "Liebe Dora"],
      ["Emil.docx", "Liebe Emil"],
    ]);
    expect(told.at(-1)).toBe("4/4");
  });

  test("is the one that goes along with an e-mail", async () => {
    const { doors, no } = await aDesk([
      { ...ADA, email: "ada@example.com" },
      { ...DORA, email: "dora@example.com" },
    ]);
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    await doors.store.segments.change(no, ({ lines, ...segment }) => ({
      ...segment,
      lines: lines.map((line) => ({ ...line, correspondenceType: "email" as const })),
    }));
    const merged = await mergeLetters(doors, no, { delivery: "email", reason: "", run: {} });
    if (!merged.ok) throw new Error("not merged");
    const zip = merged.value.volumes[0]!.file as Uint8Array;
    const drafts = readZip(zip, USUAL_LIMITS).map((file) => attachedLetter(inflateEntry(file)));
    expect(drafts.map((docx) => bodyLines(docx)[0])).toEqual(["Dear Ada", "Liebe Dora"]);
  });

  test("is logged as each contact got it, and opened again", async () => {
    const { doors, no } = await aDesk();
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    await logSegment(doors, no, LOGGED);
    const entries = await nowOf(doors.store.log.entriesOf(1));
    const letters = await Promise.all(entries.map((entry) => readLoggedLetter(doors, entry)));
    const first = letters.map((letter) => (letter.ok ? bodyLines(letter.value)[0] : letter));
    expect(first).toEqual(["Dear Ada", "Liebe Dora", "Dear Bob", "Liebe Emil"]);
    expect(entries.map(({ letterLanguage }) => letterLanguage)).toEqual(["en", "de", "en", "de"]);
    expect(await nowOf(doors.store.segments.letters(no))).toEqual([]);
  });

  test("has everybody's own words", async () => {
    const { doors, no, bench } = await aDesk();
    const { passages } = await bench.letter.read(["passage:p1"]);
    const ooxml = (passages["passage:p1"] ?? "").replace("Do come.", "Bis morgen!");
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    const own = { segmentNo: no, contactNo: "CT000002", passageKey: "p1", ooxml };
    await doors.store.segments.savePassages([aPassage(own)]);
    expect((await mergedInto(doors, no))[1]?.[3]).toEqual([
      "Liebe Dora",
      "Bis morgen!",
      "Liebe Emil",
      "Kommen Sie.",
    ]);
  });

  test("has its own conditions", async () => {
    const { doors, no } = await aDesk([ADA, DORA, EMIL]);
    const isEmil = { kind: "field", field: "name", comparison: "is", values: ["Emil"] };
    const rule = JSON.stringify({ contact: { kind: "all", conditions: [isEmil] } });
    const condition = { key: "c1", title: "", rule, template: "", shown: "", shows: "template" };
    const letter = aWordLetter({
      body: GERMAN_BODY + aControl("condition:c1", 3, aParagraph("Bis bald.")),
      state: aLetterState({ conditions: [{ ...condition, shows: "template" }] }),
    });
    await keepFileAsLetter(doors, no, { language: "de", docx: letter });
    expect((await mergedInto(doors, no))[1]?.[3]).toEqual([
      "Liebe Dora",
      "Kommen Sie.",
      "Liebe Emil",
      "Kommen Sie.",
      "Bis bald.",
    ]);
  });

  test("is taken away again, and brought back, with the lines' language", async () => {
    const { doors, no } = await aDesk();
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    const removed = await removeKeptLetter(doors, no, "de");
    expect(await languagesOfLines(doors, no)).toEqual(["en", "en", "en", "en"]);
    await returnKeptLetter(doors, removed!);
    expect(await languagesOfLines(doors, no)).toEqual(["en", "de", "en", "de"]);
    expect(await removeKeptLetter(doors, no, "fr")).toBeUndefined();
  });

  test.each<[what: string, docx: Uint8Array, expected: unknown]>([
    [
      "that shows somebody's letter",
      aWordLetter({ body: GERMAN_BODY, state: aLetterState({ shownContactNo: "CT000001" }) }),
      { ok: false, problem: "showsAContact" },
    ],
    ["that is no Word document", new Uint8Array([1, 2, 3]), LetterError],
  ])("is not taken from a file %s", async (_what, docx, expected) => {
    const { doors, no } = await aDesk();
    const kept = keepFileAsLetter(doors, no, { language: "de", docx });
    if (expected === LetterError) await expect(kept).rejects.toBeInstanceOf(LetterError);
    else expect(await kept).toEqual(expected);
    expect(await nowOf(doors.store.segments.letters(no))).toEqual([]);
  });
});

describe("the letters kept with a segment", () => {
  const german = async (doors: Doors, no: string) => {
    const [letter] = await nowOf(doors.store.segments.letters(no));
    return letter && readLetterState(inspectLetter(letter.docx).stateXml);
  };

  test.each([
    ["go on to a follow-up that takes the letter", true, ["en", "de"]],
    ["stay behind where it does not", false, ["en", "en"]],
  ])("%s", async (_what, takesLetter, languages) => {
    const { doors, no } = await aDesk([ADA, DORA]);
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    await logSegment(doors, no, { ...LOGGED, followUp: { description: "Again", takesLetter } });
    expect(await languagesOfLines(doors, "SM00002")).toEqual(languages);
    const kept = takesLetter ? { language: "de", segmentNo: "SM00002" } : undefined;
    expect((await german(doors, "SM00002"))?.segmentNo).toBe(kept?.segmentNo);
  });

  test("come along when a logged segment is opened again", async () => {
    const { doors, no } = await aDesk([ADA, DORA]);
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    await logSegment(doors, no, LOGGED);
    const [logged] = await nowOf(doors.store.log.loggedSegments);
    const wanted = { reopening: "copy", description: "Anew", contacts: "same" } as const;
    const reopen = (takesLetter: boolean) =>
      reopenLoggedSegment(doors, logged!, { ...wanted, takesLetter, takesPassages: false });
    const [withLetters, without] = [await reopen(true), await reopen(false)];
    expect(await german(doors, withLetters.segmentNo)).toMatchObject({ language: "de" });
    expect(await languagesOfLines(doors, withLetters.segmentNo)).toEqual(["en", "de"]);
    expect(await german(doors, without.segmentNo)).toBeUndefined();
    expect(await languagesOfLines(doors, without.segmentNo)).toEqual(["en", "en"]);
  });

  test.each(["logged", "open"] as const)(
    "come along when a %s segment is reused, and go again with it",
    async (kind) => {
      const { doors, no } = await aDesk([ADA, DORA]);
      await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
      if (kind === "logged") await logSegment(doors, no, LOGGED);
      const [logged] = await nowOf(doors.store.log.loggedSegments);
      const source = logged ? await sourceOfLogged(doors, logged) : await sourceOfOpen(doors, no);
      const other = await newSegment(doors, "Anew");
      const takes = { header: false, letters: true, passages: false };
      const reused = await reuseSegment(doors, other, source, takes);
      expect(await german(doors, other)).toMatchObject({ language: "de", segmentNo: other });
      expect(await languagesOfLines(doors, other)).toEqual(["en", "de"]);
      expect((await readSegment(doors, other)).header.letterLanguages).toEqual(["de"]);
      await undoReuse(doors, reused);
      expect(await german(doors, other)).toBeUndefined();
      expect((await readSegment(doors, other)).header.letterLanguages).toEqual([]);
    },
  );

  test("stay as they are where there is one in the language when a segment is reused", async () => {
    const { doors, no } = await aDesk([ADA, DORA]);
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    const other = await newSegment(doors, "Anew");
    await keepFileAsLetter(doors, other, {
      language: "de",
      docx: aWordLetter(body("Hallo", "Los.")),
    });
    const before = await nowOf(doors.store.segments.letters(other));
    const takes = { header: false, letters: true, passages: false };
    await reuseSegment(doors, other, await sourceOfOpen(doors, no), takes);
    expect(await nowOf(doors.store.segments.letters(other))).toEqual(before);
  });

  test("are in every arm of a split", async () => {
    const { doors, no } = await aDesk([ADA, DORA]);
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    const arms = [{ name: "A", share: 100, isHeldOut: false }];
    const { parts } = await splitSegment(doors, no, arms);
    const [arm] = parts;
    expect(await german(doors, arm!.segmentNo)).toMatchObject({ segmentNo: arm!.segmentNo });
  });
});

describe("the open document", () => {
  test("is copied to be translated, and opens as the letter of its language", async () => {
    const { doors, no, bench } = await aDesk();
    await previewLetter(doors, no, 1);
    await keepCopyAsLetter(doors, no, "de");
    expect(await openKeptLetter(doors, no, "de")).toBe(true);
    const opened = bench.opened.at(-1)!;
    expect(bodyLines(opened)[0]).toBe("Dear «Name»");
    expect(readLetterState(inspectLetter(opened).stateXml)).toMatchObject({
      language: "de",
      segmentNo: no,
      shownContactNo: "",
    });
    expect(await openKeptLetter(doors, no, "fr")).toBe(false);
  });

  test("becomes the letter of a language, and wins over what was kept of it", async () => {
    const { doors, no, bench } = await aDesk();
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    await keepOpenAsLetter(doors, no, "de");
    expect(readLetterState(await bench.letter.readState()).language).toBe("de");
    await bench.retype("Dear", "Sehr geehrte");
    expect((await mergedInto(doors, no))[0]?.[3]?.[0]).toBe("Sehr geehrte Ada");
    const [kept] = await nowOf(doors.store.segments.letters(no));
    expect(bodyLines(kept!.docx)[0]).toBe("Dear «Name»");
  });

  test("serves nobody where every language has a letter, and the check says so", async () => {
    const { doors, no } = await aDesk([ADA, DORA]);
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    await keepFileAsLetter(doors, no, { language: "en", docx: aWordLetter(body("Hello", "Hi")) });
    expect((await mergedInto(doors, no)).map(([, , , [first]]) => first)).toEqual([
      "Hello Ada",
      "Liebe Dora",
    ]);
    const kinds = (await checkLetters(doors, no))?.groups.map(({ kind }) => kind);
    expect(kinds).toContain("documentIsNotUsed");
  });
});

describe("the check", () => {
  test("names lines whose language has no letter, as a hint", async () => {
    const { doors, no } = await aDesk([ADA, FLO]);
    await doors.store.segments.change(no, ({ lines, ...segment }) => ({
      ...segment,
      lines: lines.map((line) => (line.lineNo === 2 ? { ...line, language: "fr" } : line)),
    }));
    const groups = (await checkLetters(doors, no))?.groups ?? [];
    expect(groups.find(({ kind }) => kind === "languageHasNoLetter")).toMatchObject({
      weight: "look",
      field: "fr",
      problems: [{ contactNo: "CT000002", lineNo: 2 }],
    });
  });

  test("looks at every letter, and says which one has the problem", async () => {
    const { doors, no } = await aDesk([ADA, DORA]);
    const odd = aWordLetter(aParagraph(aControl("merge:nobody.knows", 1, aRun("?"))));
    await keepFileAsLetter(doors, no, { language: "de", docx: odd });
    const groups = (await checkLetters(doors, no))?.groups ?? [];
    expect(groups.find(({ kind }) => kind === "fieldIsUnknown")).toMatchObject({
      field: "nobody.knows",
      language: "de",
    });
  });

  test("compares own words with the letter that has them", async () => {
    const { doors, no, bench } = await aDesk([ADA, DORA]);
    const { passages } = await bench.letter.read(["passage:p1"]);
    const german = (passages["passage:p1"] ?? "").replace("Do come.", "Kommen Sie.");
    await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
    const own = { segmentNo: no, passageKey: "p1", contactNo: "CT000002", ooxml: german };
    const outdated = async (basedOn: string) => {
      await doors.store.segments.savePassages([aPassage({ ...own, basedOn })]);
      const groups = (await checkLetters(doors, no))?.groups ?? [];
      return groups.some(({ kind }) => kind === "passageIsOutdated");
    };
    expect(await outdated(german)).toBe(false);
    expect(await outdated(german.replace("Kommen", "Kamen"))).toBe(true);
  });
});

test("the languages are told with who reads them and where their letter is", async () => {
  const { doors, no } = await aDesk([ADA, DORA, BOB, EMIL, FLO]);
  await keepFileAsLetter(doors, no, { language: "de", docx: GERMAN });
  const segment = (await nowOf(doors.store.segments.segment(no)))!;
  const letters = await nowOf(doors.store.segments.letters(no));
  const state = aLetterState();
  expect(await readLetterLanguages(doors, segment, state, letters)).toEqual({
    open: "en",
    at: { open: "en", kept: ["de"], usual: "en" },
    languages: [
      { language: "en", contactCount: 2, lineCount: 3, letter: "open" },
      { language: "de", contactCount: 2, lineCount: 2, letter: "kept" },
      { language: "fr", contactCount: 1, lineCount: 0, letter: "none" },
    ],
  });
});

describe("an interaction template's letters", () => {
  const GOLF = anInteractionTemplate({ code: "GOLF", language: "en" });
  const TEA = anInteractionTemplate({ code: "TEA", language: "en" });

  async function aDeskWithTemplates() {
    const desk = await aDesk([ADA, DORA]);
    const { setup } = desk.doors.store;
    const { interactionTemplates } = await setup.read();
    await setup.save({ interactionTemplates: [...interactionTemplates, GOLF, TEA] });
    await keepTemplateLetter(desk.doors, "GOLF", { language: "de", docx: GERMAN });
    return desk;
  }

  test("are copied into the segment that takes it, with the lines' language", async () => {
    const { doors, no } = await aDeskWithTemplates();
    await changeHeader(doors, no, { templateCode: "GOLF" });
    const [copy] = await nowOf(doors.store.segments.letters(no));
    expect(copy).toMatchObject({ language: "de", copiedFrom: "GOLF" });
    expect(await languagesOfLines(doors, no)).toEqual(["en", "de"]);
    expect(readLetterState(inspectLetter(copy!.docx).stateXml)).toMatchObject({
      segmentNo: no,
      language: "de",
    });
  });

  test("are not altered by what is changed in the segment", async () => {
    const { doors, no } = await aDeskWithTemplates();
    await changeHeader(doors, no, { templateCode: "GOLF" });
    const before = await nowOf(doors.store.setup.templateLetters("GOLF"));
    await keepFileAsLetter(doors, no, { language: "de", docx: aWordLetter(body("Hallo", "Los.")) });
    expect(await nowOf(doors.store.setup.templateLetters("GOLF"))).toEqual(before);
  });

  test("give way to those of another template, but not what is the segment's own", async () => {
    const { doors, no } = await aDeskWithTemplates();
    await changeHeader(doors, no, { templateCode: "GOLF" });
    await keepFileAsLetter(doors, no, { language: "fr", docx: aWordLetter(body("Cher", "Oui.")) });
    await changeHeader(doors, no, { templateCode: "TEA" });
    const letters = await nowOf(doors.store.segments.letters(no));
    expect(letters.map(({ language }) => language)).toEqual(["fr"]);
  });

  test("go, and come back", async () => {
    const { doors } = await aDeskWithTemplates();
    const [letter] = await nowOf(doors.store.setup.templateLetters("GOLF"));
    const undo = await removeTemplateLetter(doors, "GOLF", letter!);
    expect(await nowOf(doors.store.setup.templateLetters("GOLF"))).toEqual([]);
    await undo();
    expect(await nowOf(doors.store.setup.templateLetters("GOLF"))).toEqual([letter]);
  });

  test("reach a new segment's contacts as they are added", async () => {
    const { doors } = await aDeskWithTemplates();
    const no = await newSegment(doors, "Golf day");
    await changeHeader(doors, no, { templateCode: "GOLF" });
    const [dora] = await doors.store.contacts.add([withoutNo(aContact(DORA))]);
    await pickContacts(doors, no, [dora!]);
    expect(await languagesOfLines(doors, no)).toEqual(["de"]);
  });
});

/** The documents that the letters are merged into: language, places, and what stands there. */
async function mergedInto(doors: Doors, no: string) {
  const merged = await mergeLetters(doors, no, { delivery: "download", reason: "", run: {} });
  if (!merged.ok) throw new Error(JSON.stringify(merged.problem));
  return merged.value.volumes.map(
    ({ language, firstLetter, lastLetter, file }) =>
      [language, firstLetter, lastLetter, bodyLines(file as Uint8Array)] as const,
  );
}

function attachedLetter(eml: Uint8Array): Uint8Array {
  const text = Buffer.from(eml).toString("latin1");
  const [, base64 = ""] = /filename[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(text) ?? [];
  return new Uint8Array(Buffer.from(base64, "base64"));
}
