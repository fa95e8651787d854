import type { Doors } from "../../src/app/doors";
import {
  exchangeMergeField,
  fieldAtCaret,
  formatMergeField,
} from "../../src/app/format-merge-field";
import { insertMergeField } from "../../src/app/insert-merge-field";
import { outdatedPassages, passageState, templateFingerprints } from "../../src/app/passage-states";
import {
  addPersonalNote,
  confirmOwnWords,
  copyOwnWords,
  dissolvePassage,
  personalisePassage,
  removeOwnWords,
} from "../../src/app/personalise-passage";
import { backToFields, keepEdits, previewLetter, withTemplate } from "../../src/app/preview-letter";
import { PLAIN_FORMAT } from "../../src/domain/letter/format-value";
import type { Segment } from "../../src/domain/segment/segment";
import { readLetterState } from "../../src/merge/letter-state-xml";
import { HostError, StoreError } from "../../src/ports/errors";
import { nowOf } from "../support/a-store";
import { aPaneBeside } from "../support/letter-errands";
import { sketch } from "../support/letter-bench";
import { openWordForLetters, type WordBench } from "../support/word-letter";
import { aControl, aParagraph, aRun } from "../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const field = (name: string, id: number, label: string) =>
  aControl(`merge:${name}`, id, aRun(label));

const LETTER = [
  aParagraph("Dear ", field("contact.name", 1, "«Name»"), ","),
  aControl(
    "passage:p1",
    2,
    aParagraph("Come from ", field("contact.city", 3, "«City»"), " to see us."),
  ),
  aControl("passage:p2", 4, aParagraph("Bring a friend.")),
  aParagraph("Bye."),
].join("");

interface Desk {
  readonly bench: WordBench;
  readonly doors: Doors;
  readonly segment: Segment;
  readonly no: string;
  /** Shows the letter of the line and gives the document. */
  readonly show: (lineNo: number) => Promise<string>;
  readonly back: () => Promise<string>;
  readonly own: () => Promise<readonly string[]>;
}

async function aDesk(body = LETTER): Promise<Desk> {
  const bench = word.letterOf(body);
  word.client.deviations.surplusParagraphAfterInsertOoxml = true;
  const { doors, segment, no } = await aPaneBeside(bench);
  return {
    bench,
    doors,
    segment,
    no,
    show: async (lineNo) => {
      const shown = await previewLetter(doors, no, lineNo);
      expect(shown.ok).toBe(true);
      return sketch(bench);
    },
    back: async () => {
      expect((await backToFields(doors)).ok).toBe(true);
      return sketch(bench);
    },
    own: async () =>
      (await nowOf(doors.store.segments.passages(no))).map(
        ({ contactNo, passageKey, text }) => `${contactNo} ${passageKey} ${text}`,
      ),
  };
}

const contactOf = ({ segment }: Desk, lineNo: number) => segment.lines[lineNo - 1]?.contactNo ?? "";

const TEMPLATE = [
  "Dear [merge:contact.name:«Name»],",
  "[passage:p1:",
  "Come from [merge:contact.city:«City»] to see us.",
  "]",
  "[passage:p2:",
  "Bring a friend.",
  "]",
  "Bye.",
].join("\n");

