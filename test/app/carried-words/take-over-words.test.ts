import { startCarrying } from "../../../src/app/carried-words/carry-own-words";
import {
  lookAtCarried,
  type CarriedLook,
  type CarriedOffer,
} from "../../../src/app/carried-words/look-at-carried";
import {
  dropAllCarried,
  dropCarried,
  dropOthers,
  takeOverWords,
  type WordsChoice,
} from "../../../src/app/carried-words/take-over-words";
import { eraseContact } from "../../../src/app/erasure/erase-contact";
import { passageState } from "../../../src/app/passage-states";
import { backToFields, previewLetter } from "../../../src/app/preview-letter";
import type { Contact } from "../../../src/domain/contact/contact";
import { aStore, nowOf } from "../../support/a-store";
import { sketch } from "../../support/letter-bench";
import { aPaneBeside } from "../../support/letter-errands";
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

const LETTER = aControl("passage:p1", 1, aParagraph("It would be a pleasure."));

const ADA = { name: "Ada Lovelace", externalId: "AL-1" };
const EMMY = { name: "Emmy Noether", email: "emmy@example.com" };
const CARL = { name: "Carl Gauß" };
const THERE = [ADA, EMMY, CARL];

type Pane = Awaited<ReturnType<typeof aPaneBeside>> & { readonly bench: WordBench };

async function write({ bench, doors, no }: Pane, lineNo: number, words: string): Promise<void> {
  await previewLetter(doors, no, lineNo);
  await bench.retype("a pleasure", words);
  await backToFields(doors);
}

/** A document with words for all three, before a pane that has never seen it. */
async function aDocumentFromElsewhere(
  here: readonly Partial<Contact>[],
  { before }: { readonly before?: (pane: Pane) => Promise<void> } = {},
): Promise<Pane & { readonly there: Pane }> {
  const bench = word.letterOf(LETTER);
  const there = { ...(await aPaneBeside(bench, THERE)), bench };
  const store = await aStore({ newId: () => "store-2" });
  const pane = { ...(await aPaneBeside(bench, here, { store })), bench };
  await before?.(pane);
  await write(there, 1, "an honour");
  await write(there, 2, "a joy");
  await write(there, 3, "a feast");
  await startCarrying(there.doors, there.no);
  return { ...pane, there };
}

/** "Emmy Noether → Noether, Emmy (email): a joy" */
function told({ offers }: CarriedLook): readonly string[] {
  return offers.map(({ person, found, words }) => {
    const who = found === undefined ? "nobody" : `${found.name} (${found.by})`;
    const said = words.map(({ text, here }) =>
      here === undefined ? text : `${text ?? ""} / ${here.text}`,
    );
    return `${person.name} → ${who}: ${said.join()}`;
  });
}

async function look({ doors, no }: Pane): Promise<CarriedLook> {
  return lookAtCarried(doors, no);
}

async function take(pane: Pane, choice: WordsChoice = "carried") {
  const { offers } = await look(pane);
  return takeOverWords(pane.doors, pane.no, offers, () => choice);
}

async function wordsHere({ doors, no }: Pane): Promise<readonly string[]> {
  const own = await nowOf(doors.store.segments.passages(no));
  const contacts = await doors.store.contacts.contacts(own.map(({ contactNo }) => contactNo));
  return own.map(
    ({ contactNo, text }) =>
      `${contacts.find(({ no: each }) => each === contactNo)?.name}: ${text}`,
  );
}

async function shown({ doors, bench, no }: Pane, lineNo: number): Promise<string> {
  await previewLetter(doors, no, lineNo);
  const text = await sketch(bench);
  await backToFields(doors);
  return text;
}

const OTHERS = [
  { name: "Noether, Emmy", email2: "EMMY@example.com" },
  { name: "Augusta Ada King", externalId: "AL-1" },
];

