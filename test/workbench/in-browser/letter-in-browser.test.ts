import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { letterContract } from "../../contract/letter.contract";
import { openLettersInBrowser } from "./letter-in-browser";
import type { LettersInBrowser } from "./letter-in-browser";

jest.setTimeout(60_000);

/** Asked in a process of its own: the script is a module that Jest does not load. */
function findBrowser(): string | undefined {
  const script = join(__dirname, "../../../scripts/find-browser.mjs");
  const { stdout } = spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { findBrowser } from ${JSON.stringify(script)}; process.stdout.write(findBrowser() ?? "")`,
    ],
    { encoding: "utf8" },
  );
  return stdout === "" ? undefined : stdout;
}

const program = findBrowser();
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