describe("showing a contact's letter", () => {
  test("puts the contact's values in the fields", async () => {
    const desk = await aDesk();
    const text = await desk.show(1);
    expect(text).toContain("Dear [merge:contact.name:Ada Lovelace],");
    expect(text).toContain("Come from [merge:contact.city:London] to see us.");
  });

  test("leaves nothing where the contact has no value", async () => {
    const desk = await aDesk();
    expect(await desk.show(3)).toContain("Come from [merge:contact.city:~] to see us.");
  });

  test("gives the fields back", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.show(2);
    expect(await desk.back()).toBe(TEMPLATE);
    expect(await desk.own()).toEqual([]);
  });

  test("keeps what is edited as the contact's own, and shows it again", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    expect(await desk.show(2)).toContain("Bring a friend.");
    expect(await desk.own()).toEqual([`${contactOf(desk, 1)} p2 Bring your engine.`]);
    expect(await desk.show(1)).toContain("Bring your engine.");
    expect(await desk.back()).toBe(TEMPLATE);
  });

  test("takes a change of form for an edit, too", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await word.client.Word.run(async (context) => {
      context.document.body.search("friend").getFirst().font.bold = true;
      await context.sync();
    });
    await desk.back();
    expect(await desk.own()).toHaveLength(1);
  });

  test("keeps nothing where nothing was edited, however often one looks", async () => {
    const desk = await aDesk();
    for (const lineNo of [1, 2, 3, 1, 1, 2]) await desk.show(lineNo);
    await desk.back();
    await desk.show(1);
    await desk.back();
    expect(await desk.own()).toEqual([]);
  });

  test("fills the fields within somebody's own words", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("to see us", "at last");
    await desk.show(2);
    await desk.doors.store.contacts.update(
      (await desk.doors.store.contacts.contacts([contactOf(desk, 1)])).map((contact) => ({
        ...contact,
        city: "Bath",
      })),
    );
    expect(await desk.show(1)).toContain("Come from [merge:contact.city:Bath] at last.");
  });

  test("brings a later change of the template to those who inherit, and to nobody else", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    await desk.back();
    await desk.bench.retype("a friend", "two friends");
    expect(await desk.show(1)).toContain("Bring your engine.");
    expect(await desk.show(2)).toContain("Bring two friends.");
    await withTemplate(desk.doors, async (template) => {
      const passages = await nowOf(desk.doors.store.segments.passages(desk.no));
      expect(outdatedPassages(passages, templateFingerprints(template))).toEqual(passages);
      expect(template.passages.map((each) => passageState(each, passages[0]))).toEqual([
        "outdated",
        "outdated",
      ]);
    });
  });

  test("finds its way back after the pane was closed in the middle", async () => {
    const desk = await aDesk();
    await desk.show(2);
    await desk.bench.retype("a friend", "a lemma");
    const { doors } = await aPaneBeside(desk.bench);
    const reopened = { ...doors, store: desk.doors.store };
    expect(readLetterState(await reopened.letter.readState())).toMatchObject({
      segmentNo: desk.no,
      shownContactNo: contactOf(desk, 2),
    });
    await backToFields(reopened);
    expect(await sketch(desk.bench)).toBe(TEMPLATE);
    expect(await desk.own()).toEqual([`${contactOf(desk, 2)} p2 Bring a lemma.`]);
  });

  test("keeps no personal words in the letter's own part", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    await desk.show(2);
    await desk.show(1);
    expect(await desk.bench.letter.readState()).not.toMatch(/engine|London|Lovelace/);
  });

  test("does not take one contact's words for another's after a crash between reading and writing", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    await desk.show(2);
    const { letter } = desk.bench;
    const crashing: Doors = {
      ...desk.doors,
      letter: {
        ...letter,
        change: async (tags, decide) => {
          await letter.change(tags, async (reading) => {
            const { stateXml = "" } = (await decide(reading)) ?? {};
            await letter.writeState(stateXml);
            return undefined;
          });
          throw new HostError("Word has gone.", "");
        },
      },
    };
    await expect(previewLetter(crashing, desk.no, 1)).rejects.toThrow("Word has gone.");
    expect(await desk.show(3)).toContain("Bring a friend.");
    expect(await desk.own()).toEqual([`${contactOf(desk, 1)} p2 Bring your engine.`]);
    expect(await desk.show(1)).toContain("Bring your engine.");
  });

  test("changes nothing in the document when the words cannot be kept", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    const before = await sketch(desk.bench);
    const { store } = desk.doors;
    const full = {
      ...store,
      segments: {
        ...store.segments,
        savePassages: () => Promise.reject(new StoreError("Full.", "quotaExceeded")),
      },
    };
    await expect(previewLetter({ ...desk.doors, store: full }, desk.no, 2)).rejects.toThrow(
      "Full.",
    );
    expect(await sketch(desk.bench)).toBe(before);
    await desk.show(2);
    expect(await desk.own()).toHaveLength(1);
  });

  test("says when the line has gone", async () => {
    const desk = await aDesk();
    expect(await previewLetter(desk.doors, desk.no, 9)).toEqual({
      ok: false,
      problem: { kind: "lineIsGone", lineNo: 9 },
    });
  });

  test("costs three batches at most, a step back included", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    const before = desk.bench.batches();
    await desk.show(2);
    expect(desk.bench.batches() - before).toBeLessThanOrEqual(3);
    await desk.back();
    expect(desk.bench.batches() - before).toBeLessThanOrEqual(6);
  });
});

