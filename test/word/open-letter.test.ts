import type { Letter, LetterChange, LetterReading } from "../../src/ports/letter";
import { letterContract } from "../contract/letter.contract";
import { openWordForLetters, type WordBench } from "../support/word-letter";
import { aControl, aParagraph, aRun } from "../workbench/support/a-docx";

type WordForLetters = Awaited<ReturnType<typeof openWordForLetters>>;

let word: WordForLetters;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

/** Word on the web leaves an empty paragraph behind what was inserted, and forgets what it could undo. */
function inWordOnTheWeb(body: string): WordBench {
  const bench = word.letterOf(body);
  word.client.deviations.surplusParagraphAfterInsertOoxml = true;
  word.client.deviations.noUndoAfterInsertOoxml = true;
  return bench;
}

describe("in Word, through Microsoft's client", () => {
  letterContract((body) => word.letterOf(body));
});

describe("in Word on the web, with all that it does otherwise", () => {
  letterContract(inWordOnTheWeb);
});

test("hands over as many files as are asked for at once, though Word keeps two open at most", async () => {
  const { letter } = inWordOnTheWeb(aParagraph("Dear"));
  const files = await Promise.all([1, 2, 3, 4].map(() => letter.file()));
  expect(new Set(files.map(({ length }) => length)).size).toBe(1);
});

describe("batches", () => {
  const manyFields = Array.from({ length: 200 }, (_, index) =>
    aParagraph(aControl(`merge:f${index}`, index + 1, aRun("«F»"))),
  );
  const manyPassages = Array.from({ length: 30 }, (_, index) =>
    aControl(`passage:p${index}`, index + 1_000, aParagraph(`Passage ${index}`)),
  );
  const body = [...manyFields, ...manyPassages, aParagraph("The end")].join("");
  const tags = manyPassages.map((_, index) => `passage:p${index}`);
  const texts = Object.fromEntries(manyFields.map((_, index) => [`merge:f${index}`, "Value"]));

  /** Every passage gets the words of the next one. */
  const rotated = ({ passages }: LetterReading): Promise<LetterChange> => {
    const [first = "", ...others] = tags.map((tag) => passages[tag] ?? "");
    const contents = [...others, first];
    const turned = tags.map((tag, index) => [tag, contents[index] ?? ""] as const);
    return Promise.resolve({ texts, passages: Object.fromEntries(turned) });
  };

  test.each<[what: string, batches: number, errand: (letter: Letter) => Promise<unknown>]>([
    ["reads a letter", 1, (letter) => letter.read(tags)],
    ["reads a letter it does not know", 2, (letter) => letter.read([])],
    [
      "writes 200 fields",
      2,
      (letter) => letter.change(tags, () => Promise.resolve({ texts, passages: {} })),
    ],
    ["writes 200 fields and 30 passages", 3, (letter) => letter.change(tags, rotated)],
    [
      "inserts a field",
      2,
      (letter) => letter.insertField({ tag: "merge:a", title: "A", text: "Ada\nLovelace" }),
    ],
    ["looks where the caret is", 1, (letter) => letter.tagsAtSelection()],
    ["wraps paragraphs", 2, (letter) => letter.wrapParagraphs("passage:q", "")],
    ["adds a paragraph", 2, (letter) => letter.addParagraph("passage:q", "")],
    ["goes to a place", 1, (letter) => letter.select("passage:p7")],
    ["keeps its own part", 0, (letter) => letter.writeState("<letter/>")],
    ["hands over the file", 0, (letter) => letter.file()],
  ])(
    "%s in %i",
    async (_what, expected, errand) => {
      const bench = inWordOnTheWeb(body);
      await bench.caretBehind("The end");
      await errand(bench.letter);
      expect(bench.batches()).toBe(expected);
    },
    60_000,
  );
});
