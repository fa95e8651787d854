import { CARET_CASES } from "../../src/word/self-test/caret-cases";
import { GREETING } from "../../src/word/self-test/case-letters";
import { LETTER_CASES } from "../../src/word/self-test/letter-cases";
import { OWN_WORDS_CASES } from "../../src/word/self-test/own-words-cases";
import type { LetterBench } from "../support/letter-bench";

/** What every open letter does, be it Word's or a test's. The pane runs the same cases in a user's own Word. */
export function letterContract(letterOf: (body: string) => LetterBench): void {
  test.each([...LETTER_CASES, ...CARET_CASES, ...OWN_WORDS_CASES])("$name", async ({ run }) => {
    expect.assertions(0);
    await run((body) => Promise.resolve(letterOf(body)));
  });

  test("a document is opened beside it", async () => {
    const bench = letterOf(GREETING);
    const docx = await bench.letter.file();
    await bench.letter.open(docx);
    expect(bench.opened.at(-1)).toEqual(docx);
  });
}