describe("words that have lost their segment", () => {
  async function aClosedDesk(): Promise<Desk> {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    await desk.doors.store.segments.remove(desk.no);
    return desk;
  }

  test("are neither lost nor given to somebody", async () => {
    const desk = await aClosedDesk();
    const before = await sketch(desk.bench);
    expect(await backToFields(desk.doors)).toMatchObject({
      ok: false,
      problem: { kind: "segmentIsClosed", segmentNo: desk.no },
    });
    expect(await sketch(desk.bench)).toBe(before);
    await expect(withTemplate(desk.doors, () => Promise.resolve())).rejects.toThrow(HostError);
  });

  test("can be given up", async () => {
    const desk = await aClosedDesk();
    expect((await backToFields(desk.doors, { discarded: "all" })).ok).toBe(true);
    expect(await sketch(desk.bench)).toBe(TEMPLATE);
  });

  test("of another store are not taken for this one's", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    const other = await aPaneBeside(desk.bench);
    await other.doors.store.setup.save({});
    const storeId = "another";
    const store = {
      ...other.doors.store,
      setup: {
        ...other.doors.store.setup,
        read: async () => ({ ...(await other.doors.store.setup.read()), storeId }),
      },
    };
    expect(await backToFields({ ...other.doors, store })).toMatchObject({
      problem: { kind: "letterIsOfAnotherStore" },
    });
  });
});

describe("a personal passage", () => {
  test("is made of the paragraphs at the caret", async () => {
    const desk = await aDesk();
    await desk.bench.caretBehind("Bye");
    const made = await personalisePassage(desk.doors, "Ending");
    expect(made).toMatchObject({ ok: true, value: { title: "Ending" } });
    expect(await sketch(desk.bench)).toContain("[passage:pid1:\nBye.\n]");
    await desk.show(1);
    await desk.bench.retype("Bye", "See you, Ada");
    expect(await desk.show(2)).toContain("Bye.");
    expect(await desk.own()).toEqual([`${contactOf(desk, 1)} pid1 See you, Ada.`]);
  });

  test("is put in as a note that nobody has until it is written", async () => {
    const desk = await aDesk();
    await desk.bench.caretBehind("Bye");
    const made = await addPersonalNote(desk.doors, "Note");
    expect(made).toMatchObject({ ok: true, value: { title: "Note" } });
    await desk.show(1);
    await desk.bench.retype("\u200B", "Your engine runs, Ada.");
    expect(await desk.show(2)).toContain("Bye.\n[passage:pid1:\n~\n]");
    expect(await desk.own()).toEqual([`${contactOf(desk, 1)} pid1 Your engine runs, Ada.`]);
    expect(await desk.show(1)).toContain("Bye.\n[passage:pid1:\nYour engine runs, Ada.\n]");
    expect(await desk.back()).toContain("Bye.\n[passage:pid1:\n~\n]");
  });

  test("is not made within another", async () => {
    const desk = await aDesk();
    await desk.bench.caretBehind("friend");
    expect(await personalisePassage(desk.doors, "Again")).toEqual({
      ok: false,
      problem: { kind: "passageIsThere" },
    });
  });

  test("made while a letter is shown keeps the template's fields", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.caretBehind("Dear");
    await personalisePassage(desk.doors, "Greeting");
    await desk.bench.retype("Dear", "Dearest");
    await desk.show(2);
    expect(await desk.own()).toEqual([`${contactOf(desk, 1)} pid2 Dearest Ada Lovelace,`]);
    expect(await desk.back()).toContain("[passage:pid2:\nDear [merge:contact.name:«Name»],\n]");
  });

  test("can be made an ordinary part of the letter again", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    const turned = await dissolvePassage(desk.doors, "p2");
    expect(turned.ok).toBe(true);
    expect(await sketch(desk.bench)).toBe(
      TEMPLATE.replace("[passage:p2:\nBring a friend.\n]", "Bring a friend."),
    );
  });

  test("goes back to the template's words when the own ones are removed", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    await keepEdits(desk.doors);
    await desk.bench.retype("to see us", "at last");
    const [own] = await nowOf(desk.doors.store.segments.passages(desk.no));
    if (own === undefined) throw new Error("Nothing was kept.");
    await removeOwnWords(desk.doors, own);
    const text = await sketch(desk.bench);
    expect(text).toContain("Bring a friend.");
    expect(text).toContain("at last");
    expect(await desk.own()).toEqual([`${contactOf(desk, 1)} p1 Come from London at last.`]);
  });

  test("is given to those who have no words of their own", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    await desk.show(2);
    await desk.bench.retype("a friend", "a lemma");
    const template = await withTemplate(desk.doors, (state) => Promise.resolve(state));
    const passage = template.passages.find(({ key }) => key === "p2");
    const [own] = await desk.doors.store.segments.passagesOf(desk.no, [contactOf(desk, 1)]);
    if (own === undefined || passage === undefined) throw new Error("Nothing was kept.");
    const others = [contactOf(desk, 2), contactOf(desk, 3)];
    expect(await copyOwnWords(desk.doors, own, passage, others)).toEqual([contactOf(desk, 3)]);
    expect(await desk.own()).toEqual([
      `${contactOf(desk, 1)} p2 Bring your engine.`,
      `${contactOf(desk, 2)} p2 Bring a lemma.`,
      `${contactOf(desk, 3)} p2 Bring your engine.`,
    ]);
  });

  test("is outdated no more when its words are confirmed", async () => {
    const desk = await aDesk();
    await desk.show(1);
    await desk.bench.retype("a friend", "your engine");
    await desk.back();
    await desk.bench.retype("a friend", "two friends");
    const { passages } = await withTemplate(desk.doors, (state) => Promise.resolve(state));
    const [own] = await nowOf(desk.doors.store.segments.passages(desk.no));
    const passage = passages.find(({ key }) => key === "p2");
    if (own === undefined || passage === undefined) throw new Error("Nothing was kept.");
    expect(passageState(passage, own)).toBe("outdated");
    await confirmOwnWords(desk.doors, own, passage);
    const [confirmed] = await nowOf(desk.doors.store.segments.passages(desk.no));
    expect(passageState(passage, confirmed)).toBe("unique");
  });
});

