import {
  carryChange,
  startCarrying,
  stopCarrying,
} from "../../../src/app/carried-words/carry-own-words";
import { lookAtCarried } from "../../../src/app/carried-words/look-at-carried";
import { eraseContact } from "../../../src/app/erasure/erase-contact";
import {
  confirmOwnWords,
  copyOwnWords,
  removeOwnWords,
  returnOwnWords,
} from "../../../src/app/personalise-passage";
import { backToFields, previewLetter } from "../../../src/app/preview-letter";
import { readOwnWords } from "../../../src/merge/own-words-xml";
import { passageText } from "../../../src/merge/passage-fingerprint";
import { aStore, nowOf } from "../../support/a-store";
import { ADA, aPaneBeside, CARL, EMMY } from "../../support/letter-errands";
import { openWordForLetters, type WordBench } from "../../support/word-letter";
import { aControl, aParagraph } from "../../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const LETTER =
  aControl("passage:p1", 1, aParagraph("It would be a pleasure.")) + aParagraph("Bye.");

type Pane = Awaited<ReturnType<typeof aPaneBeside>> & { readonly bench: WordBench };

async function aLetter(): Promise<Pane> {
  const bench = word.letterOf(LETTER);
  return { ...(await aPaneBeside(bench)), bench };
}

async function write(
  { bench, doors, no }: Pane,
  lineNo: number,
  words: string,
  before = "a pleasure",
): Promise<void> {
  await previewLetter(doors, no, lineNo);
  await bench.retype(before, words);
  await backToFields(doors);
}

/** Whose words the document carries: "Ada Lovelace: It would be an honour." */
async function carried({ bench }: Pane): Promise<readonly string[]> {
  const read = readOwnWords(await bench.letter.readOwnWords());
  if (!read.ok) throw new Error(read.problem);
  return read.value.flatMap(({ contacts }) =>
    contacts.flatMap(({ name, passages }) =>
      passages.map(({ ooxml }) => `${name}: ${passageText(ooxml)}`),
    ),
  );
}

async function ownOf({ doors, no, segment }: Pane, lineNo: number) {
  const contactNo = segment.lines[lineNo - 1]?.contactNo ?? "";
  const [own] = await doors.store.segments.passagesOf(no, [contactNo]);
  if (own === undefined) throw new Error("Nobody has words.");
  return own;
}

describe("a document that may carry own words", () => {
  test("does not unless somebody allows it", async () => {
    const pane = await aLetter();
    await write(pane, 1, "an honour");
    expect(await pane.bench.letter.readOwnWords()).toBe("");
    expect(await lookAtCarried(pane.doors, pane.no)).toEqual({
      isCarrying: false,
      problem: undefined,
      offers: [],
      othersCount: 0,
    });
  });

  test("carries those that were there before, and those that come later", async () => {
    const pane = await aLetter();
    await write(pane, 1, "an honour");
    expect(await startCarrying(pane.doors, pane.no)).toEqual({ ok: true, value: 1 });
    await write(pane, 2, "a joy");
    await write(pane, 1, "a great honour", "an honour");
    expect(await carried(pane)).toEqual([
      "Ada Lovelace: It would be a great honour.",
      "Emmy Noether: It would be a joy.",
    ]);
  });

  test("is kept up to date in the batches that the letter costs anyway", async () => {
    const pane = await aLetter();
    await startCarrying(pane.doors, pane.no);
    await previewLetter(pane.doors, pane.no, 1);
    await pane.bench.retype("a pleasure", "an honour");
    const before = pane.bench.batches();
    await previewLetter(pane.doors, pane.no, 2);
    expect(pane.bench.batches() - before).toBeLessThanOrEqual(3);
    expect(await carried(pane)).toEqual(["Ada Lovelace: It would be an honour."]);
  });

  test("follows when words are removed, brought back, confirmed and given to others", async () => {
    const pane = await aLetter();
    await write(pane, 1, "an honour");
    await startCarrying(pane.doors, pane.no);
    const own = await ownOf(pane, 1);
    await removeOwnWords(pane.doors, own);
    expect(await carried(pane)).toEqual([]);
    await returnOwnWords(pane.doors, own);
    const passage = { key: "p1", title: "", template: own.basedOn, shown: "" };
    await copyOwnWords(pane.doors, own, passage, [pane.segment.lines[2]?.contactNo ?? ""]);
    await confirmOwnWords(pane.doors, own, passage);
    expect(await carried(pane)).toEqual([
      "Ada Lovelace: It would be an honour.",
      "Carl Gauß: It would be an honour.",
    ]);
  });

  test("gives them up at once when that is taken back", async () => {
    const pane = await aLetter();
    await write(pane, 1, "an honour");
    await startCarrying(pane.doors, pane.no);
    await stopCarrying(pane.doors, pane.no);
    expect(await pane.bench.letter.readOwnWords()).toBe("");
    await write(pane, 2, "a joy");
    expect(await pane.bench.letter.readOwnWords()).toBe("");
  });

  test("gets what it lacks, and today's e-mail address, when it is looked at", async () => {
    const pane = await aLetter();
    await write(pane, 1, "an honour");
    await startCarrying(pane.doors, pane.no);
    const own = await ownOf(pane, 1);
    const { contacts, segments } = pane.doors.store;
    const [ada] = await contacts.contacts([own.contactNo]);
    if (ada === undefined) throw new Error("There is no Ada.");
    await contacts.update([{ ...ada, email: "ada@example.com" }]);
    const carl = pane.segment.lines[2]?.contactNo ?? "";
    await segments.savePassages([{ ...own, contactNo: carl }]);
    expect(await lookAtCarried(pane.doors, pane.no)).toMatchObject({
      isCarrying: true,
      offers: [],
    });
    expect(await carried(pane)).toHaveLength(2);
    expect(await pane.bench.letter.readOwnWords()).toContain('email="ada@example.com"');
  });

  test("keeps a part that cannot be read, and says so", async () => {
    const pane = await aLetter();
    const damaged = '<ownWords xmlns="urn:segment-letters:own-words:1"><segment/></ownWords>';
    await pane.bench.letter.writeOwnWords(damaged);
    await write(pane, 1, "an honour");
    expect(await startCarrying(pane.doors, pane.no)).toEqual({ ok: false, problem: "damaged" });
    expect(await stopCarrying(pane.doors, pane.no)).toEqual({ ok: false, problem: "damaged" });
    await carryChange(pane.doors, pane.no, {});
    expect(await lookAtCarried(pane.doors, pane.no)).toMatchObject({ problem: "damaged" });
    expect(await pane.bench.letter.readOwnWords()).toContain("<segment/>");
  });
});

