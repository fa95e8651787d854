import { createInstance } from "i18next";
import { conditionPassage, dissolveCondition } from "../../src/app/condition-passage";
import type { Doors } from "../../src/app/doors";
import { exchangeMergeField, formatMergeField } from "../../src/app/format-merge-field";
import { insertMergeField } from "../../src/app/insert-merge-field";
import { personalisePassage } from "../../src/app/personalise-passage";
import { backToFields, previewLetter } from "../../src/app/preview-letter";
import { openConverted, readWordFields } from "../../src/app/word-fields";
import { PLAIN_FORMAT } from "../../src/domain/letter/format-value";
import type { MergeField } from "../../src/domain/letter/merge-field";
import { customField, mergeField } from "../../src/domain/letter/merge-field-catalogue";
import { openLocalMerger } from "../../src/entry/local-merger";
import { captionIn } from "../../src/ui/shared/caption-in";
import german from "../../src/ui/shared/text.de.json";
import { sketch } from "../support/letter-bench";
import { aPaneBeside } from "../support/letter-errands";
import { bodyXml, DEFLATER, digest } from "../support/merge-here";
import { openWordForLetters, type WordBench } from "../support/word-letter";
import { aParagraph, aRun } from "../workbench/support/a-docx";

const inGerman = createInstance();

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
  await inGerman.init({ lng: "de", defaultNS: "shared", resources: { de: { shared: german } } });
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

/** A field as a pane in another language has put it there; no title for one that was made by hand. */
const titled = (tag: string, id: number, title: string, text: string) =>
  `<w:sdt><w:sdtPr>${title === "" ? "" : `<w:alias w:val="${title}"/>`}<w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr>` +
  `<w:sdtContent>${aRun(text)}</w:sdtContent></w:sdt>`;

const fieldOf = (name: string): MergeField => {
  const field = mergeField(name);
  if (field === undefined) throw new Error(`There is no ${name}.`);
  return field;
};

interface Desk {
  readonly bench: WordBench;
  readonly doors: Doors;
  readonly show: (lineNo: number) => Promise<string>;
  readonly back: () => Promise<string>;
  readonly titles: () => Promise<readonly string[]>;
}

/** A German pane beside a letter. */
async function aGermanDesk(body: string): Promise<Desk> {
  const bench = word.letterOf(body);
  const merger = openLocalMerger(DEFLATER, digest);
  const fieldCaption = (field: MergeField) => captionIn(inGerman.t, field);
  const { doors, no } = await aPaneBeside(bench, undefined, { fieldCaption, merger });
  return {
    bench,
    doors,
    show: async (lineNo) => {
      expect(await previewLetter(doors, no, lineNo)).toMatchObject({ ok: true });
      return sketch(bench);
    },
    back: async () => {
      expect(await backToFields(doors)).toMatchObject({ ok: true });
      return sketch(bench);
    },
    titles: async () => (await bench.letter.read([])).controls.map(({ title }) => title),
  };
}