describe("a field", () => {
  const name = { name: "contact.name", group: "contact", caption: "Name" } as const;

  test("is inserted with its label", async () => {
    const desk = await aDesk();
    await desk.bench.caretBehind("Bye");
    await insertMergeField(desk.doors, name);
    expect(await sketch(desk.bench)).toContain("Bye[merge:contact.name:«Name»].");
  });

  test("is inserted with the shown contact's value", async () => {
    const desk = await aDesk();
    await desk.show(2);
    await desk.bench.caretBehind("Bye");
    await insertMergeField(desk.doors, name);
    expect(await sketch(desk.bench)).toContain("Bye[merge:contact.name:Emmy Noether].");
    expect(await desk.back()).toContain("Bye[merge:contact.name:«Name»].");
  });

  test("shows its value in the format it is given, and its like as before", async () => {
    const desk = await aDesk();
    await desk.bench.caretBehind("Bye");
    await insertMergeField(desk.doors, { name: "contact.city", group: "contact", caption: "City" });
    await desk.bench.letter.select("merge:contact.city");
    const upper = { ...PLAIN_FORMAT, letterCase: "upper", before: "of " } as const;
    const tag = await formatMergeField(desk.doors, "merge:contact.city", upper);
    expect(await sketch(desk.bench)).toContain(`[${tag}:«City»]`);
    const text = await desk.show(1);
    expect(text).toContain(`[${tag}:of LONDON]`);
    expect(text).toContain("Bye[merge:contact.city:London].");
    expect(await desk.show(3)).toContain(`[${tag}:~]`);
    await desk.back();
    await desk.bench.letter.select(tag);
    expect(await formatMergeField(desk.doors, tag, PLAIN_FORMAT)).toBe("merge:contact.city");
  });

  test("formatted in somebody's passage while it is shown becomes that contact's own", async () => {
    const desk = await aDesk();
    await desk.show(1);
    const upper = { ...PLAIN_FORMAT, letterCase: "upper" } as const;
    const tag = await formatMergeField(desk.doors, "merge:contact.city", upper);
    expect(await sketch(desk.bench)).toContain(`[${tag}:LONDON]`);
    expect(await desk.show(2)).toContain("[merge:contact.city:Erlangen]");
    expect(await desk.show(1)).toContain(`[${tag}:LONDON]`);
  });

  test("at the caret is told with its format, and others are not", async () => {
    const desk = await aDesk();
    await desk.bench.letter.select("merge:contact.city");
    const upper = { ...PLAIN_FORMAT, letterCase: "upper" } as const;
    const tag = await formatMergeField(desk.doors, "merge:contact.city", upper);
    expect(await fieldAtCaret(desk.doors)).toEqual({ tag, name: "contact.city", format: upper });
    await desk.bench.caretBehind("Bye");
    expect(await fieldAtCaret(desk.doors)).toBeUndefined();
  });

  test("of a name that nobody knows is repaired in its place, format and all", async () => {
    const desk = await aDesk(aParagraph("Dear ", field("contact.nmae", 1, "«?»"), "!"));
    await desk.bench.letter.select("merge:contact.nmae");
    const upper = { ...PLAIN_FORMAT, letterCase: "upper" } as const;
    const tag = await formatMergeField(desk.doors, "merge:contact.nmae", upper);
    const name = { name: "contact.name", group: "contact", caption: "Name" } as const;
    const repaired = await exchangeMergeField(desk.doors, tag, name);
    expect(await sketch(desk.bench)).toBe(`Dear [${repaired}:«Name»]!`);
    expect(await desk.show(1)).toBe(`Dear [${repaired}:ADA LOVELACE]!`);
  });
});
