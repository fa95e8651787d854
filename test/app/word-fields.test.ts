import { mapWordField, openConverted, readWordFields } from "../../src/app/word-fields";
import { customField } from "../../src/domain/letter/merge-field-catalogue";
import { openLocalMerger } from "../../src/entry/local-merger";
import { inspectLetter } from "../../src/merge/inspect-letter";
import { aPane } from "../support/an-open-segment";
import { sketch } from "../support/letter-bench";
import { DEFLATER, digest } from "../support/merge-here";
import { openWordForLetters } from "../support/word-letter";
import { aParagraph } from "../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const simple = (name: string) =>
  `<w:p><w:fldSimple w:instr=" MERGEFIELD ${name} "><w:r><w:t>«${name}»</w:t></w:r></w:fldSimple></w:p>`;

function aLetter(...names: readonly string[]) {
  const bench = word.letterOf(aParagraph("Hello") + names.map(simple).join(""));
  return { bench, letter: bench.letter, merger: openLocalMerger(DEFLATER, digest) };
}

async function aDesk(...names: readonly string[]) {
  const { bench, merger } = aLetter(...names);
  return { bench, doors: await aPane({ letter: bench.letter, merger }) };
}

describe("the fields of Word's own mail merge", () => {
  test("are told in the letter's order, each once, with what they stand for", async () => {
    const doors = aLetter("Vorname", "Kundennummer", "Company_Information_Phone_No", "vorname");
    expect(await readWordFields(doors, [])).toEqual([
      { name: "Vorname", count: 2, means: "contact.firstName" },
      { name: "Kundennummer", count: 1, means: "" },
      { name: "Company_Information_Phone_No", count: 1, means: "ourCompany.phone" },
    ]);
  });

  test("are none in a letter with fields of ours alone", async () => {
    expect(await readWordFields(aLetter(), [])).toEqual([]);
  });

  test("stand for a contact's own field of that caption", async () => {
    const custom = [customField("Membership No")];
    expect(await readWordFields(aLetter("Membership_No"), custom)).toMatchObject([
      { means: "custom.Membership_20_No" },
    ]);
  });

  test("stand for what they are told to, and again for what their name says", async () => {
    const doors = aLetter("Kundennummer", "Vorname");
    await mapWordField(doors, "Kundennummer", "contact.externalId");
    await mapWordField(doors, "Vorname", "contact.name");
    expect(await readWordFields(doors, [])).toMatchObject([
      { means: "contact.externalId" },
      { means: "contact.name" },
    ]);
    await mapWordField(doors, "Vorname", "");
    expect(await readWordFields(doors, [])).toMatchObject([
      { means: "contact.externalId" },
      { means: "contact.firstName" },
    ]);
  });

  test("come as fields of ours in a copy, and the letter stays", async () => {
    const { bench, doors } = await aDesk("Kundennummer", "Vorname");
    await mapWordField(doors, "Kundennummer", "contact.externalId");
    const before = await sketch(bench);
    const fields = await readWordFields(doors, []);
    expect(await openConverted(doors, "ours", fields)).toEqual({ count: 2, left: [] });
    expect(await sketch(bench)).toBe(before);
    const copy = bench.opened.at(-1) ?? new Uint8Array();
    expect(inspectLetter(copy).fields.map(({ name }) => name)).toEqual([
      "contact.externalId",
      "contact.firstName",
    ]);
  });

  test("are told when none can be converted, and nothing is opened", async () => {
    const { bench, doors } = await aDesk("Kundennummer");
    const before = bench.opened.length;
    const fields = await readWordFields(doors, []);
    expect(await openConverted(doors, "ours", fields)).toEqual({
      count: 0,
      left: ["Kundennummer"],
    });
    expect(bench.opened).toHaveLength(before);
  });
});