describe("in a German pane", () => {
  test("a field is inserted with its German label and title", async () => {
    const { bench, doors, titles } = await aGermanDesk(aParagraph("Bye."));
    await bench.caretBehind("Bye");
    await insertMergeField(doors, fieldOf("contact.city"));
    expect(await sketch(bench)).toBe("Bye[merge:contact.city:«Ort»].");
    expect(await titles()).toEqual(["Ort"]);
  });

  test("a contact's own field is called as it is", async () => {
    const { bench, doors, titles } = await aGermanDesk(aParagraph("Bye."));
    await bench.caretBehind("Bye");
    await insertMergeField(doors, customField("Member"));
    expect(await sketch(bench)).toBe("Bye[merge:custom.Member:«Member»].");
    expect(await titles()).toEqual(["Member"]);
  });

  test("a field inserted into somebody's letter goes back to German", async () => {
    const { bench, doors, show, back } = await aGermanDesk(aParagraph("Bye."));
    await show(1);
    await bench.caretBehind("Bye");
    await insertMergeField(doors, fieldOf("contact.city"));
    expect(await sketch(bench)).toBe("Bye[merge:contact.city:London].");
    expect(await back()).toBe("Bye[merge:contact.city:«Ort»].");
  });

  test("a field goes back to the language that the letter has it in", async () => {
    const { show, back } = await aGermanDesk(
      aParagraph("Dear ", titled("merge:contact.name", 1, "Name of the guest", "«Guest»"), ", ") +
        aParagraph("from ", titled("merge:contact.city", 2, "Ville", "«Ville»")),
    );
    expect(await show(1)).toContain("from [merge:contact.city:London]");
    expect(await back()).toBe(
      "Dear [merge:contact.name:«Name of the guest»], \nfrom [merge:contact.city:«Ville»]",
    );
  });

  test("a field under two titles goes back to each", async () => {
    const { show, back } = await aGermanDesk(
      aParagraph("From ", titled("merge:contact.city", 1, "City", "«City»"), ", ") +
        aParagraph("aus ", titled("merge:contact.city", 2, "Ort", "«Ort»"), ", ") +
        aParagraph("i ", titled("merge:contact.city", 3, "", "«By»")),
    );
    expect(await show(1)).toContain("aus [merge:contact.city:London]");
    expect(await back()).toBe(
      "From [merge:contact.city:«City»], \naus [merge:contact.city:«Ort»], \ni [merge:contact.city:«Ort»]",
    );
  });

  test("a field without a title goes back to German", async () => {
    const { show, back } = await aGermanDesk(
      aParagraph("From ", titled("merge:contact.city", 1, "", "«City»"), "."),
    );
    expect(await show(1)).toBe("From [merge:contact.city:London].");
    expect(await back()).toBe("From [merge:contact.city:«Ort»].");
  });

  test("a field that is exchanged has the other's German label and title", async () => {
    const { bench, doors, titles } = await aGermanDesk(
      aParagraph("From ", titled("merge:contact.name", 1, "Name", "«Name»"), "."),
    );
    await bench.letter.select("merge:contact.name");
    await exchangeMergeField(doors, "merge:contact.name", fieldOf("contact.country"));
    expect(await sketch(bench)).toBe("From [merge:contact.country:«Land»].");
    expect(await titles()).toEqual(["Land"]);
  });

  test("a field that is formatted has its German label and title", async () => {
    const { bench, doors, titles } = await aGermanDesk(
      aParagraph("From ", titled("merge:contact.city", 1, "City", "«City»"), "."),
    );
    await bench.letter.select("merge:contact.city");
    const upper = { ...PLAIN_FORMAT, letterCase: "upper" } as const;
    const tag = await formatMergeField(doors, "merge:contact.city", upper);
    expect(await sketch(bench)).toBe(`From [${tag}:«Ort»].`);
    expect(await titles()).toEqual(["Ort"]);
  });

  test.each([
    ["personal", personalisePassage],
    ["conditional", conditionPassage],
  ])("a passage made %s in somebody's letter keeps the fields' language", async (_kind, make) => {
    const { bench, doors, show, back } = await aGermanDesk(
      aParagraph("From ", titled("merge:contact.city", 1, "Ville", "«Ville»"), "."),
    );
    await show(1);
    await bench.caretBehind("From");
    const made = await make(doors, "Passage 1");
    expect(made.ok).toBe(true);
    await show(2);
    expect(await back()).toContain("From [merge:contact.city:«Ville»].");
  });

  test("a dissolved passage keeps its fields' German labels", async () => {
    const { bench, doors, show } = await aGermanDesk(aParagraph("Bye."));
    await bench.caretBehind("Bye");
    await insertMergeField(doors, fieldOf("contact.city"));
    const made = await conditionPassage(doors, "Passage 1");
    if (!made.ok) throw new Error(made.problem.kind);
    await show(1);
    await dissolveCondition(doors, made.value.key);
    expect(await sketch(bench)).toBe("Bye[merge:contact.city:«Ort»].");
  });

  test("Word's own fields become fields with German labels", async () => {
    const { bench, doors } = await aGermanDesk(
      `<w:p><w:fldSimple w:instr=" MERGEFIELD City ">${aRun("«City»")}</w:fldSimple></w:p>`,
    );
    await openConverted(doors, "ours", await readWordFields(doors, []));
    const copy = bodyXml(bench.opened.at(-1) ?? new Uint8Array());
    expect(copy).toContain('<w:alias w:val="Ort"/><w:tag w:val="merge:contact.city"/>');
    expect(copy).toContain("«Ort»");
  });
});
