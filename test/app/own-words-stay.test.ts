import {
  addContacts,
  changeHeader,
  changeLine,
  goBack,
  goForward,
  pickContacts,
  reduceContacts,
  unpickContacts,
} from "../../src/app/compose-segment";
import { adoptPlan, previewPlan } from "../../src/app/compose-segment-plan";
import type { Doors } from "../../src/app/doors";
import { planOf } from "../../src/domain/segment/plan";
import { PLAIN_ADD } from "../../src/domain/segment/take-step";
import { saveContact } from "../../src/app/edit-contact";
import { passageState } from "../../src/app/passage-states";
import { backToFields, keepEdits, previewLetter } from "../../src/app/preview-letter";
import { readSegment } from "../../src/app/read-segment";
import { aDatabaseName, aStore, nowOf } from "../support/a-store";
import { anInteractionTemplate } from "../support/an-interaction-template";
import { aPane, anOpenSegment } from "../support/an-open-segment";
import { sketch } from "../support/letter-bench";
import { ADA, CARL, EMMY } from "../support/letter-errands";
import { openWordForLetters, type WordBench } from "../support/word-letter";
import { aControl, aParagraph } from "../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const LETTER = [
  aParagraph("Dear friend,"),
  aControl("passage:p1", 1, aParagraph("It would be a pleasure to see you.")),
  aParagraph("Bye."),
].join("");

const OWN_WORDS = "It would be an honour to see you.";

interface Desk {
  readonly bench: WordBench;
  readonly doors: Doors;
  readonly no: string;
  /** Who has words of its own. */
  readonly ada: string;
  readonly databaseName: string;
}

/** A letter to three, one of whom has words of its own; the document shows the fields again. */
async function aDesk(): Promise<Desk> {
  const bench = word.letterOf(LETTER);
  const databaseName = aDatabaseName();
  const store = await aStore({ databaseName });
  const doors = await aPane({ letter: bench.letter, store });
  const { header, lines } = await anOpenSegment(doors, { contacts: [ADA, EMMY, CARL] });
  const { no } = header;
  await previewLetter(doors, no, 1);
  await bench.retype("a pleasure", "an honour");
  await backToFields(doors);
  return { bench, doors, no, ada: lines[0]?.contactNo ?? "", databaseName };
}

async function show({ bench, no }: Desk, doors: Doors, contactNo: string): Promise<string> {
  const { lines } = await readSegment(doors, no);
  const line = lines.find((each) => each.contactNo === contactNo);
  expect(await previewLetter(doors, no, line?.lineNo ?? 0)).toMatchObject({ ok: true });
  return sketch(bench);
}

const everyone = {};

describe("somebody's own words stay", () => {
  test.each<[when: string, happens: (desk: Desk) => Promise<unknown>]>([
    ["the template changes", ({ bench }) => bench.retype("pleasure", "joy")],
    [
      "the segment gets another language, and the lines follow",
      ({ doors, no }) => changeHeader(doors, no, { language: "de" }, "all"),
    ],
    [
      "the line gets another language",
      ({ doors, no }) => changeLine(doors, no, 1, { language: "da" }),
    ],
    [
      "the segment gets another interaction template",
      async ({ doors, no }) => {
        await doors.store.setup.save({
          interactionTemplates: [anInteractionTemplate({ code: "GOLF", language: "de" })],
        });
        await changeHeader(doors, no, { templateCode: "GOLF" }, "all");
      },
    ],
    [
      "the last step is taken back, and done again",
      async ({ doors, no }) => {
        await reduceContacts(doors, no, everyone);
        await goBack(doors, no);
        await goForward(doors, no);
        await goBack(doors, no);
      },
    ],
    [
      "the contact is taken out, and entered again",
      async ({ doors, no, ada }) => {
        await unpickContacts(doors, no, [ada]);
        await pickContacts(doors, no, [ada]);
      },
    ],
    [
      "all are taken out, and found again",
      async ({ doors, no }) => {
        await reduceContacts(doors, no, everyone);
        await addContacts(doors, no, everyone);
      },
    ],
    [
      "the segment is composed anew from other steps",
      async ({ doors, no }) => {
        const plan = planOf(await readSegment(doors, no));
        const emptied = { action: "reduce", filter: everyone, entireCompanies: false } as const;
        const all = { action: "add", filter: everyone, options: PLAIN_ADD } as const;
        const steps = [emptied, all].map((action) => ({ action, isOff: false }));
        await adoptPlan(doors, await previewPlan(doors, no, [...plan, ...steps]));
      },
    ],
    [
      "the contact's card changes",
      async ({ doors, ada }) => {
        const [contact] = await doors.store.contacts.contacts([ada]);
        if (contact !== undefined)
          await saveContact(doors, { ...contact, name: "Ada King" }, contact);
      },
    ],
    [
      "the letters of others are looked at",
      async (desk) => {
        const { lines } = await readSegment(desk.doors, desk.no);
        for (const { contactNo } of lines) await show(desk, desk.doors, contactNo);
        await backToFields(desk.doors);
      },
    ],
  ])("when %s", async (_when, happens) => {
    const desk = await aDesk();
    await happens(desk);
    expect(await show(desk, desk.doors, desk.ada)).toContain(OWN_WORDS);
  });

  test("when the pane is closed while they are shown, and opened again", async () => {
    const desk = await aDesk();
    await show(desk, desk.doors, desk.ada);
    await desk.bench.retype("an honour", "a great honour");
    const again = await aPane({
      letter: desk.bench.letter,
      store: await aStore({ databaseName: desk.databaseName }),
    });
    expect((await keepEdits(again)).ok).toBe(true);
    await backToFields(again);
    expect(await show(desk, again, desk.ada)).toContain("It would be a great honour to see you.");
  });

  test("and another pane has them at once", async () => {
    const desk = await aDesk();
    const beside = await aStore({ databaseName: desk.databaseName });
    const texts = (await nowOf(beside.segments.passages(desk.no))).map(({ text }) => text);
    expect(texts).toEqual([OWN_WORDS]);
  });

  test("and are told to be outdated when the template has changed since", async () => {
    const desk = await aDesk();
    await desk.bench.retype("pleasure", "joy");
    const turned = await keepEdits(desk.doors);
    const [own] = await nowOf(desk.doors.store.segments.passages(desk.no));
    const [passage] = turned.ok ? turned.value.state.passages : [];
    expect(passage && passageState(passage, own)).toBe("outdated");
  });
});
