import { letterContract } from "../../contract/letter.contract";
import { installedBrowser } from "../../support/installed-browser";
import { openLettersInBrowser } from "./letter-in-browser";
import type { LettersInBrowser } from "./letter-in-browser";

jest.setTimeout(60_000);

const program = installedBrowser();
const inBrowser = program === undefined ? describe.skip : describe;

let letters: LettersInBrowser;

beforeAll(async () => {
  if (program !== undefined) letters = await openLettersInBrowser(program);
});

afterAll(async () => {
  if (program === undefined) return;
  expect(letters.complaints).toEqual([]);
  await letters.close();
});

inBrowser("in a browser, through Microsoft's client", () => {
  letterContract((body) =>
    letters.letterOf(body, {
      latencyMs: 0,
      noUndoAfterInsertOoxml: false,
      surplusParagraphAfterInsertOoxml: false,
    }),
  );
});

inBrowser("in a browser, with all that Word on the web does otherwise", () => {
  letterContract((body) =>
    letters.letterOf(body, {
      latencyMs: 5,
      noUndoAfterInsertOoxml: true,
      surplusParagraphAfterInsertOoxml: true,
    }),
  );
});