describe("erasing a contact whose words the open document carries", () => {
  test("takes them out, and leaves others'", async () => {
    const pane = await aLetter();
    await write(pane, 1, "an honour");
    await write(pane, 2, "a joy");
    await startCarrying(pane.doors, pane.no);
    await eraseContact(pane.doors, (await ownOf(pane, 1)).contactNo);
    expect(await carried(pane)).toEqual(["Emmy Noether: It would be a joy."]);
    expect(await pane.bench.letter.readOwnWords()).not.toContain("Lovelace");
  });

  test("leaves them where the erasure was called off", async () => {
    const pane = await aLetter();
    await write(pane, 1, "an honour");
    await startCarrying(pane.doors, pane.no);
    const { erasures } = pane.doors.store;
    const refused = { ...erasures, erase: () => Promise.reject(new Error("Not now.")) };
    const doors = { ...pane.doors, store: { ...pane.doors.store, erasures: refused } };
    const { contactNo } = await ownOf(pane, 1);
    await expect(eraseContact(doors, contactNo)).rejects.toThrow("Not now.");
    expect(await carried(pane)).toEqual(["Ada Lovelace: It would be an honour."]);
  });

  test("takes words away that cannot be read when they name it", async () => {
    const pane = await aLetter();
    const names = (name: string) =>
      `<ownWords xmlns="urn:segment-letters:own-words:1"><segment/><piece>${name}</piece></ownWords>`;
    const { letter } = pane.bench;
    await letter.writeOwnWords(names("Carl Gauß"));
    const [ada, , carl] = pane.segment.lines.map(({ contactNo }) => contactNo);
    await eraseContact(pane.doors, ada ?? "");
    expect(await letter.readOwnWords()).toContain("Carl Gauß");
    await eraseContact(pane.doors, carl ?? "");
    expect(await letter.readOwnWords()).toBe("");
  });

  test("finds them, too, where they were written on another machine", async () => {
    const pane = await aLetter();
    const store = await aStore({ newId: () => "store-2" });
    const others = [EMMY, CARL, { ...ADA, email: "ada@example.com" }];
    const away = await aPaneBeside(pane.bench, others, { store });
    await write({ ...pane, ...away }, 3, "an honour");
    await startCarrying(away.doors, away.no);
    const [ada] = await pane.doors.store.contacts.contacts([
      pane.segment.lines[0]?.contactNo ?? "",
    ]);
    if (ada === undefined) throw new Error("There is no Ada.");
    await pane.doors.store.contacts.update([{ ...ada, email: "ADA@example.com" }]);
    await eraseContact(pane.doors, ada.no);
    expect(await carried(pane)).toEqual([]);
    expect(await nowOf(away.doors.store.segments.passages(away.no))).toHaveLength(1);
  });
});
