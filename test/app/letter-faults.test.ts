import { startCarrying } from "../../src/app/carried-words/carry-own-words";
import { letterFaults } from "../../src/app/letter-faults/letter-faults";
import { partTwice } from "../../src/app/letter-faults/part-twice";
import { repairDamaged, tellDamaged } from "../../src/app/letter-faults/repair-damaged";
import { backToFields, previewLetter } from "../../src/app/preview-letter";
import type { LetterState } from "../../src/domain/letter/letter-state";
import { customField } from "../../src/domain/letter/merge-field-catalogue";
import {
  EMPTY_LETTER_STATE,
  readLetterState,
  writeLetterState,
} from "../../src/merge/letter-state-xml";
import { PLAIN_FORMAT } from "../../src/domain/letter/format-value";
import { readOwnWords } from "../../src/merge/own-words-xml";
import { fieldsByCaption } from "../../src/ui/fields-by-caption";
import { aPassage } from "../support/a-logging";
import { nowOf } from "../support/a-store";
import { sketch } from "../support/letter-bench";
import { aPaneBeside } from "../support/letter-errands";
import { openWordForLetters } from "../support/word-letter";
import { aParagraph, aRun } from "../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const titled = (tag: string, title: string, content: string) =>
  `<w:sdt><w:sdtPr>${title === "" ? "" : `<w:alias w:val="${title}"/>`}<w:tag w:val="${tag}"/></w:sdtPr>` +
  `<w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (tag: string, title: string, text: string) => titled(tag, title, aRun(text));
const block = (tag: string, title: string, text: string) => titled(tag, title, aParagraph(text));

async function aDesk(body: string, told: Partial<LetterState> = {}) {
  const bench = word.letterOf(body);
  const pane = await aPaneBeside(bench, undefined, { fieldsByCaption });
  if (Object.keys(told).length > 0) {
    await bench.letter.writeState(writeLetterState({ ...EMPTY_LETTER_STATE, ...told }));
  }
  return { ...pane, bench };
}

type Desk = Awaited<ReturnType<typeof aDesk>>;

async function faultsOf({ bench }: Desk) {
  return letterFaults(await bench.letter.read([]));
}

async function told(desk: Desk, custom = [customField("Member")]) {
  return tellDamaged(desk.doors, await faultsOf(desk), desk.no, custom);
}

describe("a control whose tag cannot be read", () => {
  test.each<[what: string, control: string, tag: string | undefined]>([
    ["its tag with a blank behind it", field("merge:contact.name ", "", "x"), "merge:contact.name"],
    ["a caption as its tag", field("merge:First Name", "", "x"), "merge:contact.firstName"],
    ["its English title", field("merge:", "Formal Salutation", "x"), "merge:salutation.formal"],
    ["its German title", field("merge:?", "Förmliche Anrede", "x"), "merge:salutation.formal"],
    ["its French title", field("merge:?", "Adresse postale", "x"), "merge:addressBlock.mail"],
    ["its Danish title", field("merge:?", "Navn 2", "x"), "merge:contact.name2"],
    ["its Spanish title", field("merge:?", "Empresa: ID externo", "x"), "merge:company.externalId"],
    ["its Italian title", field("merge:?", "Cognome", "x"), "merge:contact.surname"],
    ["what it shows", field("merge:?", "", "«Vorname»"), "merge:contact.firstName"],
    ["a contact's own field", field("merge:?", "Member", "x"), "merge:custom.Member"],
    ["nothing", field("merge:?", "Whatever", "«x»"), undefined],
  ])("is known by %s", async (_what, control, tag) => {
    const desk = await aDesk(aParagraph("Dear ", control, ","));
    expect((await told(desk)).map(({ was }) => was?.tag)).toEqual([tag]);
  });

  test("keeps the format that the letter has for it", async () => {
    const formats = { f2: { ...PLAIN_FORMAT, letterCase: "upper" as const } };
    const desk = await aDesk(
      aParagraph(field("merge:City #f2", "City", "x"), field("merge:City #f9", "City", "x")),
      { formats },
    );
    expect((await told(desk)).map(({ was }) => was?.tag)).toEqual([
      "merge:contact.city#f2",
      "merge:contact.city",
    ]);
  });

  const passage = { key: "p1", title: "Ending", template: "", shown: "" };

  test.each<[what: string, control: string, tag: string | undefined]>([
    ["its key with a blank in it", block("passage:p 1", "", "Bye."), "passage:p1"],
    ["the title that the letter knows it by", block("passage:?", "Ending", "Bye."), "passage:p1"],
    ["the own words that are kept for it", block("passage:!p7", "", "Bye."), "passage:p7"],
    ["nothing", block("passage:?", "Other", "Bye."), undefined],
    [
      "no key that is there already",
      block("passage:p1", "Ending", "Hi.") + block("passage:p1 ", "Ending", "Bye."),
      undefined,
    ],
  ])("around a passage is known by %s", async (_what, control, tag) => {
    const desk = await aDesk(control, { passages: [passage] });
    await desk.doors.store.segments.savePassages([
      aPassage({ segmentNo: desk.no, passageKey: "p7" }),
    ]);
    expect((await told(desk)).map(({ was }) => was?.tag)).toEqual([tag]);
  });

  test("gets its tag again in two batches, shows the contact's value, and loses it by undo", async () => {
    const desk = await aDesk(
      aParagraph("Dear ", field("merge:First Name", "", "«First Name»"), ","),
    );
    const { bench, doors, no } = desk;
    const [found] = await told(desk);
    const before = bench.batches();
    const { count, undo } = await repairDamaged(doors, [
      { control: found!.control, to: found!.was },
    ]);
    expect([count, bench.batches() - before]).toEqual([1, 2]);
    expect(await sketch(bench)).toBe("Dear [merge:contact.firstName:«First Name»],");
    await previewLetter(doors, no, 1);
    expect(await sketch(bench)).not.toContain("«");
    await backToFields(doors);
    await undo();
    expect(await sketch(bench)).toBe("Dear [merge:First Name:«First Name»],");
  });

  test("becomes plain text in two batches, and a control again by undo", async () => {
    const body =
      aParagraph("Dear ", field("merge:?", "Guest", "«Guest»"), ",") +
      block("passage:?", "", "Bye.");
    const desk = await aDesk(body);
    const { bench, doors } = desk;
    const found = await told(desk);
    const before = bench.batches();
    const { undo } = await repairDamaged(
      doors,
      found.map(({ control }) => ({ control, to: undefined })),
    );
    expect(bench.batches() - before).toBe(2);
    expect(await sketch(bench)).toBe("Dear «Guest»,\nBye.");
    await undo();
    expect(await sketch(bench)).toBe("Dear [merge:?:«Guest»],\n[passage:?:\nBye.\n]");
  });

  test("stays as it is when it has changed meanwhile", async () => {
    const desk = await aDesk(aParagraph("Dear ", field("merge:?", "Name", "«Name»")));
    const [found] = await told(desk);
    await desk.bench.retype("Name", "Ada");
    const { count } = await repairDamaged(desk.doors, [{ control: found!.control, to: undefined }]);
    expect(count).toBe(0);
    expect(await sketch(desk.bench)).toBe("Dear [merge:?:«Ada»]");
  });
});

const TWICE =
  block("passage:p1", "Ending", "Come soon.") +
  aParagraph("And") +
  block("passage:p1", "Ending", "Come soon.");

async function ownWordsFor({ doors, no, segment, bench }: Desk, words: string) {
  await previewLetter(doors, no, 1);
  await bench.retype("Come soon.", words);
  await backToFields(doors);
  return segment.lines[0]?.contactNo ?? "";
}

async function ownKeys({ doors, no }: Desk): Promise<readonly string[]> {
  const own = await nowOf(doors.store.segments.passages(no));
  return own.map(({ passageKey, text }) => `${passageKey}: ${text}`).sort();
}

async function secondKey({ bench }: Desk): Promise<string> {
  const { controls } = await bench.letter.read([]);
  return controls.at(-1)?.tag.replace(/^\w+:/, "") ?? "";
}

describe("a passage that stands twice in the letter", () => {
  test("is found once, and no field is", async () => {
    const name = () => aParagraph(field("merge:contact.name", "Name", "«Name»"));
    const { twice } = await faultsOf(await aDesk(TWICE + name() + name()));
    expect(twice.map(({ tag }) => tag)).toEqual(["passage:p1"]);
  });

  test("becomes two, in two batches, with everyone's own words in both", async () => {
    const desk = await aDesk(TWICE);
    await ownWordsFor(desk, "Come at once.");
    const before = desk.bench.batches();
    await partTwice(desk.doors, "passage:p1", desk.no);
    expect(desk.bench.batches() - before).toBe(2);
    const key = await secondKey(desk);
    expect(key).not.toBe("p1");
    expect((await faultsOf(desk)).twice).toEqual([]);
    expect(await ownKeys(desk)).toEqual([`${key}: Come at once.`, "p1: Come at once."].sort());
    await previewLetter(desk.doors, desk.no, 1);
    expect(await sketch(desk.bench)).toBe(
      `[passage:p1:\nCome at once.\n]\nAnd\n[passage:${key}:\nCome at once.\n]`,
    );
  });

  test("becomes two while somebody's letter is shown, and goes back to the template's words", async () => {
    const desk = await aDesk(TWICE);
    await ownWordsFor(desk, "Come at once.");
    await previewLetter(desk.doors, desk.no, 1);
    await partTwice(desk.doors, "passage:p1", desk.no);
    await backToFields(desk.doors);
    const key = await secondKey(desk);
    expect(await sketch(desk.bench)).toBe(
      `[passage:p1:\nCome soon.\n]\nAnd\n[passage:${key}:\nCome soon.\n]`,
    );
    expect(await ownKeys(desk)).toEqual([`${key}: Come at once.`, "p1: Come at once."].sort());
  });

  test("is one again by undo, and own words are as they were", async () => {
    const desk = await aDesk(TWICE);
    await ownWordsFor(desk, "Come at once.");
    await startCarrying(desk.doors, desk.no);
    const carried = await desk.bench.letter.readOwnWords();
    const undo = await partTwice(desk.doors, "passage:p1", desk.no);
    const read = readOwnWords(await desk.bench.letter.readOwnWords());
    expect(read.ok && read.value[0]?.contacts[0]?.passages).toHaveLength(2);
    await undo?.();
    expect((await faultsOf(desk)).twice).toHaveLength(1);
    expect(await ownKeys(desk)).toEqual(["p1: Come at once."]);
    expect(await desk.bench.letter.readOwnWords()).toBe(carried);
  });

  test("keeps what was changed in the second one, whoever's letter is shown", async () => {
    const desk = await aDesk(
      block("passage:p1", "Ending", "Come soon.") + block("passage:p1", "Ending", "Write soon."),
    );
    await ownWordsFor(desk, "Come at once.");
    expect(await sketch(desk.bench)).toContain("Write soon.");
    await previewLetter(desk.doors, desk.no, 1);
    expect(await sketch(desk.bench)).toContain("Write soon.");
    await backToFields(desk.doors);
    expect(await sketch(desk.bench)).toBe(
      "[passage:p1:\nCome soon.\n]\n[passage:p1:\nWrite soon.\n]",
    );
  });

  test("of a condition keeps its rule", async () => {
    const rule = '{"and":[]}';
    const condition = {
      key: "c1",
      title: "",
      rule,
      template: "",
      shown: "",
      shows: "template",
    } as const;
    const body = block("condition:c1", "Berlin", "Hi.") + block("condition:c1", "Berlin", "Hi.");
    const desk = await aDesk(body, { conditions: [condition] });
    await partTwice(desk.doors, "condition:c1", desk.no);
    const { conditions } = readLetterState(await desk.bench.letter.readState());
    expect(conditions.map((each) => each.rule)).toEqual([rule, rule]);
    expect(conditions[1]?.key).toBe(await secondKey(desk));
  });

  test("is left alone when it stands there once meanwhile", async () => {
    const desk = await aDesk(block("passage:p1", "", "Bye."));
    expect(await partTwice(desk.doors, "passage:p1", desk.no)).toBeUndefined();
  });
});