describe("a document from another machine that carries own words", () => {
  test("says whose they are here: by external id, by e-mail, else nobody", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    expect(told(await look(pane))).toEqual([
      "Ada Lovelace → Augusta Ada King (externalId): It would be an honour.",
      "Emmy Noether → Noether, Emmy (email): It would be a joy.",
      "Carl Gauß → nobody: It would be a feast.",
    ]);
  });

  test("knows somebody by number and name", async () => {
    const pane = await aDocumentFromElsewhere([{}, {}, CARL]);
    expect(told(await look(pane))[2]).toBe("Carl Gauß → Carl Gauß (name): It would be a feast.");
  });

  test("gives the words to those found, and keeps the others'", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    expect((await take(pane)).contactCount).toBe(2);
    expect(await wordsHere(pane)).toEqual([
      "Noether, Emmy: It would be a joy.",
      "Augusta Ada King: It would be an honour.",
    ]);
    expect(await shown(pane, 2)).toContain("It would be an honour.");
    expect(told(await look(pane))).toEqual(["Carl Gauß → nobody: It would be a feast."]);
    expect((await look(pane)).isCarrying).toBe(false);
  });

  test("leaves them as they are based: on the text that the letter has", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    await take(pane);
    const [own] = await nowOf(pane.doors.store.segments.passages(pane.no));
    const turned = await backToFields(pane.doors);
    if (!turned.ok) throw new Error(turned.problem.kind);
    const [passage] = turned.value.document.state.passages;
    if (passage === undefined) throw new Error("There is no passage.");
    expect(passageState(passage, own)).toBe("unique");
    await pane.bench.retype("a pleasure", "a great pleasure");
    const later = await backToFields(pane.doors);
    const [changed] = later.ok ? later.value.document.state.passages : [];
    expect(passageState(changed ?? passage, own)).toBe("outdated");
  });

  test("is asked for nothing once they are here", async () => {
    const pane = await aDocumentFromElsewhere(THERE);
    await take(pane);
    const nothing = { isCarrying: false, problem: undefined, offers: [], othersCount: 0 };
    expect(await look(pane)).toEqual(nothing);
    expect(await pane.bench.letter.readOwnWords()).toBe("");
  });

  test("carries them on for this machine where that is allowed here", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    await startCarrying(pane.doors, pane.no);
    await take(pane);
    const xml = await pane.bench.letter.readOwnWords();
    expect(xml).toContain('name="Augusta Ada King"');
    expect(xml).not.toContain('name="Ada Lovelace"');
    expect(xml).toContain('name="Carl Gauß"');
  });

  test("is taken back as one: here and in the document", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS, {
      before: (here) => write(here, 1, "a treat"),
    });
    const before = told(await look(pane));
    const { undo } = await take(pane);
    await undo();
    expect(await wordsHere(pane)).toEqual(["Noether, Emmy: It would be a treat."]);
    expect(told(await look(pane))).toEqual(before);
  });

  test("gives up the words of those not found when somebody says so, and brings them back", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    const { offers } = await look(pane);
    const lost = offers.filter(({ found }) => found === undefined);
    const bringBack = await dropCarried(pane.doors, lost);
    expect((await look(pane)).offers).toHaveLength(2);
    await bringBack();
    expect((await look(pane)).offers).toHaveLength(3);
  });

  test("is not silent about words of another segment, though they are here as well", async () => {
    const pane = await aDocumentFromElsewhere(THERE);
    const { letter } = pane.bench;
    const xml = await letter.readOwnWords();
    await take(pane);
    await letter.writeOwnWords(xml);
    await startCarrying(pane.doors, pane.no);
    const seen = { isCarrying: true, offers: [], othersCount: 3 };
    expect(await look(pane)).toMatchObject(seen);
    const bringBack = await dropOthers(pane.doors, pane.no);
    expect(await look(pane)).toMatchObject({ ...seen, othersCount: 0 });
    await bringBack();
    expect(await look(pane)).toMatchObject(seen);
  });

  test("does not bring back whom somebody has erased here", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS, {
      before: async ({ doors, segment }) => {
        await eraseContact(doors, segment.lines[0]?.contactNo ?? "");
      },
    });
    const emmy = (await look(pane)).offers.find(({ person }) => person.name === EMMY.name);
    expect(emmy).toMatchObject({ found: undefined, wasErased: true });
  });
});

describe("words that the contact already has here", () => {
  const writeHere = { before: (here: Pane) => write(here, 1, "a treat") };

  test("are shown beside those of the document", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS, writeHere);
    expect(told(await look(pane))[1]).toBe(
      "Emmy Noether → Noether, Emmy (email): It would be a joy. / It would be a treat.",
    );
  });

  test.each<[WordsChoice, string, number]>([
    ["carried", "It would be a joy.", 1],
    ["here", "It would be a treat.", 1],
    ["later", "It would be a treat.", 3],
  ])("stay or go as somebody says: %s", async (choice, words, left) => {
    const pane = await aDocumentFromElsewhere(OTHERS, writeHere);
    await take(pane, choice);
    expect(await wordsHere(pane)).toContain(`Noether, Emmy: ${words}`);
    expect((await look(pane)).offers).toHaveLength(left);
  });

  test("are offered on their own machine, too, where the document has others", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    const { there } = pane;
    expect(await look(there)).toMatchObject({ isCarrying: true, offers: [] });
    const [own] = await nowOf(there.doors.store.segments.passages(there.no));
    await there.doors.store.segments.savePassages([{ ...own!, ooxml: own!.basedOn, text: "Old" }]);
    expect(told(await look(there))).toEqual([
      "Ada Lovelace → Ada Lovelace (number): It would be an honour. / Old",
    ]);
    await take(there);
    expect(await wordsHere(there)).toContain("Ada Lovelace: It would be an honour.");
    expect(await look(there)).toMatchObject({ isCarrying: true, offers: [] });
  });
});

describe("words in a document that cannot be read", () => {
  test("are not taken over, and stay in it", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    const { letter } = pane.bench;
    const xml = await letter.readOwnWords();
    await letter.writeOwnWords(xml.replace(/&lt;pkg:package[^<]*?&gt;/, "&lt;nothing&gt;"));
    const { offers } = await look(pane);
    expect(offers.flatMap(({ words }) => words.map(({ text }) => text))).toContain(undefined);
    expect((await take(pane)).contactCount).toBe(0);
    expect((await look(pane)).offers).toHaveLength(3);
  });

  test("go altogether when somebody says so, and come back", async () => {
    const pane = await aDocumentFromElsewhere(OTHERS);
    const { letter } = pane.bench;
    const damaged = '<ownWords xmlns="urn:segment-letters:own-words:1"><segment/></ownWords>';
    await letter.writeOwnWords(damaged);
    const bringBack = await dropAllCarried(pane.doors);
    expect(await look(pane)).toMatchObject({ problem: undefined });
    await bringBack();
    expect(await look(pane)).toMatchObject({ problem: "damaged", offers: [] as CarriedOffer[] });
  });
});
