import {
  changeRule,
  conditionPassage,
  conditionTexts,
  coveredLines,
  dissolveCondition,
  showOtherwise,
} from "../../src/app/condition-passage";
import type { Doors } from "../../src/app/doors";
import { backToFields, keepEdits, previewLetter } from "../../src/app/preview-letter";
import type { ContactFilter } from "../../src/domain/segment/contact-filter";
import type { Segment } from "../../src/domain/segment/segment";
import { readLetterState } from "../../src/merge/letter-state-xml";
import { aPaneBeside } from "../support/letter-errands";
import { sketch } from "../support/letter-bench";
import { openWordForLetters, type WordBench } from "../support/word-letter";
import { aParagraph } from "../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const LETTER = ["Hello.", "Come to London.", "Bye."].map((text) => aParagraph(text)).join("");

const IN_BRITAIN: ContactFilter = {
  contact: {
    kind: "all",
    conditions: [{ kind: "field", field: "country", comparison: "is", values: ["GB"] }],
  },
};

interface Desk {
  readonly bench: WordBench;
  readonly doors: Doors;
  readonly segment: Segment;
  readonly key: string;
}

/** A letter whose middle paragraph is for Britons; Ada is one, Emmy is not. */
async function aDesk({ surplus = true } = {}): Promise<Desk> {
  const bench = word.letterOf(LETTER);
  word.client.deviations.surplusParagraphAfterInsertOoxml = surplus;
  const { doors, segment } = await aPaneBeside(bench);
  await bench.caretBehind("Come");
  const made = await conditionPassage(doors, "Invitation");
  if (!made.ok) throw new Error(made.problem.kind);
  await changeRule(doors, made.value, IN_BRITAIN);
  return { bench, doors, segment, key: made.value.key };
}

async function show({ bench, doors, segment }: Desk, lineNo: number): Promise<string> {
  expect(await previewLetter(doors, segment.header.no, lineNo)).toMatchObject({ ok: true });
  return sketch(bench);
}

async function back({ bench, doors }: Desk): Promise<string> {
  expect(await backToFields(doors)).toMatchObject({ ok: true });
  return sketch(bench);
}

const TEMPLATE = "Hello.\n[condition:cid1:\nCome to London.\n]\nBye.";

describe("a conditional passage", () => {
  test("is shown to those its rule holds for, and to nobody else", async () => {
    const desk = await aDesk();
    expect(await show(desk, 1)).toContain("Come to London.");
    expect(await show(desk, 2)).toBe("Hello.\n[condition:cid1:\n~\n]\nBye.");
    expect(await back(desk)).toBe(TEMPLATE);
  });

  test("is not made within another", async () => {
    const desk = await aDesk();
    await desk.bench.caretBehind("Come");
    const made = await conditionPassage(desk.doors, "Other");
    expect(made).toEqual({ ok: false, problem: { kind: "passageIsThere" } });
  });

  test("made in a contact's letter keeps the fields out of it", async () => {
    const bench = word.letterOf(LETTER);
    const { doors, segment } = await aPaneBeside(bench);
    await previewLetter(doors, segment.header.no, 1);
    await bench.caretBehind("Come");
    await conditionPassage(doors, "Invitation");
    await backToFields(doors);
    expect(await sketch(bench)).toBe(TEMPLATE.replace("cid1", "cid2"));
  });

  test("becomes ordinary text with all its words", async () => {
    const desk = await aDesk();
    await show(desk, 2);
    await dissolveCondition(desk.doors, desk.key);
    expect(await sketch(desk.bench)).toBe("Hello.\nCome to London.\nBye.");
    expect(readLetterState(await desk.doors.letter.readState()).conditions).toEqual([]);
  });

  test("covers the lines that its rule holds for", async () => {
    const { doors, segment } = await aDesk();
    const covered = async (filter: ContactFilter) =>
      (await coveredLines(doors, filter, segment)).map(({ lineNo }) => lineNo);
    expect(await covered(IN_BRITAIN)).toEqual([1]);
    expect(await covered({})).toEqual([1, 2, 3]);
  });
});

describe.each([{ surplus: true }, { surplus: false }])("what others get (%o)", (deviation) => {
  test("is written in the document, in the passage's place", async () => {
    const desk = await aDesk(deviation);
    await showOtherwise(desk.doors, desk.key);
    expect(await sketch(desk.bench)).toBe("Hello.\n[condition:cid1:\n~\n]\nBye.");
    await desk.bench.retype("\u200B", "We come to you.");
    expect(await back(desk)).toBe(TEMPLATE);
    expect(await show(desk, 1)).toContain("Come to London.");
    expect(await show(desk, 2)).toContain("We come to you.");
    expect(await back(desk)).toBe(TEMPLATE);
  });

  test("stays on screen while the pane looks at the document", async () => {
    const desk = await aDesk(deviation);
    await showOtherwise(desk.doors, desk.key);
    await desk.bench.retype("\u200B", "We come to you.");
    const kept = await keepEdits(desk.doors);
    expect(await sketch(desk.bench)).toContain("We come to you.");
    const [condition] = kept.ok ? kept.value.document.state.conditions : [];
    expect(condition && conditionTexts(condition)).toEqual({
      template: "Come to London.",
      otherwise: "We come to you.",
    });
  });

  test("is edited in the letter of someone who gets it", async () => {
    const desk = await aDesk(deviation);
    await showOtherwise(desk.doors, desk.key);
    await desk.bench.retype("\u200B", "We come to you.");
    await show(desk, 2);
    await desk.bench.retype("come", "drive");
    expect(await show(desk, 1)).toContain("Come to London.");
    expect(await show(desk, 3)).toContain("We drive to you.");
  });
});
